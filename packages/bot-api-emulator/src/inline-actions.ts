import type { InlineQuery, InlineQueryResult, Message, User } from '@grammyjs/types'
import type { ChooseAction, InlineAction, SendAction } from './action-types.ts'
import { announce, type Backend, pushUpdate } from './backend.ts'
import type { InlineAnswer, ShownMessage } from './contract.ts'
import { AppError } from './errors.ts'
import { messageOf } from './inline-results.ts'
import { newInlineMessageId } from './methods-queries.ts'
import { typed } from './typed-message.ts'
import { asBotSees, botAsUser, type ChatRecord, isPresent } from './world.ts'

/** Maximum number of cached answers to inline queries. The oldest are dropped first. */
const MAX_CACHED = 500
/** https://core.telegram.org/bots/api#inlinequery */
const MAX_QUERY = 256

interface Cached {
  answer: InlineAnswer
  /** Unix milliseconds. */
  until: number
}

/** Answers of the bot to inline queries. */
interface InlineAnswers {
  cache: Map<string, Cached>
  /** Latest results by user and query, from which a result is chosen. */
  shown: Map<string, InlineQueryResult[]>
}

/** Actions of people in inline mode and guest mode. */
export function createInlineActions(backend: Backend) {
  const { world, hub } = backend
  const answers: InlineAnswers = { cache: new Map(), shown: new Map() }
  const callGuest = (record: ChatRecord, message: ShownMessage, caller: User) =>
    askGuest(backend, record, message, caller)

  return {
    inlineQuery: (action: InlineAction) => queryInline(backend, answers, action),
    chooseInline: (action: ChooseAction) => chooseInline(backend, answers, action),
    async guestQuery(action: SendAction): Promise<ShownMessage> {
      const record = world.chat(action.chat)
      if (isPresent(record.bot))
        throw new AppError(409, 'the bot is a member here: it gets the message itself')
      if (!world.bot.supports_guest_queries) throw new AppError(409, 'the bot cannot be called as a guest')
      const message = world.post(record, typed(backend, record, action))
      hub.emit({ type: 'message', chat_id: record.chat.id, message })
      return callGuest(record, message, world.user(action.from))
    },
    callGuest,
  }
}

/** Returns the results of a query: cached for this user, cached for all, or from the bot. */
async function queryInline(
  backend: Backend,
  { cache, shown }: InlineAnswers,
  action: InlineAction,
): Promise<InlineAnswer> {
  const from = backend.world.user(action.from)
  const query = shortened(action.query)
  const offset = action.offset ?? ''
  const personal = `${from.id} ${offset} ${query}`
  const common = `* ${offset} ${query}`
  const answer = cached(cache, personal) ?? cached(cache, common) ?? (await ask())
  const before = offset === '' ? [] : (shown.get(`${from.id} ${query}`) ?? [])
  keep(shown, `${from.id} ${query}`, [...before, ...answer.results])
  return answer

  async function ask(): Promise<InlineAnswer> {
    const { id, answered } = backend.inlines.open()
    const inline_query: InlineQuery = { id, from, query, offset, chat_type: action.chat_type ?? 'sender' }
    pushUpdate(backend, { inline_query })
    const fresh: InlineAnswer = { inline_query_id: id, ...(await answered), cached: false }
    if (fresh.cache_time > 0) {
      const until = Date.now() + fresh.cache_time * 1000
      keep(cache, fresh.is_personal ? personal : common, { answer: fresh, until })
    }
    return fresh
  }
}

/** Sends a result that was shown into a chat, and tells the bot which one was chosen. */
function chooseInline(backend: Backend, { shown }: InlineAnswers, action: ChooseAction): ShownMessage {
  const { world } = backend
  const from = world.user(action.from)
  const query = shortened(action.query)
  const result = shown.get(`${from.id} ${query}`)?.find(({ id }) => id === action.result_id)
  if (!result) throw new AppError(404, 'no such result was answered to this query')
  const record = world.chat(action.chat)
  const { text, entities, ...content } = messageOf(result)
  const inlineMessageId = content.reply_markup ? newInlineMessageId() : undefined
  const inlineId = inlineMessageId === undefined ? {} : { inline_message_id: inlineMessageId }
  const { message_thread_id, reply_to_message_id } = action
  const sent: SendAction = {
    from,
    chat: action.chat,
    text: text!,
    entities: entities ?? [],
    via_bot: botAsUser(world),
    ...(message_thread_id === undefined ? {} : { message_thread_id }),
    ...(reply_to_message_id === undefined ? {} : { reply_to_message_id }),
  }
  const message = world.post(record, {
    ...typed(backend, record, sent),
    ...content,
    ...inlineId,
  } as Partial<Message>)
  pushUpdate(backend, { chosen_inline_result: { result_id: result.id, from, query, ...inlineId } })
  announce(backend, record, message)
  return message
}

/** Asks the bot about a message of a chat that it is not a member of, and posts its answer. */
async function askGuest(
  backend: Backend,
  record: ChatRecord,
  message: ShownMessage,
  caller: User,
): Promise<ShownMessage> {
  const { world, hub } = backend
  const { id, answered } = backend.guests.open()
  pushUpdate(backend, { guest_message: { ...asBotSees(message), guest_query_id: id } as never })
  const { result, inline_message_id } = await answered
  const answer = world.post(record, {
    from: botAsUser(world),
    guest_bot_caller_user: caller,
    ...messageOf(result),
    inline_message_id,
    ...(message.message_thread_id === undefined ? {} : { message_thread_id: message.message_thread_id }),
    ...(message.is_topic_message ? { is_topic_message: true } : {}),
  } as Partial<Message>)
  hub.emit({ type: 'message', chat_id: record.chat.id, message: answer })
  return answer
}

function shortened(query: string): string {
  return [...query].slice(0, MAX_QUERY).join('')
}

function cached(cache: Map<string, Cached>, key: string): InlineAnswer | undefined {
  const found = cache.get(key)
  if (!found) return undefined
  if (found.until > Date.now()) return { ...found.answer, cached: true }
  cache.delete(key)
  return undefined
}

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > MAX_CACHED) map.delete(map.keys().next().value!)
}
