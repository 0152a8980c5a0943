/**
 * Resolves a question against its conversation: "he", "còn 08?", a question without a topic. The conversation stores
 * mentioned entries, newest first.
 */
import type { Entry } from '../../knowledge/schema.ts'
import { HALF } from '../../text/half.ts'
import type { Candidate } from '../index/candidates.ts'
import { groupBy } from '../index/derived-facts.ts'
import type { Conversation } from '../outcome.ts'
import type { Part } from '../policy/multi-question.ts'
import { type Context, entriesOf, isOfArticle, lacksTopic, type Query, type Slot } from '../query.ts'
import type { Filter, Ranker, Reading } from '../ranking/ranker.ts'
import type { Model } from '../ranking/scorer.ts'
import { newSlot } from '../understanding/slots.ts'

/** Maximum number of entries in a conversation. */
const MAX_REMEMBERED = 5
/** Milliseconds after which a conversation has expired: half an hour. */
const CONVERSATION_TTL = 30 * 60 * 1000

/** Pronouns that mean the last of their kind. "That department" may be one of several that an answer named. */
const LAST_ONE = new Set(['^person', '^directive'])

/** Returns the conversation, `undefined` if it has expired. */
export function liveConversation(
  conversation: Conversation | undefined,
  now: number,
): Conversation | undefined {
  return conversation && now - conversation.at <= CONVERSATION_TTL ? conversation : undefined
}

/**
 * Returns the conversation after a question. Order of the entries: answered entries, entries that the question names,
 * related entries, earlier entries.
 */
export function remember(
  conversation: Pick<Conversation, 'entries'> | undefined,
  answered: readonly Candidate[],
  mentions: readonly string[],
  now: number,
): Conversation {
  const own = answered.flatMap(({ entry }) => entry ?? [])
  const about = answered.flatMap((candidate) => candidate.about)
  const all = new Set([...own, ...mentions, ...about, ...(conversation?.entries ?? [])])
  const fact = answered[0]?.id
  return { entries: [...all].slice(0, MAX_REMEMBERED), ...(fact !== undefined && { fact }), at: now }
}

/** Returns the question combined with each entry of the conversation that it may refer to, newest first. */
export function readingsInContext(
  query: Query,
  { entries: spoken }: Pick<Conversation, 'entries'>,
  entries: ReadonlyMap<string, Entry>,
): Query[] {
  const mayMean = (entry: string) => {
    const of = entries.get(entry)
    return of !== undefined && mayPointTo(query, of)
  }
  // "What is this article about?" is about no part of it.
  if (query.pointsBack === undefined && isOfArticle(query.slots)) return []
  // In "how does Mr X want it carried out?", "it" is something else than the one named.
  if (namedIn(query).some(mayMean)) return []
  // The article's only decision is meant by "that decision", even if none was spoken of.
  const [only, ...others] = query.pointsBack === '^directive' ? [...entries.keys()].filter(mayMean) : []
  const meant = only === undefined || others.length > 0 ? spoken : [only]
  return meant.flatMap((entry, age) => (mayMean(entry) ? [withContext(query, { entry, age })] : []))
}

/** Returns the entries that a question names, other than the kind of thing that it asks for ("hội nghị nào"). */
function namedIn({ slots }: Query): readonly string[] {
  const focuses = slots.flatMap(({ kind, units }) => (kind === 'focus' ? units.map(({ unit }) => unit) : []))
  const isNamed = (unit: string) => unit.startsWith('@') && !focuses.includes(`?x>${unit}`)
  return slots.flatMap(({ units }) => units.flatMap(({ unit }) => (isNamed(unit) ? [unit.slice(1)] : [])))
}

/** True unless a pronoun excludes the entry: "he" is a person, "it" is not, "that plan" is neither a decision. */
function mayPointTo({ pointsBack, pointedAt }: Query, entry: Entry): boolean {
  if (pointsBack === '^any') return entry.kind !== 'person'
  if (pointsBack !== undefined && pointsBack !== `^${entry.kind}`) return false
  if (entry.kind !== 'directive') return true
  const forms = pointedAt
    .flatMap(({ units }) => units.map(({ unit }) => unit))
    .filter((unit) => unit.startsWith('~form-'))
  // "That law" may be a draft law.
  return (
    forms.length === 0 || forms.some((form) => `~form-${entry.form}`.endsWith(form.slice('~form'.length)))
  )
}

