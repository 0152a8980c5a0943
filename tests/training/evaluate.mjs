#!/usr/bin/env node
// Asks a knowledge folder a file of questions, with the shipped weights or others, and prints what came back.
//   node tests/training/evaluate.mjs tests/questions/questions.jsonl [--weights FILE] [--knowledge FOLDER] [--verbose]
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createEngine } from '../../dist/engine/create-engine.js'
import { shippedModels } from '../../dist/engine/ranking/shipped-models.js'
import { satisfies } from '../../dist/evaluation/gold.js'
import { loadJudgements } from '../../dist/knowledge/judgements.js'
import { loadKnowledge } from '../../dist/knowledge/load.js'

/** Reads a gold file: conversations, each a list of turns. In a text file nothing must be answered. */
export function readGold(path) {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
  if (path.endsWith('.txt')) return lines.map((q) => [{ q, expect: 'abstain', must: [], not: [] }])
  return lines.map((line) => {
    const read = JSON.parse(line)
    const turns = read.turns ?? [read]
    return turns.map((turn) => ({
      ...turn,
      expect: turn.expect ?? 'answer',
      must: turn.must ?? [],
      not: turn.not ?? [],
    }))
  })
}

/** Reads the judgements of a folder that stand by themselves, in the form of a gold file. */
export async function judgedGold(path, knowledge) {
  const { judgements } = await loadJudgements(path, knowledge)
  return judgements
    .filter(({ after }) => after.length === 0)
    .map(({ q, fact, accept, absent }) => {
      const expect = absent === undefined ? 'answer' : 'abstain'
      return [{ q, expect, must: [], not: [], facts: fact === undefined ? [] : [fact, ...accept] }]
    })
}

/**
 * Counts how an engine answers: `right` and `wrong` answers, `missed` ones, `refused` and `false` ones of questions that
 * the article does not answer.
 */
export function countAnswers(engine, conversations, onTurn = () => {}) {
  const counts = { right: 0, wrong: 0, missed: 0, refused: 0, false: 0 }
  for (const turns of conversations) {
    let conversation
    for (const gold of turns) {
      const outcome = engine.ask(gold.q, { now: 0, ...(conversation && { conversation }) })
      conversation = outcome.conversation ?? conversation
      const verdict = verdictOf(gold, outcome)
      counts[verdict]++
      onTurn(gold, outcome, verdict)
    }
  }
  return counts
}

function verdictOf(gold, { decision, text, answers }) {
  const isAnswered = decision === 'answer'
  if (gold.expect === 'abstain') return isAnswered ? 'false' : 'refused'
  if (!isAnswered) return gold.ambiguous && decision === 'suggest' ? 'right' : 'missed'
  const isRight = gold.facts ? answers.some(({ fact }) => gold.facts.includes(fact)) : satisfies(gold, text)
  return isRight ? 'right' : 'wrong'
}

/** Tells the shipped weights from others, in twelve letters. */
export function weightsKey() {
  const weights = readFileSync(join(import.meta.dirname, '../../src/engine/ranking/weights.json'))
  return createHash('sha256').update(weights).digest('hex').slice(0, 12)
}

export async function load(folder) {
  const read = await loadKnowledge(folder)
  if (!read.ok) throw new Error(`${folder} does not load: npm run check -- ${folder}`)
  return read.loaded
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      weights: { type: 'string' },
      knowledge: { type: 'string', default: 'knowledge' },
      verbose: { type: 'boolean', default: false },
    },
  })
  const models = values.weights ? JSON.parse(readFileSync(values.weights, 'utf8')) : shippedModels()
  const engine = createEngine(await load(values.knowledge), models)
  const show = ({ q }, { text }, verdict) => {
    if (['wrong', 'missed', 'false'].includes(verdict))
      console.log(`${verdict}\t${q}\t${JSON.stringify(text)}`)
  }
  for (const path of positionals) {
    const counts = countAnswers(engine, readGold(path), values.verbose ? show : undefined)
    console.log(
      `${path}: ${Object.entries(counts)
        .map(([name, n]) => `${n} ${name}`)
        .join(', ')}`,
    )
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
