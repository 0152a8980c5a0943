import { expect, test } from 'vitest'
import { loadTexts } from '../../src/knowledge/load.ts'
import { directiveForms } from '../../src/knowledge/schema.ts'
import { documentForms } from '../../src/text/document-types.ts'
import { ARTICLE, YAML } from './folder.ts'

const loads = (entry: string) => loadTexts(YAML.replace('absences:', `${entry}\nabsences:`), ARTICLE)

test.each([
  // Forms that newspapers cite, and what sets one document apart from the next.
  ['a dispatch', '  - {kind: directive, id: d, name: {vi: Công điện số 12}, form: dispatch, number: "12"}'],
  ['a letter', '  - {kind: directive, id: d, name: {vi: Công văn 7}, form: letter, number: "7"}'],
  ['a notice', '  - {kind: directive, id: d, name: {vi: Thông báo 7}, form: notice, number: "7"}'],
  ['a guideline', '  - {kind: directive, id: d, name: {vi: Hướng dẫn 7}, form: guideline, number: "7"}'],
  ['a report', '  - {kind: directive, id: d, name: {vi: Báo cáo 7}, form: report, number: "7"}'],
  ['a proposal', '  - {kind: directive, id: d, name: {vi: Tờ trình 7}, form: proposal, number: "7"}'],
  [
    'a number as written, and a date',
    '  - {kind: directive, id: d, name: {vi: Nghị định 24a}, form: decree, number: "24", symbol: 24a/2016/NĐ-CP, date: 5/4/2016}',
  ],
  ['a figure', '  - {kind: figure, id: d, name: {vi: tỷ lệ hộ nghèo}}'],
  ['a place', '  - {kind: place, id: d, name: {vi: đèo Hạc}}'],
])('%s has a place in the schema', (_what, entry) => {
  const loaded = loads(entry)
  expect(loaded.ok ? [] : loaded.issues).toEqual([])
})

test.each(directiveForms.map((form) => [form] as const))(
  'the form %s has a name in both languages',
  (form) => {
    expect(documentForms[form]).toMatchObject({ vi: expect.any(String), en: expect.any(String) })
  },
)
