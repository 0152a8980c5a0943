/**
 * What the emulator promises: the interface in the process (tests, `npm start`) and what the chat page is shown
 * over HTTP. Types only; nothing here runs.
 */
import type {
  BotCommand,
  Chat,
  InlineQueryResult,
  InlineQueryResultsButton,
  Message,
  ReactionType,
  Update,
  User,
  UserFromGetMe,
} from '@grammyjs/types'
import type {
  ChooseAction,
  EditAction,
  InlineAction,
  ReactAction,
  SendAction,
  TapAction,
} from './action-types.ts'
import type { Faults } from './faults.ts'

export type Ref = number | { id: number }

export interface EmulatorOptions {
  /** TCP port on 127.0.0.1; 0 takes any free one (default). */
  port?: number
  /** Default: one made up, valid in form. The Bot API answers 401 to any other. */
  token?: string
  botUser?: Partial<Pick<UserFromGetMe, 'id' | 'first_name' | 'username'>> & {
    /** Privacy mode off (default false: on, as @BotFather sets it). */
    can_read_all_group_messages?: boolean
    supports_guest_queries?: boolean
  }
  titles?: ChatTitles
  /** What the page's side panel shows of the decision behind an answer; undefined where there is nothing to say. */
  explain?: (asked: ExplainRequest) => Explanation | undefined | Promise<Explanation | undefined>
  logger?: (line: string) => void
  /** How many of each are remembered (the oldest go first); the queue of unconfirmed updates has no cap. */
  keep?: { calls?: number; messagesPerChat?: number }
  /** Age in ms at which a callback or inline query is "too old". Default: 15 s callback, 10 s inline. */
  queryLifetime?: { callback?: number; inline?: number }
  /** Delays in ms between attempts to deliver to a webhook; the last one repeats. */
  webhookRetryDelays?: number[]
  /** Directory of the page's files. Default: the package's own page. */
  pageDirectory?: URL
}

/** What the chats are called that there are from the start. */
export interface ChatTitles {
  group?: string
  /** A supergroup with topics. */
  forum?: string
  /** The forum's topic beside General. */
  topic?: string
  channel?: string
}

/** What somebody asks the side panel about: a question as typed, or a button that was pressed. */
export interface ExplainRequest {
  /** Of a button its label. */
  question: string
  /** `callback_data` of the button. */
  pressed?: string
  /** Id of the chat. */
  chat: number
  /** In which the page speaks. */
  language: 'vi' | 'en'
}

/** Why the bot answered as it did, in its own words; the page shows it as it comes. */
export interface Explanation {
  title: string
  /** Colour of the title: an answer, a refusal that is right, or a guess. Default: none. */
  tone?: 'good' | 'calm' | 'unsure'
  /** One thought each. */
  sentences: string[]
  /** What was weighed, best first; `share` is how sure the bot was of it, from 0 to 1. */
  choices?: { title: string; items: { text: string; share: number }[] }
  /** All the rest, as JSON: folded at the end. */
  details?: unknown
}

/** One call of the Bot API as it went over the wire. */
export interface ApiCall {
  id: number
  /** As spelt in the request's path. */
  method: string
  params: Record<string, unknown>
  response: ApiAnswer
  /** HTTP status; 0 where the answer reached nobody: the connection was dropped on purpose, or the caller hung up. */
  status: number
  /** Unix time, milliseconds. */
  at: number
  /** Milliseconds from the request's end to the answer's. */
  ms: number
}

export type ApiAnswer =
  | { ok: true; result: unknown; description?: string }
  | {
      ok: false
      error_code: number
      description: string
      parameters?: { retry_after?: number; migrate_to_chat_id?: number }
    }

