/**
 * Checks who acts, speaks or issues in an answer against the article: words of one person must not be given to another.
 */

import { splitSentences } from '../sentences.ts'
import {
  ACTING,
  bodyOpeningAt,
  type NamedEntry,
  type Naming,
  namingsIn,
  type Scene,
  type View,
  viewsOfQuote,
  viewsOfQuotes,
} from './article-view.ts'
import type { Claim } from './evidence.ts'
import { isContent, pronouns } from './proof-words.ts'
import { isAbout, isInBrackets } from './references.ts'
import { hasRun, keysIn, keysOf, placesOf, type Term, termsOf, textOf } from './terms.ts'

/** Kinds of entries that an article usually names when it is about them. */
const SPEAKING = new Set(['person', 'organization'])

/**
 * Returns a name that the answer credits with a statement about somebody else. The best matching sentence of the quote
 * must contain the name, or follow it with no other name of its kind between.
 *
 * @param owner the fact's entry, which is the subject if the answer names nobody
 */
export function anotherSpeaker(
  answer: string,
  quotes: readonly string[],
  owner: NamedEntry,
  scene: Scene,
): Claim | undefined {
  // The lines around an article give its newspaper, whose name may contain that of a place or a body.
  if (owner.kind === 'article' && quotes.every((quote) => isLine(quote, scene))) return undefined
  const quoted = viewsOfQuotes(scene.views, quotes)
  for (const sentence of answer.split(/(?<=[.;!?])\s+/)) {
    const terms = termsOf(sentence)
    const named = namingsIn(terms, scene.entries).filter(({ kind }) => ACTING.has(kind))
    const parts = partsOf(terms, named)
    for (const { naming, keys } of parts) {
      const place = bestPlace(keys, quotes, scene)
      const name = keysIn(terms, naming.from, naming.to)
      const isBracketed = sentence[terms[naming.from]!.start - 1] === '('
      const isExplained = () => !isBracketed && isOnlyExplained(place!, name, keys)
      if (place && (!isAbout(place, name, naming, scene, quoted) || isExplained()))
        return { kind: 'speaker', said: textOf(terms, naming.from, naming.to) }
    }
  }
  return undefined
}

/** True if a name appears in brackets only, and what is said of it outside: "Hội (do ông Sáu đứng đầu) tặng …". */
function isOnlyExplained(place: View, name: readonly string[], said: readonly string[]): boolean {
  const places = placesOf(place.keys, name)
  // "3 công ty con (gồm A, B, C)" is said of A too.
  const isList = /\((?:gồm|bao gồm|including) /u.test(place.text)
  const isOutside = (at: number) => isList || !isInBrackets(place, at)
  if (places.length === 0 || places.some(isOutside)) return false
  return said.some((key) => place.keys.some((other, at) => other === key && isOutside(at)))
}

/**
 * Finds a sentence of the answer that begins with a pronoun or a short name, which there means the one named before,
 * and in the article another.
 */
export function anotherMeant(
  answer: string,
  quotes: readonly string[],
  owner: NamedEntry,
  scene: Scene,
): Claim | undefined {
  const quoted = viewsOfQuotes(scene.views, quotes)
  let before: readonly Named[] = []
  for (const { text } of splitSentences(answer)) {
    const terms = termsOf(text)
    const kind = kindReferredTo(terms)
    const place = kind && bestPlace(keysIn(terms), quotes, scene)
    const known = before.filter(({ naming }) => naming.kind === kind)
    const meant = known.length > 0 ? known : [{ naming: { entry: owner.id, kind: owner.kind }, name: [] }]
    const isMeant = ({ naming, name }: Named) =>
      naming.kind !== kind || (place && isAbout(place, name, naming, scene, quoted))
    if (place && !meant.some(isMeant)) return { kind: 'speaker', said: textOf(terms, 0, 3) }
    before = namingsIn(terms, scene.entries).map((naming) => ({
      naming,
      name: keysIn(terms, naming.from, naming.to),
    }))
  }
  return undefined
}

interface Named {
  readonly naming: Pick<Naming, 'entry' | 'kind'>
  readonly name: readonly string[]
}

/** Kind of entry that a pronoun or a short name at the beginning of a sentence means; `undefined` without one. */
function kindReferredTo(terms: readonly Term[]): 'person' | 'organization' | undefined {
  const [first, next] = terms
  if (!first || !next || next.capital) return undefined
  if (pronouns.has(first.key) && !/^(?:it|its|họ|they|their)$/.test(first.text.toLowerCase())) return 'person'
  const length = bodyOpeningAt(terms, 0)
  return length > 0 && !terms[length]?.capital ? 'organization' : undefined
}

/** True if a quote is from a line that is not a sentence: a title, a date, a source. */
function isLine(quote: string, { views }: Scene): boolean {
  return viewsOfQuote(views, quote).every(({ paragraph }) => !/[.!?][”"]?$/.test(paragraph.text))
}

/**
 * Checks the entry of a fact if neither the answer nor the quotes name it, because readers find the fact by that name.
 */
export function ownerActs(
  answer: string,
  quotes: readonly string[],
  owner: NamedEntry,
  scene: Scene,
): Claim | undefined {
  if (!SPEAKING.has(owner.kind) || owner.names.length === 0) return undefined
  const isNamed = (text: string) => hasRun(keysOf(text), owner.names)
  if (isNamed(answer) || quotes.some(isNamed)) return undefined
  const places = viewsOfQuotes(scene.views, quotes)
  const naming = { entry: owner.id, kind: owner.kind }
  if (places.some((place) => isAbout(place, [], naming, scene, places))) return undefined
  return { kind: 'speaker', said: owner.id }
}

/**
 * Words of a sentence from each name to the next, which are about that name. All words if there is nothing between
 * names.
 */
function partsOf(terms: readonly Term[], named: readonly Naming[]) {
  const isSaid = (at: number) => named.every((n) => at < n.from || n.to <= at)
  const wordsIn = (from: number, to: number) =>
    terms
      .slice(from, to)
      .filter(({ key }, i) => isSaid(from + i) && isContent(key))
      .map((t) => t.key)
  return named.map((naming, i) => {
    const own = wordsIn(i === 0 ? 0 : naming.from, named[i + 1]?.from ?? terms.length)
    return { naming, keys: own.length > 0 ? own : wordsIn(0, terms.length) }
  })
}

/** Sentence of a quote that contains most of these words; `undefined` if none contains any. */
function bestPlace(keys: readonly string[], quotes: readonly string[], { views }: Scene): View | undefined {
  const wanted = new Set(keys)
  let best: { view: View; score: number } | undefined
  for (const quote of quotes) {
    const has = new Set(keysOf(quote))
    for (const view of viewsOfQuote(views, quote)) {
      const score = [...wanted].filter((key) => has.has(key) && view.keys.includes(key)).length
      if (score > 0 && (!best || score > best.score)) best = { view, score }
    }
  }
  return best?.view
}
