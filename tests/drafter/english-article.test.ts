import { describe, expect, it } from 'vitest'
import { draftFromReplies, readAssignment } from '../../src/drafter/assistant/assistant-draft.ts'
import { draftKnowledge } from '../../src/drafter/draft.ts'
import { pageOf } from '../../src/drafter/readers/page.ts'
import { checkKnowledge } from '../../src/knowledge/check.ts'
import { loadTexts } from '../../src/knowledge/load.ts'

const SENTENCE =
  'Mayor Ann Barrow signed Order No. 12 on 3 May 2026, which closes 1,250 m of Mill Road to lorries'
const REFUSAL = 'The council did not approve the new bridge'
const assignment = readAssignment(
  pageOf(`Mill Road closes to lorries
Monday, 4 May 2026

${SENTENCE}. The order was asked for by the people who live there and by the two schools of the town.

${REFUSAL}, said Peter Holm, the treasurer, because it would cost more than 4 million pounds.
`),
)

const answersOf = (en: string, vi: string, quote: string) => {
  const fact = { id: 'f', asks: ['what'], answer: { vi, en }, quote, questions: { en: ['What?'] } }
  const entries = [{ kind: 'event', id: 'closure', name: 'Mill Road', facts: [fact] }]
  const { knowledge } = draftFromReplies(
    assignment,
    [{ entries, absences: [], page: {}, isCut: false }],
    'News',
  ).assembled
  return knowledge.entries.flatMap((e) => e.facts.map((f) => f.answer.en))
}

describe('of an English article the English answer is its sentence, with a true translation', () => {
  it.each([
    ['a number', 'Thị trưởng Ann Barrow ký Lệnh số 12, cấm xe tải trên 1.250 m đường Mill.', SENTENCE],
    ['a denial', 'Hội đồng không duyệt cây cầu mới vì tốn hơn 4 triệu bảng.', REFUSAL],
  ])('%s goes in', (_what, vi, quote) => {
    const [en] = answersOf('Of its own.', vi, quote)
    expect(en).toContain(quote)
  })
  it.each([
    ['another number', 'Lệnh số 12 cấm xe tải trên 1.520 m đường Mill.', SENTENCE],
    ['a denial lost', 'Hội đồng đã duyệt cây cầu mới.', REFUSAL],
    ['a denial added', 'Thị trưởng không ký Lệnh số 12.', SENTENCE],
  ])('%s does not', (_what, vi, quote) => {
    expect(answersOf(`${quote}.`, vi, quote)).toEqual([])
  })
})

describe('a plain draft of an English article', () => {
  it('is right by its own check, which reads numbers and dates as the article writes them', () => {
    const { files } = draftKnowledge(
      pageOf(`Town gives grants to schools

The Town Foundation gave $355,760 to 31 schools on 24 July 2015. Mayor Ann Barrow signed 1,250 letters in June.
`),
    )
    const loaded = loadTexts(files['knowledge.yaml'], files['article.txt'])
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
    const { knowledge } = loaded.loaded
    expect(knowledge.entries.flatMap((e) => e.facts).length).toBeGreaterThan(2)
    expect(checkKnowledge(loaded.loaded).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