/** A message as a client shows it: the Bot API's fields and what bots are not told. */
export type ShownMessage = Message & {
  reactions?: { type: ReactionType; from: User }[]
  /** Set on messages sent through inline mode that carry an inline keyboard. */
  inline_message_id?: string
  /** Of an ephemeral message the same as its `message_id`, which bots are told as 0. */
  ephemeral_message_id?: number
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'

export interface ShownTopic {
  /** Absent for General: its messages carry no `message_thread_id`. */
  message_thread_id?: number
  name: string
}

export interface ShownChat {
  chat: Chat
  members: { user: User; status: MemberStatus }[]
  /** In a private chat: `member`, or `kicked` when the user blocked the bot. */
  bot_status: MemberStatus
  topics: ShownTopic[]
  /** Oldest first, deleted ones left out. */
  messages: ShownMessage[]
  /** What the `/` menu offers to the state's `me` in this chat, after scope and language fall-back. */
  commands: BotCommand[]
  /** Set when this basic group became a supergroup. */
  migrated_to?: number
}

interface BotProfile {
  user: UserFromGetMe
  /** In the language of the state's `me`. */
  name: string
  description: string
  short_description: string
  inline_placeholder: string
}

/** `GET /app/state?as=<user id>` (default: the Vietnamese reader). */
export interface AppState {
  me: User
  bot: BotProfile
  users: User[]
  chats: ShownChat[]
}

/** One SSE `data:` line of `GET /app/events` (JSON; the SSE event name is `message`), or given to `on`. */
export type AppEvent =
  | { type: 'message'; chat_id: number; message: ShownMessage }
  | { type: 'edit'; chat_id: number; message: ShownMessage }
  | { type: 'delete'; chat_id: number; message_ids: number[] }
  | ({ type: 'callback-answer'; from_id: number; data: string } & CallbackAnswer)
  | { type: 'chat-action'; chat_id: number; message_thread_id?: number; action: string }
  | { type: 'reaction'; chat_id: number; message_id: number; reactions: { type: ReactionType; from: User }[] }
  /** Empty polls (`getUpdates` with no result) are left out. */
  | { type: 'api-call'; call: ApiCall }
  | { type: 'update'; update: Update }
  /** Commands or the bot's profile changed: fetch the state again. */
  | { type: 'commands' }
  /** A chat came, migrated, or someone's membership changed: fetch the state again. */
  | { type: 'chat'; chat_id: number }
  | { type: 'language'; user: User }

/** What `answerCallbackQuery` told the client. */
export interface CallbackAnswer {
  callback_query_id: string
  text?: string
  show_alert?: boolean
  url?: string
}

export interface InlineAnswer {
  inline_query_id: string
  results: InlineQueryResult[]
  next_offset: string
  button?: InlineQueryResultsButton
  cache_time: number
  is_personal: boolean
  /** From Telegram's cache (`cache_time`, default 300 s): the bot was not asked. */
  cached: boolean
}

export interface Emulator {
  /** `http://127.0.0.1:<port>`: the page. */
  url: string
  /** For grammY's `client.apiRoot`; methods live at `<apiRoot>/bot<token>/<method>`. */
  apiRoot: string
  token: string
  bot: UserFromGetMe
  /** Newest last, capped by `keep.calls`; getUpdates only where it brought updates. */
  calls: readonly ApiCall[]
  users: { vi: User; en: User }
  chats: {
    vi: Chat.PrivateChat
    en: Chat.PrivateChat
    group: Chat.GroupChat
    forum: Chat.SupergroupChat
    channel: Chat.ChannelChat
  }
  /** `message_thread_id` of the forum's one topic besides General. */
  topic: number
  faults: Faults

  send(action: SendAction): ShownMessage
  /** Sends, and resolves with the bot's next message in that chat. Rejects on `close`. */
  ask(action: SendAction): Promise<ShownMessage>
  /** Queues any update under the next `update_id` (filtered by allowed_updates as any other). */
  sendUpdate(update: Omit<Update, 'update_id'>): Update
  editMessage(action: EditAction): ShownMessage
  /** Presses a callback button. Rejects with `BOT_RESPONSE_TIMEOUT` when nothing answers in time. */
  tap(action: TapAction): Promise<CallbackAnswer>
  inlineQuery(action: InlineAction): Promise<InlineAnswer>
  /** Posts the result via the bot: chosen_inline_result, and the message where the bot may see it. */
  chooseInline(action: ChooseAction): ShownMessage
  /** Calls the bot by @name in a chat it is no member of. Resolves with the message that it answered. */
  guestQuery(action: SendAction): Promise<ShownMessage>
  react(action: ReactAction): void

  addUser(user: Partial<User>): User
  /** A group, supergroup or channel with these people, the bot left out until `addBot`. */
  addChat(chat: {
    type: 'group' | 'supergroup' | 'channel'
    title: string
    is_forum?: boolean
    members: Ref[]
  }): Chat
  addBot(action: { chat: Ref; by: Ref; status?: 'member' | 'administrator' }): void
  removeBot(action: { chat: Ref; by: Ref; status?: 'left' | 'kicked' }): void
  /** The user blocks (or unblocks) the bot in the private chat. */
  block(user: Ref, blocked?: boolean): void
  /** Turns a basic group into a supergroup. @returns the new chat */
  migrate(chat: Ref): Chat.SupergroupChat
  setLanguage(user: Ref, language_code: string | undefined): User
  /** Makes a supergroup the channel's discussion group: each post to come is forwarded there by itself. */
  discuss(action: { channel: Ref; group: Ref }): void
  /** Deletes a topic of a forum, by its `message_thread_id`, with all that was said in it. */
  deleteTopic(action: { chat: Ref; topic: number }): void

  messages(chat: Ref): ShownMessage[]
  commandsFor(user: Ref, chat: Ref): BotCommand[]
  /** Makes every open callback and inline query too old to answer. */
  expireQueries(): void
  /** Resolves with the next call of `method` made after this (answer included). Rejects on `close`. */
  nextCall(method: string, predicate?: (call: ApiCall) => boolean): Promise<ApiCall>
  /** Resolves as soon as `predicate` holds, tried now and after each event. Rejects on `close`. */
  waitFor<T>(predicate: () => T | undefined | null | false): Promise<T>
  /** Resolves when no update waits to be confirmed (getUpdates) or delivered (webhook). */
  drained(): Promise<void>
  /** @returns a function that ends the subscription */
  on(listener: (event: AppEvent) => void): () => void
  close(): Promise<void>
}
