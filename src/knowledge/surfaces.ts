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

/** What a fact has too much of, in words to complete "its …"; the first is the worst. */
export function overlong(fact: Pick<Fact, 'answer' | 'detail' | 'quote'>): { code: string; what: string }[] {
  const found: { code: string; what: string }[] = []
  for (const lang of ['vi', 'en'] as const) {
    const direct = fact.answer[lang]
    if (direct === undefined) continue
    const detail = fact.detail?.[lang] ?? ''
    const quotes = fact.quote.join('\n\n')
    const spoken = direct.length + (detail ? 1 + detail.length : 0)
    const name = lang === 'vi' ? 'Vietnamese' : 'English'
    if (spoken > surfaces.answer)
      found.push({
        code: 'answer-too-long',
        what: `${name} answer and detail have ${spoken} characters; from ${surfaces.answer} on the detail is left out`,
      })
    if (spoken + quotes.length > surfaces.message)
      found.push({
        code: 'message-too-long',
        what: `${name} answer with its quotes has ${spoken + quotes.length} characters; a Telegram message holds ${surfaces.message}, and the rest of the quotes is cut off`,
      })
    if (direct.length > surfaces.card)
      found.push({
        code: 'card-too-long',
        what: `${name} answer has ${direct.length} characters; an inline card shows the first ${surfaces.card}. Begin with what matters`,
      })
  }
  return found
}
