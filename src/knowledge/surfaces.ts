import { advice } from '../locales/check/knowledge.ts'
import type { InBoth } from '../locales/in-both.ts'
import { MAX_ANSWER_LENGTH } from './limits.ts'
import type { Fact } from './schema.ts'

/** Maximum length of an answer on each surface, in characters. Longer answers are cut off. */
const surfaces = {
  /**
   * Telegram allows 4,096 characters (https://core.telegram.org/bots/api#sendmessage). The source line and the question
   * of a card take the rest.
   */
  message: 3_600,
  /** Answer with its detail, on the command line and in messages. The detail is omitted if both do not fit. */
  answer: MAX_ANSWER_LENGTH,
  /** Two lines of description under the title of an inline result, as the clients show them. */
  card: 120,
} as const

/** Returns the limits that a fact exceeds, the most serious first. */
export function overlong(
  fact: Pick<Fact, 'id' | 'answer' | 'detail' | 'quote'>,
): { code: string; text: InBoth }[] {
  const { id } = fact
  const found: { code: string; text: InBoth }[] = []
  for (const lang of ['vi', 'en'] as const) {
    const direct = fact.answer[lang]
    if (direct === undefined) continue
    const detail = fact.detail?.[lang] ?? ''
    const quotes = fact.quote.join('\n\n')
    const spoken = direct.length + (detail ? 1 + detail.length : 0)
    if (spoken > surfaces.answer)
      found.push({
        code: 'answer-too-long',
        text: advice.answerTooLong(id, lang, spoken, surfaces.answer),
      })
    if (spoken + quotes.length > surfaces.message)
      found.push({
        code: 'message-too-long',
        text: advice.messageTooLong(id, lang, spoken + quotes.length, surfaces.message),
      })
    if (direct.length > surfaces.card)
      found.push({
        code: 'card-too-long',
        text: advice.cardTooLong(id, lang, direct.length, surfaces.card),
      })
  }
  return found
}
