import { type Api, GrammyError } from 'grammy'
import type { Logger } from 'pino'
import type { Engine } from '../engine/engine.ts'
import { askAgain } from '../evaluation/replay-unanswered.ts'
import { type Issue, sortIssues } from '../knowledge/issue.ts'
import type { Live } from '../knowledge/watch.ts'
import type { Store } from '../storage/store.ts'
import { type DislikedFact, readUnanswered } from '../storage/unanswered-questions.ts'
import { clip } from '../text/clip.ts'
import type { Lang } from '../text/language-detection.ts'
import { wrongs } from './callback-data.ts'
import type { AdminCommand } from './dependencies.ts'
import { describeError } from './failure.ts'
import { MAX_MESSAGE_LENGTH } from './render.ts'
import { DEFAULT_LANGUAGE, say } from './texts.ts'

/** Maximum number of issues in one message; `npm run check` lists all. */
const MAX_ISSUES = 5
/** Maximum number of unanswered questions, and of disliked facts, in one message. */
const MAX_MISSES = 20
const MAX_DISLIKED = 10
const HOUR = 3_600_000
const MINUTE = 60_000

export interface AdminDeps {
  readonly live: Pick<Live<Engine>, 'current' | 'reload'>
  readonly store: Store
  /** False if unanswered questions are not stored. */
  readonly keepUnanswered: boolean
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly clock?: () => number
}

/** Creates /reload, /status and /unanswered for the `adminCommands` of `createBot`. */
export function createAdminCommands(
  deps: AdminDeps,
): Record<'reload' | 'status' | 'unanswered', AdminCommand> {
  const { live, clock = Date.now } = deps
  const started = clock()
  return {
    async reload(locale) {
      const reloaded = await live.reload()
      const { version } = live.current()
      if (!reloaded.ok) {
        const head = say(locale, 'admin-reload-failed', { version })
        return issuesText(locale, head, reloaded.issues)
      }
      return say(locale, reloaded.changed ? 'admin-reload-done' : 'admin-reload-same', { version })
    },

    status: (locale) => statusText(deps, locale, clock() - started),
    unanswered: (locale) => unansweredText(deps, locale),
  }
}

/** @param up milliseconds since the start */
async function statusText(
  { live, store, keepUnanswered }: AdminDeps,
  locale: Lang,
  up: number,
): Promise<string> {
  const { knowledge, version, unread: review = 0 } = live.current()
  const { entries, absences } = knowledge
  const facts = entries.flatMap((entry) => entry.facts)
  const { questions, disliked } = await readUnanswered(store)
  const sum = (counted: readonly { count: number }[]) => counted.reduce((all, { count }) => all + count, 0)
  const lines = [
    say(locale, 'admin-status-knowledge', {
      version,
      entries: entries.length,
      facts: facts.length,
      absences: absences.length,
    }),
    review > 0 && say(locale, 'admin-status-review', { count: review }),
    say(locale, 'admin-status-up', {
      hours: Math.floor(up / HOUR),
      minutes: Math.floor((up % HOUR) / MINUTE),
    }),
    keepUnanswered
      ? say(locale, 'admin-status-unanswered', {
          questions: questions.length,
          count: sum(questions),
        })
      : say(locale, 'admin-unanswered-off'),
    disliked.length > 0 && say(locale, 'admin-status-disliked', { count: sum(disliked) }),
  ]
  return lines.filter((line) => line !== false).join('\n')
}

async function unansweredText({ live, store, keepUnanswered }: AdminDeps, locale: Lang): Promise<string> {
  const engine = live.current()
  const { questions, disliked } = await readUnanswered(store)
  if (questions.length === 0 && disliked.length === 0)
    return say(locale, keepUnanswered ? 'admin-unanswered-none' : 'admin-unanswered-off')
  const missed = questions.slice(0, MAX_MISSES).map(({ question, count }) => {
    const { answeredBy, nearest } = askAgain(engine, question)
    const now = answeredBy
      ? say(locale, 'admin-unanswered-answered', { fact: answeredBy })
      : nearest.length > 0 && say(locale, 'admin-unanswered-nearest', { facts: nearest.join(', ') })
    return `${count} × ${question}${now ? `\n    ${now}` : ''}`
  })
  const lines = [
    ...(missed.length > 0 ? [say(locale, 'admin-unanswered-title'), ...missed] : []),
    ...(disliked.length > 0 ? [say(locale, 'admin-unanswered-disliked')] : []),
    ...disliked.slice(0, MAX_DISLIKED).map((one) => dislikedLine(locale, one)),
  ]
  return clip(lines.join('\n'), MAX_MESSAGE_LENGTH)
}

/** Returns a line like "3 × fact: sai sự thật 2, thiếu ý 1". */
function dislikedLine(locale: Lang, { fact, count, wrong }: DislikedFact): string {
  const said = wrongs.flatMap((what) => {
    const times = wrong[what] ?? 0
    return times > 0 ? [`${say(locale, `wrong-${what}`).toLowerCase()} ${times}`] : []
  })
  return [`${count} × ${fact}`, ...(said.length > 0 ? [said.join(', ')] : [])].join(': ')
}

export interface NoticeDeps {
  readonly api: Api
  readonly adminIds: readonly number[]
  readonly logger: Logger
}

/** Notifies admins about a saved knowledge folder. Never rejects: an admin may not have started the bot. */
export interface AdminNotices {
  /** @param version of the knowledge that stays in use */
  broken(issues: readonly Issue[], version: string): Promise<void>
  /** Sends only after `broken`: a valid file needs no message. */
  swapped(version: string): Promise<void>
}

export function createAdminNotices({ api, adminIds, logger }: NoticeDeps): AdminNotices {
  let isBroken = false
  const send = async (text: string) => {
    await Promise.all(
      adminIds.map(async (id) => {
        try {
          await api.sendMessage(id, text, { link_preview_options: { is_disabled: true } })
        } catch (error) {
          const level = error instanceof GrammyError ? 'info' : 'warn'
          logger[level](describeError(error), 'cannot notify an admin')
        }
      }),
    )
  }
  return {
    async broken(issues, version) {
      isBroken = true
      const head = say(DEFAULT_LANGUAGE, 'admin-broken', { version })
      await send(issuesText(DEFAULT_LANGUAGE, head, issues))
    },
    async swapped(version) {
      if (!isBroken) return
      isBroken = false
      await send(say(DEFAULT_LANGUAGE, 'admin-mended', { version }))
    },
  }
}

function issuesText(locale: Lang, head: string, issues: readonly Issue[]): string {
  const told = sortIssues(issues)
    .slice(0, MAX_ISSUES)
    .map(({ path, line, message }) => `• ${say(locale, 'admin-place', { path, line })}: ${message}`)
  const more = issues.length - told.length
  const lines = [head, ...told, ...(more > 0 ? [say(locale, 'admin-more', { count: more })] : [])]
  return clip(lines.join('\n\n'), MAX_MESSAGE_LENGTH)
}
