#!/usr/bin/env node
// Learns the weights of the ranker and writes src/engine/ranking/weights.json. The same data give the same file.
//   npm run train                                 (from both knowledge folders)
//   npm run train -- --only shipped --out FILE    (from one: `shipped` or `second`)
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { train } from '../../dist/evaluation/train.js'
import { loadJudgements } from '../../dist/knowledge/judgements.js'
import { loadKnowledge } from '../../dist/knowledge/load.js'

const root = join(import.meta.dirname, '../..')
const data = join(root, 'tests/questions/train')
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    out: { type: 'string', default: 'src/engine/ranking/weights.json' },
    knowledge: { type: 'string', default: 'knowledge' },
  },
})

const lines = (name) =>
  readFileSync(join(data, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
const gold = (...names) =>
  names.flatMap(lines).map(({ q, expect, must = [], not = [] }) => ({ q, expect, must, not }))
const negatives = ['negatives.jsonl', 'negatives-2.jsonl', 'negatives-3.jsonl'].flatMap(lines)
/** Every third question of the second article only sets thresholds. */
const isHeld = (_, i) => i % 3 === 0

/** A folder with its judgements: questions with the fact that answers, or that must get none. */
async function folder(path, { questions = [], learned, held, isNegative }) {
  const read = await loadKnowledge(path)
  if (!read.ok) throw new Error(`${path} does not load: npm run check -- ${path}`)
  const { judgements } = await loadJudgements(path, read.loaded.knowledge)
  const single = judgements.filter(({ after }) => after.length === 0)
  const asked = single.flatMap(({ q, fact, absent, accept }) => {
    const wanted = fact ?? (typeof absent === 'string' ? absent : undefined)
    return wanted === undefined ? [] : [{ q, fact: wanted, accept }]
  })
  const unanswered = single.filter(({ absent }) => absent === true).map(({ q }) => q)
  return {
    loaded: read.loaded,
    questions: [...questions, ...asked],
    gold: learned,
    negatives: [...negatives.filter(isNegative).map(({ q }) => q), ...unanswered],
    held,
  }
}

const second = gold('second-article.jsonl')
const folders = {
  shipped: () =>
    folder(join(root, values.knowledge), {
      questions: lines('removed-train.jsonl'),
      learned: gold('hard-1.jsonl', 'hard-2.jsonl'),
      held: gold('thresholds.jsonl'),
      isNegative: ({ article }) => article !== 'second',
    }),
  second: () =>
    folder(join(root, 'tests/fixtures/second-article'), {
      learned: second.filter((_, i) => !isHeld(_, i)),
      held: second.filter(isHeld),
      isNegative: ({ article, kind }) => article === 'second' || kind === 'talk' || kind === 'other',
    }),
}

const chosen = values.only === undefined ? Object.keys(folders) : [values.only]
const started = performance.now()
const models = train(await Promise.all(chosen.map((name) => folders[name]())))
writeFileSync(join(root, values.out), `${JSON.stringify(models, undefined, 2)}\n`)
const seconds = Math.round((performance.now() - started) / 1000)
console.log(`${values.out}: learned from ${chosen.join(' and ')} in ${seconds} s`)
