import type { Reason } from '../outcome.ts'
import { isDocument, isTalkClause, type Query, type Slot } from '../query.ts'
import type { Misses } from '../ranking/factors.ts'
import { explainedBy, type Hit, isNamed, missedBy } from '../ranking/ranked.ts'
import { isContent } from '../understanding/extract-terms.ts'

/** What to do with a question, before it is put into words. */
export type Decision =
  | { readonly kind: 'answer'; readonly hits: readonly Hit[] }
  | { readonly kind: 'suggest'; readonly hits: readonly Hit[] }
  | {
      readonly kind: 'abstain'
      readonly reason: Exclude<Reason, 'explained' | 'close' | 'passage' | 'nearest'>
      readonly hit?: Hit
    }

/**
 * Scores from which a hit is answered, and from which it is offered; set by the `tune` half of
 * knowledge/questions.yaml and held against its `unseen` half.
 */
export const ANSWER_SCORE = 0.54
/** The same where the hit accounts for a name that the question says: other topics hardly ever say one. */
export const NAMED_ANSWER_SCORE = 0.46
export const SUGGEST_SCORE = 0.44
/** From this score on a hit is answered even without a lead, where the question names more than one thing. */
export const SURE_SCORE = 0.75
/** A lead smaller than this over a hit of another entry is no lead. */
const CLEAR_LEAD = 0.012
/** "Hạng mấy?" is answered alone where nothing else comes near. */
const SOLE_LEAD = 0.3
/** An absence must lead by this to silence a fact. */
const ABSENCE_LEAD = 0.01
/** From this likeness on, an absence is asked for in its own words and needs no lead. */
export const OWN_WORDS = 0.9
/** "What is X?" of a common word is answered only where X is explained, in such words. */
const OWN_DEFINITION = 0.7
const SURE_DEFINITION = 0.9
/** Up to these scores a hit must have something of each name, and of the word beside the question word. */
const MISSING_NAME_SCORE = 0.73
const MISSING_WORD_SCORE = 0.62
const NAMED_MISSING_WORD_SCORE = 0.58
const MISSING_TYPE_SCORE = 0.95
/** Candidates offered. */
const MAX_SUGGESTIONS = 3