/** Adds an entry of the conversation to a question as its topic. */
export function withContext(query: Query, context: Context): Query {
  return {
    ...query,
    mentions: [context.entry, ...query.mentions],
    // "Nghị quyết đó" is as good as a name.
    slots: [slotOf(context.entry, query.pointsBack === '^directive' ? 1 : HALF), ...query.slots],
    context,
  }
}

/**
 * Splits a question about two things ("hai người đó giữ chức gì?") by the two that were listed last, that the last answer
 * names, or that were spoken of last, of one kind. `undefined` for any other question.
 *
 * @param named ids of the entries that the last answer names
 */
export function partsOfTwo(
  query: Query,
  { entries: spoken, listed = [] }: Pick<Conversation, 'entries' | 'listed'>,
  named: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): readonly Part[] | undefined {
  if (query.pointsBack !== '^two' && query.pointsBack !== '^two-people') return undefined
  const kindOf = (id: string) => entries.get(id)?.kind
  const isMeant = (id: string) => query.pointsBack === '^two' || kindOf(id) === 'person'
  const alike = (ids: readonly string[]) => [...groupBy(ids.filter(isMeant), kindOf).values()]
  const two =
    [...alike(listed), ...alike(named)].find(({ length }) => length === 2) ??
    alike(spoken)
      .find(({ length }) => length > 1)
      ?.slice(0, 2)
  return two?.map((entry) => {
    const context = { entry, age: 0 }
    return { query: withContext(query, context), filter: isAbout(context, entries) }
  })
}

/**
 * Returns a filter for candidates about an entry. An absence passes unless it is about others of that kind: what the
 * article leaves out about one person is not said of another.
 */
export function isAbout({ entry }: Context, entries: ReadonlyMap<string, Entry>): Filter {
  const isOther = (id: string) => entries.get(id)?.kind === entries.get(entry)?.kind
  return ({ candidate: { kind, entry: own, about } }) =>
    own === entry || about.includes(entry) || (kind === 'absence' && !about.some(isOther))
}

function slotOf(entry: string, emphasis: number): Slot {
  return newSlot(`(${entry})`, [{ unit: `@${entry}`, fit: 1 }], emphasis, 0, 'entry', false)
}

/** Resolves a question alone or with an entry of the conversation, whichever reading has the highest confidence. */
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
  const readings: Reading[] = []
  for (const read of readingsInContext(query, conversation, entries)) {
    const reading = { query: read, facts: ranker.facts(read, isAbout(read.context!, entries)), leans: true }
    readings.push(reading)
    // "He" is the last person with enough confidence, "that plan" the last plan. Anything else is what fits best.
    if (LAST_ONE.has(query.pointsBack ?? '') && reading.facts.confidence >= suggestFrom) break
  }
  const [best] = readings.toSorted((a, b) => b.facts.confidence - a.facts.confidence)
  if (!best) return alone
  // What says no topic, or "he", is about the conversation, even if the question alone ranks higher.
  const isMeant = lacksTopic(query) && best.facts.confidence >= suggestFrom
  return isMeant || best.facts.confidence > alone.facts.confidence ? best : alone
}

/** Adds the noun of "huân chương ấy" as a slot, and its entry as a mention, for a question without a conversation. */
function withPointedAt(query: Query): Query {
  return {
    ...query,
    slots: [...query.slots, ...query.pointedAt],
    mentions: [...query.mentions, ...query.pointedAt.flatMap(entriesOf)],
  }
}

/** Resolves a bare number ("còn 08?") to a document of the form mentioned last in the conversation. */
export function continueBareNumber(
  query: Query,
  conversation: Conversation | undefined,
  entries: ReadonlyMap<string, Entry>,
): Query {
  const number = query.bareNumber
  if (number === undefined || !conversation) return query
  const documents = [...entries.values()].filter((entry) => entry.kind === 'directive')
  const forms = conversation.entries.flatMap((id) => documents.find((one) => one.id === id)?.form ?? [])
  const [meant] = forms.flatMap((form) =>
    documents.filter((one) => one.form === form && Number(one.number) === Number(number)),
  )
  if (meant) return { ...query, mentions: [meant.id], slots: [slotOf(meant.id, HALF)] }
  const [form] = forms
  return form === undefined ? query : { ...query, unknownDocuments: [{ form, number }] }
}
