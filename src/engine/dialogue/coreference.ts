import type { Entry } from '../../knowledge/schema.ts'
import { cueWords } from '../../text/cue-words.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Conversation } from '../outcome.ts'
import { SUGGEST_SCORE } from '../policy/answer-policy.ts'
import { asksElsewhere, type Query, type Slot } from '../query.ts'
import type { Hit } from '../ranking/ranked.ts'
import type { Retriever } from '../ranking/retriever.ts'
import { isContent } from '../understanding/extract-terms.ts'
import { newSlot, THIS_ARTICLE } from '../understanding/query-terms.ts'

/** Entries kept of a conversation. */
export const MAX_REMEMBERED = 5
/** A conversation older than this is over, in milliseconds: half an hour. */
export const CONVERSATION_TTL = 30 * 60 * 1000

/** Each step back into the conversation takes this from a score. */
const STEP_BACK = 0.08
/** From this score on nothing older is looked at. */
const SETTLED = 0.57
/** A question that may lean on the conversation does so unless it scores this much better by itself. */
const STANDS_ALONE = 0.12
/** A question with more content slots than this stands by itself. */
const MAX_ELLIPTIC = 4

/** A conversation that is still going on. */
export const liveConversation = (
  conversation: Conversation | undefined,
  now: number,
): Conversation | undefined =>
  conversation && now - conversation.at <= CONVERSATION_TTL ? conversation : undefined

