import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'
import { createArticleIndex } from '../../src/engine/index/article-index.ts'
import { buildEngineIndex } from '../../src/engine/index/build-index.ts'
import { PASSAGE } from '../../src/engine/response/answer.ts'
import { readArticle } from '../../src/knowledge/article.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { documentForms } from '../../src/text/document-types.ts'

/** All that a knowledge file must have: where the article stands. */
const BARE = 'source:\n  newspaper: {vi: Báo Thử}\n  title: Bài thử\n'

const load = (yaml: string, article: string) => {
  const read = loadTexts(yaml, article)
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.message).join('\n'))
  return read.loaded
}

const COUNCIL = `TÂN HÒA: NGUYỄN THỊ THU HÀ NHẬN CỜ THI ĐUA
Lan tỏa phong trào “Lan Anh hát”, bà Lan và Thủ tướng Phạm Minh Chính dự lễ tại Hà Nội. Đại tá Trần Văn Hùng đọc Nghị quyết số 36-NQ/TW và các Chỉ thị 05, 12 và 40.
Thứ trưởng Bộ Tư pháp Ksor H’Bia nêu Nghị quyết của Tỉnh ủy số 9. Ông Giàng A Tráng cùng thủ tướng Nhật Bản Kishida dự Hội nghị lần thứ 7, có 1.250 đại biểu.
Bộ Y tế trao Huân chương Dũng cảm hạng Nhất cho Nguyễn Lê Minh Anh Thư.
Ảnh: Lý Thị Mỵ
Đọc thêm: Nguyễn Văn Thừa
`
const SPORT = `Đội tuyển U17 Sông Bình thắng Câu lạc bộ Bóng đá Hồ Xanh 3–1 ở vòng 5.
Huấn luyện viên Đỗ Quang Vinh khen thủ môn Y Blim Niê và tiền đạo Nguyễn Hoàng Anh. Ông Vinh nói theo Quyết định số 214/QĐ-TTg, 42 cầu thủ nhận thưởng 1,5 tỷ đồng.
Chủ tịch Liên đoàn Lao động tỉnh Phan Lê Nguyên Hạnh trao Bằng khen. Công ty Trần Gia Phát tài trợ Kế hoạch 77.
`

const index = (text: string) => {
  const article = readArticle(text, ['Ảnh: Lý Thị Mỵ'], ['Đọc thêm: Nguyễn Văn Thừa'])
  return createArticleIndex(article, buildEngineIndex(load(BARE, text).knowledge, article).lexicon.phrases)
}

describe('what stands in the article is found there', () => {
  const { mention, edition } = index(COUNCIL)

  it.each([
    ['Phạm Minh Chính', 2, 'a whole name'],
    ['phạm minh chính', 2, 'small letters, but capitals in the article'],
    ['pham minh chinh', 2, 'nothing typed says that it is another name'],
    ['Phạm Minh Chính'.normalize('NFD'), 2, 'the same letters in another encoding'],
    ['Tân Hoà', 1, 'the tone in its other place; in a heading all capitals'],
    ['Nguyễn Thị Thu Hà', 1, 'headings count'],
    ['Lý Thị Mỵ', 5, 'captions count'],
    ['Minh Chính', 2, 'the end of a name is what people are called by'],
    ['Lan', 2, 'a given name behind its title'],
    ['lan', 2, 'the same in small letters'],
    ['Đại tá Hùng', 2, 'rank and given name of a full name'],
    ['Hà Nội', 2, 'a place, though its first word is a surname'],
    ['Giàng A Tráng', 3, 'a name of another people'],
    ['Thủ tướng Nhật Bản', 3, 'an office with a small letter, of a name with capitals'],
    ['Bộ Tư pháp', 3, 'a body'],
    ['bộ tư pháp', 3, 'the same in small letters'],
    ['the Ministry of Health', 4, 'its English name'],
    ['Nghị quyết 36', 2, 'form and number'],
    ['Nghị quyết số 36-NQ/TW', 2, 'with its code'],
    ['Resolution No. 36', 2, 'in English'],
    ['Chỉ thị 5', 2, '05 is 5'],
    ['Directive 40', 2, 'one of a list'],
    ['Nghị quyết số 9', 3, 'a number behind the issuer'],
    ['1.250 đại biểu', 3, 'a number with what it counts'],
    ['Phạm Minh', 2, 'a part of a name, which may be all that the reader knows'],
  ])('%s: paragraph %i, %s', (phrase, paragraph) => {
    expect(mention(phrase)?.paragraph).toBe(paragraph)
  })

  it.each([
    ['Phạm Văn Chính', 'another middle name is another person'],
    ['Trang', 'marks that are there must be typed: Tráng'],
    ['Giàng A Trang', 'the same in a name'],
    ['Đọc', 'one word is no name without a capital, or at the beginning of a sentence'],
    ['Nguyễn Văn Thừa', 'page furniture is no article'],
    ['Bộ Tài chính', 'another body'],
    ['Ministry of Finance', 'the same in English'],
    ['Nghị quyết 37', 'another number'],
    ['Chỉ thị 36', 'another form'],
    ['250 đại biểu nữa', 'more words than there are'],
    ['', 'nothing'],
  ])('%s: not there, %s', (phrase) => {
    expect(mention(phrase)).toBeUndefined()
  })

  it('finds an edition beside what has it', () => {
    expect(edition('Hội nghị lần thứ 6', 7)?.paragraph).toBe(3)
    expect(edition('Hội nghị lần thứ 6', 8)).toBeUndefined()
    expect(edition('Huân chương Dũng cảm hạng Ba', 1)?.paragraph).toBe(4)
    expect(edition('Cuộc thi lần thứ 6', 7)).toBeUndefined()
  })
})

