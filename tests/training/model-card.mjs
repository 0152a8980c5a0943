#!/usr/bin/env node
// Fills in the figures of docs/MODEL.md, between its markers, and draws docs/reliability.svg: npm run model-card
// Figures that need training come from experiments.json: npm run experiments
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../../dist/engine/create-engine.js'
import { FEATURES } from '../../dist/engine/ranking/features.js'
import { confidenceNames, QUESTION_FEATURES } from '../../dist/engine/ranking/scorer.js'
import { shippedModels } from '../../dist/engine/ranking/shipped-models.js'
import { judgeFirsts, WRONG_COST, worthwhileFrom } from '../../dist/evaluation/train.js'
import { heldExamples } from '../../dist/evaluation/training-examples.js'
import { loadJudgements } from '../../dist/knowledge/judgements.js'
import { countAnswers, load, readGold, weightsKey } from './evaluate.mjs'
import { articleFile, gold, lines, paths, sets, trainingFolders, writtenArticles } from './folders.mjs'
import { reliabilityOf, reliabilityPlot } from './reliability.mjs'

const root = join(import.meta.dirname, '../..')
const card = join(root, 'docs/MODEL.md')
const COSTS = [2, 3, 5, 10, 20]

const OF_QUESTION = {
  always: 'the intercept',
  unknownNumber: 'it has a number that the article does not have',
  isNegated: 'it asks for what is not so',
  asksBesides: 'it asks for another than the one it names',
  isYesNo: 'it wants a yes or a no',
  asksType: 'it has a question word (who, when, how many …)',
  isEnglish: 'it is in English',
  namesEntry: 'it names an entry of the knowledge',
  isCutShort: 'it lacks its topic (“what is his rank?”), and is read by itself',
  isCompleted: 'it lacks its topic, and is read with what the conversation told',
  isExtended: 'it has a topic, and is read with what the conversation told',
  contextAge: 'count of things spoken of since the one it is read with, x / (1 + x)',
  contentWords: 'count of its content words, x / (1 + x)',
  unknownShare: 'share of it that the knowledge has no word for',
  hasForeignName: 'it has a word with a capital that the knowledge does not have',
  unknownWeight: 'weight of what the knowledge has no word for, x / (1 + x)',
  unknownRarity: 'rarity of its rarest word',
}
const OF_LEAD = {
  score: ['log-odds of the first candidate, up to a constant', 'any'],
  overNone: ['its odds against “none of them”, as a probability', '0–1'],
  overNext: ['the same against the second', '0–1'],
  overRival: ['the same against the next that says something else', '0–1'],
  overAbsence: ['the same against the first absence', '0–1'],
  probability: ['its probability, with that of candidates that say the same', '0–1'],
  entropy: ['entropy of the probabilities, in nats', '0 and more'],
}

const models = shippedModels()
const loaded = { shipped: await load(paths.shipped), second: await load(paths.second) }
for (const name of writtenArticles) loaded[name] = await load(articleFile(name, ''))
const experiments = JSON.parse(readFileSync(join(import.meta.dirname, 'experiments.json'), 'utf8'))
const ordinary = readGold(join(root, 'tests/questions/questions.jsonl'))
const hard = readGold(join(root, 'tests/questions/hard.jsonl'))

const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const percent = (part, of) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`)
const asked = ({ right, wrong, missed }) => right + wrong + missed
const cells = (counts) => [
  percent(counts.right, asked(counts)),
  percent(counts.wrong, asked(counts)),
  `${counts.false} of ${counts.false + counts.refused}`,
]
const weight = (value = 0) => (value === 0 ? '0' : value.toFixed(2).replace('-', '−'))

function features() {
  const row = (name, sentence) => [
    `\`${name}\``,
    sentence,
    ...['rank', 'confidence'].map((part) => weight(models.facts[part][name])),
    ...['rank', 'confidence'].map((part) => weight(models.sentences[part][name])),
  ]
  return table(
    ['feature', 'sentence', 'facts: rank', 'confidence', 'sentences: rank', 'confidence'],
    Object.entries(FEATURES).map(([name, sentence]) => row(name, sentence)),
  )
}

