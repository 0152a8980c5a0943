/**
 * Resolves what a message does in a conversation: which facts are told again or next, which one is meant of several,
 * or what question it comes to. Knows what was said, decides on no answer.
 */
import type { Entry, EntryKind } from '../../knowledge/schema.ts'
import type { SmallTalk } from '../../locales/engine.ts'
import { documentForms } from '../../text/document-types.ts'
import { fold } from '../../text/normalize.ts'
import type { Candidate } from '../index/candidates.ts'
import { fullName } from '../index/entry-names.ts'
import type { Conversation } from '../outcome.ts'
import { asksElsewhere, type Query } from '../query.ts'
import { type Courtesy, type DialogueAct, dialogueActOf } from '../understanding/dialogue-acts.ts'
import { corrected } from './correction.ts'

export type Plan =
  | { readonly kind: 'talk'; readonly say: SmallTalk }
  | { readonly kind: 'tell'; readonly facts: readonly string[]; readonly confirms: boolean }
  /** Asks back which of these is meant. */
  | { readonly kind: 'offer'; readonly facts: readonly string[] }
  | {
      readonly kind: 'ask'
      readonly question: string
      readonly conversation: Conversation | undefined
      /** The entry that the answer must tell of; otherwise what the entry is, is told. */
      readonly of?: string
      /** True if the words are not the reader's own, and tell nothing of his language. */
      readonly isRewritten: boolean
    }

/** What a plan is made from. */
export interface Told {
  readonly entries: ReadonlyMap<string, Entry>
  readonly candidates: ReadonlyMap<string, Candidate>
  readonly read: (question: string) => Query
  /** True if a fact is asked for in its own words, however they look. */
  readonly knows: (question: string) => boolean
  /** Where a quote stands in the article, for telling on. */
  readonly placeOf: (quote: string) => number
  /** An entry as it is named in the conversation's language. */
  readonly nameOf: (entry: Entry) => string
}

type Move = DialogueAct & { readonly kind: 'move' }

/** Facts told at once where more is asked for, and where several are meant. */
const MOST_MORE = 2
const MOST_OTHERS = 3

/** Courtesies that may go on with more of the same: "thanks for taking the time". */
const ASKS_NOTHING: ReadonlySet<Courtesy> = new Set(['thanks', 'farewell', 'laughter', 'praise', 'complaint'])
/** Farther than any article is long, in characters. */
const FAR = 1e9
const TOLD_BY_ARTICLE: ReadonlySet<EntryKind> = new Set([
  'award',
  'person',
  'event',
  'achievement',
  'article',
])
const PERSON_NOUNS = ['ông', 'bà', 'anh', 'chị', 'người', 'vị', 'man', 'woman', 'person', 'guy', 'official']

function talk(say: SmallTalk): Plan {
  return { kind: 'talk', say }
}

function tell(facts: readonly string[], confirms = false): Plan {
  return { kind: 'tell', facts, confirms }
}

