import type { InlineKeyboardButton, UserFromGetMe } from '@grammyjs/types'
import type { Context } from 'grammy'
import type { Logger } from 'pino'
import type { Engine } from '../engine/engine.ts'
import type { Outcome } from '../engine/outcome.ts'
import type { Store } from '../storage/store.ts'
import type { UnansweredRef } from '../storage/unanswered-questions.ts'
import type { Address } from './addressing.ts'
import type { Html } from './html.ts'
import type { Sessions } from './sessions.ts'
import type { Locale, Texts } from './texts.ts'

/** All that the bot needs from outside; see `createBot`. */
export interface BotOptions {
  readonly token: string
  /** Tells the engine of the moment: a reloaded knowledge is another engine. Called once an update. */
  readonly engine: () => Engine
  readonly store: Store
  readonly logger: Logger
  /** Where the Bot API listens, without a slash at the end. Default: https://api.telegram.org */
  readonly apiRoot?: string
  /** Address of a proxy to reach it by, `http://user:password@host:port`. Default: none. */
  readonly proxy?: string | undefined
  /** Spares the call of getMe at start. */
  readonly botInfo?: UserFromGetMe
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly clock?: () => number
  /** User ids that may use `adminCommands`, in private. Default: none. */
  readonly adminIds?: readonly number[]
  /** What only admins may do: name (without slash) → the plain text to answer. Others see no such command. */
  readonly adminCommands?: Readonly<Record<string, AdminCommand>>
  /** false: unanswered questions are not kept, and /privacy does not speak of them. Default: true. */
  readonly keepUnanswered?: boolean
  readonly limits?: Partial<Limits>
  /** Told of all that happens, for metrics; must not throw. Nothing in it is personal. */
  readonly observe?: (event: BotEvent) => void
}

/** @param locale that of the admin who asks */
export type AdminCommand = (argument: string, locale: Locale) => string | Promise<string>

/** Most answers within `window`; what comes beyond is met with one notice, then silence. */
export interface Limits {
  /** Of one user in private. Default: 20. */
  readonly user: number
  /** Of one user in a group, so that one cannot use up the group's. Default: 8. */
  readonly member: number
  /** Of a whole group. Default: 20, as Telegram itself allows a bot: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
  readonly group: number
  /** Milliseconds. Default: 60,000. */
  readonly window: number
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
      /** Milliseconds that the engine took. */
      readonly ms: number
    }
  | { readonly type: 'inline-query'; readonly cards: number }
  | { readonly type: 'inline-chosen'; readonly card: string }
  | { readonly type: 'feedback'; readonly fact: string; readonly vote: 'up' | 'down' | 'none' }
  | { readonly type: 'rate-limited'; readonly surface: Surface }
  /** `code`: the Bot API's error code; 0 where no answer came. */
  | { readonly type: 'api-error'; readonly method: string; readonly code: number }
  /** One attempt of a call, failed or not. */
  | { readonly type: 'api-call'; readonly method: string; readonly ms: number }
  /** An update that was here before. */
  | { readonly type: 'duplicate' }
  | { readonly type: 'store-error' }
  | { readonly type: 'failure'; readonly update: string }

/** What the surfaces share, made once by `createBot`. */
export interface Dependencies {
  readonly engine: () => Engine
  readonly texts: Texts
  readonly sessions: Sessions
  readonly logger: Logger
  readonly clock: () => number
  readonly observe: (event: BotEvent) => void
  readonly adminIds: ReadonlySet<number>
  readonly adminCommands: Readonly<Record<string, AdminCommand>>
  readonly keepUnanswered: boolean
}

export interface BotFlavor {
  /** Of the fixed texts: the chat's or user's setting, else Telegram's `language_code`, else Vietnamese. */
  locale: Locale
  /** Set where a message is for the bot. */
  address?: Address
  /** What is still being written of this update: it ends with that. */
  saving?: Promise<unknown>
}

export type BotContext = Context & BotFlavor

export type Keyboard = readonly (readonly InlineKeyboardButton[])[]

/** What a message of the bot tells. */
export interface Told {
  /** Ids of the facts, in order. */
  readonly facts: readonly string[]
  /** The line above them. */
  readonly above?: string
}

/** What a reader gets. */
export interface Reply {
  readonly text: Html
  readonly keyboard?: Keyboard
  /** It waits for a question: what stands in the empty field where one is typed. Instead of a keyboard. */
  readonly prompt?: string
  /** Only who asked needs it: in a group, the others should not have to read it. */
  readonly forAsker?: boolean
  /** To be remembered for the next question. */
  readonly conversation?: Outcome['conversation']
  /** What its buttons and its reactions are about. */
  readonly told?: Told
  /** The part of the question that it speaks of, where that asked more than one thing. */
  readonly part?: string
  /** It only offers choices: where that is counted as missed. */
  readonly miss?: UnansweredRef
}
