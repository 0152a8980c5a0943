import type { Article } from '../knowledge/article.ts'
import { sentencesOf } from '../knowledge/sentences.ts'
import type { Quote } from './outcome.ts'
import type { Query } from './query.ts'
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
 * Indexes the sentences of the article.
 *
 * @param unitsOf the units of a text, as facts and questions are cut
 */
export const createPassages = (article: Article, unitsOf: (text: string) => readonly string[]): Passages => {
  const sentences = sentencesOf(article).map(({ text, paragraph }) => ({
    quote: { text, paragraph: paragraph.number },
    units: new Set(unitsOf(text)),
  }))
  return {
    find(query) {
      // A yes-or-no question, a reason, and a name or number unknown need a fact, not a likeness.
      if (query.isYesNo || query.asked.has('?why') || query.isNegated) return undefined
      if (query.unknownDocuments.length > 0 || query.unknownNames.length > 0) return undefined
      const slots = query.slots.filter((slot) => isContent(slot) || slot.kind === 'pair')
      const total = slots.reduce((sum, slot) => sum + slot.emphasis, 0)
      const ranked = sentences
        .map(({ quote, units }) => {
          const found = slots.filter((slot) =>
            slot.units.some(({ unit, fit }) => fit >= MIN_FIT && units.has(unit)),
          )
          const share = found.reduce((sum, slot) => sum + slot.emphasis, 0) / total
          return {
            quote,
            share,
            content: found.filter((slot) => isContent(slot) && slot.emphasis === 1).length,
          }
        })
        .sort((a, b) => b.share - a.share)
      const [best, next] = ranked
      if (!best || best.share < MIN_SHARE || best.content < MIN_SLOTS) return undefined
      return best.share - (next?.share ?? 0) >= MIN_LEAD ? best.quote : undefined
    },
  }
}
