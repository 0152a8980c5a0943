/** Reports facts that are hard to find. */
import { type Issue, issueAt } from '../knowledge/issue.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import { inBoth, joinedBoth } from '../locales/in-both.ts'
import type { Findability } from './leave-one-out.ts'

/** Maximum share of a fact's wordings that are neither found nor offered. Above it, the fact is hard to find. */
const MOST_LOST = 0.5
/** Maximum wordings named in a message. */
const NAMED = 4

/** Counts of the wordings that were left out. */
export interface LeaveOneOutSummary {
  readonly asked: number
  readonly found: number
  readonly offered: number
  /** Answered with something else. */
  readonly other: number
  /** Facts and absences with a lost wording, worst first. */
  readonly worst: readonly { readonly id: string; readonly asked: number; readonly found: number }[]
}

/** Counts the wordings, and sorts the facts by how hard they are to find, hardest first. */
export function summariseLeftOut(all: readonly Findability[]): LeaveOneOutSummary {
  const wordings = all.flatMap((one) => one.wordings)
  const count = (verdict: string) => wordings.filter((one) => one.verdict === verdict).length
  const worst = worstFirst(all).map(({ id, wordings: { length }, found }) => ({ id, asked: length, found }))
  return {
    asked: wordings.length,
    found: count('found'),
    offered: count('offered'),
    other: count('other'),
    worst,
  }
}

/** Returns a warning for each fact that is hard to find, and a note for each other with lost wordings. */
export function leaveOneOutIssues(
  all: readonly Findability[],
  { placeOf }: Pick<LoadedKnowledge, 'placeOf'>,
): Issue[] {
  return worstFirst(all).map(({ id, path, wordings, found }): Issue => {
    const missed = wordings.filter(({ verdict }) => verdict === 'missed' || verdict === 'other').length
    const isHard = missed > MOST_LOST * wordings.length
    const lost = joinedBoth(
      wordings
        .filter(({ verdict }) => verdict !== 'found')
        .slice(0, NAMED)
        .map(({ text, won = 'none' }) => inBoth('left-out-lost', { text, won })),
      ', ',
    )
    const place = placeOf([...path, 'questions'])
    return isHard
      ? issueAt(
          place,
          'hard-to-find',
          inBoth('left-out-hard', { id, found, asked: wordings.length, lost }),
          'warning',
        )
      : issueAt(place, 'wording-alone', inBoth('left-out-some', { id, lost }), 'note')
  })
}

/** Returns the facts with a lost wording, sorted by the share of wordings found. */
function worstFirst(all: readonly Findability[]): readonly Findability[] {
  const share = ({ found, wordings }: Findability) => found / wordings.length
  return all
    .filter(({ found, wordings }) => found < wordings.length)
    .sort((a, b) => share(a) - share(b) || b.wordings.length - a.wordings.length)
}
