import { type InBoth, inBoth } from '../locales/in-both.ts'
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
    const language = inBoth(`language-${lang}`)
    const direct = fact.answer[lang]
    if (direct === undefined) continue
    const detail = fact.detail?.[lang] ?? ''
    const quotes = fact.quote.join('\n\n')
    const spoken = direct.length + (detail ? 1 + detail.length : 0)
    if (spoken > surfaces.answer)
      found.push({
        code: 'answer-too-long',
        text: inBoth('advice-answer-too-long', { id, language, length: spoken, most: surfaces.answer }),
      })
    if (spoken + quotes.length > surfaces.message)
      found.push({
        code: 'message-too-long',
        text: inBoth('advice-message-too-long', {
          id,
          language,
          length: spoken + quotes.length,
          most: surfaces.message,
        }),
      })
    if (direct.length > surfaces.card)
      found.push({
        code: 'card-too-long',
        text: inBoth('advice-card-too-long', { id, language, length: direct.length, most: surfaces.card }),
      })
  }
  return found
}
