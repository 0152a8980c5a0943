/**
 * Resolves a question against its conversation: "he", "còn 08?", a question without a topic. The conversation stores
 * mentioned entries, newest first.
 */
import type { Entry, EntryKind } from '../../knowledge/schema.ts'
import { HALF } from '../../text/half.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Conversation } from '../outcome.ts'
import { asksElsewhere, type Context, isOfArticle, lacksTopic, type Query, type Slot } from '../query.ts'
import type { Filter, Ranker, Reading } from '../ranking/ranker.ts'
import type { Model } from '../ranking/scorer.ts'
import { newSlot } from '../understanding/slots.ts'

/** Maximum number of entries in a conversation. */
export const MAX_REMEMBERED = 5
/** Milliseconds after which a conversation has expired: half an hour. */
const CONVERSATION_TTL = 30 * 60 * 1000

/** Returns the conversation, `undefined` if it has expired. */
export function liveConversation(
  conversation: Conversation | undefined,
  now: number,
): Conversation | undefined {
  return conversation && now - conversation.at <= CONVERSATION_TTL ? conversation : undefined
}

/**
 * Returns the conversation after an answer. Order of the entries: answered entries, related entries that the question
 * names, other related entries, earlier entries.
 */
export function remember(
  conversation: Conversation | undefined,
  answered: readonly Candidate[],
  mentions: readonly string[],
  now: number,
): Conversation {
  const own = answered.flatMap(({ entry }) => entry ?? [])
  const about = answered.flatMap((candidate) => candidate.about)
  const named = about.filter((id) => mentions.includes(id))
  const all = new Set([...own, ...named, ...about, ...(conversation?.entries ?? [])])
  const fact = answered[0]?.id
  return { entries: [...all].slice(0, MAX_REMEMBERED), ...(fact !== undefined && { fact }), at: now }
}

/** Returns the conversation after a question without an answer: its mentions come before earlier entries. */
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

/** True if the question names an entry, other than the kind of thing that it asks for ("hội nghị nào"). */
function namesSomething({ slots }: Query): boolean {
  const focus = new Set(slots.flatMap((s) => (s.kind === 'focus' ? s.units.map((u) => u.unit) : [])))
  const isAskedFor = (slot: Slot) =>
    slot.units.some(({ unit }) => focus.has(`${unit}>?x`) || focus.has(`?x>${unit}`))
  return slots.some((slot) => slot.units.some(({ unit }) => unit.startsWith('@')) && !isAskedFor(slot))
}

/** Returns the question combined with each entry of the conversation that it may refer to, newest first. */
export function readingsInContext(
  query: Query,
  { entries: spoken }: Pick<Conversation, 'entries'>,
  entries: ReadonlyMap<string, Entry>,
): Query[] {
  const isComplete = query.pointsBack === undefined && isOfArticle(query.slots)
  if (namesSomething(query) || asksElsewhere(query) || isComplete) return []
  return spoken.flatMap((entry, age) => {
    const kind = entries.get(entry)?.kind
    return kind !== undefined && mayPointTo(query, kind) ? [withContext(query, { entry, age })] : []
  })
}

function mayPointTo({ pointsBack, asked }: Query, kind: EntryKind): boolean {
  if (pointsBack === '^person') return kind === 'person'
  if (pointsBack === '^document') return kind === 'directive'
  // "It" never refers to a person. "Còn ai phát biểu?" asks for another person than the last one.
  return kind !== 'person' || (pointsBack === undefined && !asked.has('?who'))
}

/** Adds an entry of the conversation to a question as its topic. */
export function withContext(query: Query, context: Context): Query {
  return { ...query, mentions: [context.entry], slots: [slotOf(context.entry), ...query.slots], context }
}

/** Returns a filter for candidates about an entry. Absences always pass. */
export function isAbout({ entry }: Context): Filter {
  return ({ candidate: { kind, entry: own, about } }) =>
    kind === 'absence' || own === entry || about.includes(entry)
}

function slotOf(entry: string, exact = false): Slot {
  return newSlot(`(${entry})`, [{ unit: `@${entry}`, fit: 1 }], exact ? 1 : HALF, 0, 'entry', exact)
}

/** Resolves a question alone or with an entry of the conversation, whichever reading has the higher confidence. */
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
  // What says no topic, or "he", is about the conversation, even if the question alone ranks higher. "That order" may mean
  // the only order in the article.
  const refers = lacksTopic(query) && query.pointedAt.length === 0
  let best = alone
  for (const read of readingsInContext(query, conversation, entries)) {
    const facts = ranker.facts(read, isAbout(read.context!))
    const isMeant = facts.confidence >= suggestFrom
    if (facts.confidence > best.facts.confidence || (isMeant && refers))
      best = { query: read, facts, leans: true }
    // The newest entry with enough confidence wins.
    if (isMeant) break
  }
  return best
}

/** Adds the entry of "huân chương ấy" as a mention, for a question without a conversation. */
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

/** Resolves a bare number ("còn 08?") to a document of a form mentioned in the conversation. */
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
  const form = forms[0]
  return form === undefined ? query : { ...query, unknownDocuments: [{ form, number }] }
}
