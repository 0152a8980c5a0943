import { afterEach, describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { reportPage } from '../../src/report/page.ts'
import type { Lang } from '../../src/text/language-detection.ts'
import { ARTICLE, createFolder, type Folder, YAML } from '../knowledge/folder.ts'

let folder: Folder | undefined
afterEach(() => folder?.remove())

async function pageOf(files: Readonly<Record<string, string>> = {}, lang: Lang = 'vi'): Promise<string> {
  folder = await createFolder(files)
  const read = await loadKnowledge(folder.path)
  if (!read.ok) throw new Error(read.issues[0]?.message)
  return reportPage(read.loaded, lang)
}

/** The words that a reader sees in a piece of the page. */
const plain = (html: string) =>
  html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

/** From the first heading with these words to the next one. */
const under = (page: string, heading: string) => page.split(`<h2>${heading}`)[1]?.split('<h2>')[0] ?? ''

const UNREAD = YAML.replaceAll(/^( +)- id: (trees-number|absent-cost)$/gm, '$1- id: $2\n$1  review: true')
const OFFICE = '  - kind: person\n    id: chief\n    name: {vi: ông Trí}\n    post: {vi: Trưởng thôn}\n'

describe('the first page', () => {
  it.each<[behaviour: string, heading: string, says: string, yaml: string]>([
    [
      'sums the article up by the fact that does',
      'Bài báo nói gì',
      'Bà Trần Thị Mai chủ trì Hội nghị.',
      YAML,
    ],
    [
      'shows the first paragraph after the title where there is no fact yet',
      'Bài báo nói gì',
      'Bà Trần Thị Mai, Chủ tịch xã, chủ trì Hội nghị. Xã đã trồng',
      `${YAML.split('starters:')[0]}entries: []
`,
    ],
    ['says of a person what the article does', 'Người và cơ quan', 'Bà Trần Thị Mai chủ trì Hội nghị.', YAML],
    [
      'names the post of a person without a fact',
      'Người và cơ quan',
      'ông Trí , Trưởng thôn',
      YAML.replace('absences:', `${OFFICE}absences:`),
    ],
    ['lists the organizations', 'Người và cơ quan', 'Cơ quan, đơn vị: UBND xã An Bình.', YAML],
    ['draws the documents', 'Văn bản, ý kiến chỉ đạo', 'Kế hoạch 45', YAML],
    // 3 of the 5 sentences are quoted: the title, the gifts and the caption are not.
    [
      'says what the bot can answer',
      'Bot trả lời được gì',
      'Bot có 3 ý để trả lời, dựa trên 2 trong 5 câu',
      YAML,
    ],
    ['counts what nobody has read', 'Bot trả lời được gì', '2 ý do máy soạn, chưa ai đọc lại.', UNREAD],
  ])('%s', async (_, heading, says, yaml) => {
    expect(plain(under(await pageOf({ 'knowledge.yaml': yaml }), heading))).toContain(says)
  })

  it('has no picture where no document is known', async () => {
    const yaml = YAML.replace(/ {2}- kind: directive[\s\S]*?(?=absences:)/, '').replace(
      '  - plan-45-what\n',
      '',
    )
    const page = await pageOf({ 'knowledge.yaml': yaml })
    expect(page).not.toContain('<svg')
    expect(plain(under(page, 'Văn bản'))).toContain('Chưa có văn bản nào')
  })
})

describe('the article', () => {
  it('marks each sentence as covered or not, and leads to its facts', async () => {
    const page = await pageOf()
    const shadeOf = (text: string) =>
      new RegExp(`class="s (s\\d)" href="#(s-\\d)"[^>]*>[^<]*${text}`).exec(page)
    expect(shadeOf('chủ trì Hội nghị')?.slice(1)).toEqual(['s1', 's-2'])
    expect(shadeOf('3 suất quà')?.slice(1)).toEqual(['s0', 's-4'])
    const rows = under(page, 'Mỗi câu có những ý nào')
    const row = (id: string) => rows.split(`<tr id="${id}">`)[1]?.split('</tr>')[0] ?? ''
    expect(row('s-2')).toContain('<a href="#fact-meeting-chair">Ai chủ trì Hội nghị?</a>')
    expect(plain(row('s-4'))).toContain('Chưa có ý nào trích câu này.')
  })

  it('lists what is not covered: sentences, and the numbers and names in them', async () => {
    const gaps = plain(under(await pageOf(), 'Chỗ chưa có ý'))
    expect(gaps).toContain('Cả câu 4: “Nhân dịp này')
    expect(gaps).toMatch(/Con số ở dòng 5: 3/)
  })

  it('leaves the page’s furniture out', async () => {
    expect(ARTICLE).toContain('Bình luận')
    expect(await pageOf()).not.toContain('Bình luận')
  })
})

describe('the tables', () => {
  it('are folded', async () => {
    const page = await pageOf()
    expect(page.match(/<details class="fold">/g)!.length).toBe(4)
    expect(page).not.toMatch(/<details[^>]* open/)
  })

  it('mark single facts and absences that nobody has read', async () => {
    const page = await pageOf({ 'knowledge.yaml': UNREAD })
    const row = (id: string) => plain(page.split(`<tr id="${id}">`)[1]?.split('</tr>')[0] ?? '')
    expect(row('fact-trees-number')).toContain('(máy soạn, chưa ai đọc)')
    expect(row('absence-absent-cost')).toContain('(máy soạn, chưa ai đọc)')
    expect(row('fact-meeting-chair')).not.toContain('máy soạn')
  })

  it('every link inside the page has its target', async () => {
    const page = await pageOf()
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(7)
    expect(targets.filter((id) => !page.includes(`id="${id}"`))).toEqual([])
  })
})

describe('in English', () => {
  const MIXED = YAML.replace('          en: The commune planted 1,200 trees.\n', '')
  it.each([
    ['what is not translated stands in Vietnamese, marked for screen readers', MIXED, true],
    [
      'which is no fault of knowledge in Vietnamese alone',
      MIXED.replace('captions:', 'languages: [vi]\ncaptions:'),
      false,
    ],
  ])('%s', async (_, yaml, isMissing) => {
    const page = await pageOf({ 'knowledge.yaml': yaml }, 'en')
    expect(page).toContain('<span lang="vi">Xã đã trồng 1.200 cây xanh.</span>')
    expect(page.includes('(not translated)')).toBe(isMissing)
    expect(page).toContain('Ms <b>Tran Thi Mai</b> chaired the meeting.')
    expect(page).toContain('<h1><span lang="vi">')
  })
})
