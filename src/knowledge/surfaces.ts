import { advice } from '../locales/check/knowledge.ts'
import type { InBoth } from '../locales/in-both.ts'
import { MAX_ANSWER_LENGTH } from './limits.ts'
import type { Fact } from './schema.ts'

/** Where an answer is shown and how much of it fits; what is longer is cut off there. In characters. */
export const surfaces = {
  /** A Telegram message holds 4,096: https://core.telegram.org/bots/api#sendmessage; less the source line and a card's question. */
  message: 3_600,
  /** Answer with its detail, on the command line and above; the detail is dropped where both do not fit. */
  answer: MAX_ANSWER_LENGTH,
  /** Two lines of description under an inline card's title, as the clients show them. */
  card: 120,
} as const

/** What a fact has too much of; the first is the worst. */
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