/** What to do on a message that is no question alone. */
export function planOf(
  act: DialogueAct,
  question: string,
  conversation: Conversation | undefined,
  told: Told,
): Plan {
  const asked = (text: string): Plan => ({ kind: 'ask', question: text, conversation, isRewritten: false })
  switch (act.kind) {
    case 'question': {
      // What has nothing to look up is no question of what was spoken of.
      if (conversation && asksNothing(told.read(act.rest))) return talk('nothing-asked')
      const courtesy = act.talk && ASKS_NOTHING.has(act.talk) ? act.talk : conversation && act.likely
      if (courtesy && !asksSomething(told.read(act.rest), act.rest)) return talk(courtesy)
      // "Cục trưởng chứ?": what the answer before says puts it right.
      if (act.isGuess && conversation?.facts?.length && told.read(act.rest).asked.size === 0)
        return again(conversation, false, told)
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

/** "Let me look at that again": neither a question word nor anything that could be looked up. */
function asksNothing(query: Query): boolean {
  return (
    query.asked.size === 0 &&
    query.pointsBack === undefined &&
    query.bareNumber === undefined &&
    query.unknownNumbers.length === 0 &&
    !namesSomebody(query) &&
    query.slots.length === 0
  )
}

function namesSomebody(query: Query): boolean {
  return query.mentions.length > 0 || asksElsewhere(query)
}

function asksSomething(query: Query, text: string): boolean {
  return text.includes('?') || query.asked.size > 0 || query.askingClauses.size > 0 || namesSomebody(query)
}

/** "Đúng rồi, 08 ấy, nói gì?" after a question of another number. */
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
    case 'source':
      return again(conversation, move.act === 'doubt', told)
    case 'more':
      return more(conversation, told)
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

/** The last answer once more, or, where there was none, what was asked. */
function again(conversation: Conversation, confirms: boolean, { candidates }: Told): Plan {
  const facts = (conversation.facts ?? [conversation.fact ?? '']).filter((id) => candidates.has(id))
  if (facts.length > 0) return tell(facts, confirms)
  const { question } = conversation
  return question === undefined
    ? talk('nothing-said')
    : { kind: 'ask', question, conversation, isRewritten: true }
}

/** What belongs to the last answer and was not told yet, in the order of the article. */
function more(conversation: Conversation, { candidates, placeOf, entries }: Told): Plan {
  const last = candidates.get(conversation.facts?.[0] ?? conversation.fact ?? '')
  if (!last) return talk('nothing-said')
  const told = new Set([...(conversation.told ?? []), last.id])
  const said = new Set([...told].flatMap((id) => candidates.get(id)?.quotes ?? []))
  const isNew = (c: Candidate): boolean =>
    c.kind === 'fact' && !c.computed && !told.has(c.id) && c.quotes.some((quote) => !said.has(quote))
  const place = (c: Candidate): number => Math.min(...c.quotes.map(placeOf))
  const from = Math.min(...last.quotes.map(placeOf))
  // What comes behind it in the article goes on with it, what stands before it does less.
  const distance = (c: Candidate): number => (place(c) >= from ? place(c) - from : FAR + from - place(c))
  const listed = last.computed ? last.about.flatMap((id) => entries.get(id)?.facts[0]?.id ?? []) : []
  const own = [...candidates.values()].filter((c) => isNew(c) && c.entry === last.entry)
  const next = [
    ...listed.flatMap((id) => candidates.get(id) ?? []).filter(isNew),
    ...own.sort((a, b) => distance(a) - distance(b)),
  ]
  return next.length === 0 ? talk('nothing-more') : tell(withoutSharedQuotes(next).slice(0, MOST_MORE))
}

/** Ids of facts, none proved by the same words as one before it. */
function withoutSharedQuotes(facts: readonly Candidate[]): string[] {
  const seen = new Set<string>()
  return facts.flatMap(({ id, quotes }) => {
    if (quotes.some((quote) => seen.has(quote))) return []
    for (const quote of quotes) seen.add(quote)
    return [id]
  })
}

/** Who set a task or spoke at the event that the last answer tells of; a fact that tells so. */
function whoSays(conversation: Conversation, told: Told): Plan | undefined {
  const { candidates, entries } = told
  const last = candidates.get(conversation.facts?.[0] ?? conversation.fact ?? '')
  if (!last) return undefined
  const entry = entries.get(last.entry ?? '')
  // What happened is told by the article itself.
  if (entry && TOLD_BY_ARTICLE.has(entry.kind)) return again(conversation, false, told)
  const speakers = new Set([...entries.values()].flatMap((e) => (e.kind === 'event' ? e.speakers : [])))
  const assigners = [last.entry, ...last.about].flatMap((id) => {
    const task = entries.get(id ?? '')
    return task?.kind === 'task' ? (task.assigner ?? []) : []
  })
  const spoke = entry?.kind === 'task' ? assigners : last.about.filter((id) => speakers.has(id))
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

/** The question before, with what is put right in it. */
function correction(rest: string, conversation: Conversation, told: Told): Plan {
  if (rest === '') return talk('correction')
  const act = dialogueActOf(rest)
  const isPlace = act.kind === 'move' && (act.act === 'ordinal' || act.act === 'other-one') && !act.isDigit
  const moved = isPlace ? planOfMove(act, rest, conversation, told) : undefined
  if (moved) return moved
  const query = told.read(rest)
  const isQuestion = query.asked.size > 0 || query.askingClauses.size > 0
  const before = conversation.question
  const current = told.entries.get(conversation.entries[0] ?? '')
  const question = isQuestion || before === undefined ? rest : corrected(before, rest, current, told)
  return { kind: 'ask', question, conversation, isRewritten: question !== rest }
}

/** The nth of what was offered or listed. */
function ordinal(move: Move, isAll: boolean, conversation: Conversation, told: Told): Plan | undefined {
  const { offered = conversation.hinted ?? [], listed = [], facts = [] } = conversation
  const at = (ids: readonly string[]): string | undefined =>
    ids[move.place > 0 ? move.place - 1 : ids.length + move.place]
  // A digit alone is a number of what was offered, or that of a document.
  if (move.isDigit && offered.length === 0) return undefined
  const fact = offered.length > 0 ? at(offered) : undefined
  const entry = told.entries.get(
    (fact !== undefined ? told.candidates.get(fact)?.entry : listed.length > 1 ? at(listed) : undefined) ??
      '',
  )
  if (!isAll) return entry && askOf(entry, move, conversation, told)
  if (fact !== undefined) return tell([fact])
  // A list that is one fact has all of them.
  const isList = listed.length === 0 && told.candidates.get(facts[0] ?? '')?.asks.includes('list')
  const first = entry?.facts[0]?.id ?? (facts.length > 1 ? at(facts) : isList ? facts[0] : undefined)
  return first === undefined ? talk('which-one') : tell([first])
}

/** Asks what stands around a move of the entry that is meant. */
function askOf(entry: Entry, { before, after }: Move, conversation: Conversation, told: Told): Plan {
  const question = `${before} ${told.nameOf(entry)}${/^['’]/.test(after) ? '' : ' '}${after}`.trim()
  const entries = [entry.id, ...conversation.entries.filter((id) => id !== entry.id)]
  return { kind: 'ask', question, conversation: { ...conversation, entries }, isRewritten: false }
}

/** "Còn ông kia?": the same kind of entry as was in play, and another. */
function otherOne(move: Move, isAll: boolean, conversation: Conversation, told: Told): Plan | undefined {
  const last = told.candidates.get(conversation.fact ?? '')
  const isKind = (kind: EntryKind | undefined) => (id: string | undefined) =>
    kind !== undefined && told.entries.get(id ?? '')?.kind === kind
  const kind = move.isPerson ? 'person' : kindInPlay(last, conversation, told)
  const current = [last?.entry, ...(last?.about ?? []), ...conversation.entries].find(isKind(kind))
  const [other, ...others] = othersOf(current, kind, conversation, told)
  if (other === undefined) return isAll ? talk('which-one') : undefined
  const firsts = [other, ...others].flatMap((id) => told.entries.get(id)?.facts[0]?.id ?? [])
  if (others.length > 0) {
    const isList = conversation.listed?.includes(other) === true
    return isList && isAll && firsts.length <= MOST_OTHERS
      ? tell(firsts)
      : { kind: 'offer', facts: firsts.slice(0, MOST_OTHERS) }
  }
  const entry = told.entries.get(other)!
  if (!isAll) return askOf(entry, move, conversation, told)
  const { question } = conversation
  const named = question === undefined ? [] : told.read(question).mentions
  if (question === undefined || named.length > 1) return tell(firsts)
  const parallel = corrected(question, told.nameOf(entry), told.entries.get(current ?? ''), told)
  const within = { ...conversation, entries: [other] }
  return { kind: 'ask', question: parallel, conversation: within, of: other, isRewritten: true }
}

/** The kind of thing that was spoken of last, no person and not the article. */
function kindInPlay(
  last: Candidate | undefined,
  conversation: Conversation,
  { entries }: Told,
): EntryKind | undefined {
  const ids = [...(conversation.listed ?? []).slice(0, 1), last?.entry, ...conversation.entries]
  return ids
    .map((id) => entries.get(id ?? '')?.kind)
    .find((kind) => kind !== undefined && kind !== 'person' && kind !== 'article')
}

/** The others of a kind: of the list just given, of what was spoken of, or of all where there are two. */
function othersOf(
  current: string | undefined,
  kind: EntryKind | undefined,
  conversation: Conversation,
  { entries }: Told,
): readonly string[] {
  const isNamed = (id: string): boolean => {
    const entry = entries.get(id)
    return entry?.kind === kind && (entry?.kind !== 'person' || fullName(entry) !== undefined)
  }
  const without = (ids: readonly string[]) => ids.filter((id) => id !== current && isNamed(id))
  const { listed = [] } = conversation
  if (current !== undefined && listed.includes(current)) {
    const rest = without(listed)
    if (rest.length > 0) return rest
  }
  const all = without([...entries.keys()])
  if (all.length === 1) return all
  const spoken = without(conversation.entries)
  return spoken.length > 0 ? spoken : all
}

/** "Cái chỉ thị lúc nãy": the last of its kind that was spoken of. */
function goBack(move: Move, question: string, conversation: Conversation, told: Told): Plan | undefined {
  const before = fold(move.before)
  const behind = (names: readonly string[]): string | undefined =>
    [...names]
      .sort((a, b) => b.length - a.length)
      .find((name) => before === fold(name) || before.endsWith(` ${fold(name)}`))
  const meant = conversation.entries.flatMap((id) => told.entries.get(id) ?? [])
  for (const entry of meant) {
    const names =
      entry.kind === 'directive'
        ? (documentForms[entry.form]?.names ?? [])
        : entry.kind === 'person'
          ? PERSON_NOUNS
          : []
    const noun = behind(names)
    if (noun === undefined) continue
    if (move.after.replace(/[\s\p{P}]/gu, '') === '') return tell(entry.facts.slice(0, 1).map(({ id }) => id))
    return askOf(entry, { ...move, before: '' }, conversation, told)
  }
  return { kind: 'ask', question, conversation, isRewritten: false }
}
