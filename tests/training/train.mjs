#!/usr/bin/env node
// Learns the weights of the ranker and writes src/engine/ranking/weights.json. The same data give the same file.
//   npm run train                                 (from all folders of folders.mjs)
//   npm run train -- --only shipped --out FILE    (from one of them)
//   npm run train -- --without covered,missing    (without some features)
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { train } from '../../dist/evaluation/train.js'
import { examplesOf } from '../../dist/evaluation/training-examples.js'
import { trainingFolders } from './folders.mjs'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    out: { type: 'string', default: 'src/engine/ranking/weights.json' },
    knowledge: { type: 'string' },
    without: { type: 'string', default: '' },
  },
})

const chosen = values.only === undefined ? Object.keys(trainingFolders) : [values.only]
const started = performance.now()
const folders = await Promise.all(
  chosen.map((name) => trainingFolders[name](name === 'shipped' ? values.knowledge : undefined)),
)
const models = train(examplesOf(folders), new Set(values.without.split(',').filter(Boolean)))
writeFileSync(resolve(root, values.out), `${JSON.stringify(models, undefined, 2)}\n`)
const seconds = Math.round((performance.now() - started) / 1000)
console.log(`${values.out}: learned from ${chosen.join(' and ')} in ${seconds} s`)
