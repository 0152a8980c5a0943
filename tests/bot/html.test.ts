import { parseByTelegram } from 'bot-api-emulator/testing/telegram-parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, join, visibleLength } from '../../src/bot/html.ts'
import { anyText } from '../any-text.ts'

test.each([
  ['text is escaped', html`<b>${'a < b & "c"'}</b>`, '<b>a &lt; b &amp; &quot;c&quot;</b>'],
  ['a number stands as it is', html`${0}`, '0'],
  ['markup of the tag is not escaped again', html`<i>${html`<b>${'<'}</b>`}</i>`, '<i><b>&lt;</b></i>'],
  ['nothing leaves nothing', html`[${undefined}${null}${false}]`, '[]'],
  ['a list is strung together', html`${['<', html`<u>x</u>`]}`, '&lt;<u>x</u>'],
  // JSON carries half a surrogate pair; UTF-8 cannot, and Telegram refuses the message.
  ['half a surrogate pair is replaced', html`${'a\uD83D'}`, 'a\uFFFD'],
  [
    'a quotation mark cannot end an attribute',
    html`<a href="${'https://a/"><b>'}">x</a>`,
    '<a href="https://a/&quot;&gt;&lt;b&gt;">x</a>',
  ],
])('%s', (_, made, source) => {
  expect(made.source).toBe(source)
})

test('an object that looks like markup but is none does not compile', () => {
  // @ts-expect-error: only the tag can make Html
  const forged: Parameters<typeof html>[1] = { source: '<script>' }
  expect(forged).toBeDefined()
})

test.each([
  ['empty deps leave no separator', ['a', undefined, '', 'b'], ', ', 'a, b'],
  ['the separator is escaped too', ['a', 'b'], ' < ', 'a &lt; b'],
])('join: %s', (_, deps, separator, source) => {
  expect(join(deps, separator).source).toBe(source)
})

test('whatever is interpolated, Telegram reads it back as that text, in bold', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 40 }), (text) => {
      const parsed = parseByTelegram(html`<b>${`x${text}x`}</b>`.source)
      // Telegram itself replaces control characters and the like, so compare only where it would not.
      if (/[\p{C}\p{Z}]|\u00AD|\u034F/u.test(text)) return 'text' in parsed
      return 'text' in parsed && parsed.text === `x${text}x` && parsed.entities.length === 1
    }),
  )
})

test('the visible length counts neither tags nor the letters of an escape', () => {
  expect(visibleLength(html`<b>${'a<b'}</b>`)).toBe(3)
})
