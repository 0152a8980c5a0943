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

const PREFIX = 'hoi_bao_'
const MS_PER_S = 1_000

type Shown = readonly [
  name: string,
  description: string,
  labels?: readonly string[],
  buckets?: readonly number[],
]
type OfEvents = Readonly<Partial<Record<BotEvent['type'], Shown>>>

/** Labels have the values of the event's fields with these names. */
const counts: OfEvents = {
  update: ['updates_total', 'Updates handled, by type', ['type']],
  duplicate: ['duplicate_updates_total', 'Updates that were handled before'],
  failure: ['failures_total', 'Updates that failed', ['type']],
  decision: ['decisions_total', 'Questions decided', ['surface', 'decision', 'reason', 'lang']],
  'api-error': ['api_errors_total', 'Failed calls of the Bot API; code 0: no response', ['method', 'code']],
  'rate-limited': ['rate_limited_total', 'Messages and presses beyond the limit', ['surface']],
  feedback: ['feedback_total', 'Votes under answers', ['vote']],
  'inline-query': ['inline_queries_total', 'Inline queries answered'],
  'inline-chosen': ['inline_chosen_total', 'Inline results sent into a chat'],
  'store-error': ['store_errors_total', 'Calls of the store that failed'],
}
// Upper bounds in seconds. The engine takes about a millisecond, a call to Telegram about a tenth of a second.
const DECIDE_BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1]
const CALL_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const UPDATE_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
const UPDATE_HELP = 'Time from the start of an update to its last call'

const times: OfEvents = {
  update: ['update_seconds', UPDATE_HELP, ['type'], UPDATE_BUCKETS],
  decision: ['decide_seconds', 'Time of the engine per question', [], DECIDE_BUCKETS],
  'api-call': ['api_call_seconds', 'Time of one attempt of a Bot API call', ['method'], CALL_BUCKETS],
}

/**
 * Creates metrics of the bot's events. Labels have few values, and none identifies a person, chat or question.
 *
 * @param knowledgeVersion returns the version of the knowledge in use; called each time the page is read
 */
export function createMetrics(knowledgeVersion: () => string): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const inRegistry = ([name, help, labelNames = [], buckets = []]: Shown) => ({
    name: PREFIX + name,
    help,
    labelNames,
    buckets: [...buckets],
    registers,
  })
  const counters = new Map(
    Object.entries(counts).map(([type, shown]) => [type, new Counter(inRegistry(shown))]),
  )
  const histograms = new Map(
    Object.entries(times).map(([type, shown]) => [type, new Histogram(inRegistry(shown))]),
  )
  new Gauge({
    name: `${PREFIX}knowledge_info`,
    help: 'Always 1; the label is the version of the knowledge in use',
    labelNames: ['version'],
    registers,
    collect() {
      this.reset()
      this.set({ version: knowledgeVersion() }, 1)
    },
  })
  return {
    observe(event) {
      counters.get(event.type)?.inc(labelsOf(event, counts))
      if ('ms' in event) histograms.get(event.type)?.observe(labelsOf(event, times), event.ms / MS_PER_S)
    },
    route: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}

function labelsOf(event: BotEvent, metrics: OfEvents): Record<string, string> {
  const fields: Record<string, unknown> = {
    ...event,
    ...('update' in event && { type: known(event.update) }),
  }
  const names = metrics[event.type]?.[2] ?? []
  return Object.fromEntries(names.map((name) => [name, String(fields[name])]))
}

/** Returns the label of an update type: "other" if it is unknown, so that Telegram's future types add no labels. */
function known(update: string): string {
  return (allowedUpdates as readonly string[]).includes(update) ? update : 'other'
}
