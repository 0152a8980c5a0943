/**
 * Checks who acts, speaks or issues in an answer against the article: words of one person must not be given to another.
 */
import {
  type NamedEntry,
  type Naming,
  namingsIn,
  type Scene,
  type View,
  viewsOfQuote,
} from './article-view.ts'
import type { Claim } from './evidence.ts'
import { isContent } from './proof-words.ts'
import { indexOfRun, type Term, termsOf, textOf } from './terms.ts'

/** Kinds of entries that act. A sentence may be about the others without naming them. */
const ACTING = new Set(['person', 'organization', 'directive'])
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
  for (const sentence of answer.split(/(?<=[.;!?])\s+/)) {
    const terms = termsOf(sentence)
    const named = namingsIn(terms, scene.entries).filter(({ kind }) => ACTING.has(kind))
    const parts = partsOf(terms, named)
    for (const { naming, keys } of parts) {
      const place = bestPlace(keys, quotes, scene)
      if (place && !names(place, runOf(terms, naming), naming, scene))
        return { kind: 'speaker', said: textOf(terms, naming.from, naming.to) }
    }
  }
  return ownerActs(answer, quotes, owner, scene)
}

/** True if a quote is from a line that is not a sentence: a title, a date, a source. */
function isLine(quote: string, { views }: Scene): boolean {
  return viewsOfQuote(views, quote).every(({ paragraph }) => !/[.!?][”"]?$/.test(paragraph.text))
}

/**
 * Checks the entry of a fact if neither the answer nor the quotes name it, because readers find the fact by that name.
 */
function ownerActs(
  answer: string,
  quotes: readonly string[],
  owner: NamedEntry,
  scene: Scene,
): Claim | undefined {
  if (!SPEAKING.has(owner.kind) || owner.names.length === 0) return undefined
  const isNamed = (text: string) => {
    const keys = termsOf(text).map((t) => t.key)
    return owner.names.some((name) => indexOfRun(keys, name) >= 0)
  }
  if (isNamed(answer) || quotes.some(isNamed)) return undefined
  const naming: Naming = { entry: owner.id, kind: owner.kind, from: 0, to: 0 }
  const places = quotes.flatMap((quote) => viewsOfQuote(scene.views, quote))
  if (places.some((place) => names(place, [], naming, scene))) return undefined
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
    const has = new Set(termsOf(quote).map((t) => t.key))
    for (const view of viewsOfQuote(views, quote)) {
      const score = [...wanted].filter((key) => has.has(key) && view.keys.includes(key)).length
      if (score > 0 && (!best || score > best.score)) best = { view, score }
    }
  }
  return best?.view
}

/** True if a sentence contains a name, or follows it in its paragraph with no other name of the kind between. */
function names(
  place: View,
  written: readonly string[],
  { entry, kind }: Naming,
  { views, entries }: Scene,
): boolean {
  const own = entries.find((e) => e.id === entry)
  const runs = [...(own?.names ?? []), written].filter((run) => run.length > 0)
  for (let at = views.indexOf(place); at >= 0; at--) {
    const view = views[at]!
    if (view.paragraph !== place.paragraph) return false
    if (runs.some((run) => indexOfRun(view.keys, run) >= 0)) return true
    const others = namingsIn(view.terms, entries).filter(
      (n) => n.kind === kind && (n.entry === undefined || n.entry !== entry),
    )
    if (others.length > 0) return false
  }
  return false
}

function runOf(terms: readonly Term[], { from, to }: { from: number; to: number }): string[] {
  return terms.slice(from, to).map((t) => t.key)
}
