import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { allowedUpdates } from './bot.ts'
import type { BotEvent } from './dependencies.ts'
import type { Page } from './http-server.ts'

export interface Metrics {
  /** Records an event. Pass it to `createBot` as `observe`. */
  readonly observe: (event: BotEvent) => void
  /** Page that Prometheus reads. https://prometheus.io/docs/instrumenting/exposition_formats/ */
  readonly route: () => Promise<Page>
}

export interface MetricsDeps {
  /** Returns the version of the knowledge in use. Called each time the page is read. */
  readonly knowledgeVersion: () => string
}

const PREFIX = 'hoi_bao_'
/** Upper bounds in seconds. The engine takes about a millisecond, a call to Telegram about a tenth of a second. */
const DECIDE_BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1]
const CALL_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const UPDATE_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
const MS_PER_S = 1_000

/** One handler per type of event. */
type Count = { readonly [T in BotEvent['type']]: (event: Extract<BotEvent, { type: T }>) => void }

/** Creates metrics of the bot's events. Labels have few values, and none identifies a person, chat or question. */
export function createMetrics({ knowledgeVersion }: MetricsDeps): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const count = createCount(createInstruments(registry))
  showVersion(registry, knowledgeVersion)
  return {
    observe: (event) => (count[event.type] as (event: BotEvent) => void)(event),
    route: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}

function createInstruments(registry: Registry) {
  const registers = [registry]
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Counter({ name: PREFIX + name, help, labelNames, registers })
  const histogram = <T extends string>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: readonly T[] = [],
  ) => new Histogram({ name: PREFIX + name, help, buckets, labelNames, registers })
  return {
    updates: counter('updates_total', 'Updates handled, by type', ['type']),
    updateTime: histogram(
      'update_seconds',
      'Time from the start of an update to its last call',
      UPDATE_BUCKETS,
      ['type'],
    ),
    duplicates: counter('duplicate_updates_total', 'Updates that were handled before'),
    failures: counter('failures_total', 'Updates that failed', ['type']),
    decisions: counter('decisions_total', 'Questions decided', ['surface', 'decision', 'reason', 'lang']),
    decideTime: histogram('decide_seconds', 'Time of the engine per question', DECIDE_BUCKETS),
    apiErrors: counter('api_errors_total', 'Failed calls of the Bot API; code 0: no response', [
      'method',
      'code',
    ]),
    callTime: histogram('api_call_seconds', 'Time of one attempt of a Bot API call', CALL_BUCKETS, [
      'method',
    ]),
    limited: counter('rate_limited_total', 'Messages and presses beyond the limit', ['surface']),
    feedback: counter('feedback_total', 'Votes under answers', ['vote']),
    inlineQueries: counter('inline_queries_total', 'Inline queries answered'),
    inlineChosen: counter('inline_chosen_total', 'Inline results sent into a chat'),
    storeErrors: counter('store_errors_total', 'Calls of the store that failed'),
  }
}

function showVersion(registry: Registry, knowledgeVersion: () => string): void {
  new Gauge({
    name: `${PREFIX}knowledge_info`,
    help: 'Always 1; the label is the version of the knowledge in use',
    labelNames: ['version'],
    registers: [registry],
    collect() {
      this.reset()
      this.set({ version: knowledgeVersion() }, 1)
    },
  })
}

function createCount(of: ReturnType<typeof createInstruments>): Count {
  return {
    update({ update, ms }) {
      const type = known(update)
      of.updates.inc({ type })
      of.updateTime.observe({ type }, ms / MS_PER_S)
    },
    decision({ surface, decision, reason, lang, ms }) {
      of.decisions.inc({ surface, decision, reason, lang })
      of.decideTime.observe(ms / MS_PER_S)
    },
    'api-error': ({ method, code }) => of.apiErrors.inc({ method, code }),
    'api-call': ({ method, ms }) => of.callTime.observe({ method }, ms / MS_PER_S),
    failure: ({ update }) => of.failures.inc({ type: known(update) }),
    'rate-limited': ({ surface }) => of.limited.inc({ surface }),
    feedback: ({ vote }) => of.feedback.inc({ vote }),
    'inline-query': () => of.inlineQueries.inc(),
    'inline-chosen': () => of.inlineChosen.inc(),
    duplicate: () => of.duplicates.inc(),
    'store-error': () => of.storeErrors.inc(),
  }
}

/** Returns the label of an update type: "other" if it is unknown, so that Telegram's future types add no labels. */
function known(update: string): string {
  return (allowedUpdates as readonly string[]).includes(update) ? update : 'other'
}
