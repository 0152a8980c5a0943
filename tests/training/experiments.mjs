#!/usr/bin/env node
// Retrains without each group of features, and on one article only, and keeps what came of it in experiments.json,
// which MODEL.md quotes. Takes a minute for each; what is there already is not done again, unless weights.json changed.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../../dist/engine/create-engine.js'
import { FEATURES } from '../../dist/engine/ranking/features.js'
import { confidenceNames, QUESTION_FEATURES } from '../../dist/engine/ranking/scorer.js'
import { shippedModels } from '../../dist/engine/ranking/shipped-models.js'
import { train } from '../../dist/evaluation/train.js'
import { examplesOf } from '../../dist/evaluation/training-examples.js'
import { countAnswers, judgedGold, load, readGold, weightsKey } from './evaluate.mjs'
import { paths, trainingFolders } from './folders.mjs'

const root = join(import.meta.dirname, '../..')
const file = join(import.meta.dirname, 'experiments.json')
const key = weightsKey()

const questionFeatures = Object.keys(QUESTION_FEATURES).filter((name) => name !== 'always')
const leads = confidenceNames.filter((name) => !(name in FEATURES) && !(name in QUESTION_FEATURES))
/** What is left out together, since each alone has another that stands in for it. */
const GROUPS = {
  nothing: [],
  'nearest wording': ['wordingF1', 'wordingRecall', 'wordingPrecision'],
  'other wordings': ['secondWording', 'sameTypeWording', 'sameFocusWording'],
  'shares covered': ['covered', 'coveredByWordings', 'coveredByContext', 'coveredWhereAsked', 'contentShare'],
  'weight of evidence': ['evidence', 'askedEvidence'],
  'words missing': ['missing', 'heaviestMissing'],
  'names and numbers missing': ['missingName', 'missingNumber'],
  'names there': ['hasName', 'isOfEntry', 'isAboutEntry'],
  'type of question': [
    'focusShare',
    'answersType',
    'lacksType',
    'lacksAttribute',
    'unaskedAttribute',
    'tellsType',
  ],
  'the question': questionFeatures,
  'the lead': leads,
}

const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const results = kept.weights === key ? kept : { weights: key, without: {}, only: {}, typos: {} }
const save = () => writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`)

const gold = (name) => readGold(join(root, 'tests/questions', name))
const loaded = { shipped: await load(paths.shipped), second: await load(paths.second) }
const ordinary = gold('questions.jsonl')
const hard = gold('hard.jsonl')
const outOfScope = [...gold('out-of-scope.vi.txt'), ...gold('out-of-scope.en.txt')]

const folders = {}
for (const [name, make] of Object.entries(trainingFolders)) folders[name] = await make()
/** What the corrector finds known words with, in order: the first is what ships. */
const CORRECTORS = { 'as shipped': '', 'Fuse.js finds nothing': 'none', 'edit distance alone': 'all' }
let shipped
for (const [name, mode] of Object.entries(CORRECTORS)) {
  const script = join(import.meta.dirname, 'typos.mjs')
  const { counts, outcomes } = JSON.parse(
    execFileSync(process.execPath, [script, mode], { encoding: 'utf8' }),
  )
  shipped ??= outcomes
  const changed = outcomes.filter((outcome, i) => outcome !== shipped[i]).length
  results.typos[name] = { counts, changed }
}
save()

const asked = {
  shipped: [...ordinary, ...hard],
  second: gold('train/second-article.jsonl'),
}
for (const learned of ['shipped', 'second', 'all']) {
  if (results.only[learned]) continue
  const models = learned === 'all' ? shippedModels() : train(examplesOf([folders[learned]]))
  results.only[learned] = {}
  for (const [other, questions] of Object.entries(asked)) {
    const engine = createEngine(loaded[other], models)
    const judgements = await judgedGold(paths[other], loaded[other].knowledge)
    results.only[learned][other] = {
      answerFrom: models.facts.answerFrom,
      questions: countAnswers(engine, questions),
      judgements: countAnswers(engine, judgements),
    }
  }
  save()
  console.log(learned, JSON.stringify(results.only[learned]))
}

const examples = examplesOf(Object.values(folders))
for (const [name, without] of Object.entries(GROUPS)) {
  if (results.without[name]) continue
  // Nothing left out gives the weights that are there: they are not learned again.
  const models = without.length > 0 ? train(examples, new Set(without)) : shippedModels()
  const engine = createEngine(loaded.shipped, models)
  results.without[name] = {
    features: without,
    ordinary: countAnswers(engine, ordinary),
    hard: countAnswers(engine, hard),
    outOfScope: countAnswers(engine, outOfScope),
  }
  save()
  console.log(name, JSON.stringify(results.without[name]))
}