/** Decides by how much of the question the best hit explains and how far it leads the next. */
export const decide = (query: Query, hits: readonly Hit[]): Decision => {
  const documents = exactEntries(query)
  const own = hits[0] && hits[0].likeness >= OWN_WORDS && hits[0].score >= SURE_SCORE
  // "Third class, isn't it? Or first?" may be a fact's own question; a document or a person is meant as it is.
  const [top] = hits
  const corrects =
    query.isYesNo &&
    top !== undefined &&
    top.candidate.entry === query.otherOrdinal &&
    top.score >= SURE_SCORE
  if (query.unknownDocuments.length > 0 || (query.otherOrdinal !== undefined && !own && !corrects))
    return { kind: 'abstain', reason: 'unknown-number' }
  if (query.unknownNames.length > 0 || (query.unknownBodies.length > 0 && !own))
    return { kind: 'abstain', reason: 'unknown-name' }
  if (!query.slots.some(saysSomething)) {
    // "Thứ mấy?" alone may mean several things, "2 + 2" none.
    const likely =
      query.asked.size > 0 ? hits.filter((h) => h.candidate.kind === 'fact' && h.score >= ANSWER_SCORE) : []
    const counted = query.slots.some((slot) => slot.kind === 'number')
    const [sure, other] = likely
    // "Third class?", as the fact's own questions have it.
    if (own && top?.candidate.kind === 'fact') return { kind: 'answer', hits: [top] }
    if (sure && !counted && sure.score - (other?.score ?? 0) >= SOLE_LEAD && hits[0] === sure)
      return { kind: 'answer', hits: [sure] }
    return likely.length > 0 && !counted
      ? { kind: 'suggest', hits: likely.slice(0, MAX_SUGGESTIONS) }
      : { kind: 'abstain', reason: 'not-understood' }
  }
  const [best, ...rest] = hits
  if (!best || best.score < SUGGEST_SCORE) {
    // Of a document that is there, what the article says of it is worth offering.
    const ofDocument =
      documents.length === 1
        ? hits.filter((h) => h.candidate.entry === documents[0]).slice(0, MAX_SUGGESTIONS)
        : []
    return ofDocument.length > 0
      ? { kind: 'suggest', hits: ofDocument }
      : { kind: 'abstain', reason: 'not-in-article' }
  }
  if (best.candidate.kind === 'absence') {
    const fact = rest.find((h) => h.candidate.kind === 'fact')
    if (!fact || best.score - fact.score >= (best.likeness >= OWN_WORDS ? 0 : ABSENCE_LEAD))
      return { kind: 'abstain', reason: 'absent', hit: best }
  }
  const nameless = absentName(query, hits) ?? absentOfNamed(hits)
  if (nameless) return { kind: 'abstain', reason: 'absent', hit: nameless }
  const facts = toldFirst(hits.filter((h) => h.candidate.kind === 'fact'))
  const first = facts[0]
  if (!first) return { kind: 'abstain', reason: 'not-in-article' }
  const needed = isNamed(first) ? NAMED_ANSWER_SCORE : ANSWER_SCORE
  if (first.score < needed && !standsOut(first, hits)) {
    const near = facts.filter((h) => h.score >= SUGGEST_SCORE * 0.9).slice(0, MAX_SUGGESTIONS)
    return { kind: 'suggest', hits: near }
  }
  const rival = facts.find((h) => h !== first && isRival(h, first))
  const sure = first.score >= SURE_SCORE && (own || query.slots.filter(saysSomething).length > 1)
  if (rival && !sure && first.score - rival.score < CLEAR_LEAD)
    return { kind: 'suggest', hits: facts.slice(0, MAX_SUGGESTIONS) }
  // A name that it has nothing of, or not the word that was asked about: that is another question.
  const misses = missedBy(first)
  if (misses && first.score <= missingScore(misses, query, isNamed(first)))
    return { kind: 'suggest', hits: facts.slice(0, MAX_SUGGESTIONS) }
  if (
    query.isDefinition &&
    first.likeness < OWN_DEFINITION &&
    first.score < SURE_DEFINITION &&
    !isNamed(first)
  )
    return { kind: 'suggest', hits: facts.slice(0, MAX_SUGGESTIONS) }
  // What is denied, or pointed at and not there, is asked back.
  const hasUnknownNumber = query.unknownNumbers.some((clause) => !isTalkClause(query, clause))
  const isDoubtful =
    (hasUnknownNumber && !own) ||
    query.isNegated ||
    (query.besides !== undefined && !tellsMore(first, query.besides)) ||
    (query.pointsBack === '^person' && query.mentions.length === 0 && tellsOfSomebody(first))
  return isDoubtful
    ? { kind: 'suggest', hits: facts.slice(0, MAX_SUGGESTIONS) }
    : { kind: 'answer', hits: [first] }
}

/** Is who is meant by "he" needed to answer, or is it said anyway: "what does he ask about discipline?" */
const tellsOfSomebody = ({ candidate, score }: Hit): boolean =>
  candidate.asks.includes('who') || score < SURE_SCORE

/** Does it tell of others than those, as a list does, or what is not about them? Sure where none is named. */
const tellsMore = ({ score, candidate }: Hit, named: readonly string[]): boolean =>
  named.length === 0
    ? score >= SURE_SCORE
    : candidate.computed ||
      candidate.asks.includes('list') ||
      !named.some((id) => candidate.entry === id || candidate.about.includes(id))

/** Where the best fact does not tell what is asked and one close by does, that one goes first. */
const toldFirst = (facts: readonly Hit[]): readonly Hit[] => {
  const [best] = facts
  if (!best || missedBy(best) !== 'type') return facts
  const told = facts.find((h) => best.score - h.score <= NEAR_ENOUGH && !missedBy(h))
  return told ? [told, ...facts.filter((h) => h !== told)] : facts
}
/** A fact that tells what is asked may lie this far behind one that does not. */
const NEAR_ENOUGH = 0.12

