import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/knowledge/article.ts'
import { describeDifferences, nearQuote, piecesOf } from '../../src/knowledge/near-quote.ts'
import { splitSentences } from '../../src/knowledge/sentences.ts'

const article = readArticle(`Ông nói: “Tăng cường kinh phi đầu tư cho cơ sở”. Hội nghị - Đại hội thành công.
Trang bìa
Năm 2022, đơn vị đạt kết quả tốt.`)

describe('the right quote for one that is not quite', () => {
  test.each([
    // What the article misspells is to be quoted misspelt.
    ['kinh phí đầu tư cho cơ sở', 'kinh phi đầu tư cho cơ sở', 'you wrote “phí”, the article has “phi”'],
    [
      '"Tăng cường kinh phi đầu tư',
      '“Tăng cường kinh phi đầu tư',
      'you wrote “"Tăng”, the article has ““Tăng”',
    ],
    ['Hội nghị – Đại hội thành công', 'Hội nghị - Đại hội thành công', 'you wrote “–”, the article has “-”'],
    [
      'Năm 2022 đơn vị đạt kết quả tốt.',
      'Năm 2022, đơn vị đạt kết quả tốt.',
      'you wrote “2022”, the article has “2022,”',
    ],
    ['đơn vị đã đạt kết quả tốt', 'đơn vị đạt kết quả tốt', 'you added “đã”'],
    ['đơn vị kết quả tốt', 'đơn vị đạt kết quả tốt', 'you left out “đạt”'],
    // A wrong last word is replaced, not left out: the paste is as long as the quote.
    ['Hội nghị - Đại hội thắng', 'Hội nghị - Đại hội thành', 'you wrote “thắng”, the article has “thành”'],
  ])('%s', (quote, right, difference) => {
    const near = nearQuote(article, quote)!
    expect(near.right).toBe(right)
    expect(article.find(near.right), 'may be pasted').toBeDefined()
    expect(describeDifferences(near).en).toBe(difference)
  })

  test('there is none for words that the article does not have', () => {
    expect(nearQuote(article, 'giá vàng hôm nay giảm')).toBeUndefined()
    expect(nearQuote(article, ' ')).toBeUndefined()
  })

  test.each([
    ['Ông nói … cho cơ sở', ['Ông nói', 'cho cơ sở']],
    ['Ông nói [...] cho cơ sở', ['Ông nói', 'cho cơ sở']],
    ['thành công. Trang bìa', ['thành công.', 'Trang bìa']],
  ])('%s is told in pieces', (quote, pieces) => {
    expect(piecesOf(article, quote)).toEqual(pieces)
  })
})

test.each([
  ['Một câu. Hai câu! Ba?', ['Một câu.', 'Hai câu!', 'Ba?']],
  // A quotation of several sentences belongs to the sentence that introduces it.
  ['Ông nói “Làm đi. Làm ngay”. Rồi về.', ['Ông nói “Làm đi. Làm ngay”.', 'Rồi về.']],
  ['Ở TP. Hồ Chí Minh, GS. Nam nói. Hết.', ['Ở TP. Hồ Chí Minh, GS. Nam nói.', 'Hết.']],
  ['Được giao... Kết quả tốt', ['Được giao...', 'Kết quả tốt']],
  ['Giá 1.200 đồng. năm', ['Giá 1.200 đồng. năm']],
  ['Khách đến từ châu Á. Ba người đến sớm.', ['Khách đến từ châu Á.', 'Ba người đến sớm.']],
  ['1. Tiến sĩ Lê Đình. 2 bài.', ['1. Tiến sĩ Lê Đình.', '2 bài.']],
  ['It opened (Dec. 11) at J. Smith. Many came.', ['It opened (Dec. 11) at J. Smith.', 'Many came.']],
  ['He met Gov. Ann Barrow of the U.S. Senate.', ['He met Gov. Ann Barrow of the U.S. Senate.']],
  ['"Nước rút. Dân về", ông An nói. Trời nắng.', ['"Nước rút. Dân về", ông An nói.', 'Trời nắng.']],
])('sentences of: %s', (text, sentences) => {
  expect(splitSentences(text).map((s) => s.text)).toEqual(sentences)
})