function questionFeatures() {
  const rows = Object.keys(QUESTION_FEATURES).map((name) => {
    if (!OF_QUESTION[name]) throw new Error(`model-card.mjs has no sentence for ${name}`)
    return [
      `\`${name}\``,
      OF_QUESTION[name],
      ...['none', 'confidence'].map((part) => weight(models.facts[part][name])),
      ...['none', 'confidence'].map((part) => weight(models.sentences[part][name])),
    ]
  })
  return table(['feature', 'sentence', 'facts: none', 'confidence', 'sentences: none', 'confidence'], rows)
}

function leadFeatures() {
  const names = confidenceNames.filter((name) => !(name in FEATURES) && !(name in QUESTION_FEATURES))
  const rows = names.map((name) => {
    if (!OF_LEAD[name]) throw new Error(`model-card.mjs has no sentence for ${name}`)
    return [
      `\`${name}\``,
      ...OF_LEAD[name],
      weight(models.facts.confidence[name]),
      weight(models.sentences.confidence[name]),
    ]
  })
  return table(['feature', 'sentence', 'range', 'facts', 'sentences'], rows)
}

async function data() {
  const wordings = ({ knowledge }) =>
    [...knowledge.entries.flatMap(({ facts }) => facts), ...knowledge.absences].reduce(
      (sum, { questions: { vi, en } }) => sum + vi.length + en.length,
      0,
    )
  const judged = async (path) => {
    const { judgements } = await loadJudgements(path)
    return judgements.filter(({ after }) => after.length === 0).length
  }
  const second = lines('second-article.jsonl').length
  const held = Math.ceil(second / 3)
  return table(
    ['set', 'size', 'what it is', 'part in training'],
    [
      [
        'knowledge/',
        wordings(loaded.shipped),
        'wordings of the shipped article',
        'weights, each left out in turn',
      ],
      [
        'tests/fixtures/second-article/',
        wordings(loaded.second),
        'wordings of another article',
        'weights, the same way',
      ],
      [
        'knowledge/questions.yaml',
        await judged(paths.shipped),
        'judgements that stand by themselves',
        'weights',
      ],
      [
        'second-article/questions.yaml',
        await judged(paths.second),
        'the same of the other article',
        'weights',
      ],
      [
        'train/removed-train.jsonl',
        lines('removed-train.jsonl').length,
        'wordings taken out of the knowledge',
        'weights',
      ],
      ...sets.learned.map((name) => set(name, 'weights')),
      [
        'train/second-article.jsonl',
        `${second - held} + ${held}`,
        'questions about the other article',
        'weights; every third: thresholds',
      ],
      ...sets.negatives.map((name) => set(name, 'weights')),
      ...writtenArticles.map((name) => [
        `training/articles/${name}/`,
        `${wordings(loaded[name])} + ${lines(articleFile(name, 'asked.jsonl')).length + lines(articleFile(name, 'negatives.jsonl')).length}`,
        'wordings of an invented article, and questions about it',
        'weights',
      ]),
      ...writtenArticles.map((name) => [
        `training/articles/${name}/dialogs.jsonl`,
        lines(articleFile(name, 'dialogs.jsonl')).flatMap(({ turns }) => turns).length,
        'turns of ten conversations about an invented article',
        'weights',
      ]),
      ...sets.held.map((name) => set(name, 'thresholds only')),
      ['questions.jsonl', ordinary.length, 'ordinary questions', 'none; worked on for long'],
      ['hard.jsonl', hard.length, 'hard questions, a third without an answer', 'none; asked many times'],
    ],
  )
}

function set(name, part) {
  const what = name.startsWith('hard')
    ? 'hard questions'
    : name.startsWith('negatives')
      ? 'what must get no fact'
      : 'ordinary questions'
  return [`train/${name}.jsonl`, lines(`${name}.jsonl`).length, what, part]
}

/** The questions that thresholds are set by, with how sure the model is of its first candidate. */
const heldFolders = await Promise.all(Object.values(trainingFolders).map((make) => make()))
const held = judgeFirsts(
  heldFolders.flatMap((folder) => heldExamples(folder).facts),
  models.facts,
)

