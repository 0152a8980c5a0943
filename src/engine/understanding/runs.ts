/** Runs of words in a question, and the entries that they name. */
import { capitalised } from '../../text/normalize.ts'
import type { Token } from '../../text/tokenizer.ts'

/** Positions of words in a row; `to` is exclusive. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** A run that names an entry. */
export interface Naming extends Run {
  readonly entry: string
}

/**
 * Returns the runs that name an entry, in order.
 *
 * @param inPhrases unit by position, for words of a phrase
 */
export function namingsIn(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
): readonly Naming[] {
  const found: Naming[] = []
  for (let from = 0, to = 1; from < tokens.length; from = to, to++) {
    const unit = inPhrases.get(from)
    if (!unit?.startsWith('@')) continue
    while (inPhrases.get(to) === unit) to++
    found.push({ from, to, entry: unit.slice(1) })
  }
  return found
}

/** True if two runs have a word in common. */
export function overlaps(a: Run, b: Run): boolean {
  return a.from < b.to && b.from < a.to
}

/** Returns words as typed, with their capitals. */
export function typed(tokens: readonly Token[], { from, to }: Run): string {
  return tokens
    .slice(from, to)
    .map(({ text, capital }) => (capital ? capitalised(text) : text))
    .join(' ')
}
