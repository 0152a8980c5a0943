/** Questions with what a right answer must contain. */
import { fold } from '../text/normalize.ts'

/** A question of a gold set. */
export interface GoldQuestion {
  readonly q: string
  /** `abstain` if the article does not answer it. */
  readonly expect: 'answer' | 'abstain'
  /** A right answer contains one alternative of every group. */
  readonly must: readonly (readonly string[])[]
  /** A right answer contains none of these. */
  readonly not: readonly string[]
}

/** True if a text answers a question correctly. Ignores case, diacritics and punctuation. */
export function satisfies({ must, not }: Pick<GoldQuestion, 'must' | 'not'>, text: string): boolean {
  const has = (alternative: string) => contains(text, alternative)
  return must.every((group) => group.some(has)) && !not.some(has)
}

function contains(text: string, alternative: string): boolean {
  const [where, what] = [` ${plain(text)} `, plain(alternative)]
  // "7" is not in "78".
  return where.includes(/^\d/.test(what) ? ` ${what} ` : what)
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
