/**
 * Reads a question in its conversation: "he", "còn 08?", a question without a topic. What was spoken of is
 * remembered as entries, the newest first.
 */
import type { Entry } from '../../knowledge/schema.ts'
import { HALF } from '../../text/half.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Conversation } from '../outcome.ts'
import { asksElsewhere, contentOf, type Query, type Slot } from '../query.ts'
import { featureNames } from '../ranking/features.ts'
import type { Filter, Ranker, Reading } from '../ranking/ranker.ts'
import type { Model } from '../ranking/scorer.ts'
import { newSlot, THIS_ARTICLE } from '../understanding/slots.ts'

/** Entries kept of a conversation. */
export const MAX_REMEMBERED = 5
/** A conversation older than this is over, in milliseconds: half an hour. */
const CONVERSATION_TTL = 30 * 60 * 1000

/** Folded. */
const PREPOSITIONS = cueWords('opening-prepositions')

const CONTENT_SHARE = featureNames.indexOf('contentShare')

/** A conversation that is still going on. */
export function liveConversation(
  conversation: Conversation | undefined,
  now: number,
): Conversation | undefined {
  return conversation && now - conversation.at <= CONVERSATION_TTL ? conversation : undefined
}

/** What to remember after an answer: its entry, what it speaks of, what the question named, what was before. */
export function remember(
  conversation: Conversation | undefined,
  answered: readonly Candidate[],
  mentions: readonly string[],
  now: number,
): Conversation {
  const entries: string[] = []
  const add = (id: string | undefined): void => {
    if (id !== undefined && entries.length < MAX_REMEMBERED && !entries.includes(id)) entries.push(id)
  }
  for (const id of mentions) if (answered.some((a) => a.entry === id)) add(id)
  for (const { entry } of answered) add(entry)
  for (const { about } of answered) for (const id of about) if (mentions.includes(id)) add(id)
  for (const { about } of answered) for (const id of about) add(id)
  for (const id of conversation?.entries ?? []) add(id)
  const fact = answered[0]?.id
  return fact === undefined ? { entries, at: now } : { entries, fact, at: now }
}

/** What to remember where nothing was answered: what the question named. */
export function rememberMentions(
  conversation: Conversation | undefined,
  mentions: readonly string[],
  now: number,
): Conversation | undefined {
  return mentions.length === 0
    ? conversation
    : {
        entries: [...new Set([...mentions, ...(conversation?.entries ?? [])])].slice(0, MAX_REMEMBERED),
        at: now,
      }
}

type Leaning = 'needs' | 'may' | 'none'

/** Does the question need what was said before, may it, or does it stand by itself? */
function leaning(query: Query): Leaning {
  if (namesSomething(query) || asksElsewhere(query)) return 'none'
  if (query.pointsBack) return 'needs'
  const content = contentOf(query.slots)
  // "Name some of them" says nothing by itself.
  const isBare = content.length === 0 && !query.slots.some((s) => s.units[0]?.unit === THIS_ARTICLE)
  return isBare || goesOn(query, content.length) ? 'needs' : 'may'
}

/** "At which conference?", "theo quyết định nào?": what begins so goes on with what was said. */
function goesOn({ folds, slots }: Query, content: number): boolean {
  const asks = (slot: Slot | undefined) => slot?.kind === 'question' || slot?.kind === 'focus'
  return content <= 1 && PREPOSITIONS.has(folds[0] ?? '') && (asks(slots[0]) || asks(slots.at(-1)))
}

/** Does it name a thing, other than the kind of thing that it asks for ("hội nghị nào")? */
function namesSomething({ slots }: Query): boolean {
  const focus = new Set(slots.flatMap((s) => (s.kind === 'focus' ? s.units.map((u) => u.unit) : [])))
  const isAskedFor = (slot: Slot) =>
    slot.units.some(({ unit }) => focus.has(`${unit}>?x`) || focus.has(`?x>${unit}`))
  return slots.some((slot) => slot.units.some(({ unit }) => unit.startsWith('@')) && !isAskedFor(slot))
}

