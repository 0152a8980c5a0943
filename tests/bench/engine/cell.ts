/**
 * One cell of the table, in a process of its own: a peer at a size. Prints JSON.
 * `node --expose-gc cell.js <peer> <size> <milliseconds>`
 */
import { Bench } from 'tinybench'
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

/** Milliseconds of a fixed piece of work: tells a busy machine from an idle one. */
const calibrate = (): number => {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    let x = 1
    for (let i = 0; i < 2e7; i++) x = (Math.imul(x, 1664525) + 1013904223) | 0
    return x === 0 ? 0 : performance.now() - start
  })
  return Math.min(...times)
}

const startLoad = performance.now()
const loaded = size === 1 ? await loadArticle() : generateKnowledge(size)
const loadMs = performance.now() - startLoad
const facts = documentsOf(loaded).length
const questions = size === 1 ? await articleQuestions() : generateQuestions(loaded.knowledge, QUESTIONS)
const before = held()
const cpuBefore = process.cpuUsage()
const startBuild = performance.now()
// Not kept here: what a peer needs of them it keeps itself.
const built = await peer.build(documentsOf(loaded), loaded)
await built.search(questions[0]!)
const indexMs = performance.now() - startBuild
const { user, system } = process.cpuUsage(cpuBefore)
const after = held()

let next = 1
const ask = () => built.search(questions[next++ % questions.length]!)
const bench = new Bench({
  time,
  iterations: 1,
  warmupIterations: 1,
  warmupTime: time * WARM_UP,
  retainSamples: true,
  throws: true,
})
bench.add(peer.name, ask)
await bench.run()
const result = bench.tasks[0]!.result
if (!('latency' in result)) throw new Error(`${peer.name} did not run: ${result.state}`)
const { latency } = result
const cell: Cell = {
  peer: peer.name,
  size,
  entries: loaded.knowledge.entries.length,
  facts,
  loadMs,
  indexMs,
  indexCpuMs: (user + system) / 1000,
  indexMb: after - before,
  heldMb: held(),
  rssMb: process.memoryUsage().rss / MB,
  questions: latency.samplesCount,
  medianMs: latency.p50,
  p99Ms: latency.p99,
  calibrationMs: calibrate(),
}
process.stdout.write(`${JSON.stringify(cell)}\n`)
