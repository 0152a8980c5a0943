/**
 * Turns a dialogue act into a plan: repeat facts, report more facts, choose one of several, or ask a question. Uses the
 * conversation only and decides on no answer.
 */
import type { EntryKind } from '../../knowledge/schema.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Conversation } from '../outcome.ts'
import { asksElsewhere, contentOf, type Query } from '../query.ts'
import { type Courtesy, type DialogueAct, dialogueActOf } from '../understanding/dialogue-acts.ts'
import { corrected } from './correction.ts'
import { ask, type Move, type Plan, type Repeat, type Told, talk, tell } from './plan.ts'
import { goBack, ordinal, otherOne } from './selection.ts'

/** Maximum number of facts in one reply to "tell me more". */
const MOST_MORE = 2

/** Kinds of entries about which the article itself tells. */
const HAPPENED: ReadonlySet<EntryKind | undefined> = new Set([
  'award',
  'person',
  'event',
  'achievement',
  'article',
])

/** A clause that only names something, and the question about it. */
const NAMED_FIRST = /^([^,.;:!?…–—]+?)\s*(?:[,.;:!…–—]|\s-)\s+(.+)$/su
/** A number in a clause of its own: "08 ấy, nói gì?". */
const NUMBER_FIRST = /^\d{1,5}(?: \p{L}+)?, /u

/** Courtesies that may be followed by words that ask nothing: "thanks for taking the time". */
const ASKS_NOTHING: ReadonlySet<Courtesy> = new Set(['thanks', 'farewell', 'laughter', 'praise', 'complaint'])

/** Returns the plan for a message, given its dialogue act and conversation. */
export function planOf(
  act: DialogueAct,
  question: string,
  conversation: Conversation | undefined,
  told: Told,
): Plan {
  switch (act.kind) {
    case 'question': {
      const { rest, talk: said } = act
      const courtesy = said && ASKS_NOTHING.has(said) ? said : conversation && act.likely
      if (courtesy && !rest.includes('?') && !asks(rest, told)) return talk(courtesy)
      if (conversation && NUMBER_FIRST.test(rest)) return correction(rest, conversation, told)
      // "Cục trưởng chứ?", "not 2023?" may be about the last answer, so that answer is repeated if no other is found.
      const mayRepeat = conversation?.facts?.length && doubts(told.read(rest))
      const orElse = mayRepeat ? again(conversation, undefined, told) : undefined
      return { kind: 'ask', question: rest, conversation, orElse }
    }
    case 'courtesy': {
      const offered = conversation?.offered?.[0]
      if (act.act === 'yes' && offered !== undefined) return tell([offered])
      const query = told.read(act.rest)
      const isQuestion = query.mentions.length > 0 || asksElsewhere(query) || told.knows(act.rest)
      return isQuestion ? ask(act.rest, conversation) : talk(act.act)
    }
    case 'move': {
      const isAll = `${act.before}${act.after}`.trim() === ''
      if (!conversation)
        return isAll && !told.knows(question) ? talk('nothing-said') : ask(question, undefined)
      return planOfMove(act, question, isAll, conversation, told) ?? ask(question, conversation)
    }
  }
}

/** True for a question that says nothing but a guess, or denies nothing but a number. */
function doubts({ guesses, slots, isNegated }: Query): boolean {
  const content = contentOf(slots)
  const isNumber = content.length > 0 && content.every(({ kind }) => kind === 'number')
  return (isNegated && isNumber) || guesses.some(({ isWhole }) => isWhole)
}

/** True if a text has a question word or a request. */
function asks(text: string, { read }: Told): boolean {
  return read(text).askingClauses.size > 0
}

/** @param isAll true if the message is nothing but the move */
function planOfMove(
  move: Move,
  question: string,
  isAll: boolean,
  conversation: Conversation,
  told: Told,
): Plan | undefined {
  switch (move.act) {
    case 'doubt':
      return again(conversation, 'confirms', told)
    case 'source':
      return again(conversation, 'proves', told)
    case 'repeat':
      return isAll
        ? again(conversation, undefined, told)
        : ask(`${move.before} ${move.after}`.trim(), conversation)
    case 'more':
      return more(conversation, told.read(question).pointsBack, told)
    case 'who-says':
      return whoSays(conversation, told)
    case 'correction':
      return correction(move.after, conversation, told)
    case 'ordinal':
      return ordinal(move, isAll, conversation, told)
    case 'other-one':
      return otherOne(move, isAll, conversation, told)
    case 'go-back':
      return isAll ? again(conversation, undefined, told) : goBack(move, conversation, told)
  }
}

