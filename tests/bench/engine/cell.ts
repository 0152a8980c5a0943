/**
 * One cell of the table, in a process of its own: a peer at a size. Prints JSON.
 * `node --expose-gc cell.js <peer> <size> <milliseconds>` (of processor time: a busy machine asks no fewer questions)
 */
import { type LoadedKnowledge, loadKnowledge } from '../../../src/knowledge/load.ts'
import type { Cell } from './cell-result.ts'
import { generateKnowledge } from './generated-knowledge.ts'
import { generateQuestions } from './generated-questions.ts'
import { documentsOf } from './peer.ts'
import { peerNamed } from './peers.ts'
import { articleQuestions } from './question-sets.ts'

/** Different questions asked, in turn. */
const QUESTIONS = 2000
/** Share of the time that warming up takes, in questions of the same kind: at least one. */
const WARM_UP = 0.2
const MB = 1024 * 1024

const [peerName = '', sizeText = '1', timeText = '5000'] = process.argv.slice(2)
const peer = peerNamed(peerName)
const size = Number(sizeText)
const time = Number(timeText)

const loadArticle = async (): Promise<LoadedKnowledge> => {
  const loaded = await loadKnowledge('knowledge')
  if (!loaded.ok) throw new Error('The knowledge has errors: npm run check')
  return loaded.loaded
}

const held = (): number => {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / MB
}

/** Milliseconds that the processor has worked for this process. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const startLoad = performance.now()
const loaded = size === 1 ? await loadArticle() : generateKnowledge(size)
const loadMs = performance.now() - startLoad
const facts = documentsOf(loaded).length
const questions = size === 1 ? await articleQuestions() : generateQuestions(loaded.knowledge, QUESTIONS)
const before = held()
const cpuBefore = cpuMs()
const startBuild = performance.now()
// Not kept here: what a peer needs of them it keeps itself.
const built = await peer.build(documentsOf(loaded), loaded)
await built.search(questions[0]!)
const indexMs = performance.now() - startBuild
const indexCpuMs = cpuMs() - cpuBefore
const after = held()

const times: number[] = []
const askFor = async (ms: number): Promise<void> => {
  const start = cpuMs()
  do {
    const question = questions[times.length % questions.length]!
    const asked = performance.now()
    await built.search(question)
    times.push(performance.now() - asked)
  } while (cpuMs() - start < ms)
}
await askFor(time * WARM_UP)
times.length = 0
const cpuStart = cpuMs()
await askFor(time)
const cpuAsking = cpuMs() - cpuStart
const sorted = times.toSorted((x, y) => x - y)
const quantile = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!
const cell: Cell = {
  peer: peer.name,
  size,
  entries: loaded.knowledge.entries.length,
  facts,
  loadMs,
  indexMs,
  indexCpuMs,
  indexMb: after - before,
  heldMb: held(),
  rssMb: process.memoryUsage().rss / MB,
  questions: times.length,
  medianMs: quantile(0.5),
  p99Ms: quantile(0.99),
  cpuMs: cpuAsking / times.length,
}
process.stdout.write(`${JSON.stringify(cell)}\n`)
