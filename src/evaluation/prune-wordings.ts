/**
 * Chooses which wordings editors read (`knowledge.yaml`), which only the bot reads (`wordings.txt`), and which are removed
 * because they add least. Deterministic: of equal gains, the wording that is written first wins.
 */

import type { Knowledge } from '../knowledge/schema.ts'
import { askedOf, languages } from '../knowledge/wordings.ts'
import type { Lang } from '../text/language-detection.ts'
import { cleanQuestion } from '../text/tokenizer.ts'

export interface PruneLimits {
  /** Maximum wordings of a fact or an absence in `knowledge.yaml`, per language. */
  readonly each: number
  /** Maximum wordings in `knowledge.yaml`. The first of each list always stays. */
  readonly own: number
  /** Maximum wordings in `wordings.txt`. */
  readonly more: number
}

/** Destination of a wording. */
export type Shelf = 'own' | 'more' | 'removed'

/** One wording of a fact or absence. */
export interface Wording {
  readonly text: string
  readonly lang: Lang
  readonly fact: string
  /** Index in the list of its fact and language, over both files. */
  readonly index: number
  readonly shelf: Shelf
}

/** A wording with the state of the choice. */
interface Placed extends Omit<Wording, 'shelf'> {
  shelf: Shelf
  readonly written: 'own' | 'more'
  readonly group: Group
  readonly features: ReadonlySet<string>
  /** Similarity to the nearest chosen wording of its group, 0–1. */
  nearest: number
}

/** The wordings of one fact in one language, with their pairwise similarities. */
interface Group {
  readonly wordings: Placed[]
  readonly similarities: number[][]
}

const EDGE = '|'

/**
 * Sorts all wordings of a folder.
 *
 * @param own the knowledge with the wordings of `knowledge.yaml`
 * @param all the same, followed by the wordings of `wordings.txt`
 */
export function pruneWordings(own: Knowledge, all: Knowledge, limits: PruneLimits): Wording[] {
  const ownCounts = new Map(askedOf(own).map(({ asked }) => [asked.id, asked.questions]))
  const groups = askedOf(all).flatMap(({ asked }) =>
    languages.map((lang) =>
      groupOf(asked.id, lang, asked.questions[lang], ownCounts.get(asked.id)?.[lang].length ?? 0),
    ),
  )
  const wordings = groups.flatMap((group) => group.wordings)
  const unchosen = new Set(wordings)
  const choose = (wording: Placed, shelf: Shelf) => {
    wording.shelf = shelf
    unchosen.delete(wording)
    const row = wording.group.similarities[wording.index]!
    for (const other of wording.group.wordings) other.nearest = Math.max(other.nearest, row[other.index] ?? 0)
  }
  const firsts = groups.flatMap(({ wordings: [first] }) => (first?.written === 'own' ? [first] : []))
  for (const first of firsts) choose(first, 'own')
  chooseOwn(unchosen, choose, { ...limits, own: limits.own - firsts.length })
  chooseMore(unchosen, choose, limits.more)
  return wordings.map(({ text, lang, fact, index, shelf }) => ({ text, lang, fact, index, shelf }))
}

/**
 * Greedy facility location: chooses the wording that adds most similarity to the others of its fact, multiplied by its
 * difference from those already chosen.
 */
function chooseOwn(
  unchosen: ReadonlySet<Placed>,
  choose: (wording: Placed, shelf: Shelf) => void,
  { each, own }: PruneLimits,
): void {
  const gain = (wording: Placed): number => {
    const row = wording.group.similarities[wording.index]!
    const covered = wording.group.wordings.map((other) => Math.max(0, row[other.index]! - other.nearest))
    return covered.reduce((sum, more) => sum + more, 0) * (1 - wording.nearest)
  }
  const ownOf = ({ wordings }: Group) => wordings.filter((w) => w.shelf === 'own').length
  const open = new Set([...unchosen].filter((w) => w.written === 'own' && ownOf(w.group) < each))
  const gains = new Map([...open].map((w) => [w, gain(w)]))
  for (let taken = 0; taken < own && open.size > 0; taken++) {
    const best = largest(open, (w) => gains.get(w)!)
    choose(best, 'own')
    open.delete(best)
    const isFull = ownOf(best.group) >= each
    for (const other of best.group.wordings)
      if (open.has(other))
        if (isFull) open.delete(other)
        else gains.set(other, gain(other))
  }
}

/** Farthest first: chooses the wording that is least similar to the chosen ones of its fact. Never chooses a copy. */
function chooseMore(
  unchosen: ReadonlySet<Placed>,
  choose: (wording: Placed, shelf: Shelf) => void,
  most: number,
): void {
  for (let taken = 0; taken < most && unchosen.size > 0; taken++) {
    const farthest = largest(unchosen, (w) => -w.nearest)
    if (farthest.nearest >= 1) return
    choose(farthest, 'more')
  }
}

function largest(wordings: ReadonlySet<Placed>, value: (wording: Placed) => number): Placed {
  let best: Placed | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const wording of wordings) {
    const its = value(wording)
    if (its > most) [best, most] = [wording, its]
  }
  return best!
}

function groupOf(fact: string, lang: Lang, texts: readonly string[], own: number): Group {
  const group: Group = { wordings: [], similarities: [] }
  for (const [index, text] of texts.entries())
    group.wordings.push({
      text,
      lang,
      fact,
      index,
      shelf: 'removed',
      written: index < own ? 'own' : 'more',
      group,
      features: featuresOf(text),
      nearest: 0,
    })
  for (const a of group.wordings)
    group.similarities.push(group.wordings.map((b) => dice(a.features, b.features)))
  return group
}

/** Returns the words and pairs of neighbouring words, including the edges of the text. Ignores case, not diacritics. */
function featuresOf(text: string): ReadonlySet<string> {
  const words =
    cleanQuestion(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const framed = [EDGE, ...words, EDGE]
  return new Set([...words, ...framed.slice(1).map((word, i) => `${framed[i]} ${word}`)])
}

/** Returns the Sørensen–Dice coefficient, 0–1: twice the common features, divided by all. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const feature of a) if (b.has(feature)) common++
  return (2 * common) / (a.size + b.size || 1)
}
