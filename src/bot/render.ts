import type { Engine } from '../engine/engine.ts'
import type { Answer, Outcome } from '../engine/outcome.ts'
import { clip } from '../text/clip.ts'
import { answersText, isFact, ROOM_FOR_ANSWERS, screenText, sentencesFor } from './answer-text.ts'
import type { Reply } from './dependencies.ts'
import { type Html, html, join } from './html.ts'
import { createKept } from './kept.ts'
import {
  type AnswerButtons,
  answerButtons,
  answerKeyboard,
  factButton,
  questionRows,
  wasTold,
  withNewAnswers,
} from './keyboard.ts'
import { say } from './texts.ts'

/** Maximum characters of a message, without its markup. https://core.telegram.org/bots/api#sendmessage */
export const MAX_MESSAGE_LENGTH = 4096
/** Maximum characters of a question within a text. The knowledge sets no limit. */
export const MAX_QUESTION_LENGTH = 200
/** Maximum answers to a question that asks several things: it may name many documents. */
const MAX_ANSWERS = 3
const kept = createKept<Rendered>()

/** Answers as every reader sees them. */
interface Rendered {
  readonly text: Html
  readonly facts: readonly string[]
  readonly buttons: AnswerButtons
}

/**
 * Renders a decision.
 *
 * @param votes false leaves out 👍 and 👎, whose state would be the same for all readers of a message
 * @param before ids of the facts in the reply before
 */
export function renderOutcome(
  engine: Engine,
  outcome: Outcome,
  votes: boolean,
  before: readonly string[] = [],
): Reply {
  return { ...renderDecision(engine, outcome, votes, before), conversation: outcome.conversation }
}

function renderDecision(engine: Engine, outcome: Outcome, votes: boolean, before: readonly string[]): Reply {
  switch (outcome.decision) {
    case 'answer':
      return leadInto(outcome.lead, renderAnswers(engine, outcome.answers, votes, { ...outcome, before }))
    case 'suggest':
      return outcome.reason === 'nearest' ? renderNearest(engine, outcome) : renderSuggest(outcome)
    case 'abstain':
      return renderAbstain(outcome)
  }
}

/**
 * Renders answers with their quotes, the source line, related questions and the votes.
 *
 * @param to what was asked; default: a button was pressed. A fact of the reply before is told whole: its first sentence
 *   did not answer this question
 */
export function renderAnswers(
  engine: Engine,
  answers: readonly Answer[],
  votes: boolean,
  {
    question,
    questionCount = 1,
    conversation,
    before = [],
  }: Pick<Outcome, 'question' | 'questionCount' | 'conversation'> & {
    readonly before?: readonly string[]
  } = { question: '' },
): Reply {
  const told = answers.slice(0, MAX_ANSWERS)
  // One answer to two questions answers the second in its next sentence.
  const least = told.length > 1 ? 1 : questionCount
  const sentences = told.map((answer) =>
    before.includes(answer.fact)
      ? Number.POSITIVE_INFINITY
      : Math.max(least, sentencesFor(engine, question, answer)),
  )
  const { text, facts, buttons } = kept(engine, [sentences, votes, told], () => {
    const { text, isCut, shown } = screenText(engine, told, sentences)
    const facts = shown.filter(isFact).map(({ fact }) => fact)
    return { text, facts, buttons: answerButtons(engine, shown, { votes, isCut, text }) }
  })
  return { text, keyboard: answerKeyboard(buttons, conversation), told: { facts } }
}

/** Renders full answers, with nothing left for another screen. */
export function renderWhole(engine: Engine, answers: readonly Answer[], votes: boolean): Reply {
  const text = answersText(engine, answers)
  return { text, keyboard: answerKeyboard(answerButtons(engine, answers, { votes, isCut: false, text })) }
}

/** Puts "Yes." or "No." before the sentence that answers, or above a quote or a heading. */
export function leadInto(lead: string | undefined, reply: Reply): Reply {
  if (lead === undefined) return reply
  const gap = reply.text.source.startsWith('<') ? '\n' : ' '
  const told = reply.told && { ...reply.told, lead }
  return { ...reply, text: html`${lead}${gap}${reply.text}`, told }
}

/** Puts the question behind a button above its answer. */
export function underLine(line: string | undefined, reply: Reply): Reply {
  if (line === undefined) return reply
  const above = clip(line, MAX_QUESTION_LENGTH)
  const told = reply.told && { ...reply.told, above }
  return { ...reply, text: html`<i>${above}</i>\n${reply.text}`, told }
}

function renderSuggest({ lang, suggestions }: Outcome): Reply {
  const lines = suggestions.map(({ question }, i) => html`${i + 1}. ${clip(question, MAX_QUESTION_LENGTH)}`)
  return {
    text: join(
      [
        html`<b>${say(lang, 'suggest-title')}</b>`,
        join(lines, '\n'),
        html`<i>${say(lang, 'suggest-hint')}</i>`,
      ],
      '\n\n',
    ),
    keyboard: suggestions.map((answer, i) => [factButton(answer, `${i + 1}. `)]),
  }
}

/** Renders the nearest sentence as a quote with its paragraph. It has no fact that a button could open. */
function renderNearest(engine: Engine, { suggestions }: Outcome): Reply {
  const lead = suggestions[0]?.question ?? ''
  return { text: join([`${lead}:`, answersText(engine, suggestions)], '\n'), keyboard: [] }
}

function renderAbstain({ lang, text, suggestions, conversation }: Outcome): Reply {
  const said = html`${clip(text, ROOM_FOR_ANSWERS)}`
  const fresh = suggestions.filter(({ fact }) => !wasTold(fact, conversation))
  const offered = onTopic(withNewAnswers(fresh, said))
  return {
    text: join([said, offered.length > 0 && html`<i>${say(lang, 'abstain-offer')}</i>`], '\n\n'),
    keyboard: questionRows(offered),
  }
}

/** Leaves out questions about another entry than the first, if there are some about the same. */
function onTopic(answers: readonly Answer[]): readonly Answer[] {
  const same = answers.filter(({ entry }) => entry === answers[0]?.entry)
  return same.length > 1 ? same : answers
}
