import type {
  InlineKeyboardMarkup,
  InlineQueryResult,
  InlineQueryResultsButton,
  MessageEntity,
} from '@grammyjs/types'
import { badRequest } from './errors.ts'
import { formattedText, messageText } from './formatted-text.ts'
import { isObject, readReplyMarkup } from './reply-markup.ts'

/** https://core.telegram.org/bots/api#answerinlinequery */
const MAX_RESULTS = 50
const MAX_ID_BYTES = 64
const START_PARAMETER = /^[A-Za-z0-9_-]{1,64}$/

const MEDIA: Record<string, string[]> = {
  photo: ['photo_url', 'photo_file_id'],
  gif: ['gif_url', 'gif_file_id'],
  mpeg4_gif: ['mpeg4_url', 'mpeg4_file_id'],
  video: ['video_url', 'video_file_id'],
  audio: ['audio_url', 'audio_file_id'],
  voice: ['voice_url', 'voice_file_id'],
  document: ['document_url', 'document_file_id'],
  sticker: ['sticker_file_id'],
}

/** Parses `results` like Client::get_inline_query_results, then rejects what Telegram's servers reject. */
export function readResults(value: unknown): InlineQueryResult[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw badRequest('Expected an Array of inline query results')
  if (value.length > MAX_RESULTS) throw badRequest('Too many inline query results specified')
  const ids = new Set<string>()
  for (const result of value) readResult(result)
  for (const { id } of value as { id: string }[]) {
    if (ids.has(id)) throw badRequest('RESULT_ID_DUPLICATE')
    ids.add(id)
  }
  return value as InlineQueryResult[]
}

/** Parses one result on its own. */
export function readResult(value: unknown): InlineQueryResult {
  const broken = (reason: string) => badRequest(`Can't parse inline query result: ${reason}`)
  if (!isObject(value)) throw broken('Inline query result must be an object')
  const type = required(value, 'type', broken).toLowerCase()
  const id = required(value, 'id', broken)
  const content = value.input_message_content
  if (content !== undefined && !isObject(content)) {
    throw broken('Field "input_message_content" must be of type Object')
  }
  if (type === 'article' && content === undefined) throw broken('Can\'t find field "message_text"')
  if (content && 'message_text' in content) inlineText(content, broken)
  else if (content && !['latitude', 'phone_number', 'title'].some((field) => field in content)) {
    if (type === 'article') throw broken('Message content is not specified')
  }
  if (value.reply_markup !== undefined) readReplyMarkup(value.reply_markup)
  if (type === 'article') {
    const title = required(value, 'title', broken)
    if (title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY')
  } else if (MEDIA[type] && !MEDIA[type].some((field) => value[field] !== undefined)) {
    throw broken(`Can't find field "${MEDIA[type].at(-1)}"`)
  } else if (!MEDIA[type] && !['contact', 'location', 'venue', 'game'].includes(type)) {
    throw broken(`type "${type}" is unsupported for the inline query result`)
  }
  if (id === '' || Buffer.byteLength(id) > MAX_ID_BYTES) throw badRequest('RESULT_ID_INVALID')
  return value as unknown as InlineQueryResult
}

/** Parses `button`, which leads from the results to the private chat or a web app. */
export function readResultsButton(value: unknown): InlineQueryResultsButton | undefined {
  const broken = (reason: string) => badRequest(`Can't parse inline query results button: ${reason}`)
  if (value === undefined) return undefined
  if (!isObject(value)) throw broken('InlineQueryResultsButton must be an Object')
  required(value, 'text', broken)
  const start = value.start_parameter
  if (start === undefined && value.web_app === undefined) {
    throw broken('InlineQueryResultsButton must have exactly one optional field')
  }
  if (start !== undefined && !START_PARAMETER.test(String(start))) throw badRequest('START_PARAM_INVALID')
  return value as unknown as InlineQueryResultsButton
}

export interface InlineMessage {
  text?: string
  entities?: MessageEntity[]
  caption?: string
  photo?: unknown
  reply_markup?: InlineKeyboardMarkup
  link_preview_options?: object
}

/** Returns the message that is sent if a user chooses this result. */
export function messageOf(result: InlineQueryResult): InlineMessage {
  const value = result as unknown as Record<string, unknown>
  const content = value.input_message_content as Record<string, unknown> | undefined
  const markup = value.reply_markup === undefined ? undefined : readReplyMarkup(value.reply_markup).inline
  const keyboard = markup ? { reply_markup: markup } : {}
  if (content && 'message_text' in content) {
    const { text, entities } = inlineText(content, badRequest)
    const options = content.link_preview_options
    return {
      text,
      ...(entities.length > 0 ? { entities } : {}),
      ...(isObject(options) ? { link_preview_options: options } : {}),
      ...keyboard,
    }
  }
  const caption = formattedText({
    text: String(value.caption ?? value.title ?? ''),
    parse_mode: String(value.parse_mode ?? ''),
    entities: value.caption_entities,
  })
  return { text: caption.text === '' ? `[${result.type}]` : caption.text, ...keyboard }
}

function inlineText(content: Record<string, unknown>, broken: (reason: string) => Error) {
  const text = content.message_text
  if (typeof text !== 'string') throw broken('Field "message_text" must be of type String')
  if (text === '') throw broken('Message text is empty')
  const input = { text, parse_mode: String(content.parse_mode ?? ''), entities: content.entities }
  try {
    return messageText(input, 'MESSAGE_TOO_LONG')
  } catch (error) {
    // A parse error is reported as part of the result. Later errors are not.
    const reason = (error as Error).message.replace(/^Bad Request: /, '')
    if (/^can't parse entities|^unsupported parse_mode|^text is too long/.test(reason)) {
      throw broken(reason.charAt(0).toUpperCase() + reason.slice(1))
    }
    throw error
  }
}

function required(value: Record<string, unknown>, field: string, broken: (reason: string) => Error): string {
  const found = value[field]
  if (found === undefined) throw broken(`Can't find field "${field}"`)
  if (typeof found === 'number') return String(found)
  if (typeof found !== 'string') throw broken(`Field "${field}" must be of type String`)
  return found
}
