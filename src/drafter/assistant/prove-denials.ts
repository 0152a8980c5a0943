/** Holds what an answer denies, and what it says is done, against its quotes. */
import { type View, viewsOfQuote } from './article-view.ts'
import { approximations, bindingPhrases, bindingWords, englishDenials, neutralWords } from './proof-words.ts'
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
/** Approximations that are said of a place as often as of a number. */
const PLACES = new Set(['trên', 'dưới'].map((word) => keysOf(word).join(' ')))

/** A denial that the quotes do not make, or one of theirs that the answer leaves out; and what is said to be done. */
export function proveDenials(
  answer: string,
  quotes: readonly string[],
  views: readonly View[],
): Reason | undefined {
  const said = termsOf(answer)
  const there = quotes.map(termsOf)
  const denials = denialsIn(said)
  const made = there.flatMap(denialsIn)
  for (const denial of denials) {
    const isDenied = made.some((d) => d.denied.some((key) => denial.denied.includes(key)))
    if (!isDenied || denials.length > made.length) return reason('denial-added', denial.text)
  }
  for (const denial of made) if (isLost(denial, said)) return reason('denial-lost', denial.text)
  const sentences = quotes.flatMap((quote) => viewsOfQuote(views, quote)).map((view) => view.terms)
  return proveDone(said, sentences.length > 0 ? sentences : there) ?? proveApproximations(said, there)
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

/** "đề nghị hỗ trợ" is not "đã hỗ trợ", nor "hỗ trợ": what is wanted, planned or possible is not said to be done. */
function proveDone(said: readonly Term[], sentences: readonly (readonly Term[])[]): Reason | undefined {
  const answer = said.map((t) => t.key)
  const own = phrasesIn(answer)
  for (const terms of sentences) {
    const keys = terms.map((t) => t.key)
    const theirs = phrasesIn(keys)
    const strange = own.find(({ phrase }) => !theirs.some((p) => bindAlike(p.phrase, phrase)))
    if (strange && sentences.length === 1) return reason('binding-lost', wordsOf(said, strange.at, 4))
    for (const { phrase, at } of theirs) {
      if (own.some((p) => bindAlike(p.phrase, phrase))) continue
      const scope = clauseFrom(terms, at + phrase.length)
      const outside = new Set([...keys.slice(0, at), ...keys.slice(at + phrase.length + scope.length)])
      const content = scope.filter((key) => !neutralWords.has(key))
      const verb = content.slice(0, 2).some((key) => answer.includes(key))
      const shared = content.filter((key) => answer.includes(key) && !outside.has(key)).length
      const isDone = answer.includes(DONE) && !keys.includes(DONE)
      if (shared >= 2 && (verb || isDone))
        return reason('binding-lost', wordsOf(terms, at, phrase.length + 3))
      if (doneInstead(answer, keys, at + phrase.length))
        return reason('binding-lost', wordsOf(terms, at, phrase.length + 3))
    }
  }
  return undefined
}

/** "sẽ nối" → "đã nối". */
function doneInstead(answer: readonly string[], keys: readonly string[], at: number): boolean {
  return (
    keys[at] !== undefined &&
    indexOfRun(answer, [DONE, keys[at]!]) >= 0 &&
    indexOfRun(keys, [DONE, keys[at]!]) < 0
  )
}

function phrasesIn(keys: readonly string[]): { phrase: readonly string[]; at: number }[] {
  return bindingPhrases.flatMap((phrase) => {
    const at = indexOfRun(keys, phrase)
    return at < 0 ? [] : [{ phrase, at }]
  })
}

/** The same phrase, or two that demand. */
function bindAlike(a: readonly string[], b: readonly string[]): boolean {
  const demands = (phrase: readonly string[]) => phrase.every((key) => bindingWords.has(key))
  return a.join(' ') === b.join(' ') || (demands(a) && demands(b))
}

/** "gần nửa mét" → "nửa mét", "chậm hơn quy định" → "chậm quy định". */
function proveApproximations(said: readonly Term[], there: readonly (readonly Term[])[]): Reason | undefined {
  const answer = said.map((t) => t.key)
  for (const terms of there)
    for (const phrase of approximations) {
      const keys = terms.map((t) => t.key)
      const at = indexOfRun(keys, phrase)
      const next = keys.slice(at + phrase.length, at + phrase.length + 2)
      const place = at < 0 || next.length < 2 ? -1 : indexOfRun(answer, next)
      if (place < 0 || PLACES.has(phrase.join(' '))) continue
      const before = answer.slice(Math.max(0, place - phrase.length), place)
      if (indexOfRun(before, phrase) < 0)
        return reason('approximation-lost', wordsOf(terms, at, phrase.length + 2))
    }
  return undefined
}

function clauseFrom(terms: readonly Term[], from: number): string[] {
  return clauseTerms(terms, from).map((t) => t.key)
}

/** The words from a place to the next mark. */
function clauseTerms(terms: readonly Term[], from: number): Term[] {
  let to = from
  while (to < terms.length && (to === from || terms[to]!.start - terms[to - 1]!.end === 1)) to++
  return terms.slice(from, to)
}

function wordsOf(terms: readonly Term[], at: number, count: number): string {
  return terms
    .slice(at, at + count)
    .map((t) => t.text)
    .join(' ')
}

/** True if a translation denies where the text does not, or the other way round. */
export function deniesOtherwise(english: string, vietnamese: string): boolean {
  return englishDenialsIn(english).length > 0 !== denialsIn(termsOf(vietnamese)).length > 0
}

/** The same of an English answer and its English quotes: as many denials, or none of either. */
export function proveEnglishDenials(answer: string, quotes: readonly string[]): Reason | undefined {
  const said = englishDenialsIn(answer)
  const there = quotes.flatMap(englishDenialsIn)
  if (said.length > there.length) return reason('denial-added', said[0]!)
  return said.length === 0 && there.length > 0 ? reason('denial-lost', there[0]!) : undefined
}

/** Words that deny; "No. 12" does not. */
function englishDenialsIn(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/\bnos?\.\s*\d/g, '')
    .match(/[a-z]+(?:['’]t)?/g)
  return (words ?? []).filter(
    (word) => englishDenials.has(word.replace('’', "'")) || /^un(?!i|der|t|ve)\w{4,}/.test(word),
  )
}
