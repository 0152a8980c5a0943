#!/usr/bin/env node
// Prints every outcome that differs from the frozen ones; `--write` freezes today's.
//   npm run golden            (after a move or a rename: nothing may differ)
//   npm run golden -- --write (after a change of behaviour whose differences were read)
//   npm run golden -- --print (all of today's, to compare two machines or versions of Node)
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../../dist/engine/create-engine.js'
import { styles, writeAs } from '../../dist/evaluation/query-variants.js'
import { loadKnowledge } from '../../dist/knowledge/load.js'

const root = join(import.meta.dirname, '../..')
const file = join(root, 'tests/golden/outcomes.tsv')
const sets = join(root, 'tests/questions')
const SHOWN = 60

const read = await loadKnowledge(join(root, 'knowledge'))
if (!read.ok) throw new Error('the knowledge does not load: npm run check')
const engine = createEngine(read.loaded)

/** One conversation a list of turns. */
const conversations = []
for (const name of readdirSync(sets).sort()) {
  if (!/\.(jsonl|txt)$/.test(name)) continue
  const lines = readFileSync(join(sets, name), 'utf8')
    .split('\n')
    .filter((l) => l.trim())
  if (name.endsWith('.jsonl'))
    for (const line of lines) {
      const { q, turns } = JSON.parse(line)
      conversations.push(turns ? turns.map((turn) => turn.q) : [q])
    }
  else if (name.endsWith('.txt')) for (const line of lines) conversations.push([line])
}
const { entries, absences } = engine.knowledge
for (const { questions } of [...entries.flatMap((entry) => entry.facts), ...absences])
  for (const wording of [...questions.vi, ...questions.en]) {
    conversations.push([wording])
    const style = styles[wording.length % styles.length]
    const written = writeAs(wording, style)
    if (written !== undefined) conversations.push([written])
  }

const rows = []
for (const turns of conversations) {
  let conversation
  for (const [turn, question] of turns.entries()) {
    const outcome = engine.ask(question, { now: 0, ...(conversation && { conversation }) })
    conversation = outcome.conversation ?? conversation
    const shown = outcome.decision === 'suggest' ? outcome.suggestions : outcome.answers
    const facts = shown.map((answer) => answer.fact).join(' ')
    rows.push(
      [turn, JSON.stringify(question), outcome.lang, outcome.decision, outcome.reason, facts].join('\t'),
    )
  }
}

if (process.argv.includes('--print')) {
  console.log(rows.join('\n'))
} else if (process.argv.includes('--write')) {
  writeFileSync(file, `${rows.join('\n')}\n`)
  console.log(`${rows.length} outcomes frozen`)
} else {
  const frozen = existsSync(file) ? readFileSync(file, 'utf8').replace(/\n$/, '').split('\n') : []
  const changed = rows.flatMap((row, i) =>
    row === frozen[i] ? [] : [`- ${frozen[i] ?? '(none)'}\n+ ${row}`],
  )
  console.log(changed.slice(0, SHOWN).join('\n'))
  console.log(`${changed.length} of ${rows.length} outcomes differ`)
  process.exitCode = changed.length > 0 || frozen.length !== rows.length ? 1 : 0
}
