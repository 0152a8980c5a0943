import { buildEngineIndex } from '../../src/engine/index/build-index.ts'
import type { IndexedCandidate } from '../../src/engine/index/inverted-index.ts'
import type { Query } from '../../src/engine/query.ts'
import { type Feature, featureNames, featuresOf } from '../../src/engine/ranking/features.ts'
import { type ResolvedQuery, resolveTerms } from '../../src/engine/ranking/query-terms.ts'
import type { Models } from '../../src/engine/ranking/ranker.ts'
import type { Model } from '../../src/engine/ranking/scorer.ts'
import { understand } from '../../src/engine/understanding/understand.ts'
import { type LoadedKnowledge, loadTexts } from '../../src/knowledge/load.ts'

/** An article of four paragraphs, whose last sentences are no facts. */
const ARTICLE = `Xã An Bình tổng kết phong trào trồng cây.

Bà Trần Thị Mai, Chủ tịch xã, chủ trì Hội nghị. Xã đã trồng 1.200 cây xanh theo Kế hoạch số 45 của huyện.

Kế hoạch số 46 của tỉnh hướng dẫn bón phân. Ông Lê Văn Nam trao 3 suất quà tặng các hộ tiêu biểu. Đoàn thanh niên dọn 7 con kênh.

Việc sắp tới gồm: thứ nhất là tưới cây. Thứ hai là bón phân.
`

const YAML = `source: {newspaper: {vi: Báo An Bình}, title: Xã An Bình tổng kết phong trào trồng cây.}
starters: [meeting-chair, trees-number, gifts-giver]
summary: meeting-chair
entries:
  - kind: person
    id: mai
    name: {vi: Trần Thị Mai, en: Tran Thi Mai}
    aliases: [bà Mai]
    facts:
      - id: meeting-chair
        asks: [who]
        answer: {vi: Bà Trần Thị Mai chủ trì Hội nghị., en: Ms Tran Thi Mai chaired the meeting.}
        quote: Bà Trần Thị Mai, Chủ tịch xã, chủ trì Hội nghị
        about: [an-binh]
        questions: {vi: [Ai chủ trì Hội nghị?, Người chủ trì tên gì?], en: [Who chaired the meeting?]}
  - kind: person
    id: nam
    name: {vi: Lê Văn Nam, en: Le Van Nam}
    aliases: [ông Nam]
    facts:
      - id: gifts-giver
        asks: [who]
        answer: {vi: Ông Lê Văn Nam trao quà tặng các hộ tiêu biểu., en: Mr Le Van Nam gave the gifts.}
        quote: Ông Lê Văn Nam trao 3 suất quà tặng các hộ tiêu biểu
        questions: {vi: [Ai trao quà?], en: [Who gave the gifts?]}
  - kind: organization
    id: an-binh
    name: {vi: Xã An Bình, en: An Binh commune}
    facts:
      - id: trees-number
        asks: [how-many]
        answer: {vi: Xã đã trồng 1.200 cây xanh., en: 'The commune planted 1,200 trees.'}
        quote: Xã đã trồng 1.200 cây xanh
        questions: {vi: [Xã đã trồng bao nhiêu cây xanh?], en: [How many trees did the commune plant?]}
  - kind: directive
    id: plan-45
    name: {vi: Kế hoạch số 45, en: Plan No. 45}
    form: plan
    number: "45"
    facts:
      - id: plan-45-whose
        asks: [who]
        answer: {vi: Kế hoạch số 45 là của huyện., en: Plan No. 45 is the district's.}
        quote: Kế hoạch số 45 của huyện
        questions: {vi: [Kế hoạch 45 của ai?], en: [Whose is Plan 45?]}
  - kind: directive
    id: plan-46
    name: {vi: Kế hoạch số 46, en: Plan No. 46}
    form: plan
    number: "46"
    facts:
      - id: plan-46-whose
        asks: [who]
        answer: {vi: Kế hoạch số 46 là của tỉnh., en: Plan No. 46 is the province's.}
        quote: Kế hoạch số 46 của tỉnh
        questions: {vi: [Kế hoạch 46 của ai?], en: [Whose is Plan 46?]}
absences:
  - id: absent-cost
    answer: {vi: Bài báo không nêu kinh phí trồng cây., en: The article does not say what the trees cost.}
    see: [trees-number]
    questions: {vi: [Trồng cây hết bao nhiêu tiền?], en: [What did the trees cost?]}
`

function load(): LoadedKnowledge {
  const read = loadTexts(YAML, ARTICLE)
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.message).join('\n'))
  return read.loaded
}

export const loaded = load()
export const index = buildEngineIndex(loaded.knowledge, loaded.article)

export const read = (question: string): Query => understand(question, index.lexicon)
export const resolve = (question: string): ResolvedQuery => resolveTerms(read(question), index.facts)

/** The fact or absence of this id, or the sentence that begins so. */
export function candidate(id: string): IndexedCandidate {
  const found =
    index.facts.candidates.find((one) => one.candidate.id === id) ??
    index.sentences.candidates.find((one) => one.candidate.answer.vi.startsWith(id))
  if (!found) throw new Error(`no candidate ${id}`)
  return found
}

/** The features of a candidate beside a question, by name. */
export function measure(question: string, id: string): Record<Feature, number> {
  const values = featuresOf(resolve(question), candidate(id))
  return Object.fromEntries(featureNames.map((name, i) => [name, values[i]!])) as Record<Feature, number>
}

/** A model that anyone can foretell: the nearest wording wins, and is as sure as it leads. */
const MODEL: Model = {
  rank: { wordingF1: 12 },
  none: { always: 5 },
  confidence: { always: -5, probability: 10 },
  answerFrom: 0.7,
  suggestFrom: 0.4,
}
export const models: Models = { facts: MODEL, sentences: { ...MODEL, answerFrom: 0.9, suggestFrom: 0.5 } }
