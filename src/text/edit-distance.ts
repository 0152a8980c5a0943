import { HALF } from './half.ts'

/** Onsets that Vietnamese speakers and writers confuse. */
const CONFUSED_ONSETS = pairsOf('ch tr, s x, d gi, d r, r gi, l n, ng ngh, g gh, c k, c q, v d')
/** Endings that they confuse. */
const CONFUSED_ENDS = pairsOf('n ng, g ng, t c')
/** Cost of a confused onset or ending, in edits. */
const CONFUSION_COST = HALF

/** True for the same letters, in any order. */
export function isTransposed(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

function pairsOf(list: string): readonly (readonly [string, string])[] {
  return list.split(', ').map((pair) => pair.split(' ') as [string, string])
}

function isConfused(a: string, b: string): boolean {
  return (
    CONFUSED_ONSETS.some(([x, y]) => a.startsWith(x) && b === y + a.slice(x.length)) ||
    CONFUSED_ENDS.some(([x, y]) => a.endsWith(x) && b === a.slice(0, -x.length) + y)
  )
}

/**
 * Returns the Damerau–Levenshtein distance (optimal string alignment) from a typed fold to a known one. A common
 * confusion of onset or ending, a letter typed twice, and two transposed neighbours cost 0.5.
 */
export function editDistance(a: string, b: string): number {
  if (isConfused(a, b) || isConfused(b, a)) return CONFUSION_COST
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const extra = a[i - 1] === a[i - 2] ? HALF : 1
      let cost = Math.min(previous[j]! + extra, row[j - 1]! + 1, previous[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + HALF)
      row.push(cost)
    }
    before = previous
    previous = row
  }
  return previous[b.length]!
}
