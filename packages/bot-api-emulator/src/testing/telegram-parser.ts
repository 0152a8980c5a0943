/**
 * Telegram's own parser (TDLib from an npm package), without network or login. Tests compare other parsers with it.
 */
import { createRequire } from 'node:module'
import type { MessageEntity } from '@grammyjs/types'

interface TdEntity {
  offset: number
  length: number
  type: {
    _: string
    url?: string
    language?: string
    user_id?: number
    custom_emoji_id?: string
    unix_time?: number
  }
}
type TdText = { _: 'formattedText'; text: string; entities: TdEntity[] } | { _: 'error'; message: string }

const require = createRequire(import.meta.url)
const tdl = require('tdl') as {
  configure(options: object): void
  execute(request: object): unknown
}
const { getTdjson } = require('prebuilt-tdlib') as { getTdjson(): string }
tdl.configure({ tdjson: getTdjson(), verbosityLevel: 0 })

const TYPES: Record<string, MessageEntity['type']> = {
  Mention: 'mention',
  Hashtag: 'hashtag',
  Cashtag: 'cashtag',
  BotCommand: 'bot_command',
  Url: 'url',
  EmailAddress: 'email',
  PhoneNumber: 'phone_number',
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
  Code: 'code',
  Pre: 'pre',
  PreCode: 'pre',
  BlockQuote: 'blockquote',
  ExpandableBlockQuote: 'expandable_blockquote',
  TextUrl: 'text_link',
  MentionName: 'text_mention',
  CustomEmoji: 'custom_emoji',
  DateTime: 'date_time' as MessageEntity['type'],
}

export type TelegramText = { text: string; entities: MessageEntity[] } | { error: string }

/** Returns the result of the Bot API for text in `parse_mode: HTML`, or its error description. */
export function parseByTelegram(text: string): TelegramText {
  return read(tdl.execute({ _: 'parseTextEntities', text, parse_mode: { _: 'textParseModeHTML' } }) as TdText)
}

/** Returns the entities that Telegram finds in plain text: commands, mentions, links, … */
export function findByTelegram(text: string): MessageEntity[] {
  const found = tdl.execute({ _: 'getTextEntities', text }) as { entities?: TdEntity[] }
  return (found.entities ?? []).flatMap(asBotApi)
}

/** Markdown characters. Private-use characters replace them, so that Telegram's Markdown parser finds no markup. */
const SPECIAL = '`*_~[]|()'
const PRIVATE = 0xe100

/**
 * Returns text and entities as Telegram repairs them on sending: the text cleaned, crossing entities split, and entities
 * inside code dropped.
 */
export function repairByTelegram(parsed: { text: string; entities: MessageEntity[] }): TelegramText {
  const masked = parsed.text.replace(/[`*_~[\]|()]/g, (c) =>
    String.fromCharCode(PRIVATE + SPECIAL.indexOf(c)),
  )
  const entities = parsed.entities.map((entity) => ({
    _: 'textEntity',
    offset: entity.offset,
    length: entity.length,
    type: asTdlib(entity),
  }))
  const text = { _: 'formattedText', text: masked, entities }
  const repaired = read(tdl.execute({ _: 'parseMarkdown', text }) as TdText)
  if ('error' in repaired) return repaired
  const unmasked = repaired.text.replace(/[\ue100-\ue108]/g, (c) => SPECIAL[c.charCodeAt(0) - PRIVATE]!)
  return { text: unmasked, entities: repaired.entities }
}

function read(parsed: TdText): TelegramText {
  if (parsed._ === 'error') return { error: `Bad Request: ${lowerFirst(parsed.message)}` }
  return { text: parsed.text, entities: parsed.entities.flatMap(asBotApi) }
}

/** Formats a message like `Client::fail_query_with_error` of telegram-bot-api. */
function lowerFirst(message: string): string {
  return /^.[_A-Z]/.test(message) ? message : message.charAt(0).toLowerCase() + message.slice(1)
}

function asBotApi({ offset, length, type }: TdEntity): MessageEntity[] {
  const name = TYPES[type._.replace('textEntityType', '')]
  if (!name) return []
  return [
    {
      type: name,
      offset,
      length,
      ...(type.url === undefined ? {} : { url: type.url }),
      ...(type.language === undefined ? {} : { language: type.language }),
      ...(type.user_id === undefined ? {} : { user: { id: type.user_id } }),
      ...(type.custom_emoji_id === undefined ? {} : { custom_emoji_id: String(type.custom_emoji_id) }),
      ...(type.unix_time === undefined ? {} : { unix_time: type.unix_time }),
    } as MessageEntity,
  ]
}

function asTdlib(entity: MessageEntity): object {
  const isCodeBlock = entity.type === 'pre' && 'language' in entity && entity.language
  const name = isCodeBlock
    ? 'PreCode'
    : Object.keys(TYPES).find((key) => TYPES[key] === entity.type && key !== 'PreCode')!
  const user = 'user' in entity ? { user_id: entity.user.id } : {}
  const { url, language, custom_emoji_id, unix_time } = entity as unknown as Record<string, unknown>
  return { _: `textEntityType${name}`, url, language, custom_emoji_id, unix_time, ...user }
}
