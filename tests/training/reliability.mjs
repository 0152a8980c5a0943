/** How often a first candidate is right at each confidence, as numbers and as a plot. */

const BINS = 10
const SIZE = 360
const EDGE = 48
/** Told apart by people who confuse red and green. Source: Okabe and Ito, https://jfly.uni-koeln.de/color/ */
const COLORS = ['#0072b2', '#d55e00']

/** @param judged questions with `certainty` and `isRight`, as training judges them */
export function reliabilityOf(judged) {
  const bins = Array.from({ length: BINS }, (_, i) => {
    const within = judged.filter(({ certainty }) => Math.min(BINS - 1, Math.floor(certainty * BINS)) === i)
    const mean = within.reduce((sum, { certainty }) => sum + certainty, 0) / Math.max(1, within.length)
    const right = within.filter(({ isRight }) => isRight).length / Math.max(1, within.length)
    return { from: i / BINS, to: (i + 1) / BINS, count: within.length, mean, right }
  })
  const sum = (of) => judged.reduce((total, one) => total + of(one), 0)
  return {
    bins,
    count: judged.length,
    /** Expected calibration error. */
    error:
      bins.reduce((total, { count, mean, right }) => total + count * Math.abs(mean - right), 0) /
      judged.length,
    brier: sum(({ certainty, isRight }) => (certainty - Number(isRight)) ** 2) / judged.length,
  }
}

/** Draws the share of right answers against the confidence; the area of a dot is the number of questions. */
export function reliabilityPlot(sets) {
  const x = (value) => (EDGE + value * SIZE).toFixed(1)
  const y = (value) => (EDGE + (1 - value) * SIZE).toFixed(1)
  const height = SIZE + 2 * EDGE + 24 * sets.length
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((tick) => [
    `<path d="M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}" stroke="#ddd"/>`,
    `<text x="${x(tick)}" y="${EDGE + SIZE + 18}" text-anchor="middle">${tick}</text>`,
    `<text x="${EDGE - 8}" y="${(Number(y(tick)) + 4).toFixed(1)}" text-anchor="end">${tick}</text>`,
  ])
  const drawn = sets.flatMap(({ name, bins }, i) => {
    const some = bins.filter(({ count }) => count > 0)
    const points = some.map(({ mean, right }) => `${x(mean)},${y(right)}`).join(' ')
    return [
      `<polyline points="${points}" fill="none" stroke="${COLORS[i]}"/>`,
      ...some.map(
        ({ mean, right, count }) =>
          `<circle cx="${x(mean)}" cy="${y(right)}" r="${(2 + Math.sqrt(count) / 2).toFixed(1)}" fill="${COLORS[i]}" fill-opacity="0.6"/>`,
      ),
      `<text x="${EDGE}" y="${SIZE + 2 * EDGE + 8 + 24 * i}" fill="${COLORS[i]}">${name}</text>`,
    ]
  })
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE + 4 * EDGE} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${EDGE}" y="24" font-size="14">Share of first candidates that are right, by confidence</text>`,
    ...ticks,
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#888" stroke-dasharray="4 4"/>`,
    ...drawn,
    '</svg>',
  ].join('\n')}\n`
}
