/** Explains an outcome, or the answer behind a button, in sentences for the side panel of the local Telegram. */
import type { Explanation } from 'bot-api-emulator'
import { decodePress } from '../bot/callback-data.ts'
import type { Engine } from '../engine/engine.ts'
import type { Outcome, Reason } from '../engine/outcome.ts'
import { type ExplanationPhrases, explanationPhrases } from '../locales/explanation.ts'
import type { Lang } from '../text/language-detection.ts'

const TONES: Readonly<Record<Reason, NonNullable<Explanation['tone']>>> = {
  explained: 'good',
  passage: 'good',
  nearest: 'unsure',
  close: 'unsure',
  absent: 'calm',
  'unknown-number': 'calm',
  'unknown-name': 'calm',
  'not-in-article': 'calm',
  'no-answer': 'unsure',
  courtesy: 'calm',
  'not-understood': 'unsure',
  empty: 'calm',
}
/** Minimum score of a fact that is listed as a rival. */
const LEAST_SHARE = 0.02

export function explainOutcome(outcome: Outcome, engine: Engine, lang: Lang): Explanation {
  const phrases = explanationPhrases[lang]
  const { title, because } = phrases.reasons[outcome.reason]
  const trace = outcome.trace()
  const items = trace.hits
    .filter(({ score }) => score >= LEAST_SHARE)
    .flatMap(({ fact, score }) => {
      const text = engine.answer(fact, lang)?.question
      return text === undefined ? [] : [{ text, share: score }]
    })
  const { question, decision, reason, score } = outcome
  return {
    title,
    tone: TONES[reason],
    sentences: [because, ...sentencesOf(outcome, phrases)],
    choices: { title: phrases.weighed, items: reason === 'courtesy' ? [] : items },
    details: { question, decision, reason, score, lang: outcome.lang, ...trace },
  }
}

function sentencesOf(outcome: Outcome, phrases: ExplanationPhrases): string[] {
  const { corrections, missing, leans, readAs, terms } = outcome.trace()
  const unknown = terms.filter(({ known, typed }) => !known && !missing.includes(typed)).map((t) => t.typed)
  const paragraphs = outcome.answers.flatMap(({ quotes }) => quotes.map(({ paragraph }) => paragraph))
  return [
    ...(corrections.length > 0 ? [phrases.corrected(corrections)] : []),
    ...(leans ? [phrases.leans] : []),
    ...(readAs === undefined ? [] : [phrases.readAs(readAs)]),
    ...(missing.length > 0 ? [phrases.missing(missing)] : []),
    ...(unknown.length > 0 ? [phrases.unknownWords(unknown)] : []),
    ...(outcome.decision === 'answer' ? [phrases.sure(outcome.score)] : []),
    ...(paragraphs.length > 0 ? [phrases.quoted([...new Set(paragraphs)])] : []),
  ]
}

/** @param data `callback_data` of the button @returns `undefined` if it opens no answer, like a vote */
export function explainPress(data: string, engine: Engine, lang: Lang): Explanation | undefined {
  const phrases = explanationPhrases[lang]
  const press = decodePress(data)
  const opened =
    press?.kind === 'fact'
      ? engine.answer(press.id, lang)
      : press?.kind === 'entry'
        ? engine.about(press.id, lang)
        : undefined
  if (!opened) return undefined
  const { title, because } = phrases.pressed(opened.question)
  const paragraphs = [...new Set(opened.quotes.map(({ paragraph }) => paragraph))]
  return {
    title,
    tone: 'good',
    sentences: [because, ...(paragraphs.length > 0 ? [phrases.quoted(paragraphs)] : [])],
  }
}
