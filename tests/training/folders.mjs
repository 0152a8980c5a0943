/** The knowledge folders with all that is learned from, and the sets that thresholds are set by. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadJudgements } from '../../dist/knowledge/judgements.js'
import { loadKnowledge } from '../../dist/knowledge/load.js'

const root = join(import.meta.dirname, '../..')
const data = join(root, 'tests/questions/train')
export const paths = {
  shipped: join(root, 'knowledge'),
  second: join(root, 'tests/fixtures/second-article'),
}

export const lines = (name) =>
  readFileSync(resolve(data, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
export const gold = (...names) =>
  names.flatMap(lines).map(({ q, expect, must = [], not = [] }) => ({ q, expect, must, not }))
const words = (text) => text.trim().split(/\s+/)
/** Sets of questions about the shipped article in train/, by their part in training. */
export const sets = {
  learned: words(`
    hard-1 hard-2 hard-3 hard-4 hard-5 hard-6a hard-6b hard-7a hard-8a
    ordinary-1 ordinary-2 ordinary-3 ordinary-4 ordinary-5 ordinary-6 ordinary-8a ordinary-8b
    ordinary-9a ordinary-10a`),
  negatives: words(`
    negatives negatives-2 negatives-3 negatives-4 negatives-5 negatives-6a negatives-6b negatives-7a negatives-8a
    negatives-9a negatives-10a negatives-other`),
  held: words('thresholds ordinary-7 ordinary-11a ordinary-12a ordinary-13a'),
}
const filesOf = (names) => names.map((name) => `${name}.jsonl`)
const negatives = filesOf(sets.negatives).flatMap(lines)
/** What has nothing to do with an article is learned from beside each. */
const isOther = ({ kind }) => kind === 'talk' || kind === 'smalltalk' || kind === 'other'
const other = negatives.filter(isOther).map(({ q }) => q)
/** Every third question of the second article only sets thresholds. */
const isHeld = (_, i) => i % 3 === 0

/** Reads a folder with its judgements: questions with the fact that answers, or that must get none. */
async function folder(path, { wordings = [], questions = [], learned = [], held = [], dialogs = [], near }) {
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
    wordings,
    questions: [...questions, ...asked],
    gold: learned,
    near: [...near, ...unanswered],
    other,
    held,
    dialogs,
  }
}

const second = gold('second-article.jsonl')
const nearOf = (isOf) => negatives.filter((one) => !isOther(one) && isOf(one)).map(({ q }) => q)

/** Articles written for training: each with its knowledge, and questions by the same hand. */
export const writtenArticles = ['festival', 'road', 'storm', 'university']
export const articleFile = (name, file) => join(import.meta.dirname, 'articles', name, file)
const writtenFolder = (name) => () =>
  folder(articleFile(name, ''), {
    questions: lines(articleFile(name, 'asked.jsonl')),
    near: lines(articleFile(name, 'negatives.jsonl')).map(({ q }) => q),
    dialogs: lines(articleFile(name, 'dialogs.jsonl')).map(({ turns }) =>
      turns.map(({ q, fact }) => ({ q, facts: fact })),
    ),
  })

export const trainingFolders = {
  shipped: (path = paths.shipped) =>
    folder(path, {
      wordings: lines('removed-train.jsonl'),
      learned: gold(...filesOf(sets.learned)),
      held: gold(...filesOf(sets.held)),
      near: nearOf(({ article }) => article !== 'second'),
    }),
  second: () =>
    folder(paths.second, {
      learned: second.filter((_, i) => !isHeld(_, i)),
      held: second.filter(isHeld),
      near: nearOf(({ article }) => article === 'second'),
    }),
  ...Object.fromEntries(writtenArticles.map((name) => [name, writtenFolder(name)])),
}
