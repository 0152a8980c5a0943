import { expect } from 'vitest'
import type { Issue } from '../../src/knowledge/issue.ts'

/** English words that a Vietnamese sentence has no use for; names of fields and files are the same in both. */
const ENGLISH = /\b(?:the|this|is|are|not|with|and|of|in|must|has|Delete|Correct|Write|Put)\b/
/** What the files themselves say, and what is to be copied, is alike. */
const QUOTED = /“[^”]*”|"[^"]*"|'[^']*'|\[[^\]]*\]/g

/** Holds that an issue says in Vietnamese what it says in English: of the same words of the files, with the same lines to copy. */
export function expectVietnamese({ message, inVietnamese }: Issue): void {
  const [first = '', ...copied] = inVietnamese.split('\n')
  expect(first).toMatch(/[ăâđêôơưáàảãạếềểễệốồổộớờởợứừửữựíìịóòọúùụ]/i)
  expect(first.replace(QUOTED, ''), inVietnamese).not.toMatch(ENGLISH)
  expect(inVietnamese).not.toMatch(/undefined|\[object/)
  expect(message).not.toMatch(/\[object/)
  const curly = (text: string) => [...text.matchAll(/“[^”]*”/g)].map(([words]) => words).sort()
  expect(curly(inVietnamese)).toEqual(curly(message.replace('“Unicode”', '“Unicode”')))
  expect(copied.slice(-1)).toEqual(
    message
      .split('\n')
      .slice(1)
      .slice(-1)
      .map((line) => line.replace(/^Paste this instead/, 'Bạn dán câu này vào thay')),
  )
}