/** What to remember after an answer: its entry, what it speaks of, what the question named, what was before. */
export const remember = (
  conversation: Conversation | undefined,
  answered: readonly Candidate[],
  mentions: readonly string[],
  now: number,
): Conversation => {
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
export const rememberMentions = (
  conversation: Conversation | undefined,
  mentions: readonly string[],
  now: number,
): Conversation | undefined =>
  mentions.length === 0
    ? conversation
    : {
        entries: [...new Set([...mentions, ...(conversation?.entries ?? [])])].slice(0, MAX_REMEMBERED),
        at: now,
      }

type Leaning = 'needs' | 'may' | 'none'

/** Does the question need what was said before, may it, or does it stand by itself? */
const leaning = (query: Query): Leaning => {
  if (namesSomething(query) || asksElsewhere(query)) return 'none'
  if (query.pointsBack) return 'needs'
  const content = query.slots.filter((s) => isContent(s) && s.emphasis > LIGHT)
  if (content.length > MAX_ELLIPTIC) return 'none'
  // "Name some of them" says nothing by itself.
  const isBare = content.length === 0 && !query.slots.some((s) => s.units[0]?.unit === THIS_ARTICLE)
  return isBare || goesOn(query, content.length) ? 'needs' : 'may'
}

/** "At which conference?", "theo quyết định nào?": what begins so goes on with what was said. */
const goesOn = ({ folds, slots }: Query, content: number): boolean => {
  const asks = (slot: Slot | undefined) => slot?.kind === 'question' || slot?.kind === 'focus'
  return content <= 1 && PREPOSITIONS.has(folds[0] ?? '') && (asks(slots[0]) || asks(slots.at(-1)))
}
/** Folded. */
const PREPOSITIONS = cueWords('opening-prepositions')
/** Emphasis up to which a slot is no content. */
const LIGHT = 0.5

/** Does it name a thing, other than the kind of thing that it asks for ("hội nghị nào")? */
const namesSomething = ({ slots }: Query): boolean => {
  const focus = new Set(slots.flatMap((s) => (s.kind === 'focus' ? s.units.map((u) => u.unit) : [])))
  const isAskedFor = (slot: Slot) =>
    slot.units.some(({ unit }) => focus.has(`${unit}>?x`) || focus.has(`?x>${unit}`))
  return slots.some((slot) => slot.units.some(({ unit }) => unit.startsWith('@')) && !isAskedFor(slot))
}

/** The question read with each thing that the conversation spoke of, the newest first. */
const readInContext = (
  query: Query,
  conversation: Conversation,
  entries: ReadonlyMap<string, Entry>,
): { readonly query: Query; readonly entry: string }[] =>
  conversation.entries
    .filter((id) => {
      const kind = entries.get(id)?.kind
      if (query.pointsBack === '^person') return kind === 'person'
      if (query.pointsBack === '^document') return kind === 'directive'
      // "It" is nobody.
      return query.pointsBack === '^any' ? kind !== undefined && kind !== 'person' : kind !== undefined
    })
    .map((entry) => ({
      query: { ...query, mentions: [entry], slots: [slotOf(entry), ...query.slots] },
      entry,
    }))

/** Emphasis of what is only understood from the conversation. */
const FROM_CONTEXT = 0.6

const slotOf = (entry: string, exact = false): Slot =>
  newSlot(`(${entry})`, [{ unit: `@${entry}`, fit: 1 }], exact ? 1 : FROM_CONTEXT, 0, 'entry', exact)

/** The query and hits to decide on: read by itself, or with what the conversation was about. */
export const retrieveInContext = (
  query: Query,
  conversation: Conversation | undefined,
  entries: ReadonlyMap<string, Entry>,
  retriever: Retriever,
  limit: number,
): { readonly query: Query; readonly hits: readonly Hit[]; readonly leans: boolean } => {
  const named = withPointedAt(query)
  const alone = { query: named, hits: retriever.retrieve(named, limit), leans: false }
  const leans = leaning(query)
  if (!conversation || leans === 'none') return alone
  let best: { query: Query; hits: readonly Hit[]; score: number } | undefined
  for (const [back, reading] of readInContext(query, conversation, entries).entries()) {
    const hits = retriever
      .retrieve(reading.query, limit)
      .filter(
        ({ candidate: c }) =>
          c.kind === 'absence' || c.entry === reading.entry || c.about.includes(reading.entry),
      )
      .sort((a, b) => narrowed(b) - narrowed(a))
    const score = (hits[0]?.score ?? 0) - back * STEP_BACK
    if (hits.length > 0 && (!best || score > best.score)) best = { query: reading.query, hits, score }
    // The newest that can be meant is meant.
    if (best && best.score >= SETTLED) break
  }
  const favoured = { ...alone, hits: favour(alone.hits, conversation) }
  if (!best) return favoured
  const [itself] = alone.hits
  if (leans === 'may' && itself && saysMore(query) && isSaidFully(itself, best.hits[0]!, alone.hits))
    return favoured
  const lead = leans === 'may' ? STANDS_ALONE : neededLead(query, itself, conversation, entries)
  // What would not even be offered needs no lead to be left aside.
  return best.score + (best.score < SUGGEST_SCORE ? 0 : lead) >= (itself?.score ?? 0)
    ? { query: best.query, hits: best.hits, leans: true }
    : favoured
}

/** Does it say anything besides what it asks: "together with whom?" does not. */
const saysMore = ({ slots }: Query): boolean => {
  const asking = new Set(slots.flatMap(({ asks, units }) => (asks ? units.map(({ unit }) => unit) : [])))
  return slots.some((s) => isContent(s) && s.emphasis > LIGHT && !asking.has(s.units[0]?.unit ?? ''))
}

/** "And the headline?" says all that it asks: what was spoken of has far less of it. */
const isSaidFully = (itself: Hit, leant: Hit, alone: readonly Hit[]): boolean => {
  const by = alone.find(({ candidate }) => candidate === leant.candidate)?.score ?? 0
  return itself.score >= SAID_FULLY && itself.score - by >= FAR_LESS
}
const SAID_FULLY = 0.93
const FAR_LESS = 0.25

/** "Who presented it?" after one award was spoken of asks of that one, not of all awards. */
const narrowed = ({ score, candidate }: Hit): number => score - NARROWER * candidate.about.length
/** What each thing more that a fact speaks of takes from its place. */
const NARROWER = 0.005

/** How much better a question that needs what was spoken of must fare by itself not to be read with that. */
const neededLead = (
  query: Query,
  alone: Hit | undefined,
  conversation: Conversation,
  entries: ReadonlyMap<string, Entry>,
): number => {
  // "What does he ask about discipline?": a task that is asked for has nobody else in it whom "he" could mean.
  const isPerson = (id: string) => entries.get(id)?.kind === 'person'
  const people = alone?.candidate.about.filter(isPerson) ?? []
  const isHis = people.every((id) => conversation.entries.includes(id))
  return query.pointsBack === '^person' && isHis ? FULLY_EXPLAINED : Number.POSITIVE_INFINITY
}
/** So far ahead a fact explains all that the question says, and what was spoken of explains little of it. */
const FULLY_EXPLAINED = 0.3

/** Of what lies close together, that comes first which was spoken of last: "of whom?" is asked of many things. */
const favour = (hits: readonly Hit[], conversation: Conversation): readonly Hit[] => {
  const [best] = hits
  if (!best) return hits
  const place = ({ candidate }: Hit) => {
    const at = candidate.entry === undefined ? -1 : conversation.entries.indexOf(candidate.entry)
    return at < 0 ? MAX_REMEMBERED : at
  }
  const close = hits.filter((hit) => best.score - hit.score <= CLOSE)
  const first = [...close].sort((a, b) => place(a) - place(b))[0]!
  if (place(first) === MAX_REMEMBERED) return hits
  return [{ ...first, score: Math.min(1, best.score + SPOKEN_OF) }, ...hits.filter((hit) => hit !== first)]
}
/** Scores that lie no further apart tell little. */
const CLOSE = 0.05
/** What having been spoken of adds. */
const SPOKEN_OF = 0.02

/** "Huân chương ấy" by itself is the one that there is. */
const withPointedAt = (query: Query): Query =>
  query.pointedAt.length === 0
    ? query
    : {
        ...query,
        slots: [...query.slots, ...query.pointedAt],
        mentions: [
          ...query.mentions,
          ...query.pointedAt.flatMap((slot) => slot.units.map(({ unit }) => unit.slice(1))),
        ],
      }

/** "còn 08?": a bare number is that of a document of the form spoken of. */
export const continueBareNumber = (
  query: Query,
  conversation: Conversation | undefined,
  entries: ReadonlyMap<string, Entry>,
): Query => {
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
