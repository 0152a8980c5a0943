import type { InlineKeyboardButton } from '@grammyjs/types'
import type { Context } from 'grammy'
import type { Logger } from 'pino'
import type { Engine } from '../engine/engine.ts'
import type { Conversation, Outcome } from '../engine/outcome.ts'
import type { Store } from '../storage/store.ts'
import type { UnansweredRef } from '../storage/unanswered-questions.ts'
import type { Lang } from '../text/language-detection.ts'
import type { Address } from './addressing.ts'
import type { Html } from './html.ts'
import type { Session, Sessions } from './sessions.ts'

/** Options of `createBot`. */
export interface BotOptions {
  readonly token: string
  /** Returns the current engine; reloading the knowledge replaces it. Call once per update. */
  readonly engine: () => Engine
  readonly store: Store
  readonly logger: Logger
  /** Address of the Bot API, without a trailing slash. */
  readonly apiRoot: string
  /** Address of a proxy to the Bot API, `http://user:password@host:port`. Default: none. */
  readonly proxy?: string | undefined
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly clock?: () => number
  /** User ids that may use `adminCommands`, in private. Default: none. */
  readonly adminIds?: readonly number[]
  /** Commands for admins: name (without slash) → function that returns the reply. To others they are unknown. */
  readonly adminCommands?: Readonly<Record<string, AdminCommand>>
  /** False if unanswered questions are not stored; /privacy then does not mention them. Default: true. */
  readonly keepUnanswered?: boolean
  readonly limits?: Partial<Limits>
  /** Receives all events, for metrics. Must not throw. Events hold no personal data. */
  readonly observe?: ((event: BotEvent) => void) | undefined
}

/** Returns a plain text. @param locale of the admin */
export type AdminCommand = (locale: Lang) => string | Promise<string>

/** Maximum answers within a minute. Messages beyond get a notice, at most one every few seconds. */
export interface Limits {
  /** Per user in a private chat. Default: 20. */
  readonly user: number
  /** Per user in a group, so that one user cannot exhaust the group's limit. Default: 8. */
  readonly member: number
  /**
   * Per group. Default: 20, Telegram's own limit for a bot:
   * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
   */
  readonly group: number
}

export type Surface = 'private' | 'group' | 'inline' | 'guest' | 'button'

export type BotEvent =
  | { readonly type: 'update'; readonly update: string; readonly ms: number }
  | {
      readonly type: 'decision'
      readonly surface: Surface
      readonly decision: Outcome['decision']
      readonly reason: Outcome['reason']
      readonly lang: Outcome['lang']
      /** Time that the engine took, in milliseconds. */
      readonly ms: number
    }
  | { readonly type: 'inline-query'; readonly cards: number }
  | { readonly type: 'inline-chosen' }
  | { readonly type: 'feedback'; readonly fact: string; readonly vote: 'up' | 'down' | 'none' }
  | { readonly type: 'rate-limited'; readonly surface: Surface }
  /** `code`: the Bot API's error code; 0 if no response arrived. */
  | { readonly type: 'api-error'; readonly method: string; readonly code: number }
  /** One attempt of a call, whether it succeeded or failed. */
  | { readonly type: 'api-call'; readonly method: string; readonly ms: number }
  /** An update that was handled before. */
  | { readonly type: 'duplicate' }
  | { readonly type: 'store-error' }
  | { readonly type: 'failure'; readonly update: string }

type Settings = 'logger' | 'clock' | 'adminIds' | 'adminCommands' | 'keepUnanswered'

/** Dependencies of all surfaces; `createBot` creates them once. */
export interface Dependencies extends Required<Pick<BotOptions, Settings>> {
  readonly sessions: Sessions
  readonly observe: (event: BotEvent) => void
}

interface BotFlavor {
  /** The engine when the update arrived. A reload has no effect on an update in flight. */
  engine: Engine
  /**
   * Language of the fixed texts: the chat's or user's setting, else that of the last message in private, else Telegram's
   * `language_code`, else Vietnamese.
   */
  locale: Lang
  /** Set if a message is addressed to the bot. */
  address?: Address
  /** Set if it was read to choose the locale, or to find out whether the message is a remark. */
  session?: Session
  /** Pending writes of this update. The update finishes with them. */
  saving?: Promise<unknown>
}

export type BotContext = Context & BotFlavor

export type Keyboard = readonly (readonly InlineKeyboardButton[])[]

/** A message that the bot sent. */
export interface Told {
  /** Ids of the facts, in order. */
  readonly facts: readonly string[]
  /** Question above the facts. */
  readonly above?: string | undefined
  /** Yes or no before the facts. */
  readonly lead?: string | undefined
  /** Conversation in which its question was asked, without the question before it. An edited one is asked in it again. */
  readonly before?: Conversation | undefined
}

/** A reply to a reader. */
export interface Reply {
  readonly text: Html
  readonly keyboard?: Keyboard
  /** Placeholder of the input field, if the reply waits for a question. Replaces the keyboard. */
  readonly prompt?: string
  /** True if only the asker needs the reply; in a group, others should not have to read it. */
  readonly forAsker?: boolean
  /** Conversation to store for the next question. */
  readonly conversation?: Conversation | undefined
  /** Facts that the reply's buttons and reactions refer to. */
  readonly told?: Told | undefined
  /** Part of the question that the reply addresses, if the question asks several things. */
  readonly part?: string | undefined
  /** Reference to the count of the unanswered question, if the reply only offers choices. */
  readonly miss?: UnansweredRef | undefined
}
