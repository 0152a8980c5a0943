import type { User } from '@grammyjs/types'
import type { ApiCall, Emulator } from 'bot-api-emulator'
import { CALL_TIMEOUT } from '../../src/bot/api-transformers.ts'
import { CLAIM_TTL } from '../../src/bot/sessions.ts'

/** A stretch of time in which one cannot know whether a question was answered. Unix time, milliseconds. */
export interface Blind {
  readonly why: string
  readonly from: number
  /** `undefined`: still so. */
  to?: number
}

/** What became of all questions. */
export interface Outcome {
  readonly questions: number
  readonly replies: number
  /** Without any reply. */
  readonly lost: number
  /** Replies to a question that was asked in another chat, or in none. */
  readonly foreign: number
  /** Replies that came after the reply to a later question of the same chat. */
  readonly disordered: number
  /** Apologies and other words that answer no question. */
  readonly astray: number
  /** Second replies, by why the bot could not know of the first. */
  readonly excused: Readonly<Record<string, number>>
  /** Second replies that the bot could have known of. */
  readonly doubled: number
  /** When each of these came, to find out why. Unix time, milliseconds. */
  readonly doubles: readonly Double[]
}

interface Double {
  readonly number: number
  readonly first: number
  readonly second: number
  /** HTTP status and milliseconds of each call that carried a reply. */
  readonly calls: string
}

/** Numbers that no article names, each asked once: the reply repeats it, which tells whose reply it is. */
const FIRST_NUMBER = 100_000
/** Milliseconds around a moment in which a question may have been in hand; a replica finds Redis again within 2 s. */
const MARGIN = 3_000

/** People who each ask in a private chat of their own. */
export function createCrowd(playground: Emulator, size: number) {
  const users: User[] = Array.from({ length: size }, (_, i) =>
    playground.addUser({ first_name: `Người hỏi ${i + 1}`, language_code: 'vi' }),
  )
  /** Number → chat. */
  const asked = new Map<number, number>()
  /** Replies in the order in which they came: chat, number asked about. */
  const replies: { chat: number; number: number | undefined; at: number }[] = []
  const answered = new Set<number>()
  const listeners = new Set<() => void>()

  playground.on((event) => {
    if (event.type !== 'message' || event.message.from?.id !== playground.bot.id) return
    const number = Number(/\b(\d{6,7})\b/.exec(event.message.text ?? '')?.[1] ?? Number.NaN)
    replies.push({ chat: event.chat_id, number: Number.isNaN(number) ? undefined : number, at: Date.now() })
    if (asked.get(number) === event.chat_id) answered.add(number)
    for (const listener of listeners) listener()
  })

  return {
    ask(round: number, person: number) {
      const user = users[person]!
      const number = FIRST_NUMBER + round * size + person
      asked.set(number, user.id)
      playground.send({ from: user, chat: user, text: `Chỉ thị số ${number}/CT-TTg ai ban hành?` })
    },
    answered: () => answered.size,
    /** Resolves as soon as so many questions have a reply, or `time` milliseconds passed without a new one. */
    until(count: number, time: number): Promise<void> {
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout
        const end = () => {
          clearTimeout(timer)
          listeners.delete(look)
          resolve()
        }
        const look = () => {
          clearTimeout(timer)
          if (answered.size >= count) return end()
          timer = setTimeout(end, time)
        }
        listeners.add(look)
        look()
      })
    },
    outcome(blind: readonly Blind[]): Outcome {
      const unheard = unheardReplies(playground.calls)
      const excused: Record<string, number> = {}
      const seen = new Map<number, number>()
      const latest = new Map<number, number>()
      const result = { foreign: 0, disordered: 0, astray: 0 }
      const doubles: Double[] = []
      for (const { chat, number, at } of replies) {
        if (number === undefined) result.astray++
        else if (asked.get(number) !== chat) result.foreign++
        else if (seen.has(number)) {
          const first = seen.get(number)!
          const why = unheard.has(number)
            ? 'its answer to the bot was lost'
            : blind.find(
                ({ from, to = Date.now() }) =>
                  first >= from - MARGIN - CALL_TIMEOUT &&
                  first <= to + MARGIN &&
                  at <= to + 2 * CLAIM_TTL + CALL_TIMEOUT,
              )?.why
          if (why === undefined)
            doubles.push({ number, first, second: at, calls: callsAbout(playground.calls, number) })
          else excused[why] = (excused[why] ?? 0) + 1
        } else {
          seen.set(number, at)
          if (number < (latest.get(chat) ?? 0)) result.disordered++
          latest.set(chat, Math.max(number, latest.get(chat) ?? 0))
        }
      }
      return {
        questions: asked.size,
        replies: replies.length,
        lost: asked.size - seen.size,
        ...result,
        excused,
        doubled: doubles.length,
        doubles,
      }
    },
  }
}

/** Numbers whose reply was sent by a call of which the bot never learnt that it had run. */
function unheardReplies(calls: readonly ApiCall[]): Set<number> {
  return new Set(
    calls
      .filter(({ response, status }) => response.ok && status === 0)
      .map(({ params }) => Number(/\b(\d{6,7})\b/.exec(String(params.text))?.[1])),
  )
}

function callsAbout(calls: readonly ApiCall[], number: number): string {
  return calls
    .filter(({ params }) => String(params.text).includes(String(number)))
    .map(({ status, ms }) => `${status} in ${Math.round(ms)} ms`)
    .join(', ')
}

export function table(rows: readonly (readonly [what: string, count: number | string])[]): string {
  const width = Math.max(...rows.map(([what]) => what.length)) + 2
  return rows.map(([what, count]) => `${what.padEnd(width)}${String(count).padStart(8)}`).join('\n')
}
