import type { Counts } from './answers.ts'
import { barsOf, totalOf } from './bars.ts'
import { type Cell, isFilled, type Missing } from './cell-result.ts'
import type { Measured } from './measured.ts'
import { peers } from './peers.ts'

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** The run as Markdown: what README quotes. */
export const toMarkdown = (measured: Measured): string =>
  [
    '# Benchmark',
    '',
    `${measured.date}, ${measured.machine}: \`${measured.command}\`. One run, on a machine that was busy with other work: by the clock, what takes long looks longer than it is. Peers are compared by processor time.`,
    '',
    '## Bars',
    '',
    table(
      ['what', 'bar', 'measured', 'met'],
      barsOf(measured).map((b) => [b.what, b.bar, b.measured, b.met ? 'yes' : '**no**']),
    ),
    ...(measured.answers.length > 0 ? ['', '## Answers', '', answersText(measured)] : []),
    ...(measured.cells.length > 0
      ? [
          '',
          '## Time and memory',
          '',
          '![Time a question against size](benchmark.svg)',
          '',
          sizesText(measured),
        ]
      : []),
    ...(measured.coldStart
      ? [
          '',
          '## Cold start',
          '',
          `The whole bot, polling: ready after ${number.format(measured.coldStart.readyMs)} ms (a bare \`node -e 0\`: ${number.format(measured.coldStart.bareNodeMs)} ms), ${number.format(measured.coldStart.readyMb)} MB resident then, ${number.format(measured.coldStart.answeredMb)} MB after the first answer.`,
        ]
      : []),
    '',
  ].join('\n')

const answersText = ({ answers, sets }: Measured): string => {
  const rows = answers.map((a) => {
    const percent = (part: number) => `${((100 * part) / totalOf(a.answerable)).toFixed(1)}%`
    return [
      a.peer,
      percent(a.answerable.right),
      percent(a.answerable.wrong),
      percent(a.answerable.missed),
      `${a.outOfScope.false} of ${number.format(totalOf(a.outOfScope))}`,
      a.threshold === undefined ? 'its own' : a.threshold.toPrecision(3),
      percent(a.rightAtMost),
    ]
  })
  const bySet = answers.map((a) => [a.peer, ...sets.map(({ name }) => inSet(a.sets[name]))])
  return [
    'How to read them: no weight of Hỏi Báo is learned from these questions and no threshold set by them. But questions.jsonl, dialogs.jsonl and the out-of-scope files have been worked on for long, so they are no unseen questions for it ([unseen.md](unseen.md) has those), and hard.jsonl and dialogs-hard.jsonl have been asked more than once. The peers’ thresholds are set on the same questions. MiniSearch was tried in five settings and Orama in six and shown in the best; Fuse.js and NLP.js were tried in one, so more may be in them.',
    '',
    'Same knowledge, same questions. Each peer answers from the score on that serves it best: there the share of right answers, less those of wrong and of false ones, is largest. “At most”: right answers if it answered always.',
    '',
    table(['', 'right', 'wrong', 'missed', 'false answers', 'threshold', 'right at most'], rows),
    '',
    'Right (answered rightly, or rightly not answered) by set; turns of dialogues are asked of peers one by one, as they know no conversation:',
    '',
    table(['', ...sets.map((s) => `${s.name} (${number.format(s.questions)})`)], bySet),
    '',
    ...peers.map((peer) => `- ${peer.name}: ${peer.settings}`),
  ].join('\n')
}

const inSet = (counts: Counts | undefined): string =>
  counts ? `${((100 * counts.right) / totalOf(counts)).toFixed(1)}%` : '–'

const sizesText = (measured: Measured): string => {
  const sizes = [...new Set(measured.cells.map((cell) => cell.size))]
  const names = [...new Set(measured.cells.map((cell) => cell.peer))]
  const cellAt = (peer: string, size: number) =>
    measured.cells.find((c) => c.peer === peer && c.size === size)
  const rows = (show: (cell: Cell) => string) =>
    names.map((peer) => [peer, ...sizes.map((size) => shown(cellAt(peer, size), show))])
  const heads = sizes.map((size) => (size === 1 ? 'the article' : number.format(size)))
  return [
    'Entries are made up: one fact with its answer, its quote and one to three questions, some 55 words in all; Vietnamese words by Zipf’s law, names, numbered documents. Each peer warms up for a fifth of its time before it is timed. Median and 99th percentile of a question; few questions (n) where one takes long.',
    '',
    table(
      ['time a question', ...heads],
      rows((c) => `${duration(c.medianMs)} / ${duration(c.p99Ms)} (n ${number.format(c.questions)})`),
    ),
    '',
    table(
      ['index built in', ...heads],
      rows((c) => `${duration(c.indexMs)} (processor ${duration(c.indexCpuMs)})`),
    ),
    '',
    table(
      ['memory: index / all held / resident, MB', ...heads],
      rows((c) => `${number.format(c.indexMb)} / ${number.format(c.heldMb)} / ${number.format(c.rssMb)}`),
    ),
    '',
    table(
      ['processor time a question, mean', ...heads],
      rows((c) => duration(c.cpuMs)),
    ),
  ].join('\n')
}

const shown = (cell: Cell | Missing | undefined, show: (cell: Cell) => string): string =>
  cell === undefined ? '–' : isFilled(cell) ? show(cell) : cell.why

const duration = (ms: number): string =>
  ms < 1
    ? `${(ms * 1000).toPrecision(3)} µs`
    : ms < 1000
      ? `${ms.toPrecision(3)} ms`
      : `${(ms / 1000).toPrecision(3)} s`

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
