/** Actions of people in their clients, as requested by tests and the page. */
import type { MessageEntity, User } from '@grammyjs/types'
import type { CallbackAnswer, InlineAnswer, Ref, ShownMessage } from './contract.ts'

export interface SendAction {
  from: Ref
  chat: Ref
  text: string
  /** Replaces the entities found in the text (commands, mentions, hashtags, links, addresses). */
  entities?: MessageEntity[]
  reply_to_message_id?: number
  message_thread_id?: number
  via_bot?: User
  /** Posts as this channel, or as the group itself for an anonymous administrator. */
  sender_chat?: Ref
  /** Sends a photo with `text` as caption, which may be blank. */
  photo?: boolean
  /** Photos with the same id form an album. */
  media_group_id?: string
}

export interface EditAction {
  from: Ref
  chat: Ref
  message_id: number
  text: string
}

export interface TapAction {
  from: Ref
  chat: Ref
  message_id: number
  data: string
}

export interface InlineAction {
  from: Ref
  query: string
  offset?: string
  chat_type?: 'sender' | 'private' | 'group' | 'supergroup' | 'channel'
}

export interface ChooseAction {
  from: Ref
  query: string
  /** Id of a result in the latest answer to this user and query. */
  result_id: string
  chat: Ref
  message_thread_id?: number
  reply_to_message_id?: number
}

export interface ReactAction {
  from: Ref
  chat: Ref
  message_id: number
  /** `undefined` removes the reaction. */
  emoji?: string
}

/**
 * HTTP interface of the page. Loopback Host header only; a POST needs `content-type: application/json` and,
 * where the browser sends an Origin, the page's own. A refusal is `{ error: string }` with status 4xx;
 * a bot that does not answer in time is 504 `{ error: 'BOT_RESPONSE_TIMEOUT' }`. Ids are numbers.
 *
 *     GET  /                       the page, files of page/ beside it
 *     GET  /app/state?as=ID        → AppState
 *     GET  /app/events             SSE of AppEvent
 *     GET  /app/explain?q=…&chat=…&language=…&pressed=… → Explanation, or null
 */
export interface AppPosts {
  '/app/send': { body: SendAction & IdRefs; answer: { message: ShownMessage } }
  '/app/edit': { body: EditAction & IdRefs; answer: { message: ShownMessage } }
  '/app/tap': { body: TapAction & IdRefs; answer: CallbackAnswer }
  '/app/inline': { body: InlineAction & { from: number }; answer: InlineAnswer }
  '/app/choose': { body: ChooseAction & IdRefs; answer: { message: ShownMessage } }
  '/app/react': { body: ReactAction & IdRefs; answer: { ok: true } }
  /** Presses the START button: unblocks the bot if necessary and sends `/start <payload>` in private. */
  '/app/start': { body: { from: number; payload?: string }; answer: { message: ShownMessage } }
  '/app/language': { body: { user: number; language_code: string }; answer: { user: User } }
  /** Adds the bot to a chat or removes it. */
  '/app/member': { body: { chat: number; by: number; present: boolean }; answer: { ok: true } }
}

interface IdRefs {
  from: number
  chat: number
}
