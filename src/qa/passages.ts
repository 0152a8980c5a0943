import type { Article } from '../knowledge/article.ts'
import { sentencesOf } from '../knowledge/sentences.ts'
import type { Quote } from './outcome.ts'
import { asksElsewhere, type Query, type Slot } from './query.ts'
import { isContent } from './segment.ts'

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
  const having = (slot: Slot): ReadonlySet<number> => {
    const units = slot.units.filter(({ fit }) => fit >= MIN_FIT)
    return new Set(units.flatMap(({ unit }) => sentencesWith.get(unit) ?? []))
  }
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
        .map((slot) => ({ slot, sentences: having(slot) }))
      const total = slots.reduce((sum, { slot }) => sum + slot.emphasis, 0)
      const somewhere = slots.filter(({ sentences }) => sentences.size > 0)
      if (somewhere.reduce((sum, { slot }) => sum + slot.emphasis, 0) < total * MIN_SHARE) return undefined
      const found = new Map<number, { weight: number; content: number }>()
      for (const { slot, sentences } of somewhere)
        for (const sentence of sentences) {
          const { weight, content } = found.get(sentence) ?? { weight: 0, content: 0 }
          const isFull = isContent(slot) && slot.emphasis === 1
          found.set(sentence, { weight: weight + slot.emphasis, content: content + (isFull ? 1 : 0) })
        }
      const [best, next] = [...found].sort(([a, x], [b, y]) => y.weight - x.weight || a - b)
      if (!best || best[1].weight < total * MIN_SHARE || best[1].content < MIN_SLOTS) return undefined
      return best[1].weight - (next?.[1].weight ?? 0) >= total * MIN_LEAD ? quotes[best[0]] : undefined
    },
  }
}
