import { expect, it } from 'vitest'
import { phrasings } from '../../src/locales/engine.ts'
import type { Lang } from '../../src/text/language-detection.ts'

const names = ['An', 'Bình', 'Chi', 'Dũng', 'Em', 'Giang', 'Hà']

it.each<[lang: Lang, count: number, expected: string, why: string]>([
  ['vi', 2, 'Bài báo có nêu tên: An và Bình.', 'all, where they are few'],
  ['vi', 6, 'Bài báo có nêu tên: An, Bình, Chi, Dũng, Em và Giang.', 'the most that are told'],
  ['vi', 7, 'Bài báo có nêu tên: An, Bình, Chi, Dũng, Em, Giang…', 'and there are others'],
  ['en', 2, 'The people it names are An and Bình.', 'English'],
  ['en', 7, 'The people it names are An, Bình, Chi, Dũng, Em, Giang…', 'English, of many'],
])('%s: of %i names the refusal tells %j (%s)', (lang, count, expected) => {
  expect(phrasings[lang].unknownName('X', names.slice(0, count))).toContain(expected)
})
