/**
 * Reads a question in its conversation: "he", "còn 08?", a question without a topic. What was spoken of is
 * remembered as entries, the newest first.
 */
import type { Entry, EntryKind } from '../../knowledge/schema.ts'
import { HALF } from '../../text/half.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Conversation } from '../outcome.ts'
import { asksElsewhere, type Context, type Query, type Slot } from '../query.ts'
import type { Filter, Ranker, Reading } from '../ranking/ranker.ts'
import type { Model } from '../ranking/scorer.ts'
import { newSlot } from '../understanding/slots.ts'

/** Entries kept of a conversation. */
export const MAX_REMEMBERED = 5
/** A conversation older than this is over, in milliseconds: half an hour. */
const CONVERSATION_TTL = 30 * 60 * 1000

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

/** Does it name a thing, other than the kind of thing that it asks for ("hội nghị nào")? */
function namesSomething({ slots }: Query): boolean {
  const focus = new Set(slots.flatMap((s) => (s.kind === 'focus' ? s.units.map((u) => u.unit) : [])))
  const isAskedFor = (slot: Slot) =>
    slot.units.some(({ unit }) => focus.has(`${unit}>?x`) || focus.has(`?x>${unit}`))
  return slots.some((slot) => slot.units.some(({ unit }) => unit.startsWith('@')) && !isAskedFor(slot))
}

/** The question read with each thing that the conversation spoke of, the newest first. */
export function readingsInContext(
  query: Query,
  { entries: spoken }: Pick<Conversation, 'entries'>,
  entries: ReadonlyMap<string, Entry>,
): Query[] {
  if (namesSomething(query) || asksElsewhere(query)) return []
  return spoken.flatMap((entry, age) => {
    const kind = entries.get(entry)?.kind
    return kind !== undefined && mayPointTo(query.pointsBack, kind)
      ? [withContext(query, { entry, age })]
      : []
  })
}

function mayPointTo(pronoun: string | undefined, kind: EntryKind): boolean {
  if (pronoun === '^person') return kind === 'person'
  if (pronoun === '^document') return kind === 'directive'
  // "It" is nobody.
  return pronoun !== '^any' || kind !== 'person'
}

/** The question read as one about an entry that only the conversation tells. */
export function withContext(query: Query, context: Context): Query {
  return { ...query, mentions: [context.entry], slots: [slotOf(context.entry), ...query.slots], context }
}

/** A candidate about an entry, and any absence, may answer what is asked of it. */
export function isAbout({ entry }: Context): Filter {
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
  if (!conversation) return alone
  let best = alone
  for (const read of readingsInContext(query, conversation, entries)) {
    const facts = ranker.facts(read, isAbout(read.context!))
    const isMeant = facts.confidence >= suggestFrom
    // "He" is somebody who was spoken of, whatever the question would be asked of by itself; "that order" may be the only one.
    const refers = query.pointsBack !== undefined && query.pointedAt.length === 0
    if (facts.confidence > best.facts.confidence || (isMeant && refers))
      best = { query: read, facts, leans: true }
    // The newest that can be meant is meant.
    if (isMeant) break
  }
  return best
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
