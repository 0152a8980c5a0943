/** Explains an outcome, or the answer behind a button, in sentences for the side panel of the local Telegram. */
import type { Explanation } from 'bot-api-emulator'
import { decodePress } from '../bot/callback-data.ts'
import type { Engine } from '../engine/engine.ts'
import type { Answer, Outcome, Quote, Reason, Trace } from '../engine/outcome.ts'
import { type Say, sentencesOf } from '../locales/sentences.ts'
import type { Lang } from '../text/language-detection.ts'

/** Reasons of decisions that are certain. */
const SURE: ReadonlySet<Reason> = new Set(['explained', 'passage'])
/** Reasons of decisions that may be wrong. */
const UNSURE: ReadonlySet<Reason> = new Set(['nearest', 'close', 'no-answer', 'not-understood'])
/** Read once, because each answer on the page is explained. */
const sentences = { vi: sentencesOf('cli', 'vi'), en: sentencesOf('cli', 'en') }
/** Minimum score of a fact that is listed among those considered. */
const MIN_SCORE = 0.02

export function explainOutcome(outcome: Outcome, engine: Engine, lang: Lang): Explanation {
  const say = sentences[lang]
  const trace = outcome.trace()
  const items = trace.hits
    .filter(({ score }) => score >= MIN_SCORE)
    .flatMap(({ fact, score }) => {
      const text = engine.answer(fact, lang)?.question
      return text === undefined ? [] : [{ text, share: score }]
    })
  const { question, decision, reason, score } = outcome
  return {
    title: say(`explain-${reason}-title`),
    tone: SURE.has(reason) ? 'good' : UNSURE.has(reason) ? 'unsure' : 'calm',
    sentences: [say(`explain-${reason}-because`), ...remarksOn(outcome, trace, say)],
    choices: { title: say('explain-weighed'), items: reason === 'courtesy' ? [] : items },
    details: { question, decision, reason, score, lang: outcome.lang, ...trace },
  }
}

function remarksOn({ decision, score, answers }: Outcome, trace: Trace, say: Say): string[] {
  const { corrections, missing, leans, readAs, terms } = trace
  const unknown = terms.filter(({ known, typed }) => !known && !missing.includes(typed)).map((t) => t.typed)
  const pairs = corrections
    .map(({ typed, read }) => say('explain-corrected-pair', { typed, read }))
    .join(', ')
  const words = unknown.map((word) => `“${word}”`).join(', ')
  const quotes = answers.flatMap((answer) => answer.quotes)
  return [
    corrections.length > 0 && say('explain-corrected', { pairs }),
    leans && say('explain-leans'),
    readAs !== undefined && say('explain-read-as', { question: readAs }),
    missing.length > 0 && say('explain-missing', { names: missing.join(', ') }),
    words !== '' && say('explain-unknown-words', { words }),
    decision === 'answer' && say('explain-sure', { percent: Math.round(score * 100) }),
    placesOf(quotes, say),
  ].filter((remark) => typeof remark === 'string')
}

/** Returns the sentence with the paragraphs of the quotes; `undefined` without quotes. */
function placesOf(quotes: readonly Quote[], say: Say): string | undefined {
  const paragraphs = [...new Set(quotes.map(({ paragraph }) => paragraph))]
  return paragraphs.length > 0 ? say('explain-quoted', { paragraphs: paragraphs.join(', ') }) : undefined
}

/**
 * Explains the answer that a button opens; `undefined` if it opens none, like a vote.
 *
 * @param data `callback_data` of the button
 */
export function explainPress(data: string, engine: Engine, lang: Lang): Explanation | undefined {
  const say = sentences[lang]
  const opened = openedBy(data, engine, lang)
  if (!opened) return undefined
  const places = placesOf(opened.quotes, say)
  const because = say('pressed-because', { question: opened.question })
  return {
    title: say('explain-explained-title'),
    tone: 'good',
    sentences: places === undefined ? [because] : [because, places],
  }
}

function openedBy(data: string, engine: Engine, lang: Lang): Answer | undefined {
  const press = decodePress(data)
  if (press?.kind === 'fact') return engine.answer(press.id, lang)
  return press?.kind === 'entry' ? engine.about(press.id, lang) : undefined
}
