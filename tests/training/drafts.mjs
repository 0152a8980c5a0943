#!/usr/bin/env node
// Drafts the articles written for training without an assistant, asks their questions and grades the answers: an answer
// is right if a quote of it overlaps a quote of the fact that must answer. `--failures` lists the others.
//   npm run build && node tests/training/drafts.mjs [--failures] [ARTICLE ...]
import { readFileSync } from 'node:fs'
import { draftKnowledge } from '../../dist/drafter/draft.js'
import { pageOf } from '../../dist/drafter/readers/page.js'
import { createEngine } from '../../dist/engine/create-engine.js'
import { loadKnowledge, loadTexts } from '../../dist/knowledge/load.js'
import { articleFile, lines, writtenArticles } from './folders.mjs'

const isListed = process.argv.includes('--failures')
const named = process.argv.slice(2).filter((name) => !name.startsWith('--'))

/** Reads the facts and absences of an article that were written by hand. */
async function written(name) {
  const read = await loadKnowledge(articleFile(name, ''))
  const { entries, absences } = read.loaded.knowledge
  const quotes = new Map(entries.flatMap((e) => e.facts).map((fact) => [fact.id, fact.quote]))
  return { quotes, absences: new Set(absences.map(({ id }) => id)) }
}

function draft(name) {
  const { files } = draftKnowledge(pageOf(readFileSync(articleFile(name, 'article.txt'), 'utf8')))
  const loaded = loadTexts(files['knowledge.yaml'], files['article.txt'])
  if (!loaded.ok) throw new Error(`${name}: ${loaded.issues[0].message}`)
  return loaded.loaded
}

function verdict({ decision, answers, suggestions }, wanted, isAbsent) {
  const overlaps = ({ quotes }) =>
    quotes.some(({ text }) => wanted.some((quote) => text.includes(quote) || quote.includes(text)))
  if (isAbsent) return decision === 'answer' ? 'false' : 'silent'
  if (decision === 'answer') return answers.some(overlaps) ? 'right' : 'wrong'
  return decision === 'suggest' && suggestions.some(overlaps) ? 'assisted' : 'missed'
}

const total = {}
for (const name of named.length > 0 ? named : writtenArticles) {
  const gold = await written(name)
  const loaded = draft(name)
  const engine = createEngine(loaded)
  const counts = {}
  for (const { q, lang, fact, accept = [] } of lines(articleFile(name, 'asked.jsonl'))) {
    const wanted = [fact, ...accept].flatMap((id) => gold.quotes.get(id) ?? [])
    const outcome = engine.ask(q)
    const said = verdict(outcome, wanted, gold.absences.has(fact))
    for (const tally of [counts, total]) {
      tally[`${lang} ${said}`] = (tally[`${lang} ${said}`] ?? 0) + 1
    }
    if (isListed && said !== 'right' && said !== 'silent')
      console.log(`${said}\t${q}\t${[...outcome.answers, ...outcome.suggestions][0]?.direct ?? ''}`)
  }
  const negatives = lines(articleFile(name, 'negatives.jsonl')).map(({ q }) => engine.ask(q))
  counts['negatives answered'] = negatives.filter(({ decision }) => decision === 'answer').length
  total['negatives answered'] = (total['negatives answered'] ?? 0) + counts['negatives answered']
  const facts = loaded.knowledge.entries.flatMap((e) => e.facts).length
  console.log(`${name}: ${loaded.knowledge.entries.length} entries, ${facts} facts`, counts)
}
for (const lang of ['vi', 'en']) {
  const of = (said) => total[`${lang} ${said}`] ?? 0
  const all = ['right', 'wrong', 'assisted', 'missed'].reduce((sum, said) => sum + of(said), 0)
  const percent = (said) => `${((100 * of(said)) / all).toFixed(1)}%`
  console.log(
    `${lang}: ${all} questions, ${percent('right')} right, ${percent('wrong')} wrong, ${percent('assisted')} assisted`,
  )
}
console.log(`negatives answered: ${total['negatives answered']}`)
