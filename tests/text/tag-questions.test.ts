import { expect, it } from 'vitest'
import { statementOf } from '../../src/text/tag-questions.ts'

it.each<[text: string, statement: string | undefined, why: string]>([
  ['Ông Tuyến trao huân chương phải không?', 'Ông Tuyến trao huân chương', 'a tag'],
  ['Ông Tuyến trao huân chương, phải không bạn nhỉ?', 'Ông Tuyến trao huân chương,', 'address behind it'],
  ['ong tuyen trao huan chuong ha', 'ong tuyen trao huan chuong', 'without marks'],
  ['nq 08 của bộ chính trị đúng hok m.n', 'nq 08 của bộ chính trị', 'as young people write'],
  ['The order went to three men, didn’t it?', 'The order went to three men,', 'verb and subject'],
  ['He listed ten priorities, right?', 'He listed ten priorities,', 'a word'],
  ['Tôi tưởng ông Tuyến trao huân chương', 'ông Tuyến trao huân chương', 'an opener'],
  ['nghe noi ong tuyen trao ha', 'ong tuyen trao', 'an opener and a tag'],
  ['I thought he chaired it', 'he chaired it', 'an English opener'],
  ['Có phải ông Tuyến trao cờ không cháu?', 'ông Tuyến trao cờ', 'a frame, and address behind it'],
  ['Mình nghĩ là ông Tuyến trao', 'ông Tuyến trao', 'what the reader thinks'],
  ['Ai trao huân chương?', undefined, 'a question word, and no tag'],
  ['Huân chương được trao ở Hà Nội', undefined, '“Hà” inside is no tag'],
  ['Does he speak to it?', undefined, 'verb and subject that deny nothing'],
  ['đúng không?', undefined, 'nothing is stated'],
  ['phải không', undefined, 'a tag is no guess by itself'],
  ['Cục trưởng chứ?', 'Cục trưởng', 'a weak tag after a few words'],
  ['năm 2021 mà', 'năm 2021', 'the same'],
  ['Thứ trưởng nói là phải làm quyết liệt mà', undefined, 'too long for a weak tag: it states something'],
])('%s → %s (%s)', (text, statement) => {
  expect(statementOf(text)).toBe(statement)
})