function thresholds() {
  const sets = { thresholds: readGold(join(root, 'tests/questions/train/thresholds.jsonl')), ordinary, hard }
  const counted = COSTS.map((cost) => {
    const answerFrom = worthwhileFrom(held, cost)
    const engine = createEngine(loaded.shipped, { ...models, facts: { ...models.facts, answerFrom } })
    const counts = Object.fromEntries(
      Object.entries(sets).map(([name, set]) => [name, countAnswers(engine, set)]),
    )
    return { cost, answerFrom, counts }
  })
  const rows = counted.map(({ cost, answerFrom, counts }) => [
    cost === WRONG_COST.facts ? `**${cost}** (used)` : cost,
    answerFrom,
    ...Object.values(counts).flatMap(cells),
  ])
  const heads = ['right', 'wrong', 'false']
  const [used, high] = [WRONG_COST.facts, 10].map(
    (cost) => counted.find((one) => one.cost === cost).counts.thresholds,
  )
  const fall = (key) => (100 * (used[key] / asked(used) - high[key] / asked(high))).toFixed(1)
  return [
    table(
      ['cost', 'from', ...Object.keys(sets).flatMap((name) => heads.map((head) => `${name}: ${head}`))],
      rows,
    ),
    '',
    `At a cost of 10 the ordinary questions of thresholds.jsonl fall from ${percent(used.right, asked(used))} right to ` +
      `${percent(high.right, asked(high))}, for ${fall('wrong')} points fewer wrong answers: ` +
      `${used.right - high.right} right answers given up for ${used.wrong - high.wrong} wrong ones` +
      ` and ${used.false - high.false} false ones.`,
  ].join('\n')
}

function reliability() {
  const others = [...gold('../questions.jsonl'), ...gold('../hard.jsonl')]
  const sets = {
    'sets thresholds (thresholds.jsonl, every third of second-article.jsonl)': held,
    'no part in training (questions.jsonl, hard.jsonl)': judgeFirsts(
      heldExamples({ loaded: loaded.shipped, held: others }).facts,
      models.facts,
    ),
  }
  const found = Object.entries(sets).map(([name, judged]) => ({ name, ...reliabilityOf(judged) }))
  writeFileSync(join(root, 'docs/reliability.svg'), reliabilityPlot(found))
  return found
    .map(({ name, bins, error, brier, count }) =>
      [
        `${name}: ${count} questions, mean gap ${error.toFixed(3)}, Brier score ${brier.toFixed(3)}`,
        '',
        table(
          ['confidence', 'questions', 'mean confidence', 'share right'],
          bins.map(({ from, to, count, mean, right }) => [
            `${from}–${to}`,
            count,
            mean.toFixed(2),
            count > 0 ? right.toFixed(2) : '–',
          ]),
        ),
      ].join('\n'),
    )
    .join('\n\n')
}

function ablation() {
  return table(
    [
      'without',
      'features',
      ...['questions', 'hard'].flatMap((set) => [`${set}: right`, 'wrong', 'false']),
      'out of scope: false',
    ],
    Object.entries(experiments.without).map(([name, { features, ordinary, hard, outOfScope }]) => [
      name,
      features.map((feature) => `\`${feature}\``).join(' ') || '–',
      ...cells(ordinary),
      ...cells(hard),
      cells(outOfScope)[2],
    ]),
  )
}

function otherArticle() {
  const rows = Object.entries(experiments.only).flatMap(([learned, found]) =>
    Object.entries(found).map(([article, { answerFrom, questions, judgements }]) => [
      learned,
      article,
      learned === article || learned === 'all' ? 'partly' : 'no',
      answerFrom,
      ...cells(questions),
      ...cells(judgements),
    ]),
  )
  const heads = ['questions', 'judgements'].flatMap((set) => [`${set}: right`, 'wrong', 'false'])
  return table(['learned from', 'asked of', 'learned from these', 'from', ...heads], rows)
}

function fuse() {
  const rows = Object.entries(experiments.typos).map(([name, { counts, changed }]) => [
    name,
    ...cells(counts),
    changed,
  ])
  return table(['spelling correction', 'right', 'wrong', 'false', 'outcomes changed'], rows)
}

const parts = {
  features,
  questionFeatures,
  leadFeatures,
  data,
  thresholds,
  reliability,
  ablation,
  otherArticle,
  fuse,
}
let text = readFileSync(card, 'utf8')
for (const [name, make] of Object.entries(parts)) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  if (!text.includes(open) || !text.includes(close))
    throw new Error(`docs/MODEL.md has no ${open} … ${close}`)
  const [before, after] = [text.slice(0, text.indexOf(open) + open.length), text.slice(text.indexOf(close))]
  text = `${before}\n${await make()}\n${after}`
}
writeFileSync(card, text)
if (experiments.weights !== weightsKey())
  console.warn('The experiments are of other weights than those shipped: npm run experiments')
console.log('docs/MODEL.md and docs/reliability.svg are written')
