import type { MessageEntity } from '@grammyjs/types'

const ENDS = 'com|net|org|vn|io|me|dev|info|edu|gov|app|eu|uk|de|fr|ru|cn|jp'
/**
 * Entities that Telegram finds in plain text, like find_entities of TDLib in ordinary cases: commands, mentions,
 * hashtags, addresses. Offsets are in UTF-16 units. Each pattern has a character that it requires, so that most texts
 * skip it.
 */
const PATTERNS: [MessageEntity['type'], RegExp, RegExp][] = [
  // No word or other part of an address may precede, and no word or slash may follow.
  [
    'bot_command',
    /\//,
    /\/(?<![\p{L}\p{M}\p{N}_/<>]\/)[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{M}\p{N}_/<>@])/gu,
  ],
  [
    'url',
    /:\/\//,
    /(?<![\p{L}\p{N}@.\-_/])https?:\/\/(?:(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?(?:[/?#][^\s<>"«»“”]*)?/giu,
  ],
  ['email', /@/, /(?<![\p{L}\p{N}@.\-_+])[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/gu],
  [
    'url',
    new RegExp(`\\.(?:${ENDS})`, 'i'),
    new RegExp(
      String.raw`(?<![\p{L}\p{N}@.\-_/:])(?:[a-z0-9-]+\.)+(?:${ENDS})(?![\p{L}\p{N}\-_@])(?::\d+)?(?:[/?#][^\s<>"«»“”]*)?`,
      'giu',
    ),
  ],
  ['mention', /@/, /@(?<![\p{L}\p{M}\p{N}_/]@)[A-Za-z][A-Za-z0-9_]{3,31}(?![\p{L}\p{M}\p{N}_])/gu],
  [
    'hashtag',
    /#/,
    /#(?<![\p{L}\p{M}\p{N}_#@]#)(?=\d*[\p{L}_])[\p{L}\p{M}\p{N}_]{1,256}(?![\p{L}\p{M}\p{N}_#])/gu,
  ],
]
const TRAILING = /[.,:;!?'")\]}…]+$/

export function findEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = []
  for (const [type, sign, pattern] of PATTERNS) {
    if (!sign.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const value = type === 'url' ? match[0].replace(TRAILING, '') : match[0]
      const place = { offset: match.index, length: value.length }
      if (found.some((other) => overlaps(place, other))) continue
      found.push({ type: type as 'url', ...place })
    }
  }
  return found
}

function overlaps(a: { offset: number; length: number }, b: { offset: number; length: number }): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
