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
 */
export function anotherSpeaker(answer: string, quotes: readonly string[], scene: Scene): Claim | undefined {
  const places = viewsOfQuotes(scene.views, quotes)
  for (const sentence of answer.split(/(?<=[.;!?])\s+/)) {
    const terms = termsOf(sentence)
    const named = namingsIn(terms, scene.entries).filter(({ kind }) => ACTING.has(kind))
    // Words from each name to the next are about that name; all words, if there are none between.
    const isSaid = ({ key }: Term, at: number) =>
      isContent(key) && named.every((n) => at < n.from || n.to <= at)
    const content = terms.map((term, at) => (isSaid(term, at) ? [term.key] : []))
    for (const [i, naming] of named.entries()) {
      const own = content.slice(i === 0 ? 0 : naming.from, named[i + 1]?.from).flat()
      const said = own.length > 0 ? own : content.flat()
      const place = bestPlace(said, places)
      const name = keysIn(terms, naming.from, naming.to)
      const isBracketed = sentence[terms[naming.from]!.start - 1] === '('
      const isExplained = () => !isBracketed && isOnlyExplained(place!, name, said)
      if (place && (!isAbout(place, name, naming, scene) || isExplained()))
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
  const places = viewsOfQuotes(scene.views, quotes)
  let before: readonly Named[] = []
  for (const { text } of splitSentences(answer)) {
    const terms = termsOf(text)
    const kind = kindReferredTo(terms)
    const place = kind && bestPlace(keysIn(terms), places)
    const known = before.filter(({ naming }) => naming.kind === kind)
    const meant = known.length > 0 ? known : [{ naming: { entry: owner.id, kind: owner.kind }, name: [] }]
    const isMeant = ({ naming, name }: Named) =>
      naming.kind !== kind || (place && isAbout(place, name, naming, scene))
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
  if (places.some((place) => isAbout(place, [], naming, scene))) return undefined
  return { kind: 'speaker', said: owner.id }
}

/** Sentence that contains most of these words; `undefined` if none contains any. */
function bestPlace(keys: readonly string[], places: readonly View[]): View | undefined {
  const wanted = [...new Set(keys)]
  const scored = places.map((view) => ({
    view,
    score: wanted.filter((key) => view.keys.includes(key)).length,
  }))
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)[0]?.view
}
