import type { Answers } from './answers.ts'
import { cellOf, type Measured } from './measured.ts'

/** A bar, and by how much it is met or not. */
export interface Bar {
  readonly what: string
  readonly bar: string
  readonly measured: string
  readonly met: boolean
}

const OWN = 'Hỏi Báo'
const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const LARGE = 10_000
/** How many times faster it must be at that size than a search library alone. */
const TIMES_FASTER = [
  ['Fuse.js', 1000],
  ['MiniSearch', 30],
] as const

/** Each bar that this run has numbers for. */
export const barsOf = (measured: Measured): Bar[] => [
  ...answerBars(measured.answers),
  ...speedBars(measured),
  ...articleBars(measured),
  ...openingBars(measured),
  ...coldStartBars(measured),
]

const share = (part: number, of: number): number => (of === 0 ? 0 : (100 * part) / of)
export const totalOf = (counts: Answers['answerable']): number =>
  counts.right + counts.wrong + counts.missed + counts.false
const rightShare = ({ answerable }: Answers): number => share(answerable.right, totalOf(answerable))

const atMost = (what: string, value: number, most: number, unit: string, digits = 0): Bar => ({
  what,
  bar: `≤ ${most}${unit}`,
  measured: `${value.toFixed(digits)}${unit}, ${value <= most ? `${(most / value).toFixed(1)}× under` : `${(value / most).toFixed(1)}× over`}`,
  met: value <= most,
})

const POINTS = 20
const FALSE_SHARE = 20

const answerBars = (answers: readonly Answers[]): Bar[] => {
  const own = answers.find((a) => a.peer === OWN)
  const [best] = answers.filter((a) => a.peer !== OWN).sort((a, b) => rightShare(b) - rightShare(a))
  if (!own || !best) return []
  const lead = rightShare(own) - rightShare(best)
  const least = best.outOfScope.false / FALSE_SHARE
  return [
    {
      what: `right answers against the best peer (${best.peer})`,
      bar: `≥ ${POINTS} points more`,
      measured: `${rightShare(own).toFixed(1)}% against ${rightShare(best).toFixed(1)}%: ${lead.toFixed(1)} points`,
      met: lead >= POINTS,
    },
    {
      what: `false answers against that peer's`,
      bar: `≤ 1/${FALSE_SHARE}`,
      measured: `${own.outOfScope.false} against ${best.outOfScope.false}${own.outOfScope.false > 0 ? `: 1/${(best.outOfScope.false / own.outOfScope.false).toFixed(1)}` : ''}`,
      met: own.outOfScope.false <= least,
    },
  ]
}

const speedBars = (measured: Measured): Bar[] => {
  const own = cellOf(measured, OWN, LARGE)
  return TIMES_FASTER.flatMap(([peer, times]) => {
    const other = cellOf(measured, peer, LARGE)
    if (!own || !other) return []
    // In processor time: a busy machine stretches a question of seconds, and spares one of a millisecond.
    const faster = other.cpuMs / own.cpuMs
    return [
      {
        what: `processor time a question at 10,000 entries against ${peer}`,
        bar: `≥ ${number.format(times)}× less`,
        measured: `${number.format(faster)}× less (median by the clock: ${number.format(other.medianMs / own.medianMs)}×; ${other.questions} questions asked of it)`,
        met: faster >= times,
      },
    ]
  })
}

const articleBars = (measured: Measured): Bar[] => {
  const own = cellOf(measured, OWN, 1)
  if (!own) return []
  return [
    atMost('the article: median time a question', own.medianMs * 1000, 100, ' µs'),
    atMost('the article: 99th percentile', own.p99Ms, 1, ' ms', 2),
  ]
}

const openingBars = ({ opening }: Measured): Bar[] =>
  opening !== undefined ? [atMost('the article: load and index', opening, 500, ' ms')] : []

const coldStartBars = ({ coldStart }: Measured): Bar[] =>
  coldStart
    ? [
        atMost('cold start to ready, polling', coldStart.readyMs, 700, ' ms'),
        atMost('resident memory of the bot', coldStart.answeredMb, 130, ' MB'),
      ]
    : []
