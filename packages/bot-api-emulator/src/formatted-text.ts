import type { MessageEntity } from '@grammyjs/types'
import type { Arguments } from './arguments.ts'
import { sortEntities } from './entity-order.ts'
import { mergeFound, repairEntities } from './entity-repair.ts'
import { ApiError, badRequest } from './errors.ts'
import { findEntities } from './found-entities.ts'
import { type ParsedText, parseHtml } from './html-entities.ts'

/** Maximum bytes of a text before parsing (Client::get_formatted_text). */
const MAX_RAW_BYTES = 1 << 15
/** Maximum code points after parsing. https://core.telegram.org/bots/api#sendmessage */
const MAX_TEXT = 4096
/** https://core.telegram.org/bots/api#sendphoto */
const MAX_CAPTION = 1024

export interface TextInput {
  text: string
  parse_mode: string
  entities: unknown
}

const BLANK =
  /^[\u0020\n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc\u{e0000}-\u{e007f}]*$/u

/** Reads `text`, `parse_mode` and `entities` of a call. */
export function textInput(args: Arguments): TextInput {
  const entities = args.json('entities', () => undefined as never)
  return { text: args.text('text'), parse_mode: args.text('parse_mode'), entities }
}

/**
 * Returns the text as a reader gets it: parsed, cleaned and trimmed, with detected links and commands.
 *
 * @param tooLong error message for more than 4096 code points; edits and inline results use another code
 * @throws ApiError with the message of the real server
 */
export function messageText(input: TextInput, tooLong = 'Message is too long'): ParsedText {
  if (input.text === '') throw badRequest('Message text is empty')
  const parsed = formattedText(input)
  const { text, entities } = repairedText(parsed)
  if (text.length > MAX_TEXT && [...text].length > MAX_TEXT) throw badRequest(tooLong)
  return { text, entities: mergeFound(entities, findEntities(text)) }
}

/** Like `messageText`, for a caption, which may be blank. */
export function captionText(input: TextInput): ParsedText {
  const parsed = formattedText(input)
  if (isBlank(parsed.text)) return { text: '', entities: [] }
  const { text, entities } = repairedText(parsed)
  if ([...text].length > MAX_CAPTION) throw badRequest('Message caption is too long')
  return { text, entities: mergeFound(entities, findEntities(text)) }
}

/** Cleans, repairs and trims a text as Telegram does on sending (fix_formatted_text). */
export function repairedText(parsed: ParsedText): ParsedText {
  const cleaned = clean({ text: parsed.text, entities: repairEntities(parsed.entities) })
  const trimmed = trim({ text: cleaned.text, entities: repairEntities(cleaned.entities) })
  if (isBlank(trimmed.text)) throw badRequest('Text must be non-empty')
  return trimmed
}

/** Parses the text by `parse_mode`, or uses the given entities. */
export function formattedText(input: TextInput): ParsedText {
  if (Buffer.byteLength(input.text) > MAX_RAW_BYTES) throw badRequest('Text is too long')
  const mode = input.parse_mode.toLowerCase()
  if (input.text !== '' && mode !== '' && mode !== 'none') {
    if (mode === 'html') return parseHtml(input.text)
    if (mode === 'markdown' || mode === 'markdownv2') {
      throw new ApiError(501, 'Not Implemented: the emulator reads parse_mode HTML and entities only')
    }
    throw badRequest('Unsupported parse_mode')
  }
  return { text: input.text, entities: Array.isArray(input.entities) ? input.entities.map(readEntity) : [] }
}

function readEntity(value: unknown): MessageEntity {
  const broken = (reason: string) => badRequest(`Can't parse MessageEntity: ${reason}`)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken('expected an Object')
  const entity = value as Record<string, unknown>
  for (const field of ['offset', 'length', 'type']) {
    if (entity[field] === undefined) throw broken(`Can't find field "${field}"`)
  }
  return { ...entity } as unknown as MessageEntity
}

/**
 * Replaces control characters by spaces. Removes line separators and lines over or through letters
 * (clean_input_string).
 */
function clean(parsed: ParsedText): ParsedText {
  const spaced = parsed.text.replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f]/g, ' ')
  const removed = /[\r\u2028-\u202e]|\u0333|\u033f|\u030a/g
  if (spaced.search(removed) < 0) return { text: spaced, entities: parsed.entities }
  const moved = (index: number) => spaced.slice(0, index).replace(removed, '').length
  return {
    text: spaced.replace(removed, ''),
    entities: parsed.entities.flatMap((entity) => {
      const offset = moved(entity.offset)
      const length = moved(entity.offset + entity.length) - offset
      return length > 0 ? [{ ...entity, offset, length }] : []
    }),
  }
}

/** Trims the end, and the start up to the first entity. */
function trim({ text, entities }: ParsedText): ParsedText {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--
  const kept = entities.flatMap((entity) => {
    const length = Math.min(entity.length, end - entity.offset)
    return length > 0 ? [{ ...entity, length }] : []
  })
  const firstEntity = Math.min(end, ...kept.map((entity) => entity.offset))
  let start = 0
  while (start < firstEntity && (text[start] === ' ' || text[start] === '\n')) start++
  return {
    text: text.slice(start, end),
    entities: sortEntities(kept.map((entity) => ({ ...entity, offset: entity.offset - start }))),
  }
}

function isBlank(text: string): boolean {
  return BLANK.test(text)
}
