import { expect, test } from 'vitest'
import { checkKnowledge } from '../../src/knowledge/check.ts'
import { readJudgements } from '../../src/knowledge/judgements.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { ARTICLE, QUESTIONS, YAML } from './folder.ts'

const warningsOf = (from: string, to: string) => {
  expect(YAML).toContain(from)
  const loaded = loadTexts(YAML.replace(from, to), ARTICLE)
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
  return checkKnowledge(loaded.loaded).filter(({ code }) => code === 'yaml-comment')
}
const lineOf = (text: string) => YAML.slice(0, YAML.indexOf(text)).split('\n').length

test.each([
  ['a list item', '      - bà Mai', '      - Chỉ thị #16 là gì?', '#16 là gì?'],
  ['a field', 'vi: Xã đã trồng 1.200 cây xanh.', 'vi: Xã đã trồng #1.200 cây', '#1.200 cây'],
  ['a hashtag', 'vi: Xã đã trồng 1.200 cây xanh.', 'vi: Xã đã trồng #trồngcây', '#trồngcây'],
  // Closed by the next line, so it still loads.
  ['in brackets', 'vi: [Ai chủ trì Hội nghị?]', 'vi: [Ai chủ trì #1?\n            ]', '#1?'],
])('a text that a # cuts is warned of at its #: %s', (_, from, to, cut) => {
  const column =
    to.indexOf('#') + 1 + (from.startsWith(' ') ? 0 : YAML.split('\n')[lineOf(from) - 1]!.indexOf(from))
  expect(warningsOf(from, to)).toMatchObject([
    {
      path: 'knowledge.yaml',
      line: lineOf(from),
      column,
      severity: 'warning',
      message: expect.stringContaining(`does not see “${cut}”. Put the whole text in quotation marks.`),
    },
  ])
})

test.each([
  ['a remark behind a text', '      - bà Mai', '      - bà Mai # tên thường gọi'],
  ['a remark behind quotation marks', '      - bà Mai', '      - "bà Mai" #tên'],
  ['a remark behind a list', 'asks: [who]', 'asks: [who] #ai'],
  ['a line of its own', '      - bà Mai', '      #- bà\n      - bà Mai'],
  ['a # without a space before it', '      - bà Mai', '      - Chỉ thị số#16'],
  ['a # in quotation marks', '      - bà Mai', '      - "Chỉ thị #16"'],
  ['a # in a folded text', 'vi: Xã đã trồng 1.200 cây xanh.', 'vi: >-\n            Xã #1.200'],
])('what is meant so is not: %s', (_, from, to) => {
  expect(warningsOf(from, to)).toEqual([])
})

test('a number in brackets that YAML cuts at its comma is reported', () => {
  const loaded = loadTexts(YAML.replace('[Kế hoạch 45 của ai?]', '[Ai, Rộng 1,7 ha là ở đâu?]'), ARTICLE)
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
  expect(loaded.loaded.source.warnings).toMatchObject([{ code: 'yaml-comma', severity: 'warning' }])
})

test('questions.yaml is read with the same care', () => {
  const { issues } = readJudgements(QUESTIONS.replace('Hội nghị do ai', 'Hội nghị #1 do ai'))
  expect(issues).toMatchObject([
    { code: 'yaml-comment', path: 'questions.yaml', line: 2, severity: 'warning' },
  ])
})
