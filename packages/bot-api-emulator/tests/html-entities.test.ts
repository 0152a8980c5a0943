import type { MessageEntity } from '@grammyjs/types'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../src/html-entities.ts'
import { parseByTelegram } from '../src/testing/telegram-parser.ts'

const SEED = 20_260_504
const GENERATED = 4000

/** Ours in the shape of Telegram's: a mentioned person by id only. */
function parseByEmulator(html: string) {
  try {
    const { text, entities } = parseHtml(html)
    return { text, entities: entities.map((e) => ('user' in e ? { ...e, user: { id: e.user.id } } : e)) }
  } catch (error) {
    return { error: (error as Error).message }
  }
}

const CASES: [string, string][] = [
  ['bold and italic inside', '<b>a <i>b</i></b> c'],
  ['offsets count UTF-16 units', '😀<b>đ😀</b>'],
  [
    'all the names of a tag',
    '<strong>a</strong><em>b</em><ins>c</ins><strike>d</strike><del>e</del><u>f</u><s>g</s>',
  ],
  ['both spoilers', '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>'],
  ['a span of another class', '<span class="x">a</span>'],
  ['a code block in a language', '<pre><code class="language-ts">let a</code></pre>'],
  ['inside out', '<code class="language-ts"><pre>let a</pre></code>'],
  ['code alone has no language', '<code class="language-ts">let a</code>'],
  ['quotations', '<blockquote>a</blockquote><blockquote expandable>b</blockquote>'],
  ['expandable with a value', '<blockquote expandable="">b</blockquote>'],
  ['a link', '<a href="https://Example.com/Ä?q=1&amp;r=2#x">a</a>'],
  ['a link without a scheme', '<a href=example.com>a</a>'],
  ['a link that is its own text', '<a>example.com/x</a>'],
  ['a link that Telegram drops', '<a href="javascript:alert(1)">a</a>'],
  ['a link to nowhere', '<a href="nowhere">a</a>'],
  ['a link to a person', '<a href="tg://user?id=12345">a</a>'],
  ['a tg link', '<a href="tg://resolve?domain=x">a</a>'],
  ['a port', '<a href="http://a.b:8080">a</a><a href="http://a.b:99999">b</a><a href="http://a.b:">c</a>'],
  ['userinfo', '<a href="http://u:p@a.b/c d">a</a>'],
  ['an IPv6 host', '<a href="http://[::1]/x">a</a><a href="http://[::g]/x">b</a>'],
  ['references', '&lt;&gt;&amp;&quot;&apos;&nbsp;&#60;&#x3c;&#128512;&#x1F600;&lt &#0; &#x110000; &#;'],
  ['references too long', '&#0000000060; &#x000000003c;'],
  ['half a surrogate pair', 'a &#xd83d; b'],
  ['both halves', '&#xd83d;&#xde00;'],
  ['an emoji of its own', '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>'],
  ['an emoji without an id', '<tg-emoji>👍</tg-emoji>'],
  ['an empty tag yields nothing', 'a<b></b>c'],
  ['an end tag without a name', '<b>a</>'],
  ['names in capitals', '<B>a</b><BLOCKQUOTE>c</BLOCKQUOTE>'],
  ['space in tags', '<b >a</b  ><a  href = "a.b" >c</a>'],
  ['an unknown tag', 'é<p>a</p>'],
  ['a lone <', 'a < b'],
  ['a < at the end', 'é<'],
  ['a number after <', '1<2'],
  ['an open tag', '<b>a'],
  ['a tag cut off', '<b'],
  ['an attribute cut off', '<a href'],
  ['a value cut off', '<a href="x'],
  ['no value', '<a href='],
  ['two tags crossed', '<b><i>a</b></i>'],
  ['an end without a start', 'ab</b>'],
  ['an end tag cut off', '<b>a</b'],
  ['an end tag with more', '<b>a</b x>'],
  ['an unquoted value with a slash', '<a href=http://a.b>c</a>'],
  ['no attribute name', '<a ="x">c</a>'],
  ['a slash in a tag', '<b/>a'],
  ['a quote in a tag', '<b "x">a</b>'],
  ['equal places are ordered by kind', '<i><b><u><s><code>a</code></s></u></b></i>'],
  ['a quotation comes before what fills it', '<b><blockquote>a</blockquote></b>'],
]

describe('HTML is read as Telegram reads it', () => {
  test.each(CASES)('%s', (_, html) => {
    expect(parseByEmulator(html)).toEqual(parseByTelegram(html))
  })

  test('generated HTML, good and broken', () => {
    const letter = fc.constantFrom(
      'a',
      ' ',
      '\n',
      'ế',
      '😀',
      'Đ',
      '.',
      '&',
      '<',
      '>',
      '"',
      '&amp;',
      '&lt;',
      '&#60;',
      '&x;',
    )
    const words = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(''))
    const good = words.map((text) => text.replace(/[<>&"]/g, ''))
    const name = fc.constantFrom(
      'b',
      'strong',
      'i',
      'em',
      'u',
      's',
      'code',
      'pre',
      'blockquote',
      'tg-spoiler',
      'a',
      'span',
      'p',
    )
    const href = fc.constantFrom(
      'https://a.vn/x?y=1',
      'a.b',
      'tg://user?id=7',
      'x',
      'http://đ.vn:80/ế',
      'HTTP://A.B',
      'a.b?q',
      'http://a_b.c',
      'http://%zz.d',
      'http://a b.c',
    )
    const attribute = fc.oneof(
      fc.constant(''),
      href.map((value) => ` href="${value}"`),
      fc.constantFrom(
        ' class="tg-spoiler"',
        ' class="language-ts"',
        ' expandable',
        " class='language-&lt;'",
        ' x',
        ' =',
        ' a=b',
      ),
    )
    const { html } = fc.letrec<{ html: string }>((tie) => ({
      html: fc.oneof(
        { maxDepth: 4 },
        good,
        words,
        fc
          .tuple(
            name,
            attribute,
            tie('html'),
            fc.constantFrom('same', 'same', 'same', 'same', 'b', 'none', 'empty'),
            good,
          )
          .map(([tag, attributes, inner, end, after]) => {
            const close = { same: `</${tag}>`, b: '</b>', none: '', empty: '</>' }[end]!
            return `<${tag}${attributes}>${inner}${close}${after}`
          }),
        fc.tuple(tie('html'), tie('html')).map(([a, b]) => a + b),
      ),
    }))
    let accepted = 0
    fc.assert(
      fc.property(html, (text) => {
        const expected = text === '' ? { text: '', entities: [] as MessageEntity[] } : parseByTelegram(text)
        if (!('error' in expected)) accepted++
        expect(parseByEmulator(text)).toEqual(expected)
      }),
      { numRuns: GENERATED, seed: SEED },
    )
    // A corpus that is only good or only broken would prove half.
    expect(accepted).toBeGreaterThan(GENERATED / 5)
    expect(accepted).toBeLessThan((GENERATED * 4) / 5)
  })
})
