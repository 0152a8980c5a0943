import { describe, expect, test } from 'vitest'
import { quoteBlock, sayOnce, saysAll } from '../../src/bot/quotes.ts'
import type { Quote } from '../../src/engine/outcome.ts'
import { type Article, readArticle } from '../../src/knowledge/article.ts'

/** The quotes, each a paragraph of its own. */
const paragraphs = (...texts: readonly string[]): [Article, Quote[]] => [
  readArticle(texts.join('\n')),
  texts.map((text, i) => ({ text, paragraph: i + 1 })),
]
/** A quote out of a paragraph. */
const within = (before: string, text: string, after: string): [Article, Quote[]] => [
  readArticle(before + text + after),
  [{ text, paragraph: 1 }],
]

describe('an answer that its quotes say already', () => {
  test.each([
    [
      'is the quote',
      'Chủ trì Hội nghị của xã là bà Mai.',
      paragraphs('Bà Mai chủ trì Hội nghị của xã...'),
      '<blockquote>Bà Mai chủ trì Hội nghị của xã...</blockquote>',
    ],
    [
      'is the quote in another order, with a word that it leaves out',
      'Xã An Bình được tặng Cờ, do bà Mai trao.',
      paragraphs('Bà Mai trao Cờ tặng tập thể xã An Bình.'),
      '<blockquote>Bà Mai trao Cờ tặng tập thể xã An Bình.</blockquote>',
    ],
    [
      'is two quotes',
      'Bà Mai chủ trì, ông An phát biểu.',
      paragraphs('Bà Mai chủ trì Hội nghị.', 'Ông An phát biểu.'),
      '<blockquote>Bà Mai chủ trì Hội nghị.\nÔng An phát biểu.</blockquote>',
    ],
    [
      'holds a quote from within a sentence',
      'Đó là Huân chương hạng Ba.',
      within('Bà Mai nhận ', 'Huân chương hạng Ba', ' tại xã.'),
      'Đó là “Huân chương hạng Ba”.',
    ],
    [
      'introduces the quote',
      'Nguyên văn lời bà: “Hãy trồng thêm cây xanh”.',
      paragraphs('“Hãy trồng thêm cây xanh”'),
      'Nguyên văn lời bà: “Hãy trồng thêm cây xanh”.',
    ],
    [
      'holds the quote in a sentence: its letters, its commas, a small letter at its beginning',
      'Xã cần tập trung trồng thêm cây, ở mọi thôn.',
      paragraphs('Tập trung trồng thêm cây ở mọi thôn.'),
      'Xã cần “tập trung trồng thêm cây ở mọi thôn”.',
    ],
  ])('%s', (_, direct, [article, quotes], source) => {
    const said = sayOnce(article, direct, quotes, 1_000)
    expect(said.text.source).toBe(source)
    expect(said.quotes).toEqual([])
  })
})

describe('an answer that needs its quote beside it', () => {
  test.each([
    [
      'a part of a longer sentence',
      'Xã được tặng Cờ.',
      paragraphs('Thay mặt tỉnh, bà Mai trao Cờ tặng xã An Bình.'),
    ],
    [
      'its subject, which the quote leaves to the words before it',
      'Kế hoạch xác định cây xanh là động lực.',
      within('Kế hoạch số 45, ', 'trong đó Kế hoạch xác định cây xanh là động lực', ' mới.'),
    ],
    ['other words', 'Bà Mai điều hành.', paragraphs('Bà Mai, Chủ tịch xã, chủ trì Hội nghị')],
    [
      'a denial that the quote lacks',
      'Bà Mai không chủ trì Hội nghị.',
      paragraphs('Bà Mai chủ trì Hội nghị'),
    ],
    [
      'a few words of it: marks would read as irony',
      'Bà Mai chủ trì và trao quà cho các hộ.',
      paragraphs('chủ trì'),
    ],
    [
      'marks within marks',
      'Kế hoạch là về phong trào “Xanh – Sạch – Đẹp” ở xã nghèo.',
      paragraphs('về phong trào “Xanh – Sạch – Đẹp” ở xã'),
    ],
    [
      'a long quote from within a sentence, which answers badly alone',
      'Kế hoạch 45 là của Huyện uỷ.',
      within('Năm ấy ', 'là năm đầu tiên các xã cùng làm theo Kế hoạch 45 của Huyện uỷ', ' về cây.'),
    ],
    [
      'a quote that takes more lines than the answer and a folded one',
      'Kế hoạch 45 là của Huyện uỷ.',
      paragraphs(`Kế hoạch 45 của Huyện uỷ về việc ${'trồng thêm nhiều cây xanh, '.repeat(8)}`.trim()),
    ],
    ['another tone', 'Thủ trưởng phát biểu tại Hội nghị.', paragraphs('Thứ trưởng phát biểu')],
  ])('%s', (_, direct, [article, quotes]) => {
    const said = sayOnce(article, direct, quotes, 1_000)
    expect(said.text.source).toBe(direct)
    expect(said.quotes).toHaveLength(1)
  })
})