describe('the nearest sentence instead of a denial', () => {
  const engine = createEngine(load(BARE, COUNCIL))

  it.each([
    ['Phạm Minh Chính là ai?', /^Mình chưa có câu trả lời sẵn; câu gần nhất trong bài: “Lan tỏa/],
    ['What does Resolution 36 say?', /^I have no ready answer; the nearest sentence in the article: “Đ/],
  ])('%s', (question, text) => {
    const outcome = engine.ask(question)
    expect(outcome).toMatchObject({ decision: 'suggest', reason: 'nearest', answers: [] })
    expect(outcome.text).toMatch(text)
    const [answer] = outcome.suggestions
    expect(answer).toMatchObject({ fact: PASSAGE, quotes: [{ text: answer!.direct, paragraph: 2 }] })
    expect(outcome.text).toContain(answer!.direct)
  })

  it.each([
    ['Phạm Minh Hoàng Anh là ai?', 'không nhắc đến Phạm Minh Hoàng Anh.', 'the name whole'],
    ['Nghị quyết 37 nói gì?', 'không nhắc đến Nghị quyết 37.', 'another number'],
    ['Vụ Pháp chế có dự không?', 'không nhắc đến Vụ Pháp chế.', 'only the first syllable has a capital'],
    ['Phòng Hậu cần được tặng gì?', 'không nhắc đến Phòng Hậu cần.', 'though “cần” alone says little'],
  ])('%s: %s', (question, text) => {
    expect(engine.ask(question).text).toContain(text)
  })
})

const file = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')
const DENIAL = /không nhắc đến|chỉ nhắc đến|does not mention|mentions only/

describe('nothing that stands in an article is denied', async () => {
  const written = ['festival', 'road', 'storm', 'university'].map((name) => `tests/training/articles/${name}`)
  const folders = await Promise.all(
    ['knowledge', 'tests/fixtures/second-article', ...written].map(async (folder) => {
      const text = await file(`${folder}/article.txt`)
      return [
        [folder, await file(`${folder}/knowledge.yaml`), text],
        [`${folder} without facts`, BARE, text],
      ] as const
    }),
  )

  it.each<readonly [name: string, yaml: string, text: string]>([
    ...folders.flat(),
    ['a council', BARE, COUNCIL],
    ['a match', BARE, SPORT],
  ])('%s', (_, yaml, text) => {
    const loaded = load(yaml, text)
    const engine = createEngine(loaded)
    const named = loaded.article.paragraphs
      .filter((p) => p.kind !== 'furniture')
      .flatMap((p) => namedIn(p.text))
    const denials = [...new Set(named)].flatMap((name) =>
      [`${name} là ai?`, `${name} nói gì?`, `Who is ${name}?`, `${name.toLowerCase()} là ai`].flatMap(
        (question) => {
          const outcome = engine.ask(question)
          return DENIAL.test(outcome.text) && outcome.reason !== 'absent'
            ? [`${question} → ${outcome.text}`]
            : []
        },
      ),
    )
    expect(named.length).toBeGreaterThan(10)
    expect(denials).toEqual([])
  })
})

const FORMS = Object.values(documentForms).flatMap(({ names }) => names.filter((name) => name.length > 2))

/** Runs of capitals with up to three words before and behind, documents, and numbers with what they count. */
function namedIn(text: string): string[] {
  const find = (pattern: RegExp) => [...text.matchAll(pattern)].map(([whole]) => whole)
  return [
    ...find(/\p{Lu}[\p{L}\p{M}’]*(?: \p{Lu}[\p{L}\p{M}’]*)*/gu),
    ...find(/(?:\p{Ll}+ ){1,2}\p{Lu}[\p{L}\p{M}’]*(?: \p{Lu}[\p{L}\p{M}’]*)*/gu),
    ...find(/\p{Lu}[\p{L}\p{M}’]*(?: \p{Ll}+){1,3}/gu),
    ...find(new RegExp(`(?<!\\p{L})(?:${FORMS.join('|')}) (?:số )?\\d+[\\p{L}/-]*`, 'giu')),
    ...find(/\d[\d.,]*(?: \p{L}+){0,2}/gu),
  ]
}
