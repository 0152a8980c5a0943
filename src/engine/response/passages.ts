import type { Article } from '../../knowledge/article.ts'
import { sentencesOf } from '../../knowledge/sentences.ts'
import { placeOf } from '../index/sorted-list.ts'
import type { Quote } from '../outcome.ts'
import { asksElsewhere, type Query, type Slot } from '../query.ts'
import { isContent } from '../understanding/extract-terms.ts'

/** Finds the sentence of the article that plainly answers, where no fact does. */
export interface Passages {
  find(query: Query): Quote | undefined
}

/** Share of the question's content that the sentence must have: nearly all, since nobody vouches for it. */
const MIN_SHARE = 0.85
/** Content slots that it must have: fewer could stand there by chance. */
const MIN_SLOTS = 3
/** How far it must lead the next sentence, in shares. */
const MIN_LEAD = 0.2
/** A reading of a slot below this fit does not count. */
const MIN_FIT = 0.7

/**
 * Indexes the sentences of the article when one is first looked for: most questions are answered by a fact.
 *
 * @param unitsOf the units of a text, as facts and questions are cut
 */
export const createPassages = (article: Article, unitsOf: (text: string) => readonly string[]): Passages => {
  const quotes: Quote[] = []
  /** Numbers of the sentences that have a unit, in rising order. */
  const sentencesWith = new Map<string, number[]>()
  const index = (): void => {
    for (const { text, paragraph } of sentencesOf(article)) {
      for (const unit of new Set(unitsOf(text))) {
        const list = sentencesWith.get(unit)
        if (list) list.push(quotes.length)
        else sentencesWith.set(unit, [quotes.length])
      }
      quotes.push({ text, paragraph: paragraph.number })
    }
  }
  const having = ({ units }: Slot): readonly number[][] =>
    units
      .filter(({ fit }) => fit >= MIN_FIT)
      .map(({ unit }) => sentencesWith.get(unit))
      .filter((list) => list !== undefined)
  return {
    find(query) {
      // A yes-or-no question, a reason, and a name or number unknown need a fact, not a likeness.
      if (
        query.isYesNo ||
        query.asked.has('?why') ||
        query.isNegated ||
        query.besides !== undefined ||
        asksElsewhere(query)
      )
        return undefined
      if (quotes.length === 0) index()
      const slots = query.slots
        .filter((slot) => isContent(slot) || slot.kind === 'pair')
        .map((slot) => {
          const lists = having(slot)
          return { slot, lists, count: lists.reduce((sum, { length }) => sum + length, 0) }
        })
      const total = weigh(slots)
      const somewhere = slots.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)
      if (weigh(somewhere) < total * MIN_SHARE) return undefined
      const found = sentencesToWeigh(somewhere, total).map((sentence) => {
        const has = somewhere.filter(({ lists }) => lists.some((list) => placeOf(list, sentence) >= 0))
        const content = has.filter(({ slot }) => isContent(slot) && slot.emphasis === 1).length
        return { sentence, weight: weigh(has), content }
      })
      const [best, next] = found.sort((a, b) => b.weight - a.weight || a.sentence - b.sentence)
      if (!best || best.weight < total * MIN_SHARE || best.content < MIN_SLOTS) return undefined
      return best.weight - (next?.weight ?? 0) >= total * MIN_LEAD ? quotes[best.sentence] : undefined
    },
  }
}

/** A slot with the sentences that have it, the rarest slots first. */
interface Sought {
  readonly slot: Slot
  readonly lists: readonly (readonly number[])[]
}

const weigh = (sought: readonly Sought[]): number => sought.reduce((sum, { slot }) => sum + slot.emphasis, 0)

/**
 * All sentences that could be the best, or too close behind it: each of them has one of the rarest slots, for without
 * them it would weigh too little. The common ones, which half the article has, need not be walked through.
 */
const sentencesToWeigh = (sought: readonly Sought[], total: number): number[] => {
  const least = total * (MIN_SHARE - MIN_LEAD)
  const found = new Set<number>()
  let left = weigh(sought)
  for (const { slot, lists } of sought) {
    if (left < least) break
    for (const list of lists) for (const sentence of list) found.add(sentence)
    left -= slot.emphasis
  }
  return [...found]
}
