/** Puts candidates and quoted sentences into answers of one language. */
import type { Article } from '../../knowledge/article.ts'
import { MAX_ANSWER_LENGTH, MAX_LABEL_LENGTH } from '../../knowledge/limits.ts'
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { phrasings } from '../../locales/engine.ts'
import type { Lang } from '../../text/language-detection.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Answer, Quote } from '../outcome.ts'
import { listOf } from './answer-list.ts'

/** Fact id of an answer that is a sentence of the article and no fact. */
export const PASSAGE = 'passage'

/** Puts a candidate into the words of a language; Vietnamese where there is no translation. */
export function answerOf(
  candidate: Candidate,
  lang: Lang,
  entries: ReadonlyMap<string, Entry>,
  article: Article,
): Answer {
  const entry = candidate.entry === undefined ? undefined : entries.get(candidate.entry)
  const inLang = (text: { vi: string; en?: string | undefined }) =>
    lang === 'en' ? (text.en ?? text.vi) : text.vi
  const list = listOf(candidate, lang)
  return {
    entry: candidate.entry ?? '',
    fact: candidate.id,
    title: entry ? inLang(entry.name) : '',
    question: questionOf(candidate, lang),
    label: labelOf(candidate, lang),
    // Before the answer, where no door cuts it off.
    direct: candidate.unread
      ? `${phrasings[lang].unread} ${inLang(candidate.answer)}`
      : inLang(candidate.answer),
    ...(list && { list }),
    ...(candidate.detail && { detail: inLang(candidate.detail) }),
    quotes: candidate.quotes.map((text) => quoteOf(text, article)),
    lang,
  }
}

/** Returns a text of the article as a quote; paragraph 0 where it does not stand there. */
export function quoteOf(text: string, article: Article): Quote {
  return { text, paragraph: article.find(text)?.number ?? 0 }
}

/** Quotes a sentence of the article where no fact answers. */
export function passageAnswer(quote: Quote, { entries, source }: Knowledge, lang: Lang): Answer {
  return {
    entry: entries.find((e) => e.kind === 'article')?.id ?? '',
    fact: PASSAGE,
    title: source.title,
    question: phrasings[lang].inTheArticle.replace(/:$/, ''),
    label: '',
    direct: phrasings[lang].inTheArticle,
    quotes: [quote],
    lang,
  }
}

/** Quotes the sentence that comes nearest to what has no answer: it is all that there is to say. */
export function nearestAnswer(quote: Quote, knowledge: Knowledge, lang: Lang): Answer {
  return {
    ...passageAnswer(quote, knowledge, lang),
    question: phrasings[lang].nearest,
    direct: quote.text,
  }
}

/** A question that this answers: the first that ends like one, with a capital. */
function questionOf({ questions }: Candidate, lang: Lang): string {
  const asked = [...questions[lang], ...questions.vi]
  return asSentence(asked.find((q) => q.endsWith('?')) ?? asked[0] ?? '')
}

/** The words of a button: its own, the first question that fits, or one that will be cut. */
function labelOf(candidate: Candidate, lang: Lang): string {
  const { label, questions } = candidate
  const short = questions[lang].map(asSentence).find(({ length }) => length <= MAX_LABEL_LENGTH)
  return label?.[lang] ?? short ?? questionOf(candidate, lang)
}

function asSentence(question: string): string {
  const sentence = question.charAt(0).toUpperCase() + question.slice(1)
  return /[?.!]$/.test(sentence) || !sentence ? sentence : `${sentence}?`
}

/** The plain text of answers, at most `MAX_ANSWER_LENGTH` characters; details go first where they do not fit. */
export function textOf(answers: readonly Answer[]): string {
  const full = answers.map((a) => (a.detail ? `${a.direct} ${a.detail}` : a.direct)).join('\n')
  if (full.length <= MAX_ANSWER_LENGTH) return full
  const short = answers.map((a) => a.direct).join('\n')
  return short.length <= MAX_ANSWER_LENGTH ? short : `${short.slice(0, MAX_ANSWER_LENGTH - 1)}…`
}
