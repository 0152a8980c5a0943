import type { Logger } from 'pino'
import { EXIT } from '../cli.ts'
import type { PollingConfig, WebhookConfig } from '../config.ts'
import type { Engine } from '../engine/engine.ts'
import type { Io } from '../io.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { type AdminNotices, createAdminCommands, createAdminNotices } from '../telegram/admin.ts'
import { createBot, type HoiBaoBot } from '../telegram/bot.ts'
import { describeError, ServeError } from '../telegram/failure.ts'
import { createLogger } from '../telegram/logger.ts'
import { createMetrics } from '../telegram/metrics.ts'
import { serveMetrics } from '../telegram/metrics-server.ts'
import { servePolling } from '../telegram/polling.ts'
import type { Serving } from '../telegram/serve.ts'
import { type Route, serveWebhook } from '../telegram/webhook.ts'
import { createLiveEngine } from './live-engine.ts'
import { untilEnd } from './until-end.ts'

export type BotConfig = PollingConfig | WebhookConfig

/**
 * Runs the real bot until the process is told to end. @returns the exit code
 *
 * @param first what is served until its folder is edited
 */
export const runBot = async (config: BotConfig, first: Engine, io: Io): Promise<number> => {
  const { token, apiRoot, adminIds, missLog } = config
  const logger = createLogger({
    destination: { write: (line) => void io.stderr.write(line) },
    level: config.logLevel,
    pretty: io.stdout.isTTY === true,
    secrets: [token],
  })
  let notices: AdminNotices | undefined
  const live = createLiveEngine({ folder: config.knowledgeDir, first, logger, notices: () => notices })
  const closing: (() => Promise<void>)[] = [() => live.close()]
  try {
    const store = await open(config, logger)
    closing.push(() => store.close())
    const metrics = createMetrics({ knowledgeVersion: () => live.current().version })
    const bot = createBot({
      token,
      apiRoot,
      engine: live.current,
      store,
      logger,
      adminIds,
      adminCommands: createAdminCommands({ live, store, keepMisses: missLog }),
      keepMisses: missLog,
      limits: { user: config.answersPerMinute },
      observe: metrics.observe,
    })
    notices = createAdminNotices({ api: bot.api, adminIds, logger })
    const { host, metricsPort } = config
    if (metricsPort !== undefined) {
      const server = await serveMetrics({ host, port: metricsPort, route: metrics.route })
      closing.push(() => server.close())
    }
    return await untilEnd(serve(config, bot, logger, metrics.route), io)
  } catch (error) {
    if (!(error instanceof StoreError || error instanceof ServeError)) throw error
    io.stderr.write(`${error.message}\n`)
    return EXIT.start
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

const open = ({ dataDir, redisUrl, token }: BotConfig, logger: Logger): Promise<Store> =>
  openStore({
    dataDir,
    redisUrl,
    // The number of the bot; the rest of the token is secret.
    bot: token.split(':')[0] ?? '',
    onError: (error) =>
      logger.warn(describeError(error), 'Redis is out of reach; until it is back, nothing is kept for long'),
  })

const serve = (config: BotConfig, bot: HoiBaoBot, logger: Logger, metrics: Route): Serving =>
  config.mode === 'polling'
    ? servePolling({ bot, logger, apiRoot: config.apiRoot })
    : serveWebhook({
        bot,
        logger,
        apiRoot: config.apiRoot,
        url: config.webhookUrl,
        ...(config.webhookSecret !== undefined && { secret: config.webhookSecret }),
        host: config.host,
        port: config.port,
        ...(config.metricsPort === undefined && { routes: { '/metrics': metrics } }),
      })