/** The question read with each thing that the conversation spoke of, the newest first. */
function readInContext(
  query: Query,
  conversation: Conversation,
  entries: ReadonlyMap<string, Entry>,
): { readonly query: Query; readonly entry: string }[] {
  return conversation.entries
    .filter((id) => {
      const kind = entries.get(id)?.kind
      if (query.pointsBack === '^person') return kind === 'person'
      if (query.pointsBack === '^document') return kind === 'directive'
      // "It" is nobody.
      return query.pointsBack === '^any' ? kind !== undefined && kind !== 'person' : kind !== undefined
    })
    .map((entry) => ({ query: withContext(query, entry), entry }))
}

/** The question read as one about an entry that only the conversation tells. */
export function withContext(query: Query, entry: string): Query {
  return { ...query, mentions: [entry], slots: [slotOf(entry), ...query.slots], leansOn: entry }
}

/** A candidate about an entry, and any absence, may answer what is asked of it. */
export function isAbout(entry: string): Filter {
  return ({ candidate: { kind, entry: own, about } }) =>
    kind === 'absence' || own === entry || about.includes(entry)
}

function slotOf(entry: string, exact = false): Slot {
  return newSlot(`(${entry})`, [{ unit: `@${entry}`, fit: 1 }], exact ? 1 : HALF, 0, 'entry', exact)
}

/** Reads a question by itself, or with what the conversation was about, whichever is surer. */
export function resolve(
  query: Query,
  conversation: Conversation | undefined,
  entries: ReadonlyMap<string, Entry>,
  ranker: Ranker,
  { suggestFrom }: Model,
): Reading {
  const named = withPointedAt(query)
  const alone: Reading = { query: named, facts: ranker.facts(named), leans: false }
  const leans = leaning(query)
  if (!conversation || leans === 'none') return alone
  let best: Reading | undefined
  for (const { query: read, entry } of readInContext(query, conversation, entries)) {
    const facts = ranker.facts(read, isAbout(entry))
    if (!best || facts.confidence > best.facts.confidence) best = { query: read, facts, leans: true }
    // The newest that can be meant is meant.
    if (best.facts.confidence >= suggestFrom) break
  }
  if (!best || (leans === 'needs' && best.facts.confidence >= suggestFrom)) return best ?? alone
  // What may lean on the conversation does so only where the rest of it is about that thing too.
  const isSurer = best.facts.confidence >= alone.facts.confidence
  return isSurer && (leans === 'needs' || hasAllWords(best)) ? best : alone
}

/** Has the first candidate all content words of the question, and is each of its words known here? */
function hasAllWords({ facts: { ranked, resolved } }: Reading): boolean {
  const isStrange = resolved.terms.some(({ isUnknown, weight }) => isUnknown && weight > 0)
  return !isStrange && ranked[0]?.features[CONTENT_SHARE] === 1
}

/** "Huân chương ấy" by itself is the one that there is. */
function withPointedAt(query: Query): Query {
  return query.pointedAt.length === 0
    ? query
    : {
        ...query,
        slots: [...query.slots, ...query.pointedAt],
        mentions: [
          ...query.mentions,
          ...query.pointedAt.flatMap((slot) => slot.units.map(({ unit }) => unit.slice(1))),
        ],
      }
}

/** "còn 08?": a bare number is that of a document of the form spoken of. */
export function continueBareNumber(
  query: Query,
  conversation: Conversation | undefined,
  entries: ReadonlyMap<string, Entry>,
): Query {
  const number = query.bareNumber
  if (number === undefined || !conversation) return query
  const forms = conversation.entries.flatMap((id) => {
    const entry = entries.get(id)
    return entry?.kind === 'directive' ? entry.form : []
  })
  for (const form of forms)
    for (const entry of entries.values())
      if (entry.kind === 'directive' && entry.form === form && Number(entry.number) === Number(number))
        return { ...query, mentions: [entry.id], slots: [slotOf(entry.id, true)] }
  const others = [...entries.values()].filter(
    (e) => e.kind === 'directive' && Number(e.number) === Number(number),
  )
  if (forms.length > 0 && others.length === 1)
    return { ...query, mentions: [others[0]!.id], slots: [slotOf(others[0]!.id, true)] }
  const form = forms[0]
  return form === undefined ? query : { ...query, unknownDocuments: [{ form, number }] }
}
