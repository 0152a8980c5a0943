import { randomBytes } from 'node:crypto'
import { type Backend, type Method, ok } from './backend.ts'
import { badRequest } from './errors.ts'
import { readResult, readResults, readResultsButton } from './inline-results.ts'

/** https://core.telegram.org/bots/api#answercallbackquery */
const MAX_CALLBACK_TEXT = 200
const MAX_NEXT_OFFSET_BYTES = 64
const DEFAULT_CACHE_TIME_S = 300
const MAX_CACHE_TIME_S = 24 * 60 * 60

export function queryMethods({ callbacks, inlines, guests, world }: Backend): Record<string, Method> {
  return {
    answercallbackquery(args) {
      const id = args.text('callback_query_id')
      const text = args.text('text')
      const url = args.text('url')
      callbacks.check(id)
      if ([...text].length > MAX_CALLBACK_TEXT) throw badRequest('MESSAGE_TOO_LONG')
      if (url !== '' && !startsBot(url, world.bot.username)) throw badRequest('URL_INVALID')
      callbacks.answer(id, {
        ...(text === '' ? {} : { text }),
        ...(args.boolean('show_alert') ? { show_alert: true } : {}),
        ...(url === '' ? {} : { url }),
      })
      return ok()
    },

    answerinlinequery(args) {
      const id = args.text('inline_query_id')
      const button = readResultsButton(
        args.json('button', () => {
          throw badRequest("Can't parse inline query results button JSON object")
        }),
      )
      const results = readResults(
        args.json('results', () => {
          throw badRequest("Can't parse JSON encoded inline query results: invalid JSON")
        }),
      )
      const nextOffset = args.text('next_offset')
      inlines.check(id)
      if (Buffer.byteLength(nextOffset) > MAX_NEXT_OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID')
      inlines.answer(id, {
        results,
        next_offset: nextOffset,
        ...(button ? { button } : {}),
        cache_time: args.integer('cache_time', DEFAULT_CACHE_TIME_S, 0, MAX_CACHE_TIME_S),
        is_personal: args.boolean('is_personal'),
      })
      return ok()
    },

    answerguestquery(args) {
      if (args.text('result') === '') throw badRequest("Result isn't specified")
      const result = readResult(
        args.json('result', () => {
          throw badRequest("Can't parse JSON encoded web view query results invalid JSON")
        }),
      )
      const inlineMessageId = newInlineMessageId()
      guests.answer(args.text('guest_query_id'), { result, inline_message_id: inlineMessageId })
      return ok({ inline_message_id: inlineMessageId })
    },
  }
}

/** True for a link that starts this bot. Telegram allows only such a link and games. */
function startsBot(url: string, username: string): boolean {
  return (
    url.toLowerCase().startsWith(`t.me/${username}?start=`.toLowerCase()) ||
    new RegExp(`^https?://(?:t|telegram)\\.me/${username}\\?start=`, 'i').test(url)
  )
}

/** Has the same length as Telegram's ids. */
export function newInlineMessageId(): string {
  return randomBytes(24).toString('base64url')
}
