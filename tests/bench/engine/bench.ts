/**
 * This engine beside what one would use instead: `npm run bench`. Answers, time and memory by size, cold start of the
 * bot; the bars, met or not. Writes docs/benchmark.md and docs/benchmark.svg.
 *
 *   --json           prints all numbers as JSON and writes nothing
 *   --sizes=1,1000   entries; 1 is the article
 *   --peers=Orama    names of those to compare with
 *   --only=answers   or sizes, or cold-start
 *   BENCH_QUESTIONS  a folder with more questions, see question-sets.ts
 */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { type Answers, measureAnswers } from './answers.ts'
import type { Cell, Missing } from './cell-result.ts'
import { toChart } from './chart.ts'
import { measureColdStart } from './cold-start.ts'
import type { Measured } from './measured.ts'
import { measureOpening } from './opening.ts'
import { peers } from './peers.ts'
import { loadQuestionSets } from './question-sets.ts'
import { toMarkdown } from './report.ts'

const SIZES = [1, 1000, 10_000]
/** Milliseconds of processor time in which questions of a cell are asked; where one takes longer, one is asked. */
const ASKING = 5000
/** Milliseconds that a cell may take in all, and the heap that it may fill, in MB. */
const CELL_LIMIT = 300_000
const HEAP = 4000
const CELL = fileURLToPath(new URL('./cell.js', import.meta.url))

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: SIZES.join(',') },
    peers: { type: 'string', default: peers.map((peer) => peer.name).join(',') },
    only: { type: 'string' },
  },
})
const chosen = peers.filter((peer) => values.peers.split(',').includes(peer.name))
const wants = (part: string) => values.only === undefined || values.only === part
const tell = (line: string) => process.stderr.write(`${line}\n`)

const loaded = await loadKnowledge('knowledge')
if (!loaded.ok) throw new Error('The knowledge has errors: npm run check')
const sets = await loadQuestionSets(process.env.BENCH_QUESTIONS)

const answers: Answers[] = []
if (wants('answers'))
  for (const peer of chosen) {
    tell(`answers: ${peer.name}`)
    answers.push(await measureAnswers(peer, loaded.loaded, sets))
  }

const measureCell = async (peer: string, size: number): Promise<Cell | Missing> => {
  const args = ['--expose-gc', `--max-old-space-size=${HEAP}`, CELL, peer, String(size), String(ASKING)]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: CELL_LIMIT })
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Cell
  } catch (error) {
    const killed = error instanceof Error && 'killed' in error && error.killed === true
    const full = error instanceof Error && /heap|memory|allocation/i.test(error.message)
    const why = killed ? `over ${CELL_LIMIT / 1000} s` : full ? `over ${HEAP} MB` : 'failed'
    if (why === 'failed') tell(String(error))
    return { peer, size, why }
  }
}

const cells: (Cell | Missing)[] = []
if (wants('sizes'))
  for (const size of values.sizes.split(',').map(Number))
    for (const peer of chosen) {
      const before = cells.find((cell) => cell.peer === peer.name && 'why' in cell)
      const cell = before ? { ...before, size, why: 'not tried' } : await measureCell(peer.name, size)
      tell(`${size} entries: ${peer.name} ${'why' in cell ? cell.why : `${cell.medianMs.toFixed(3)} ms`}`)
      cells.push(cell)
    }

if (wants('cold-start')) tell('cold start')
const opening = wants('cold-start') ? await measureOpening() : undefined
const coldStart = wants('cold-start') ? await measureColdStart() : undefined
const [cpu] = cpus()
const measured: Measured = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpu?.model.trim() || process.arch}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
  command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  sets: sets.map((set) => ({ name: set.name, questions: set.questions.length })),
  answers,
  cells,
  ...(opening !== undefined && { opening }),
  ...(coldStart && { coldStart }),
}
if (values.json) process.stdout.write(`${JSON.stringify(measured, undefined, 2)}\n`)
else {
  const markdown = toMarkdown(measured)
  process.stdout.write(markdown)
  if (values.only === undefined) {
    await writeFile('docs/benchmark.md', markdown)
    await writeFile('docs/benchmark.svg', toChart(measured))
  }
}
