import type { MessageEntity } from '@grammyjs/types'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repairedText } from '../src/formatted-text.ts'
import { findEntities } from '../src/found-entities.ts'
import { findByTelegram, repairByTelegram } from '../src/testing/telegram-parser.ts'

const SEED = 20_260_505
const GENERATED = 4000

function repairByPlayground(parsed: { text: string; entities: MessageEntity[] }) {
  try {
    return repairedText(parsed)
  } catch (error) {
    return { error: (error as Error).message }
  }
}

describe('entities are repaired as Telegram repairs them', () => {
  test('generated entities, crossing and nested', () => {
    const type = fc.constantFrom<MessageEntity['type']>(
      'bold',
      'italic',
      'underline',
      'strikethrough',
      'spoiler',
      'code',
      'pre',
      'blockquote',
      'expandable_blockquote',
      'text_link',
    )
    // Starts and ends with a letter: the ends are trimmed on sending only, which Telegram's parser cannot show.
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', 'ế', '\t', '\r', '\u2028', 'x'), {
        minLength: 3,
        maxLength: 14,
      })
      .map((letters) => `a${letters.join('')}z`)
    const parsed = text.chain((value) =>
      fc
        .array(
          fc.tuple(type, fc.nat(value.length - 1), fc.nat(value.length)).map(([kind, offset, length]) => ({
            type: kind,
            offset,
            length: Math.min(length, value.length - offset),
            ...(kind === 'text_link' ? { url: 'http://a.b/' } : {}),
          })),
          { maxLength: 5 },
        )
        .map((entities) => ({
          text: value,
          entities: entities.filter(({ length }) => length > 0) as MessageEntity[],
        })),
    )
    fc.assert(
      fc.property(parsed, (value) => {
        expect(repairByPlayground(value)).toEqual(repairByTelegram(value))
      }),
      { numRuns: GENERATED, seed: SEED },
    )
  })
})

describe('what stands in plain text is found as Telegram finds it', () => {
  test.each([
    '/start',
    '/start hoi-bao',
    '/ask@playground_bot ai là bộ trưởng?',
    'xem /help, /privacy. và/không',
    '@playground_bot quyết định nào',
    'a@playground_bot',
    '(@playground_bot)',
    'hỏi @playground_bot, nhé',
    '#tin #tin_tức #123 #12a a#b',
    'https://example.com/a?b=c#d.',
    'xem example.com/x nhé, hoặc (www.example.vn)',
    'HTTPS://EXAMPLE.COM',
    'gửi a.b@example.com.',
    'Điều 1.2 và v.v.',
    '12/2024/TT-BGDĐT',
    'QĐ-TTg/2024 /',
    '//a /a/b /đ',
    'tỉ lệ 3/4',
    '/a@b_bot /a@b',
    'https://vi.wikipedia.org/wiki/Việt_Nam',
    '@ab @abcd @abcde',
    'http://localhost:8080 http://127.0.0.1/x',
  ])('%s', (text) => {
    expect(findEntities(text)).toEqual(findByTelegram(text))
  })
})
