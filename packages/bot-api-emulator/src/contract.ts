/**
 * Public types: the interface in the process (tests, `npm start`) and the data that the chat page gets over HTTP.
 * Contains no code.
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
  /** TCP port on 127.0.0.1; 0 (default) takes any free one. */
  port?: number
  /** Default: a generated, well-formed token. Calls with another one get 401, as in the Bot API. */
  token?: string
  botUser?: Partial<Pick<UserFromGetMe, 'id' | 'first_name' | 'username'>> & {
    /** True if privacy mode is off. Default: false, as @BotFather sets it. */
    can_read_all_group_messages?: boolean
    supports_guest_queries?: boolean
  }
  titles?: ChatTitles
  /** Returns the reason for an answer, shown in the side panel of the page; `undefined` if there is none. */
  explain?: (asked: ExplainRequest) => Explanation | undefined | Promise<Explanation | undefined>
  logger?: (line: string) => void
  /**
   * Maximum number of stored calls and messages. The oldest are dropped first. The queue of unconfirmed updates is
   * unlimited.
   */
  keep?: { calls?: number; messagesPerChat?: number }
  /** Age in ms at which a callback or inline query is "too old". Default: 15 s callback, 10 s inline. */
  queryLifetime?: { callback?: number; inline?: number }
  /** Delays in ms between delivery attempts to a webhook. The last one repeats. */
  webhookRetryDelays?: number[]
  /** Directory of the page's files. Default: the package's own page. */
  pageDirectory?: URL
}

/** Names of the predefined chats. */
export interface ChatTitles {
  group?: string
  /** A supergroup with topics. */
  forum?: string
  /** The forum's topic besides General. */
  topic?: string
  channel?: string
}

/** A request from the side panel: a question as typed, or a pressed button. */
export interface ExplainRequest {
  /** For a button, its label. */
  question: string
  /** `callback_data` of the button. */
  pressed?: string
  /** Id of the chat. */
  chat: number
  /** Language of the page. */
  language: 'vi' | 'en'
}

/** Reason for an answer in the bot's words. The page shows it unchanged. */
export interface Explanation {
  title: string
  /** Colour of the title: an answer, a correct refusal, or a guess. Default: none. */
  tone?: 'good' | 'calm' | 'unsure'
  /** One statement each. */
  sentences: string[]
  /** Alternatives, best first. `share` is the bot's confidence in each, 0–1. */
  choices?: { title: string; items: { text: string; share: number }[] }
  /** Further details as JSON, collapsed at the end. */
  details?: unknown
}

/** One recorded call of the Bot API. */
export interface ApiCall {
  id: number
  /** As spelt in the request's path. */
  method: string
  params: Record<string, unknown>
  response: ApiAnswer
  /**
   * HTTP status; 0 if the answer was not received, because the connection was dropped on purpose or the caller hung up.
   */
  status: number
  /** Unix time, milliseconds. */
  at: number
  /** Milliseconds from the end of the request to the end of the answer. */
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

/** A message as a client shows it: the Bot API's fields and those that bots do not get. */
export type ShownMessage = Message & {
  reactions?: { type: ReactionType; from: User }[]
  /** Set on messages sent through inline mode that carry an inline keyboard. */
  inline_message_id?: string
  /** Equal to `message_id` for an ephemeral message. Bots get 0 as its `message_id`. */
  ephemeral_message_id?: number
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'

export interface ShownTopic {
  /** Absent in General, whose messages have no `message_thread_id`. */
  message_thread_id?: number
  name: string
}

export interface ShownChat {
  chat: Chat
  members: { user: User; status: MemberStatus }[]
  /** In a private chat: `member`, or `kicked` if the user blocked the bot. */
  bot_status: MemberStatus
  topics: ShownTopic[]
  /** Oldest first, without deleted ones. */
  messages: ShownMessage[]
  /** Commands in the `/` menu of the state's `me` in this chat, after fallback of scope and language. */
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

/**
 * One SSE `data:` line of `GET /app/events` (JSON; the SSE event name is `message`), or the argument of an `on`
 * listener.
 */
export type AppEvent =
  | { type: 'message'; chat_id: number; message: ShownMessage }
  | { type: 'edit'; chat_id: number; message: ShownMessage }
  | { type: 'delete'; chat_id: number; message_ids: number[] }
  | ({ type: 'callback-answer'; from_id: number; data: string } & CallbackAnswer)
  | { type: 'chat-action'; chat_id: number; message_thread_id?: number; action: string }
  | { type: 'reaction'; chat_id: number; message_id: number; reactions: { type: ReactionType; from: User }[] }
  /** Excludes empty polls (`getUpdates` without a result). */
  | { type: 'api-call'; call: ApiCall }
  | { type: 'update'; update: Update }
  /** Commands or the bot's profile changed: fetch the state again. */
  | { type: 'commands' }
  /** A chat was added or migrated, or a membership changed: fetch the state again. */
  | { type: 'chat'; chat_id: number }
  | { type: 'language'; user: User }

/** Text that `answerCallbackQuery` sent to the client. */
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
  /** True for an answer from Telegram's cache (`cache_time`, default 300 s), which did not reach the bot. */
  cached: boolean
}

export interface Emulator {
  /** `http://127.0.0.1:<port>`: the page. */
  url: string
  /** For grammY's `client.apiRoot`; methods live at `<apiRoot>/bot<token>/<method>`. */
  apiRoot: string
  token: string
  bot: UserFromGetMe
  /** Newest last, at most `keep.calls`. Includes getUpdates only with updates. */
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
  /** Queues an update under the next `update_id`, filtered by allowed_updates as usual. */
  sendUpdate(update: Omit<Update, 'update_id'>): Update
  editMessage(action: EditAction): ShownMessage
  /** Presses a callback button. Rejects with `BOT_RESPONSE_TIMEOUT` if the bot does not answer in time. */
  tap(action: TapAction): Promise<CallbackAnswer>
  inlineQuery(action: InlineAction): Promise<InlineAnswer>
  /** Posts the result via the bot. Sends chosen_inline_result, and the message if the bot may see it. */
  chooseInline(action: ChooseAction): ShownMessage
  /** Mentions the bot in a chat that it is not a member of. Resolves with the message that it answered. */
  guestQuery(action: SendAction): Promise<ShownMessage>
  react(action: ReactAction): void

  addUser(user: Partial<User>): User
  /** Creates a group, supergroup or channel with these people. The bot is not a member until `addBot`. */
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
  /** Makes a supergroup the channel's discussion group. Later posts are forwarded there automatically. */
  discuss(action: { channel: Ref; group: Ref }): void
  /** Deletes a topic of a forum by its `message_thread_id`, with all its messages. */
  deleteTopic(action: { chat: Ref; topic: number }): void

  messages(chat: Ref): ShownMessage[]
  commandsFor(user: Ref, chat: Ref): BotCommand[]
  /** Makes every open callback and inline query too old to answer. */
  expireQueries(): void
  /** Resolves with the next call of `method` that starts from now on, including its answer. Rejects on `close`. */
  nextCall(method: string, predicate?: (call: ApiCall) => boolean): Promise<ApiCall>
  /** Resolves as soon as `predicate` returns a value. Calls it now and after each event. Rejects on `close`. */
  waitFor<T>(predicate: () => T | undefined | null | false): Promise<T>
  /** Resolves when no update is waiting for confirmation (getUpdates) or delivery (webhook). */
  drained(): Promise<void>
  /** @returns a function that ends the subscription */
  on(listener: (event: AppEvent) => void): () => void
  close(): Promise<void>
}