/** Repeats the last answer, or only its proof. After a refusal, asks the refused question again. */
function again(conversation: Conversation, as: Repeat | undefined, { candidates }: Told): Plan {
  const { fact = '', offered, question } = conversation
  // An offer states nothing that could be doubted.
  const { facts = [fact] } = offered ? {} : conversation
  const said = facts.filter((id) => candidates.has(id))
  if (said.length > 0) return tell(said, as)
  return offered || question === undefined ? talk('nothing-said') : ask(question, conversation)
}

/**
 * Reports facts that were not reported yet: of what was listed, of the topic, then of what belongs to it. The topic is the
 * entry of the last answer, or the last person for "tell me more about him".
 */
function more(conversation: Conversation, pronoun: string | undefined, { candidates, entries }: Told): Plan {
  const { fact = '', told = [], listed = [] } = conversation
  const last = candidates.get(fact)
  if (!last) return talk('nothing-said')
  const person = conversation.entries.find((id) => entries.get(id)?.kind === 'person')
  const topic = pronoun === '^person' ? person : last.entry
  const said = [fact, ...told].flatMap((id) => candidates.get(id)?.quotes ?? [])
  const isSaid = (quote: string) => said.some((other) => other.includes(quote))
  const lists = (c: Candidate) => Number(c.asks.includes('list'))
  // What is listed tells more than a detail of the same sentence.
  const fresh = [...candidates.values()]
    .filter(({ kind, computed, quotes }) => kind === 'fact' && !computed && !quotes.every(isSaid))
    .sort((a, b) => lists(b) - lists(a))
  const isListed = ({ id }: Candidate) => listed.some((entry) => entries.get(entry)?.facts[0]?.id === id)
  const next = [
    last.asks.includes('list') ? fresh.filter(isListed) : [],
    fresh.filter(({ entry }) => entry === topic),
    fresh.filter(({ about }) => about.includes(topic ?? '')),
  ].find((found) => found.length > 0)
  // A list is long enough to be told alone.
  const most = next?.[0]?.asks.includes('list') ? 1 : MOST_MORE
  return next ? tell(next.slice(0, most).map(({ id }) => id)) : talk('nothing-more')
}

/** Reports who set the task of the last answer, or spoke of it at an event. What happened is told by the article. */
function whoSays(conversation: Conversation, told: Told): Plan {
  const { entries } = told
  const { entry = '', about = [] } = told.candidates.get(conversation.fact ?? '') ?? {}
  const speakers = [...entries.values()].flatMap((e) => (e.kind === 'event' ? e.speakers : []))
  const sayerOf = (id: string): string | undefined => {
    const task = entries.get(id)
    if (task?.kind === 'task') return task.assigner
    return speakers.includes(id) ? id : undefined
  }
  const things = HAPPENED.has(entries.get(entry)?.kind) ? [] : [entry, ...about]
  const [sayer = ''] = things.flatMap((id) => sayerOf(id) ?? [])
  const fact = entries.get(sayer)?.facts[0]
  return fact ? tell([fact.id]) : again(conversation, 'proves', told)
}

/** Asks the previous question with the correction applied, or what the correction asks: "nhầm, 08. Nó về gì?". */
function correction(corrects: string, conversation: Conversation, told: Told): Plan {
  if (corrects === '') return talk('correction')
  // "I meant the other one, 08."
  const act = dialogueActOf(corrects)
  const rest = act.kind === 'move' && act.isApart ? act.after : corrects
  const { question } = conversation
  if (question === undefined) return ask(rest, conversation)
  const [, named = '', next = ''] = NAMED_FIRST.exec(rest) ?? []
  if (asks(next, told)) {
    const known = told.read(question).mentions
    const meant = told.read(corrected(question, named, told)).mentions.filter((id) => !known.includes(id))
    if (meant.length > 0) return ask(next, { ...conversation, entries: [...meant, ...conversation.entries] })
  }
  return ask(asks(rest, told) ? rest : corrected(question, rest, told), conversation)
}