test.each([
  ['all words but those that say nothing', 'Bà Mai là chủ trì.', 'bà Mai đã chủ trì Hội nghị', true],
  ['the same tone, spelled in another way', 'Của Đảng ủy xã.', 'Đảng uỷ xã', true],
  ['a number is missing', 'Xã có 3 thôn.', 'xã có các thôn', false],
])('a text says another: %s', (_, words, text, says) => {
  expect(saysAll(words, text)).toBe(says)
})

describe('"…" where a quote begins or ends within a sentence', () => {
  test.each([
    ['at both ends', 'Năm nay, ', 'xã trồng cây', ' ở thôn.', '… xã trồng cây…'],
    ['also before a capital letter', 'Theo ', 'Kế hoạch 45', ' của huyện.', '… Kế hoạch 45…'],
    ['not where sentences begin and end', 'Năm nay tốt. ', 'Xã trồng cây', '. Huyện khen.', 'Xã trồng cây'],
    ['not at the ends of a title', '', 'Xã trồng cây', '', 'Xã trồng cây'],
    ['not where somebody is quoted from the beginning', 'Bà nói: “', 'Hãy trồng', ' cây”.', 'Hãy trồng…'],
    ['a quotation that is cut is closed', 'Bà nói: ', '“Hãy trồng', ' cây”.', '“Hãy trồng…”'],
  ])('%s', (_, before, text, after, shown) => {
    expect(quoteBlock(...within(before, text, after), 7).source).toBe(`<blockquote>${shown}</blockquote>`)
  })
})

describe('several quotes', () => {
  const [article, [one, two, three]] = paragraphs('Một. Hai. Ba.', 'Bốn.', 'Năm.') as [Article, Quote[]] as [
    Article,
    [Quote, Quote, Quote],
  ]

  test.each([
    // The numbers stand in the source line; said here as well they would be there twice.
    ['each paragraph has its line, in the order of the article', [three, two], 'Bốn.\nNăm.'],
    [
      'those of one paragraph share a line, in its order',
      [
        { ...one, text: 'Ba.' },
        { ...one, text: 'Một.' },
      ],
      'Một. … Ba.',
    ],
  ])('%s', (_, quotes, text) => {
    expect(quoteBlock(article, quotes, 7).source).toBe(`<blockquote>${text}</blockquote>`)
  })

  test.each([
    ['seven lines are read at a glance', 7, '<blockquote>'],
    ['more are folded', 8, '<blockquote expandable>'],
  ])('%s', (_, lines, tag) => {
    const block = quoteBlock(...paragraphs(`${'x'.repeat(30)} `.repeat(lines).trim()), 7)
    expect(block.source).toMatch(new RegExp(`^${tag}`))
  })

  test('where there is no room, nothing is shown', () => {
    expect(quoteBlock(...paragraphs('x'.repeat(100)), 7, 20).source).toBe('')
  })
})
