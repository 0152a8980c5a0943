import { MAX_ANSWER_LENGTH, MAX_ID_LENGTH } from '../knowledge/limits.ts'
import type { AnswerType } from '../knowledge/schema.ts'
import { type Frame, waysOf } from './frames.ts'
import { unique } from './merge.ts'

/** A drafted fact. Its answer uses only words of the article. */
export interface DraftFact {
  readonly id: string
  readonly asks: readonly AnswerType[]
  readonly answer: string
  readonly quote: readonly string[]
  readonly questions: { readonly vi: string[]; readonly en: string[] }
  readonly about: readonly string[]
  /** A question in another wording, for questions.yaml. */
  readonly kept: string
}

/** Builds facts with ids that are unique in the draft. */
export interface FactBuilder {
  /**
   * @param entry id of the entry, used as prefix of the fact's id
   * @param words verbatim words of one paragraph, or several such texts; they become the quotes and, cut at the maximum
   * length of an answer, the answer
   */
  fact(
    entry: string,
    frame: Frame,
    name: string,
    words: string | readonly string[],
    more?: { about?: string[]; answer?: string; suffix?: string },
  ): DraftFact
}

const ASKS: Record<Frame, readonly AnswerType[]> = {
  title: ['what'],
  date: ['when'],
  source: ['which', 'what'],
  author: ['who'],
  photographer: ['who'],
  summary: ['what'],
  who: ['who', 'what'],
  rank: ['what', 'which'],
  did: ['what', 'list'],
  said: ['what'],
  deed: ['who'],
  what: ['what'],
  issuer: ['who', 'which'],
  subject: ['what'],
  period: ['when'],
  issued: ['when'],
  chair: ['who'],
  speaker: ['who'],
  when: ['when'],
  where: ['where'],
  receiver: ['who', 'which'],
  giver: ['who'],
  authority: ['who'],
  work: ['what', 'how'],
  figure: ['how-many'],
  moment: ['when'],
  quotation: ['who', 'what'],
  motto: ['what'],
}

/** Creates a builder for one draft. Ids are numbered from the start. */
export function createFactBuilder(): FactBuilder {
  const ids = new Set<string>()
  return {
    fact: (entry, frame, name, words, { about = [], answer, suffix = frame } = {}) => {
      const quote = typeof words === 'string' ? [words] : [...words]
      const { vi, en, kept } = waysOf(frame, name)
      return {
        id: unique(`${entry}-${suffix}`, ids, MAX_ID_LENGTH - 4),
        asks: ASKS[frame],
        answer: sentenceOf(answer ?? (quote.length > 1 ? quote.map(sentenceOf).join(' ') : quote[0]!)),
        quote,
        questions: { vi: [...new Set(vi)], en: [...new Set(en)] },
        about: [...new Set(about)].filter((id) => id !== entry),
        kept,
      }
    },
  }
}

/** Words of the article as a sentence: with a capital and a full stop, cut at the maximum length of an answer. */
function sentenceOf(words: string): string {
  let text = words.trim()
  if (text.length >= MAX_ANSWER_LENGTH) {
    const cut = text.slice(0, MAX_ANSWER_LENGTH - 1)
    text = cut.slice(0, Math.max(cut.lastIndexOf(','), cut.lastIndexOf(';'), cut.lastIndexOf(' ')))
  }
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?…”"]$/.test(capital) ? capital : `${capital.replace(/[,;:]$/, '')}.`
}
