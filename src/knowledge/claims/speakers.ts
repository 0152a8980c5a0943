/** Holds who does, says or issues what in an answer against the article: words of one are not another's. */
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

/** Kinds that act; a sentence may speak of the others without naming them. */
const ACTING = new Set(['person', 'organization', 'directive'])
/** Kinds that an article mostly names when it speaks of them. */
const SPEAKING = new Set(['person', 'organization'])

/**
 * Names whom an answer credits with what the article says of somebody else: each one named must be named by the
 * sentence of the quote that has most of the words said of them, or before it with no other of its kind between.
 *
 * @param owner the fact's entry, whom the fact speaks of where the answer names nobody
 */
export function anotherSpeaker(
  answer: string,
  quotes: readonly string[],
  owner: NamedEntry,
  scene: Scene,
): Claim | undefined {
  // The lines around an article name its newspaper, which may have the name of a place or a body.
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

/** True if a quote is of a line that is no sentence: a title, a date, a source. */
function isLine(quote: string, { views }: Scene): boolean {
  return viewsOfQuote(views, quote).every(({ paragraph }) => !/[.!?][”"]?$/.test(paragraph.text))
}

/** A fact of somebody whom neither its answer nor its quotes name is found by their name all the same. */
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

/** A sentence's words from each name to the next: what is said of whom. All of it where nothing stands between. */
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

/** The sentence of a quote that has most of these words; none where no word is said. */
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

/** True if a sentence names somebody, or one before it in its paragraph with no other of their kind between. */
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
