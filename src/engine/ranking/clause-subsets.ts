import { isDocument, isTalkClause, type Query } from '../query.ts'
import type { Term } from './terms.ts'

/** A part of the question left out costs this share of the part's weight; talk costs less. */
const DROPPED_COST = 0.2
const DROPPED_TALK_COST = 0.04
/** A document is named because it is meant. */
const DROPPED_EXACT_COST = 0.6
/** So is a thing of the article: "for the project, what must be proposed?" */
const DROPPED_NAMED_COST = 0.4
/** Where no clause asks anything, what is left out may be just what was meant. */
const DROPPED_UNASKED_COST = 0.4
/** Clauses above this number are not combined. */
const MAX_CLAUSES = 12

/** Some clauses of a question. */
export interface Part {
  readonly terms: readonly Term[]
  /** What leaving the others out costs, in weight. */
  readonly dropped: number
  readonly leavesOut: boolean
}

/** A thing of the article, or the form of a document: "a bill was prepared. What is it called?" */
const isNamed = ({ slot }: Term): boolean =>
  slot.kind === 'entry' || slot.units.some(({ unit }) => unit.startsWith('~form-'))

/** The whole question, and runs of its clauses that ask something, with what leaving the rest out costs. */
export const partsOf = (query: Query, terms: readonly Term[]): Part[] => {
  const clauses = [...new Set(terms.map((t) => t.slot.clause))]
  const parts: Part[] = [{ terms, dropped: 0, leavesOut: false }]
  if (clauses.length < 2 || clauses.length > MAX_CLAUSES) return parts
  const cost = (term: Term) =>
    term.weight *
    (isDocument(term.slot) && !isTalkClause(query, term.slot.clause) ? DROPPED_EXACT_COST : clauseCost(term))
  const clauseCost = (term: Term) =>
    isTalkClause(query, term.slot.clause)
      ? DROPPED_TALK_COST
      : query.askingClauses.size === 0
        ? DROPPED_UNASKED_COST
        : term.slot.kind === 'entry'
          ? DROPPED_NAMED_COST
          : DROPPED_COST
  for (let from = 0; from < clauses.length; from++)
    for (let to = from; to < clauses.length; to++) {
      const run = new Set(clauses.slice(from, to + 1))
      if (run.size === clauses.length) continue
      if (query.askingClauses.size > 0 && ![...run].some((c) => query.askingClauses.has(c))) continue
      const inRun = terms.filter((t) => run.has(t.slot.clause))
      if (!inRun.some((t) => t.slot.kind === 'class' || t.slot.kind === 'entry')) continue
      const add = (kept: readonly Term[]) => {
        const dropped = terms.filter((t) => !kept.includes(t)).reduce((sum, t) => sum + cost(t), 0)
        const leavesOut = [...query.askingClauses].some((c) => !run.has(c))
        parts.push({ terms: kept, dropped, leavesOut })
      }
      add(inRun)
      // A name said in another clause may be what this one asks about.
      const named = terms.filter((t) => isNamed(t) && !run.has(t.slot.clause))
      if (named.length > 0 && !inRun.some(isNamed)) add([...inRun, ...named])
    }
  return parts
}
