/**
 * Turns a dialogue act into a plan: repeat facts, report more facts, choose one of several, or ask a question. Uses the
 * conversation only and decides on no answer.
 */
import type { EntryKind } from '../../knowledge/schema.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Conversation } from '../outcome.ts'
import { asksElsewhere, type Query } from '../query.ts'
import type { Courtesy, DialogueAct } from '../understanding/dialogue-acts.ts'
import { corrected } from './correction.ts'
import { type Move, type Plan, type Repeat, type Told, talk, tell } from './plan.ts'
import { goBack, ordinal, otherOne } from './selection.ts'

/** Maximum number of facts in one reply to "tell me more". */
const MOST_MORE = 2
/** Greater than the position of any quote in an article. */
const FAR = 1e9
const TOLD_BY_ARTICLE: ReadonlySet<EntryKind> = new Set([
  'award',
  'person',
  'event',
  'achievement',
  'article',
])

/** Courtesies that may be followed by words that ask nothing: "thanks for taking the time". */
const ASKS_NOTHING: ReadonlySet<Courtesy> = new Set(['thanks', 'farewell', 'laughter', 'praise', 'complaint'])

/** Returns the plan for a message, given its dialogue act and conversation. */
export function planOf(
  act: DialogueAct,
  question: string,
  conversation: Conversation | undefined,
  told: Told,
): Plan {
  const asked = (text: string): Plan => ({ kind: 'ask', question: text, conversation, isRewritten: false })
  switch (act.kind) {
    case 'question': {
      // A message with nothing to look up is not a follow-up question.
      if (conversation && asksNothing(told.read(act.rest))) return talk('nothing-asked')
      const courtesy = act.talk && ASKS_NOTHING.has(act.talk) ? act.talk : conversation && act.likely
      if (courtesy && !asksSomething(told.read(act.rest), act.rest)) return talk(courtesy)
      // "Cục trưởng chứ?" guesses about the last answer, so that answer is repeated.
      if (act.isGuess && conversation?.facts?.length && told.read(act.rest).asked.size === 0)
        return again(conversation, undefined, told)
      return asked(goesOnWithNumber(act.rest, conversation, told) ?? act.rest)
    }
    case 'courtesy': {
      const offered = conversation?.offered?.[0]
      if (act.act === 'yes' && offered !== undefined) return tell([offered])
      if (act.isPlain || !(namesSomebody(told.read(act.rest)) || told.knows(act.rest))) return talk(act.act)
      return asked(act.rest)
    }
    case 'move':
      return planOfMove(act, question, conversation, told) ?? asked(question)
  }
}

/** True if there is neither a question word nor anything to look up: "Let me look at that again". */
function asksNothing(query: Query): boolean {
  return (
    query.asked.size === 0 &&
    query.pointsBack === undefined &&
    !asksElsewhere(query) &&
    query.slots.length === 0
  )
}

function namesSomebody(query: Query): boolean {
  return query.mentions.length > 0 || asksElsewhere(query)
}

function asksSomething(query: Query, text: string): boolean {
  return text.includes('?') || query.asked.size > 0 || query.askingClauses.size > 0 || namesSomebody(query)
}

/** Returns the previous question with another number: "Đúng rồi, 08 ấy, nói gì?". */
function goesOnWithNumber(
  text: string,
  { question }: Partial<Conversation> = {},
  told: Told,
): string | undefined {
  const number = /^(\d{1,5})(?: (?:ấy|đó|cơ|that|then))?\s*,/u.exec(text)?.[1]
  return number !== undefined && question !== undefined && /\d/.test(question)
    ? corrected(question, number, undefined, told)
    : undefined
}

function planOfMove(
  move: Move,
  question: string,
  conversation: Conversation | undefined,
  told: Told,
): Plan | undefined {
  const isAll = `${move.before}${move.after}`.trim() === ''
  if (!conversation) {
    const isQuestion = move.act === 'source' || move.isDigit || told.knows(question)
    return isAll && !isQuestion ? talk('nothing-said') : undefined
  }
  switch (move.act) {
    case 'doubt':
      return again(conversation, 'confirms', told)
    case 'source':
      return again(conversation, 'proves', told)
    case 'repeat':
      return isAll
        ? again(conversation, undefined, told)
        : {
            kind: 'ask',
            question: `${move.before} ${move.after}`.trim(),
            conversation,
            isRewritten: false,
            isRepeat: true,
          }
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
      if (isAll) return conversation.fact === undefined ? talk('nothing-said') : tell([conversation.fact])
      return goBack(move, question, conversation, told)
  }
}

/** Repeats the last answer, or only its proof. After a refusal, asks the refused question again. */
function again(conversation: Conversation, as: Repeat | undefined, { candidates }: Told): Plan {
  const { fact = '', offered, question } = conversation
  // An offer states nothing that could be doubted.
  const { facts = [fact] } = offered ? {} : conversation
  const said = facts.filter((id) => candidates.has(id))
  if (said.length > 0) return tell(said, as)
  return offered || question === undefined
    ? talk('nothing-said')
    : { kind: 'ask', question, conversation, isRewritten: true }
}

/**
 * Reports facts that were not reported yet: of what was listed, of the topic, then of what belongs to it. The topic is the
 * entry of the last question's answer, or the last person for "tell me more about him".
 */
