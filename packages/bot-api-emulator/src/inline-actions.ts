import type { InlineQuery, InlineQueryResult, Message, User } from '@grammyjs/types'
import type { ChooseAction, InlineAction, SendAction } from './action-types.ts'
import { announce, type Backend, pushUpdate } from './backend.ts'
import type { InlineAnswer, ShownMessage } from './contract.ts'
import { AppError } from './errors.ts'
import { messageOf } from './inline-results.ts'
import { newInlineMessageId } from './methods-queries.ts'
import { typed } from './typed-message.ts'
import { asBotSees, type ChatRecord, isPresent } from './world.ts'

/** Maximum number of cached answers to inline queries. The oldest are dropped first. */
const MAX_CACHED = 500
/** https://core.telegram.org/bots/api#inlinequery */
const MAX_QUERY = 256

interface Cached {
  answer: InlineAnswer
  /** Unix milliseconds. */
  until: number
}

/** Actions of people in inline mode and guest mode. */
export function createInlineActions(backend: Backend) {
  const { world, hub, inlines, guests } = backend
  const cache = new Map<string, Cached>()
  /** Latest results by user and query, from which a result is chosen. */
  const shown = new Map<string, InlineQueryResult[]>()
  const keep = <T>(map: Map<string, T>, key: string, value: T) => {
    map.delete(key)
    map.set(key, value)
    if (map.size > MAX_CACHED) map.delete(map.keys().next().value!)
  }
  const botAsUser = (): User => {
    const { id, first_name, username } = world.bot
    return { id, is_bot: true, first_name, username }
  }

  return {
    async inlineQuery(action: InlineAction): Promise<InlineAnswer> {
      const from = world.user(action.from)
      const query = [...action.query].slice(0, MAX_QUERY).join('')
      const offset = action.offset ?? ''
      const personal = `${from.id} ${offset} ${query}`
      const answer = cachedAnswer(personal) ?? cachedAnswer(`* ${offset} ${query}`) ?? (await ask())
      const before = offset === '' ? [] : (shown.get(`${from.id} ${query}`) ?? [])
      keep(shown, `${from.id} ${query}`, [...before, ...answer.results])
      return answer

      async function ask(): Promise<InlineAnswer> {
        const { id, answered } = inlines.open()
        const inline_query: InlineQuery = { id, from, query, offset, chat_type: action.chat_type ?? 'sender' }
        pushUpdate(backend, { inline_query })
        const fresh: InlineAnswer = { inline_query_id: id, ...(await answered), cached: false }
        if (fresh.cache_time > 0) {
          const key = fresh.is_personal ? personal : `* ${offset} ${query}`
          keep(cache, key, { answer: fresh, until: Date.now() + fresh.cache_time * 1000 })
        }
        return fresh
      }
    },

    chooseInline(action: ChooseAction): ShownMessage {
      const from = world.user(action.from)
      const query = [...action.query].slice(0, MAX_QUERY).join('')
      const result = shown.get(`${from.id} ${query}`)?.find(({ id }) => id === action.result_id)
      if (!result) throw new AppError(404, 'no such result was answered to this query')
      const record = world.chat(action.chat)
      const { text, entities, ...content } = messageOf(result)
      const inlineMessageId = content.reply_markup ? newInlineMessageId() : undefined
      const message = world.post(record, {
        ...typed(backend, record, {
          from,
          chat: action.chat,
          text: text!,
          entities: entities ?? [],
          via_bot: botAsUser(),
          ...(action.message_thread_id === undefined ? {} : { message_thread_id: action.message_thread_id }),
          ...(action.reply_to_message_id === undefined
            ? {}
            : { reply_to_message_id: action.reply_to_message_id }),
        }),
        ...content,
        ...(inlineMessageId === undefined ? {} : { inline_message_id: inlineMessageId }),
      } as Partial<Message>)
      pushUpdate(backend, {
        chosen_inline_result: {
          result_id: result.id,
          from,
          query,
          ...(inlineMessageId === undefined ? {} : { inline_message_id: inlineMessageId }),
        },
      })
      announce(backend, record, message)
      return message
    },

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

  /** Asks the bot about a message of a chat that it is not a member of, and posts its answer. */
  async function callGuest(record: ChatRecord, message: ShownMessage, caller: User): Promise<ShownMessage> {
    const { id, answered } = guests.open()
    pushUpdate(backend, { guest_message: { ...asBotSees(message), guest_query_id: id } as never })
    const { result, inline_message_id } = await answered
    const answer = world.post(record, {
      from: botAsUser(),
      guest_bot_caller_user: caller,
      ...messageOf(result),
      inline_message_id,
      ...(message.message_thread_id === undefined ? {} : { message_thread_id: message.message_thread_id }),
      ...(message.is_topic_message ? { is_topic_message: true } : {}),
    } as Partial<Message>)
    hub.emit({ type: 'message', chat_id: record.chat.id, message: answer })
    return answer
  }

  function cachedAnswer(key: string): InlineAnswer | undefined {
    const cached = cache.get(key)
    if (!cached) return undefined
    if (cached.until > Date.now()) return { ...cached.answer, cached: true }
    cache.delete(key)
    return undefined
  }
}
