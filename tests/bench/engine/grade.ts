import { fold } from '../../../src/text/normalize.ts'

/** A question with what a right answer must hold. */
export interface Gold {
  readonly q: string
  readonly lang: 'vi' | 'en'
  readonly expect: 'answer' | 'abstain'
  /** Each group must be met by one of its alternatives. */
  readonly must: readonly (readonly string[])[]
  readonly not: readonly string[]
  /** One may rightly ask back. */
  readonly ambiguous: boolean
  /** The conversation that it stands in: turns of one chat are asked in their order. */
  readonly chat?: string
}

/** What was said. */
export interface Given {
  readonly decision: 'answer' | 'suggest' | 'abstain'
  readonly text: string
}

/** `false`: answered what the article does not say; `wrong`: with something else; `missed`: not at all. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'false'

/** Longer is no answer, in characters. */
const MAX_TEXT = 900

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const holds = (text: string, alternative: string): boolean => {
  const words = plain(alternative)
  return /^\d/.test(words) ? ` ${text} `.includes(` ${words} `) : text.includes(words)
}

/** Grades what was said. What is offered on buttons is no answer. */
export const grade = (gold: Gold, given: Given): Verdict => {
  if (gold.expect === 'abstain') return given.decision === 'answer' ? 'false' : 'right'
  if (given.decision !== 'answer') return gold.ambiguous && given.decision === 'suggest' ? 'right' : 'missed'
  const text = plain(given.text)
  const right =
    given.text.length <= MAX_TEXT &&
    gold.must.every((group) => group.some((alternative) => holds(text, alternative))) &&
    !gold.not.some((bad) => holds(text, bad))
  return right ? 'right' : 'wrong'
}
