/** Checks that an answer does not present as done what its quotes only demand, plan or consider possible. */
import { type View, viewsOfQuotes } from './article-view.ts'
import type { Claim } from './evidence.ts'
import { bindingPhrases, bindingWords, conditions, neutralWords } from './proof-words.ts'
import { hasRun, indexOfRun, joined, keysIn, keysOf, type Term, textOf } from './terms.ts'

const [DONE = ''] = keysOf('đã')

/** Finds an action that the answer presents as done: "đề nghị hỗ trợ" → "đã hỗ trợ", or just "hỗ trợ". */
export function saidAsDone(
  answer: string,
  quotes: readonly string[],
  views: readonly View[],
): Claim | undefined {
  const keys = keysOf(answer)
  const own = phrasesIn(keys)
  for (const { terms, keys: written } of viewsOfQuotes(views, quotes)) {
    const lost = phrasesIn(written).find(
      (one) => !own.some((p) => bindAlike(p.phrase, one.phrase)) && isDropped(one, terms, keys),
    )
    if (lost) return { kind: 'binding', said: textOf(terms, lost.at, lost.at + lost.phrase.length + 3) }
  }
  return undefined
}

/**
 * Finds a condition that the answer omits, next to the clause that it keeps: "Nếu mưa to, đê vỡ" → "Đê vỡ".
 */
export function conditionLost(
  answer: string,
  quotes: readonly string[],
  views: readonly View[],
): Claim | undefined {
  const keys = keysOf(answer)
  if (hasRun(keys, conditions)) return undefined
  for (const { terms } of viewsOfQuotes(views, quotes)) {
    const clauses = clausesOf(terms)
    const isKept = (clause: readonly Term[] | undefined) =>
      clause?.some(({ key, isNumber }) => keys.includes(key) && (isNumber || !neutralWords.has(key))) ?? false
    const lost = clauses.find(
      (clause, i) => hasRun(keysIn(clause), conditions) && (isKept(clauses[i - 1]) || isKept(clauses[i + 1])),
    )
    if (lost) return { kind: 'binding', said: textOf(lost, 0, 4) }
  }
  return undefined
}

/** Words between punctuation marks. */
function clausesOf(terms: readonly Term[]): Term[][] {
  const clauses: Term[][] = []
  for (const [at, term] of terms.entries())
    if (joined(terms, at)) clauses.at(-1)!.push(term)
    else clauses.push([term])
  return clauses
}

interface Phrase {
  readonly phrase: readonly string[]
  readonly at: number
}

/** True if the answer omits the phrase that marks an action as not done. */
function isDropped({ phrase, at }: Phrase, terms: readonly Term[], answer: readonly string[]): boolean {
  const keys = keysIn(terms)
  const scope = clauseFrom(terms, at + phrase.length)
  const outside = new Set([...keys.slice(0, at), ...keys.slice(at + phrase.length + scope.length)])
  const content = scope.filter((key) => !neutralWords.has(key))
  const hasVerb = content.slice(0, 2).some((key) => answer.includes(key))
  const shared = content.filter((key) => answer.includes(key) && !outside.has(key)).length
  if (shared >= 2 && hasVerb) return true
  // "sẽ nối" → "đã nối".
  const [verb = ''] = keys.slice(at + phrase.length)
  return indexOfRun(answer, [DONE, verb]) >= 0 && indexOfRun(keys, [DONE, verb]) < 0
}

function phrasesIn(keys: readonly string[]): Phrase[] {
  return bindingPhrases.flatMap((phrase) => {
    const at = indexOfRun(keys, phrase)
    return at < 0 ? [] : [{ phrase, at }]
  })
}

/** True for equal phrases and for two that both demand. */
function bindAlike(a: readonly string[], b: readonly string[]): boolean {
  const demands = (phrase: readonly string[]) => phrase.every((key) => bindingWords.has(key))
  return a.join(' ') === b.join(' ') || (demands(a) && demands(b))
}

/** Words from a position to the next punctuation mark. */
function clauseFrom(terms: readonly Term[], from: number): string[] {
  let to = from
  while (to < terms.length && (to === from || joined(terms, to))) to++
  return keysIn(terms, from, to)
}
