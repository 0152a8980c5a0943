/** Holds what an answer denies, and what it says is done, against its quotes. */
import { bindingPhrases, englishDenials, neutralWords } from './proof-words.ts'
import { type Reason, reason } from './reasons.ts'
import { indexOfRun, keysOf, type Term, termsOf } from './terms.ts'

const VIETNAMESE_DENIALS = new Set(
  ['không', 'chưa', 'chẳng', 'chả', 'đừng', 'chớ'].flatMap((w) => termsOf(w).map((t) => t.key)),
)
/** "không chỉ", "không khí": the negator makes another phrase. */
const OTHER_PHRASES = new Set(['khí', 'gian', 'quân', 'phận', 'lưu', 'chỉ', 'những'].flatMap(keysOf))
/** Words behind a negator within which what is denied stands. */
const DENIED_WITHIN = 5
const DONE = termsOf('đã')[0]!.key

/** A denial that the quotes do not make, or one of theirs that the answer leaves out. */
export function proveDenials(answer: string, quotes: readonly string[]): Reason | undefined {
  const said = termsOf(answer)
  const there = quotes.map(termsOf)
  for (const denial of denialsIn(said)) {
    const isDenied = there.some((terms) =>
      denialsIn(terms).some((d) => d.denied.some((key) => denial.denied.includes(key))),
    )
    if (!isDenied) return reason('denial-added', denial.text)
  }
  for (const denial of there.flatMap(denialsIn))
    if (isLost(denial, said)) return reason('denial-lost', denial.text)
  return there.map((terms) => proveDone(said, terms)).find((found) => found !== undefined)
}

interface Denial {
  readonly text: string
  /** The words that it denies: the first ones behind the negator, or those before one that closes its clause. */
  readonly denied: readonly string[]
}

function denialsIn(terms: readonly Term[]): Denial[] {
  return terms.flatMap((term, at): Denial[] => {
    if (!VIETNAMESE_DENIALS.has(term.key)) return []
    const next = terms[at + 1]
    const follows = next && next.start - term.end === 1 ? next.key : ''
    if (OTHER_PHRASES.has(follows)) return []
    const isContent = (t: Term) => !neutralWords.has(t.key) && !VIETNAMESE_DENIALS.has(t.key)
    const behind =
      follows === ''
        ? []
        : terms
            .slice(at + 1, at + 1 + DENIED_WITHIN)
            .filter(isContent)
            .slice(0, 2)
    const denied =
      behind.length > 0 ? behind : terms.slice(Math.max(0, at - DENIED_WITHIN), at).filter(isContent)
    const text = terms
      .slice(at, at + 4)
      .map((t) => t.text)
      .join(' ')
    return [{ text, denied: denied.map((t) => t.key) }]
  })
}

/** True if an answer says the denied words together, and nothing near them denies. */
function isLost({ denied }: Denial, said: readonly Term[]): boolean {
  if (denied.length === 0) return false
  const keys = said.map((t) => t.key)
  const places = denied.map((key) => keys.indexOf(key))
  if (places.some((at) => at < 0)) return false
  const [from, to] = [Math.min(...places), Math.max(...places)]
  if (to - from > DENIED_WITHIN) return false
  return !keys
    .slice(Math.max(0, from - DENIED_WITHIN), to + DENIED_WITHIN)
    .some((key) => VIETNAMESE_DENIALS.has(key))
}

/** "đề nghị hỗ trợ" is not "đã hỗ trợ", nor "hỗ trợ": what is wanted or expected is not said to be done. */
function proveDone(said: readonly Term[], there: readonly Term[]): Reason | undefined {
  const keys = there.map((t) => t.key)
  const answer = said.map((t) => t.key)
  if (bindingPhrases.some((phrase) => indexOfRun(answer, phrase) >= 0)) return undefined
  for (const phrase of bindingPhrases) {
    const at = indexOfRun(keys, phrase)
    if (at < 0) continue
    const scope = clauseFrom(there, at + phrase.length).filter((key) => !neutralWords.has(key))
    const outside = new Set([...keys.slice(0, at), ...keys.slice(at + phrase.length + scope.length)])
    const own = new Set(scope.filter((key) => !outside.has(key)))
    const shared = answer.filter((key) => own.has(key)).length
    const verb = scope.slice(0, 2).some((key) => answer.includes(key))
    if (verb && shared >= 2) return reason('binding-lost', wordsOf(there, at, phrase.length + 3))
    if (shared >= 2 && answer.includes(DONE) && !keys.includes(DONE))
      return reason('binding-lost', wordsOf(there, at, phrase.length + 3))
  }
  return undefined
}

function clauseFrom(terms: readonly Term[], from: number): string[] {
  let to = from
  while (to < terms.length && (to === from || terms[to]!.start - terms[to - 1]!.end === 1)) to++
  return terms.slice(from, to).map((t) => t.key)
}

function wordsOf(terms: readonly Term[], at: number, count: number): string {
  return terms
    .slice(at, at + count)
    .map((t) => t.text)
    .join(' ')
}

/** True if a translation denies where the text does not, or the other way round. */
export function deniesOtherwise(english: string, vietnamese: string): boolean {
  const denies = (
    english
      .toLowerCase()
      .replace(/\bnos?\.\s*\d/g, '')
      .match(/[a-z]+(?:['’]t)?/g) ?? []
  ).some((word) => englishDenials.has(word.replace('’', "'")) || /^un(?!i|der|t|ve)\w{4,}/.test(word))
  return denies !== denialsIn(termsOf(vietnamese)).length > 0
}