/** Has it several things of the question, misses none that is asked for, and nothing else comes near? */
const standsOut = (hit: Hit, hits: readonly Hit[]): boolean => {
  const next = hits.find((h) => h !== hit)
  const things = hit.part.terms.filter(
    ({ slot }, t) =>
      hit.credits[t]! >= SURE_CREDIT &&
      slot.emphasis === 1 &&
      (slot.kind === 'class' || slot.kind === 'entry'),
  )
  return things.length > 1 && hit.score - (next?.score ?? 0) >= LONG_LEAD && !missedBy(hit)
}
/** A thing read from a slip of the finger, or from a quote only, is none of them. */
const SURE_CREDIT = 0.8
/** A lead from which less is enough. */
const LONG_LEAD = 0.13

const missingScore = (misses: NonNullable<Misses>, query: Query, named: boolean): number => {
  if (misses === 'name') return asksWhoseDocument(query) ? 1 : MISSING_NAME_SCORE
  if (misses === 'type') return MISSING_TYPE_SCORE
  return named ? NAMED_MISSING_WORD_SCORE : MISSING_WORD_SCORE
}

/** Asked for a name that the best fact does not tell, and the article is known to leave out. */
const absentName = (query: Query, hits: readonly Hit[]): Hit | undefined => {
  const asked = query.slots.find((slot) => slot.units.some(({ unit }) => NAME_WORDS.has(unit)))
  const tells = (hit: Hit) => asked !== undefined && explainedBy(hit).includes(asked.typed)
  const [best] = hits
  if (!asked || !best || tells(best)) return undefined
  // Before the absence may lie a fact that tells who somebody is whom the best one speaks of.
  const tellsOfThose = ({ candidate: { entry, asks } }: Hit) =>
    asks.includes('who') && entry !== undefined && best.candidate.about.includes(entry)
  const first = hits.find(
    (h) =>
      isNamed(h) &&
      h.score >= SUGGEST_SCORE &&
      tells(h) &&
      (h.candidate.kind === 'absence' || tellsOfThose(h)),
  )
  return first?.candidate.kind === 'absence' ? first : undefined
}

/** Of what the question names, where the best fact has nothing of that. */
const absentOfNamed = (hits: readonly Hit[]): Hit | undefined => {
  const [best] = hits
  const near = best ? hits.filter((h) => best.score - h.score <= NEAR_NAMED) : []
  // What a hit misses takes longest to tell.
  if (!best || !near.some((h) => h.candidate.kind === 'absence') || missedBy(best) !== 'name')
    return undefined
  const first = near.find((h) => !missedBy(h))
  return first?.candidate.kind === 'absence' ? first : undefined
}
/** An absence of what is named may lie this far behind a fact that has nothing of it. */
const NEAR_NAMED = 0.15

const NAME_WORDS = new Set(['~name-of', '~person-name', '~full-name', 'name', 'tên'])

/** Is there something in it to look up: not only question words and counts? */
const saysSomething = (slot: Slot): boolean =>
  isContent(slot) && (slot.kind !== 'number' || slot.exact === true) && slot.emphasis >= LIGHT

/** Emphasis from which a slot is something to look up. */
const LIGHT = 0.3

/** "Chỉ thị nào của X?": the issuer is what is asked by. */
const asksWhoseDocument = (query: Query): boolean =>
  query.slots.some(
    (slot) => slot.kind === 'focus' && slot.typed.startsWith('~form-') && slot.typed.endsWith('>?x'),
  )

/** Does it say something else: another entry's fact, neither of the two speaking of the other's entry? */
const isRival = ({ candidate: a }: Hit, { candidate: b }: Hit): boolean =>
  a.entry !== b.entry && !a.about.includes(b.entry ?? '') && !b.about.includes(a.entry ?? '')

/** Entries that a question names exactly: documents by form and number. */
export const exactEntries = (query: Query): string[] => {
  const ids: string[] = []
  for (const slot of query.slots)
    if (isDocument(slot))
      for (const { unit } of slot.units) if (!ids.includes(unit.slice(1))) ids.push(unit.slice(1))
  return ids
}
