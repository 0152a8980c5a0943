import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { loadJudgements } from '../../../src/knowledge/judgements.ts'
import type { Gold } from './grade.ts'

/** Questions of one origin. */
export interface QuestionSet {
  readonly name: string
  readonly questions: readonly Gold[]
}

const KNOWLEDGE = 'knowledge'
const OWN = 'tests/questions'

interface Line extends Partial<Omit<Gold, 'facts'>> {
  readonly id: string
  readonly turns?: readonly Line[]
}

/**
 * The benchmark's questions: its own, the judgements of the knowledge, and those of another folder: `*.jsonl` with
 * `{q, lang, expect, must, not}` or `{turns}` a line, `*.txt` with questions to which no answer is right.
 */
export const loadQuestionSets = async (folder?: string): Promise<QuestionSet[]> => {
  const own = await readFolder(OWN)
  const judged = [{ name: 'questions.yaml', questions: await judgedQuestions() }]
  const others = folder === undefined ? [] : await readFolder(folder)
  const names = new Set(own.map((set) => set.name).filter((name) => name.endsWith('.jsonl')))
  const further = others
    .filter((set) => !names.has(set.name))
    .map((set) => ({
      ...set,
      name: own.some((o) => o.name === set.name) ? `${basename(folder ?? '')}/${set.name}` : set.name,
    }))
  return [...own, ...judged, ...further]
}

/** Questions about the article, to measure time with. */
export const articleQuestions = async (): Promise<string[]> =>
  (await loadQuestionSets()).flatMap((set) => set.questions.map((gold) => gold.q))

/** Files of questions; `removed-*` have been wordings of the knowledge and are kept for training and its tests. */
const readFolder = async (folder: string): Promise<QuestionSet[]> => {
  const names = (await readdir(folder)).filter((name) => /^(?!removed-).*\.(jsonl|txt)$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line.trim())
      const questions = name.endsWith('.txt')
        ? lines.map((q) => goldOf({ id: q, q, expect: 'abstain' }))
        : lines.map((line) => JSON.parse(line) as Line).flatMap(goldsOf)
      return { name, questions }
    }),
  )
}

const goldsOf = (line: Line): Gold[] =>
  line.turns ? line.turns.map((turn) => ({ ...goldOf(turn), chat: line.id })) : [goldOf(line)]

const goldOf = ({
  q = '',
  lang = 'vi',
  expect = 'answer',
  must = [],
  not = [],
  ambiguous = false,
}: Line): Gold => ({
  q,
  lang,
  expect,
  must,
  not,
  ambiguous,
  facts: [],
})

/** Those that stand by themselves: what was said before is not written down as questions with an answer. */
const judgedQuestions = async (): Promise<Gold[]> => {
  const { judgements } = await loadJudgements(KNOWLEDGE)
  return judgements
    .filter((judgement) => judgement.after.length === 0)
    .map(({ q, fact, accept, absent }) => ({
      ...goldOf({ id: q, q, expect: absent === undefined ? 'answer' : 'abstain' }),
      facts: fact === undefined ? [] : [fact, ...accept],
    }))
}
