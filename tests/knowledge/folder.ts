import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small article and knowledge of its own; nothing in them is the project's. */
export const ARTICLE = `Sáng 5/6, UBND xã An Bình tổ chức Hội nghị tổng kết phong trào trồng cây.

Bà Trần Thị Mai, Chủ tịch xã, chủ trì Hội nghị. Xã đã trồng 1.200 cây xanh theo Kế hoạch số 45 của huyện.

Nhân dịp này, xã trao 3 suất quà tặng các hộ tiêu biểu.
Ảnh: Bà Trần Thị Mai phát biểu.
Bình luận
`

export const YAML = `source:
  newspaper: {vi: Báo An Bình, en: An Binh News}
  title: Sáng 5/6, UBND xã An Bình tổ chức Hội nghị tổng kết phong trào trồng cây.
captions:
  - "Ảnh: Bà Trần Thị Mai phát biểu."
furniture:
  - Bình luận
starters:
  - meeting-chair
  - trees-number
  - plan-45-what
summary: meeting-chair
entries:
  - kind: person
    id: mai
    name: {vi: Trần Thị Mai, en: Tran Thi Mai}
    aliases:
      - bà Mai
      - Chủ tịch xã
    facts:
      - id: meeting-chair
        asks: [who]
        answer:
          vi: Bà Trần Thị Mai chủ trì Hội nghị.
          en: Ms Tran Thi Mai chaired the meeting.
        quote: Bà Trần Thị Mai, Chủ tịch xã, chủ trì Hội nghị
        about: [an-binh]
        questions:
          vi: [Ai chủ trì Hội nghị?]
          en: [Who chaired the meeting?]
  - kind: organization
    id: an-binh
    name: {vi: UBND xã An Bình, en: An Binh commune}
    facts:
      - id: trees-number
        asks: [how-many]
        answer:
          vi: Xã đã trồng 1.200 cây xanh.
          en: The commune planted 1,200 trees.
        quote: Xã đã trồng 1.200 cây xanh
        questions:
          vi: [Xã đã trồng bao nhiêu cây xanh?]
          en: [How many trees did the commune plant?]
  - kind: directive
    id: plan-45
    name: {vi: Kế hoạch số 45, en: Plan No. 45}
    form: plan
    number: "45"
    facts:
      - id: plan-45-what
        asks: [what]
        answer:
          vi: Kế hoạch số 45 là của huyện.
          en: Plan No. 45 is the district's.
        quote:
          - Kế hoạch số 45 của huyện
        questions:
          vi: [Kế hoạch 45 của ai?]
          en: [Whose is Plan 45?]
absences:
  - id: absent-cost
    answer:
      vi: Bài báo không nêu kinh phí trồng cây.
      en: The article does not say what the trees cost.
    see: [trees-number]
    questions:
      vi: [Trồng cây hết bao nhiêu tiền?]
      en: [What did the trees cost?]
`

export const QUESTIONS = `judgements:
  - q: Hội nghị do ai chủ trì?
    fact: meeting-chair
  - q: Ai tài trợ cây giống?
    absent: true
`

export interface Folder {
  readonly path: string
  write(name: string, text: string): Promise<void>
  read(name: string): Promise<string>
  rename(name: string, to: string): Promise<void>
  remove(): Promise<void>
}

/** A knowledge folder of its own for one test. */
export async function createFolder(files: Readonly<Record<string, string>> = {}): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'hoi-bao-'))
  const all = { 'article.txt': ARTICLE, 'knowledge.yaml': YAML, 'questions.yaml': QUESTIONS, ...files }
  for (const [name, text] of Object.entries(all)) await writeFile(join(path, name), text)
  return {
    path,
    write: (name, text) => writeFile(join(path, name), text),
    rename: (name, to) => rename(join(path, name), join(path, to)),
    read: (name) => readFile(join(path, name), 'utf8'),
    remove: () => rm(path, { recursive: true, force: true }),
  }
}
