/** Letters that Vietnamese speakers and writers confuse: cost half an edit. */
const CONFUSED = [
  ['ch', 'tr'],
  ['s', 'x'],
  ['d', 'gi'],
  ['d', 'r'],
  ['r', 'gi'],
  ['l', 'n'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['i', 'y'],
  ['c', 'k'],
  ['c', 'q'],
  ['n', 'ng'],
  ['t', 'c'],
  ['v', 'd'],
] as const
export const CONFUSION_COST = 0.5

/** The same letters in another order. */
export const isTransposed = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('')

/** A letter typed twice, and a letter left out, are commoner slips than a letter too many. */
const DOUBLED_COST = 0.6
const LEFT_OUT_COST = 0.9

/** Damerau–Levenshtein (optimal string alignment) from a typed fold to a known one; a usual confusion of onset or final costs half. */
export const editDistance = (a: string, b: string): number => {
  for (const [x, y] of CONFUSED)
    for (const [p, q] of [
      [x, y],
      [y, x],
    ] as const) {
      if (a.startsWith(p) && b.startsWith(q) && a.slice(p.length) === b.slice(q.length)) return CONFUSION_COST
      if (a.endsWith(p) && b.endsWith(q) && a.slice(0, -p.length) === b.slice(0, -q.length))
        return CONFUSION_COST
    }
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const extra = a[i - 1] === a[i - 2] ? DOUBLED_COST : 1
      let cost = Math.min(previous[j]! + extra, row[j - 1]! + LEFT_OUT_COST, previous[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = previous
    previous = row
  }
  return previous[b.length]!
}
