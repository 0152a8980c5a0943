/**
 * Opens a knowledge folder and asks a first question, in a process of its own. Prints milliseconds.
 * `node open.js <folder> <folder of images>`
 */
import { fileURLToPath } from 'node:url'
import { openEngine } from '../../../src/engine/open-engine.ts'

const [knowledge = '', folder = ''] = process.argv.slice(2)
const program = fileURLToPath(new URL('../../../src', import.meta.url))
const started = performance.timeOrigin
const start = performance.now()
const opened = await openEngine(knowledge, { program, modules: 'node_modules', started, folder })
if (!opened.ok) throw new Error('The knowledge has errors: npm run check')
opened.engine.ask('Bài báo nói về điều gì?')
process.stdout.write(`${performance.now() - start}\n`)
