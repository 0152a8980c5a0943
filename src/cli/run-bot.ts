import { setFlagsFromString } from 'node:v8'
import type { Logger } from 'pino'
import { type AdminNotices, createAdminCommands, createAdminNotices } from '../bot/admin.ts'
import { createBot, type HoiBaoBot } from '../bot/bot.ts'
import { describeError } from '../bot/failure.ts'
import { serveMetrics } from '../bot/http-server.ts'
import { createLogger } from '../bot/logger.ts'
import type { Metrics } from '../bot/metrics.ts'
import { servePolling } from '../bot/polling.ts'
import type { Serving } from '../bot/serve.ts'
import { serveWebhook } from '../bot/webhook.ts'
import { type PollingConfig, proxyOf, secretsOf, type WebhookConfig } from '../config.ts'
import type { Engine } from '../engine/engine.ts'
import { openStore } from '../storage/open.ts'
import type { Store } from '../storage/store.ts'
import type { Terminal } from './command.ts'
import { createLiveEngine } from './load-engine.ts'
import { untilEnd } from './until-end.ts'

export type BotConfig = PollingConfig | WebhookConfig

/**
 * Percent by which the heap may grow before garbage collection. By default, V8 lets it grow to four times the memory in
 * use: over the first 20,000 updates, memory rose from 250 MB to 330. With this value it stays at 200, at the cost
 * of some 5 % of processor time.
 */
const HEAP_GROWTH = 50

/**
 * Runs the real bot until the process is stopped. @returns the exit code
 *
 * @param first engine that is used until its folder is edited
 */
export async function runBot(config: BotConfig, first: Engine, io: Terminal): Promise<number> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`)
  const { token, apiRoot, adminIds, missLog } = config
  const logger = createLogger({
    destination: io.stderr,
    level: config.logLevel,
    pretty: io.stdout.isTTY === true,
    secrets: secretsOf(config),
  })
  let notices: AdminNotices | undefined
  const live = createLiveEngine({
    folder: config.knowledgeDir,
    first,
    unread: config.answerUnread ? 'marked' : 'left-out',
    logger,
    notices: () => notices,
  })
  const closing: (() => Promise<void>)[] = [() => live.close()]
  try {
    const store = await open(config, logger)
    closing.push(() => store.close())
    const metrics = await metricsOf(config, () => live.current().version)
    const proxy = proxyOf(config)
    if (proxy !== undefined)
      logger.info({ proxy: new URL(proxy).host }, 'Telegram is called through HTTPS_PROXY')
    const bot = createBot({
      token,
      apiRoot,
      proxy,
      engine: live.current,
      store,
      logger,
      adminIds,
      adminCommands: createAdminCommands({ live, store, keepUnanswered: missLog }),
      keepUnanswered: missLog,
      limits: { user: config.answersPerMinute },
      observe: metrics?.observe,
    })
    notices = createAdminNotices({ api: bot.api, adminIds, logger })
    const { host, metricsPort } = config
    if (metrics && metricsPort !== undefined) {
      const server = await serveMetrics({ host, port: metricsPort, route: metrics.route })
      closing.push(() => server.close())
    }
    const serving = serve(config, bot, logger, metrics)
    // The last line of the start. A failed start is reported elsewhere.
    serving.ready.then(
      () => tellUnread(config, first, logger, io),
      () => {},
    )
    return await untilEnd(serving, io)
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

/** Reminds the operator of unread facts. */
function tellUnread(
  { answerUnread, knowledgeDir }: BotConfig,
  { unread = 0 }: Engine,
  logger: Logger,
  io: Terminal,
): void {
  if (unread === 0) return
  const line = io.say('unread', { count: unread, folder: knowledgeDir })
  logger.warn({ unread }, answerUnread ? line : `${line} ${io.say('kept-from-readers')}`)
}

function open({ dataDir, redisUrl, token }: BotConfig, logger: Logger): Promise<Store> {
  return openStore({
    dataDir,
    redisUrl,
    // The bot's id; the rest of the token is secret.
    bot: token.split(':')[0] ?? '',
    onError(error) {
      logger.warn(describeError(error), 'Redis is unreachable; until it is back, data is kept in memory only')
    },
  })
}

/** Returns metrics if a page shows them: on a port of their own, or beside the webhook. */
async function metricsOf(
  { mode, metricsPort }: BotConfig,
  knowledgeVersion: () => string,
): Promise<Metrics | undefined> {
  if (mode === 'polling' && metricsPort === undefined) return undefined
  return (await import('../bot/metrics.ts')).createMetrics(knowledgeVersion)
}

function serve(config: BotConfig, bot: HoiBaoBot, logger: Logger, metrics: Metrics | undefined): Serving {
  if (config.mode === 'polling') return servePolling({ bot, logger })
  const { webhookUrl: url, webhookSecret: secret, host, port, metricsPort } = config
  const routes = metrics && metricsPort === undefined ? { '/metrics': metrics.route } : {}
  return serveWebhook({ bot, logger, url, secret, host, port, routes })
}
