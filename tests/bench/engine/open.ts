/**
 * Opens a knowledge folder and asks a first question, in a process of its own. Prints milliseconds.
 * `node open.js <folder>`
 */
import { createEngine } from '../../../src/engine/create-engine.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'

const start = performance.now()
const read = await loadKnowledge(process.argv[2] ?? '')
if (!read.ok) throw new Error('The knowledge has errors: npm run check')
createEngine(read.loaded).ask('Bài báo nói về điều gì?')
process.stdout.write(`${performance.now() - start}\n`)
