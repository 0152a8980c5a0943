import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Gold } from './grade.ts'

/** Questions of one origin. */
export interface QuestionSet {
  readonly name: string
  readonly questions: readonly Gold[]
}

const OWN = 'tests/questions'

interface Line extends Partial<Gold> {
  readonly id: string
  readonly turns?: readonly Line[]
}

/**
 * The benchmark's questions: its own, and those of another folder: `*.jsonl` with `{q, lang, expect, must, not}` or
 * `{turns}` a line, `*.txt` with questions to which no answer is right. The judgements of the knowledge are not among
 * them: Hỏi Báo learns from those.
 */
export const loadQuestionSets = async (folder?: string): Promise<QuestionSet[]> => {
  const own = await readFolder(OWN)
  const others = folder === undefined ? [] : await readFolder(folder)
  const names = new Set(own.map((set) => set.name).filter((name) => name.endsWith('.jsonl')))
  const further = others
    .filter((set) => !names.has(set.name))
    .map((set) => ({
      ...set,
      name: own.some((o) => o.name === set.name) ? `${basename(folder ?? '')}/${set.name}` : set.name,
    }))
  return [...own, ...further]
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
})
