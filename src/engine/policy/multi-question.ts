/** Splits questions that ask several things. Each part is ranked separately, and all are answered together. */
import { saySame } from '../index/build-index.ts'
import type { IndexedCandidate } from '../index/inverted-index.ts'
import {
  asksElsewhere,
  contentOf,
  entriesOf,
  isContent,
  isDocument,
  type Query,
  type Slot,
  THIS_ARTICLE,
} from '../query.ts'
import type { Filter, Models, Ranker, Reading } from '../ranking/ranker.ts'
import { type Decision, isFact, isSure } from './answer-policy.ts'

/** Units of words that only express a comparison. */
const COMPARING = new Set(['~compare', '~cross', '~same'])

/** Units of words that add nothing to a list of documents: "which are mentioned in the article". */
const LISTING = new Set(['~mention', '~document', THIS_ARTICLE])

/** A part of a question, as a question of its own. */
export interface Part {
  readonly query: Query
  readonly filter?: Filter
}

/**
 * Decides on a question that asks several things.
 *
 * @param meant the parts that the conversation shows
 * @returns `undefined` if it asks one thing, or if a part has no answer with enough confidence
 */
export function decideParts(
  { query, facts: whole }: Reading,
  ranker: Ranker,
  models: Models,
  meant?: readonly Part[],
): Decision | undefined {
  if (asksElsewhere(query) || query.isNegated || query.besides) return undefined
  const byForm = formParts(query)
  const parts = meant ?? documentParts(query) ?? byForm ?? clauseParts(query)
  if (parts === undefined) return undefined
  // "Which of 15, 16 and 08 is the Minister's?" need not have an answer for each document.
  const selects = query.asked.has('?which') && parts.every(({ filter }) => filter)
  const rankings = parts.map((part) => ranker.facts(part.query, part.filter))
  const sure = rankings.filter((ranking) => isSure(ranking, models))
  if (sure.length === 0 || (sure.length < parts.length && !selects)) return undefined
  const found: IndexedCandidate[] = []
  for (const { ranked } of sure) {
    const { document } = ranked[0]!
    // Absences of different things have similar texts: no place and no date of the same event.
    const isSame = (other: IndexedCandidate) =>
      other === document || (isFact({ document }) && saySame(other, document))
    if (!found.some(isSame)) found.push(document)
  }
  // One fact may tell all: "which awards were presented, and to whom?".
  const [first] = whole.ranked
  const mean = sure.reduce((sum, { confidence }) => sum + confidence, 0) / sure.length
  const isWhole = first && isFact(first) && whole.confidence > mean && !found.includes(first.document)
  if (isWhole && parts !== byForm) return undefined
  return found.some((document) => isFact({ document }))
    ? { kind: 'answer', documents: found }
    : { kind: 'abstain', reason: 'absent', absences: found }
}

/** Splits "whose are 12 and 08?": asks about each document and accepts only facts of that document. */
function documentParts(query: Query): readonly Part[] | undefined {
  const documents = query.slots.filter(isDocument)
  const ids = [...new Set(documents.flatMap(entriesOf))]
  if (ids.length < 2) return undefined
  const said = query.slots.filter(({ units }) => !units.some(({ unit }) => COMPARING.has(unit)))
  const isOf = (id: string) => (slot: Slot) => entriesOf(slot).includes(id)
  return ids.map((id) => {
    // In "Nghị quyết 12 của X, Nghị quyết 8 của Y", a body belongs to the document of its clause.
    const isOfOther = ({ kind, clause }: Slot) => {
      const beside = documents.filter((document) => document.clause === clause)
      return kind === 'entry' && beside.length > 0 && !beside.some(isOf(id))
    }
    const slots = said.filter((slot) => (isDocument(slot) ? isOf(id)(slot) : !isOfOther(slot)))
    return {
      query: { ...query, slots, mentions: [id] },
      filter: ({ candidate }) => candidate.entry === id && !candidate.computed,
    }
  })
}

/**
 * Splits "list the resolutions and plans" by form of document. Each part wants a computed list of the article, not of what was
 * spoken of.
 */
function formParts(query: Query): readonly Part[] | undefined {
  const isForm = (slot: Slot) => slot.kind === 'class' && slot.units[0]!.unit.startsWith('~form-')
  const forms = new Set(query.slots.filter(isForm).map(({ units }) => units[0]!.unit))
  const isOnly = contentOf(query.slots).every(
    (slot) => isForm(slot) || LISTING.has(slot.units[0]?.unit ?? ''),
  )
  if (forms.size < 2 || !isOnly || query.asked.size === 0) return undefined
  return Array.from(forms, (form) => {
    const isOther = ({ units }: Slot) =>
      [...forms].some((other) => other !== form && units[0]?.unit.includes(other))
    return {
      query: {
        ...query,
        context: undefined,
        mentions: [],
        slots: query.slots.filter((slot) => slot.kind !== 'entry' && !isOther(slot)),
        askingClauses: new Set<number>(),
      },
      filter: ({ candidate }: IndexedCandidate) => candidate.computed,
    }
  })
}

/** True for a name or a form of document. */
function namesTopic({ kind, units }: Slot): boolean {
  return kind === 'entry' || units.some(({ unit }) => unit.startsWith('~form-'))
}

/**
 * Splits "who presented it, and to whom?" by asking clause. A clause without a name takes those of the question; one
 * that says nothing else ("… and to whom?") or has a pronoun ("… and who issued them?") also takes the content before it.
 */
function clauseParts(query: Query): readonly Part[] | undefined {
  const asking = [...query.askingClauses].sort((a, b) => a - b)
  if (asking.length < 2) return undefined
  const named = query.slots.filter((slot) => slot.kind === 'entry')
  return asking.map((clause, i) => {
    const end = asking[i + 1] ?? Number.POSITIVE_INFINITY
    const own = query.slots.filter(
      (slot) => slot.clause >= clause && slot.clause < end && !query.talkClauses.has(slot.clause),
    )
    const continues = contentOf(own).every(({ asks }) => asks)
    const before = continues ? query.slots.filter((slot) => isContent(slot) && slot.clause < clause) : []
    const borrowed = own.some(namesTopic) ? [] : named
    const slots = [...own, ...new Set([...before, ...borrowed])]
    const units = slots.flatMap((slot) => slot.units.map(({ unit }) => unit))
    return {
      query: {
        ...query,
        slots,
        mentions: slots.flatMap(entriesOf),
        asked: new Set(units.filter((unit) => unit.startsWith('?'))),
        // Every slot counts as asked for, also the borrowed ones.
        askingClauses: new Set<number>(),
      },
    }
  })
}
