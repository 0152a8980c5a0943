import { describe, expect, test } from 'vitest'
import { quoteBlock, sayOnce } from '../../src/bot/quotes.ts'
import type { Quote } from '../../src/engine/outcome.ts'

const quotes = (...texts: readonly string[]): Quote[] => texts.map((text, i) => ({ text, paragraph: i + 4 }))

describe('an answer that its quote says already', () => {
  test.each([
    [
      'is the quote',
      'Bà Mai chủ trì Hội nghị.',
      'Bà Mai chủ trì Hội nghị...',
      '<blockquote>Bà Mai chủ trì Hội nghị...</blockquote>',
    ],
    [
      'nearly is the quote: what it leaves out does no harm',
      'Bà Mai chủ trì Hội nghị tổng kết.',
      'Đồng chí Bà Mai chủ trì Hội nghị tổng kết',
      '<blockquote>Đồng chí Bà Mai chủ trì Hội nghị tổng kết</blockquote>',
    ],
    [
      'is the quote but for a few words',
      'Bà Mai là người chủ trì Hội nghị tổng kết của xã An Bình.',
      'Bà Mai chủ trì Hội nghị tổng kết của xã An Bình',
      '<blockquote>Bà Mai chủ trì Hội nghị tổng kết của xã An Bình</blockquote>',
    ],
    [
      'introduces the quote',
      'Nguyên văn lời bà: “Hãy trồng thêm cây xanh”.',
      '“Hãy trồng thêm cây xanh”',
      'Nguyên văn lời bà:\n<blockquote>“Hãy trồng thêm cây xanh”</blockquote>',
    ],
    [
      'holds the quote in a sentence: its letters, its commas, a small letter at its beginning',
      'Xã cần tập trung trồng thêm cây, ở mọi thôn.',
      'Tập trung trồng thêm cây ở mọi thôn',
      'Xã cần “tập trung trồng thêm cây ở mọi thôn”.',
    ],
    [
      'spells a tone elsewhere than the article',
      'Kế hoạch là của Đảng ủy xã về trồng cây.',
      'Đảng uỷ xã về trồng cây',
      'Kế hoạch là của “Đảng uỷ xã về trồng cây”.',
    ],
    [
      'has quotation marks already',
      'Bài báo có tên “Xã An Bình trồng cây”.',
      'Xã An Bình trồng cây',
      'Bài báo có tên “Xã An Bình trồng cây”.',
    ],
  ])('%s', (_, direct, quote, source) => {
    const said = sayOnce(direct, quotes(quote))
    expect(said.text.source).toBe(source)
    expect(said).toMatchObject({ quotes: [] })
  })
})

describe('an answer that needs its quote beside it', () => {
  test.each([
    ['other words', 'Bà Mai điều hành.', 'Bà Mai, Chủ tịch xã, chủ trì Hội nghị'],
    ['a few words of it: marks would read as irony', 'Bà Mai chủ trì và trao quà cho các hộ.', 'chủ trì'],
    [
      'marks within marks',
      'Kế hoạch là về phong trào “Xanh – Sạch – Đẹp” ở xã.',
      'về phong trào “Xanh – Sạch – Đẹp” ở xã',
    ],
    [
      'the end of it, torn out',
      'Kế hoạch 45 là của Huyện uỷ trong phong trào trồng cây.',
      'Đề án của Kế hoạch 45 của Huyện uỷ trong phong trào trồng cây',
    ],
    [
      'a quote from within a sentence, which answers badly alone',
      'Kế hoạch 45 là của Huyện uỷ.',
      'theo Kế hoạch 45 của Huyện uỷ',
    ],
    ['another tone', 'Thủ trưởng phát biểu tại Hội nghị.', 'Thứ trưởng phát biểu'],
  ])('%s', (_, direct, quote) => {
    const said = sayOnce(direct, quotes(quote))
    expect(said.text.source).toBe(direct)
    expect(said.quotes).toHaveLength(1)
  })
})

describe('several quotes', () => {
  const block = (list: readonly Quote[]) => quoteBlock(list, 1_000).source

  test.each([
    // The numbers stand in the source line; said here as well they would be there twice.
    ['each paragraph has its line', quotes('một', 'hai'), 'một\nhai'],
    ['in the order of the article', quotes('một', 'hai').reverse(), 'một\nhai'],
    ['those of one paragraph share a line', [...quotes('một'), { text: 'hai', paragraph: 4 }], 'một … hai'],
    ['what stands within another is not said again', quotes('một', 'hai một ba'), 'hai một ba'],
    ['the same twice is said once', [...quotes('một'), ...quotes('một')], 'một'],
  ])('%s', (_, list, text) => {
    expect(block(list)).toBe(`<blockquote>${text}</blockquote>`)
  })

  test.each([
    ['seven lines are read at a glance', 7, '<blockquote>'],
    ['more are folded', 8, '<blockquote expandable>'],
  ])('%s', (_, lines, tag) => {
    expect(block(quotes(`${'x'.repeat(30)} `.repeat(lines).trim()))).toMatch(new RegExp(`^${tag}`))
  })

  test('where there is no room, nothing is shown', () => {
    expect(quoteBlock(quotes('x'.repeat(100)), 20).source).toBe('')
  })
})
