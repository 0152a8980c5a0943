import type { InlineKeyboardMarkup } from '@grammyjs/types'
import type { Arguments } from './arguments.ts'
import { badRequest } from './errors.ts'
import { checkLink, mentionedUserId } from './href.ts'

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_CALLBACK_DATA_BYTES = 64

export interface ReplyMarkup {
  /** Keyboard under the message. */
  inline: InlineKeyboardMarkup | undefined
  /** Reply keyboard, its removal or a forced reply. The page shows it; the message does not contain it. */
  other: object | undefined
}

const NONE: ReplyMarkup = { inline: undefined, other: undefined }

const OTHER_KINDS = [
  'callback_game',
  'pay',
  'switch_inline_query',
  'switch_inline_query_chosen_chat',
  'switch_inline_query_current_chat',
  'login_url',
  'web_app',
  'copy_text',
  'disabled',
]
const STYLES = new Set(['danger', 'success', 'primary'])

/** Reads `reply_markup` of a call. */
export function replyMarkup(args: Arguments): ReplyMarkup {
  const value = args.json('reply_markup', () => {
    throw badRequest("Can't parse reply keyboard markup JSON object")
  })
  return value === undefined ? NONE : readReplyMarkup(value)
}

/** Parses like Client::get_reply_markup and rejects what TDLib's ReplyMarkup.cpp or Telegram's servers reject. */
export function readReplyMarkup(value: unknown): ReplyMarkup {
  if (!isObject(value)) throw badRequest('Object expected as reply markup')
  const rows = value.inline_keyboard
  if (Array.isArray(value.keyboard) && value.keyboard.length > 0) return { inline: undefined, other: value }
  if (Array.isArray(rows) && rows.length > 0) {
    const keyboard = rows.map((row) => {
      if (!Array.isArray(row)) {
        throw badRequest('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
      }
      return row.map(readButton)
    })
    const filled = keyboard.filter((row) => row.length > 0)
    return {
      inline:
        filled.length > 0 ? ({ inline_keyboard: filled } as unknown as InlineKeyboardMarkup) : undefined,
      other: undefined,
    }
  }
  return { inline: undefined, other: value.remove_keyboard || value.force_reply ? value : undefined }
}

function readButton(value: unknown): Record<string, unknown> {
  const broken = (reason: string) => badRequest(`Can't parse inline keyboard button: ${reason}`)
  if (!isObject(value)) throw broken('InlineKeyboardButton must be an Object')
  const { text, url, callback_data: data, style } = value
  if (text === undefined) throw broken('Can\'t find field "text"')
  if (typeof text !== 'string') throw broken('Field "text" must be of type String')
  if (text.trim() === '') throw badRequest('Inline keyboard button text must be non-empty')
  const look = STYLES.has(String(style)) ? { style } : {}
  if (typeof url === 'string' && url !== '') {
    if (mentionedUserId(url) !== undefined) return { text, url, ...look }
    const checked = checkLink(url)
    if ('error' in checked)
      throw badRequest(`Inline keyboard button URL '${url}' is invalid: ${checked.error}`)
    return { text, url: checked.url, ...look }
  }
  if (typeof data === 'string' && data !== '') {
    if (Buffer.byteLength(data) > MAX_CALLBACK_DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID')
    return { text, callback_data: data, ...look }
  }
  if (!OTHER_KINDS.some((kind) => value[kind] !== undefined)) {
    throw broken('Text buttons are unallowed in the inline keyboard')
  }
  return value
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
