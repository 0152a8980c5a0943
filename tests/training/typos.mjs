#!/usr/bin/env node
// Asks the ordinary questions with a typo in each, and prints what came back as JSON: with Fuse.js, or without it.
//   node tests/training/typos.mjs [none|all]   (Fuse.js finds nothing, or everything that it is given)
import { register } from 'node:module'
import { join } from 'node:path'

const STUBS = { none: '[]', all: 'this.list.map((item) => ({ item }))' }
const toUrl = (source) => `data:text/javascript,${encodeURIComponent(source)}`

const stub = STUBS[process.argv[2]]
if (stub) {
  const fuse = toUrl(
    `export default class { constructor(list) { this.list = list } search() { return ${stub} } }`,
  )
  register(
    toUrl(`export const resolve = (name, context, next) =>
      name === 'fuse.js' ? { url: ${JSON.stringify(fuse)}, shortCircuit: true } : next(name, context)`),
  )
}
// Only now: what is imported before would have the true Fuse.js.
const { createEngine } = await import('../../dist/engine/create-engine.js')
const { writeAs } = await import('../../dist/evaluation/query-variants.js')
const { countAnswers, load, readGold } = await import('./evaluate.mjs')

const root = join(import.meta.dirname, '../..')
const engine = createEngine(await load(join(root, 'knowledge')))
const mistyped = readGold(join(root, 'tests/questions/questions.jsonl')).flatMap(([gold]) => {
  const q = writeAs(gold.q, 'typo')
  return q === undefined ? [] : [[{ ...gold, q }]]
})
const outcomes = []
const counts = countAnswers(engine, mistyped, (_, { decision, answers }) => {
  outcomes.push([decision, ...answers.map(({ fact }) => fact)].join(' '))
})
console.log(JSON.stringify({ counts, outcomes }))
