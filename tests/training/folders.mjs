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
const negatives = [
  'negatives.jsonl',
  'negatives-2.jsonl',
  'negatives-3.jsonl',
  'negatives-4.jsonl',
  'negatives-5.jsonl',
  'negatives-6a.jsonl',
  'negatives-6b.jsonl',
  'negatives-7a.jsonl',
].flatMap(lines)
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
      learned: gold(
        'hard-1.jsonl',
        'hard-2.jsonl',
        'hard-3.jsonl',
        'hard-4.jsonl',
        'hard-5.jsonl',
        'hard-6a.jsonl',
        'hard-6b.jsonl',
        'hard-7a.jsonl',
        'ordinary-1.jsonl',
        'ordinary-2.jsonl',
        'ordinary-3.jsonl',
        'ordinary-4.jsonl',
        'ordinary-5.jsonl',
        'ordinary-6.jsonl',
        'ordinary-8a.jsonl',
        'ordinary-8b.jsonl',
      ),
      held: gold('thresholds.jsonl', 'ordinary-7.jsonl', 'ordinary-9a.jsonl', 'ordinary-10a.jsonl'),
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