function more(conversation: Conversation, pronoun: string | undefined, told: Told): Plan {
  const { candidates, placeOf, entries } = told
  const last = candidates.get(conversation.fact ?? '')
  if (!last) return talk('nothing-said')
  const person = conversation.entries.find((id) => entries.get(id)?.kind === 'person')
  const topic = pronoun === '^person' ? person : last.entry
  const isTold = new Set([...(conversation.told ?? []), last.id])
  const said = [...isTold].flatMap((id) => candidates.get(id)?.quotes ?? [])
  const isSaid = (quote: string): boolean => said.some((other) => other.includes(quote))
  const isNew = (c: Candidate): boolean =>
    c.kind === 'fact' && !c.computed && !isTold.has(c.id) && !c.quotes.every(isSaid)
  const place = (c: Candidate): number => Math.min(...c.quotes.map(placeOf))
  const from = Math.min(...last.quotes.map(placeOf))
  // Facts after the last one in the article come first, then those before it.
  const distance = (c: Candidate): number => (place(c) >= from ? place(c) - from : FAR + from - place(c))
  const fresh = [...candidates.values()].filter(isNew).sort((a, b) => distance(a) - distance(b))
  const listed = last.computed ? last.about : last.asks.includes('list') ? (conversation.listed ?? []) : []
  const next = [
    listed.flatMap((id) => candidates.get(entries.get(id)?.facts[0]?.id ?? '') ?? []).filter(isNew),
    fresh.filter(({ entry }) => entry === topic),
    fresh.filter(({ about }) => about.includes(topic ?? '')),
  ].find((facts) => facts.length > 0)
  return next === undefined
    ? talk('nothing-more')
    : { kind: 'tell', facts: withoutSharedQuotes(next, placeOf).slice(0, MOST_MORE), addsTo: last.id }
}

/** Returns ids of facts without those whose quotes overlap with those of an earlier one. */
function withoutSharedQuotes(facts: readonly Candidate[], placeOf: Told['placeOf']): string[] {
  const seen: string[] = []
  return facts.flatMap(({ id, quotes }) => {
    if (quotes.some((quote) => seen.some((other) => overlap(quote, other, placeOf)))) return []
    seen.push(...quotes)
    return [id]
  })
}

/** True if two quotes have a part of the article in common. */
function overlap(one: string, other: string, placeOf: Told['placeOf']): boolean {
  const [start, begin] = [placeOf(one), placeOf(other)]
  return start < begin + other.length && begin < start + one.length
}

/** Reports the person who set the task or spoke at the event of the last answer. */
function whoSays(conversation: Conversation, told: Told): Plan | undefined {
  const { candidates, entries } = told
  const last = candidates.get(conversation.facts?.[0] ?? conversation.fact ?? '')
  if (!last) return undefined
  const entry = entries.get(last.entry ?? '')
  // The source of these kinds is the article itself.
  if (entry && TOLD_BY_ARTICLE.has(entry.kind)) return again(conversation, 'proves', told)
  const speakers = new Set([...entries.values()].flatMap((e) => (e.kind === 'event' ? e.speakers : [])))
  const assigners = [last.entry, ...last.about].flatMap((id) => {
    const task = entries.get(id ?? '')
    return task?.kind === 'task' ? (task.assigner ?? []) : []
  })
  // A list of tasks may name nobody; another fact of its entry does.
  const about = [last, ...(entry?.facts ?? [])].flatMap(({ id }) => candidates.get(id)?.about ?? [])
  const spoke = entry?.kind === 'task' ? assigners : about.filter((id) => speakers.has(id))
  const speaker = (spoke.length > 0 ? spoke : assigners)[0]
  if (speaker === undefined) return undefined
  const shares = (c: Candidate): boolean =>
    c.id !== last.id && c.asks.includes('who') && c.quotes.some((quote) => last.quotes.includes(quote))
  const tells = [...candidates.values()].find(
    (c) => c.kind === 'fact' && shares(c) && (c.entry === speaker || c.about.includes(speaker)),
  )
  const fact = tells?.id ?? entries.get(speaker)?.facts[0]?.id
  return fact === undefined ? undefined : tell([fact])
}

/** Asks the previous question with the correction applied. */
function correction(rest: string, conversation: Conversation, told: Told): Plan {
  if (rest === '') return talk('correction')
  const before = conversation.question
  const current = told.entries.get(conversation.entries[0] ?? '')
  const [, named, next] = /^([^,.;:!?…–—]+?)\s*(?:[,.;:!…–—]|\s-)\s+(.+)$/su.exec(rest) ?? []
  // "No, I meant 08. What is it about?" names the topic of the next question.
  if (named !== undefined && next !== undefined && !asks(named, told) && asks(next, told)) {
    const known = before === undefined ? [] : told.read(before).mentions
    const whole = before === undefined ? named : corrected(before, named, current, told)
    const meant = told.read(named).mentions[0] ?? told.read(whole).mentions.find((id) => !known.includes(id))
    if (meant !== undefined) {
      const entries = [meant, ...conversation.entries.filter((id) => id !== meant)]
      return { kind: 'ask', question: next, conversation: { ...conversation, entries }, isRewritten: false }
    }
  }
  const question = before === undefined || asks(rest, told) ? rest : corrected(before, rest, current, told)
  return { kind: 'ask', question, conversation, isRewritten: question !== rest }
}

/** True if a text has a question word or a request. */
function asks(text: string, { read }: Told): boolean {
  const { asked, askingClauses } = read(text)
  return asked.size > 0 || askingClauses.size > 0
}
