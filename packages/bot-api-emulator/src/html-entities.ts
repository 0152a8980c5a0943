import type { MessageEntity } from '@grammyjs/types'
import { sortEntities } from './entity-order.ts'
import { badRequest } from './errors.ts'
import { checkedLink, lowerAscii, mentionedUserId } from './href.ts'
import { decodeReference } from './html-reference.ts'

/**
 * Parses text of `parse_mode: HTML`. Accepts the same texts and reports the same errors as Telegram's own parser.
 *
 * https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp (parse_html)
 */
export interface ParsedText {
  text: string
  entities: MessageEntity[]
}

const TAGS: Record<string, MessageEntity['type'] | 'span'> = {
  a: 'text_link',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  u: 'underline',
  ins: 'underline',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
  'tg-time': 'date_time',
  span: 'spoiler',
  pre: 'pre',
  code: 'code',
  blockquote: 'blockquote',
}

/** First character of a tag or a character reference. */
const SIGN = /[<&]/g

interface OpenTag {
  name: string
  /** Value of its attributes: an address, a language, the id of an emoji, … */
  argument: string
  unix: number
  /** UTF-16 offset in the text without tags. */
  offset: number
}

/** @throws ApiError `Bad Request: can't parse entities: …` */
export function parseHtml(html: string): ParsedText {
  const open: OpenTag[] = []
  const entities: MessageEntity[] = []
  let text = ''
  let hasSurrogate = false
  let i = 0
  while (i < html.length) {
    const c = html[i]!
    if (c === '&') {
      const reference = decodeReference(html, i)
      if (reference) {
        text += String.fromCodePoint(reference.codePoint)
        hasSurrogate ||= reference.codePoint >= 0xd800 && reference.codePoint <= 0xdfff
        i = reference.end
        continue
      }
    }
    if (c !== '<') {
      SIGN.lastIndex = i + 1
      const end = SIGN.exec(html)?.index ?? html.length
      text += html.slice(i, end)
      i = end
    } else if (html[i + 1] === '/') {
      i = readEndTag(html, i, open, entities, text)
    } else {
      i = readStartTag(html, i, open, text.length)
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  // The language of code only matters inside <pre>.
  for (const entity of entities) if (entity.type === 'code') Reflect.deleteProperty(entity, 'language')
  if (hasSurrogate) {
    throw unparsable(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    )
  }
  return { text, entities: sortEntities(entities) }
}

function readStartTag(html: string, begin: number, open: OpenTag[], offset: number): number {
  let i = begin + 1
  while (!isSpace(html[i]) && html[i] !== '>') i++
  if (isEnd(html[i])) throw unparsable(`Unclosed start tag at byte offset ${byteOffset(html, begin)}`)
  const name = lowerAscii(html.slice(begin + 1, i))
  if (!Object.hasOwn(TAGS, name)) {
    throw unparsable(`Unsupported start tag "${name}" at byte offset ${byteOffset(html, begin)}`)
  }
  const tag: OpenTag = { name, argument: '', unix: 0, offset }
  while (html[i] !== '>') {
    i = skipSpace(html, i)
    if (html[i] === '>') break
    i = readAttribute(html, i, begin, tag)
  }
  if (name === 'span' && tag.argument !== 'spoiler') {
    throw unparsable(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(html, begin)}`)
  }
  open.push(tag)
  return i + 1
}

function readAttribute(html: string, start: number, tagBegin: number, tag: OpenTag): number {
  const unclosedTag = () =>
    unparsable(`Unclosed start tag "${tag.name}" at byte offset ${byteOffset(html, tagBegin)}`)
  let i = start
  while (!isSpace(html[i]) && !'=>/"\''.includes(html[i]!)) i++
  const attribute = html.slice(start, i)
  if (attribute === '') {
    const at = byteOffset(html, tagBegin)
    throw unparsable(`Empty attribute name in the tag "${tag.name}" at byte offset ${at}`)
  }
  i = skipSpace(html, i)
  if (html[i] !== '=') {
    if (isEnd(html[i])) throw unclosedTag()
    if (tag.name === 'blockquote' && attribute === 'expandable') tag.argument = '1'
    return i
  }
  i = skipSpace(html, i + 1)
  if (isEnd(html[i])) throw unclosedTag()
  let value = ''
  const quote = html[i]!
  if (quote !== '"' && quote !== "'") {
    const token = i
    while (i < html.length && /[A-Za-z0-9.-]/.test(html[i]!)) i++
    value = lowerAscii(html.slice(token, i))
    if (!isSpace(html[i]) && html[i] !== '>') {
      throw unparsable(`Unexpected end of name token at byte offset ${byteOffset(html, token)}`)
    }
  } else {
    i++
    while (html[i] !== quote && !isEnd(html[i])) {
      const reference = html[i] === '&' ? decodeReference(html, i) : undefined
      value += reference ? String.fromCodePoint(reference.codePoint) : html[i]
      i = reference ? reference.end : i + 1
    }
    if (html[i] === quote) i++
  }
  if (isEnd(html[i])) throw unparsable(`Unclosed start tag at byte offset ${byteOffset(html, tagBegin)}`)
  keepAttribute(tag, attribute, value)
  return i
}

function keepAttribute(tag: OpenTag, attribute: string, value: string): void {
  const key = `${tag.name} ${attribute}`
  if (key === 'a href' || key === 'tg-emoji emoji-id' || key === 'tg-time format') tag.argument = value
  else if (key === 'code class' && value.startsWith('language-'))
    tag.argument = value.slice('language-'.length)
  else if (key === 'span class' && value.startsWith('tg-')) tag.argument = value.slice('tg-'.length)
  else if (key === 'blockquote expandable') tag.argument = '1'
  else if (key === 'tg-time unix') tag.unix = Number(/^-?\d+/.exec(value)?.[0] ?? 0) | 0
}

function readEndTag(
  html: string,
  begin: number,
  open: OpenTag[],
  entities: MessageEntity[],
  text: string,
): number {
  const tag = open.at(-1)
  if (!tag) throw unparsable(`Unexpected end tag at byte offset ${byteOffset(html, begin)}`)
  let i = begin + 1
  while (!isSpace(html[i]) && html[i] !== '>') i++
  const name = lowerAscii(html.slice(begin + 2, i))
  i = skipSpace(html, i)
  if (html[i] !== '>') throw unparsable(`Unclosed end tag at byte offset ${byteOffset(html, begin)}`)
  if (name !== '' && name !== tag.name) {
    throw unparsable(
      `Unmatched end tag at byte offset ${byteOffset(html, begin)}, expected "</${tag.name}>", found "</${name}>"`,
    )
  }
  if (text.length > tag.offset) closeTag(tag, entities, text)
  open.pop()
  return i + 1
}

function closeTag(tag: OpenTag, entities: MessageEntity[], text: string): void {
  const place = { offset: tag.offset, length: text.length - tag.offset }
  const last = entities.at(-1)
  const fillsLast = last?.offset === place.offset && last.length === place.length
  const { argument } = tag
  switch (TAGS[tag.name]) {
    case 'text_link': {
      const href = argument === '' ? text.slice(tag.offset) : argument
      const userId = mentionedUserId(href)
      const url = userId === undefined ? checkedLink(href) : undefined
      // The real server fills in the whole user. The emulator gives the id only.
      if (userId !== undefined) {
        entities.push({ type: 'text_mention', ...place, user: { id: userId, is_bot: false, first_name: '' } })
      } else if (url !== undefined) entities.push({ type: 'text_link', ...place, url })
      return
    }
    case 'custom_emoji':
      if (!/^-?\d+$/.test(argument) || BigInt(argument) === 0n) {
        throw unparsable('Invalid custom emoji identifier specified')
      }
      entities.push({ type: 'custom_emoji', ...place, custom_emoji_id: argument })
      return
    case 'date_time':
      if (!/^(?:[rR]|[tTdDwW]*)$/.test(argument)) throw unparsable('Invalid date format used')
      if (tag.unix > 0) entities.push({ type: 'date_time', ...place, unix_time: tag.unix } as MessageEntity)
      return
    case 'pre':
      // <pre><code class="language-x"> is one block of code in a language, in either order of nesting.
      if (last?.type === 'code' && fillsLast && 'language' in last) (last as { type: string }).type = 'pre'
      else entities.push({ type: 'pre', ...place })
      return
    case 'code':
      if (last?.type === 'pre' && fillsLast && argument !== '') last.language = argument
      else entities.push({ type: 'code', ...place, ...(argument === '' ? {} : { language: argument }) })
      return
    case 'blockquote':
      entities.push({ type: argument === '' ? 'blockquote' : 'expandable_blockquote', ...place })
      return
    default:
      entities.push({ type: TAGS[tag.name] as 'bold', ...place })
  }
}

function unparsable(reason: string) {
  return badRequest(`can't parse entities: ${reason}`)
}

function byteOffset(html: string, index: number): number {
  return Buffer.byteLength(html.slice(0, index), 'utf8')
}

function skipSpace(html: string, start: number): number {
  let i = start
  while (!isEnd(html[i]) && isSpace(html[i])) i++
  return i
}

/** The end counts as white space, because TDLib reads a terminating NUL there. */
function isSpace(c: string | undefined): boolean {
  return c === undefined || ' \t\r\n\0\v'.includes(c)
}

function isEnd(c: string | undefined): boolean {
  return c === undefined || c === '\0'
}
