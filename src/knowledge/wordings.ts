/**
 * `wordings.txt`: further wordings of questions for facts and absences, written by tools and not meant for reading. The
 * bot uses both lists together. Issues name the file that contains the wording.
 */

import { type InBoth, inBoth } from '../locales/in-both.ts'
import type { Lang } from '../text/language-detection.ts'
import { WORDINGS_FILE } from './folder.ts'
import { didYouMean } from './ids.ts'
import { type Issue, issueAt, type Place } from './issue.ts'
import { checkText } from './plain-text.ts'
import type { Absence, Fact, Knowledge } from './schema.ts'
import type { YamlPath, YamlSource } from './source.ts'

/** A fact or an absence: anything that has wordings. */
export type Asked = Fact | Absence

export const languages = ['vi', 'en'] as const

/** Header of the wordings of a fact in one language: "[meeting-chair vi]". */
const BLOCK = /^\[([a-z0-9-]+) (vi|en)\]$/
/** A wording that begins like a header or a comment is escaped with this character. */
const SPECIAL = /^[[#\\]/
const ESCAPE = '\\'
const HEADER = `# Viết bằng máy (npm run wordings): thêm cách hỏi cho các ý của knowledge.yaml. Không cần đọc.
# Written by a tool (npm run wordings): more ways of asking for the facts of knowledge.yaml. Not for reading.
`

/** All facts and absences with their paths. */
export function askedOf(knowledge: Knowledge): { readonly asked: Asked; readonly path: YamlPath }[] {
  return [
    ...knowledge.entries.flatMap((entry, e) =>
      entry.facts.map((asked, f) => ({ asked, path: ['entries', e, 'facts', f] })),
    ),
    ...knowledge.absences.map((asked, a) => ({ asked, path: ['absences', a] })),
  ]
}

/** Lines of `wordings.txt` by the id of their fact or absence. */
export type Wordings = ReadonlyMap<string, Readonly<Record<Lang, readonly WordingLine[]>>>

interface WordingLine {
  readonly text: string
  /** 1-based. */
  readonly line: number
}

/** Reads `wordings.txt`. An unknown id is an error at its line. A file with comments only has no wordings. */
export function readWordings(
  text: string,
  knowledge: Knowledge,
): { readonly wordings: Wordings; readonly issues: readonly Issue[] } {
  const unusable = checkText(WORDINGS_FILE, text)
  if (unusable && unusable.code !== 'file-empty') return { wordings: new Map(), issues: [unusable] }
  const ids = new Set(askedOf(knowledge).map(({ asked }) => asked.id))
  const lists = new Map<string, Record<Lang, WordingLine[]>>()
  const issues: Issue[] = []
  let list: WordingLine[] | undefined
  const lines = text.replace(/^\ufeff/, '').split('\n')
  for (const [i, raw] of lines.entries()) {
    const line = raw.trim()
    const refuse = (code: string, text: InBoth) => {
      issues.push(issueAt({ path: WORDINGS_FILE, line: i + 1, column: 1 }, code, text))
    }
    if (line === '' || line.startsWith('#')) continue
    if (!line.startsWith('[')) {
      if (!list) refuse('wordings-block', inBoth('question-no-block'))
      list ??= []
      list.push({ text: line.startsWith(ESCAPE) ? line.slice(ESCAPE.length) : line, line: i + 1 })
      continue
    }
    const [, id, lang] = BLOCK.exec(line) ?? []
    const block = (id !== undefined && lists.get(id)) || { vi: [], en: [] }
    list = block[lang as Lang] ?? []
    if (id === undefined) refuse('wordings-block', inBoth('question-no-block'))
    else if (ids.has(id)) lists.set(id, block)
    else refuse('unknown-id', inBoth('question-wordings-of-nothing', { id, meant: didYouMean(id, ids) }))
  }
  return { wordings: lists, issues }
}

/** Returns the text of `wordings.txt` without the blocks of some facts. */
export function withoutBlocks(text: string, isGone: (id: string) => boolean): string {
  let skips = false
  return text
    .split('\n')
    .filter((line) => {
      const [, id] = BLOCK.exec(line.trim()) ?? []
      if (id !== undefined) skips = isGone(id)
      return !skips || line.startsWith('#')
    })
    .join('\n')
}

/** Returns the knowledge with the wordings of `wordings.txt` appended to its own. */
export function addWordings(knowledge: Knowledge, wordings: Wordings): Knowledge {
  const textsOf = (lines: readonly WordingLine[]) => lines.map(({ text }) => text)
  const withMore = <T extends Asked>(asked: T): T => {
    const further = wordings.get(asked.id)
    if (!further) return asked
    const { vi, en } = asked.questions
    return {
      ...asked,
      questions: { vi: [...vi, ...textsOf(further.vi)], en: [...en, ...textsOf(further.en)] },
    }
  }
  return {
    ...knowledge,
    entries: knowledge.entries.map((entry) => ({ ...entry, facts: entry.facts.map(withMore) })),
    absences: knowledge.absences.map(withMore),
  }
}

/**
 * Returns a function that finds the file and line of a value. Wordings beyond those of `knowledge.yaml` are in
 * `wordings.txt`.
 */
export function placesWith(source: YamlSource<Knowledge>, wordings: Wordings) {
  return (path: YamlPath): Place => {
    const [field, lang, index] = path.slice(-3)
    if (field === 'questions' && (lang === 'vi' || lang === 'en') && typeof index === 'number') {
      const asked = valueAt(source.value, path.slice(0, -3)) as Asked
      const own = asked.questions[lang].length
      const line = wordings.get(asked.id)?.[lang][index - own]?.line
      if (line !== undefined) return { path: WORDINGS_FILE, line, column: 1 }
    }
    return { path: 'knowledge.yaml', ...source.at(path) }
  }
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value)
}

/** Returns the text of `wordings.txt` with one wording per line. */
export function wordingsText(
  wordings: Readonly<Record<string, Partial<Record<Lang, readonly string[]>>>>,
): string {
  const lines = Object.entries(wordings).flatMap(([id, lists]) =>
    languages.flatMap((lang) => {
      const list = lists[lang] ?? []
      return list.length === 0 ? [] : [`[${id} ${lang}]`, ...list.map(lineOf)]
    }),
  )
  return `${HEADER}${lines.map((line) => `${line}\n`).join('')}`
}

/** A wording as one line of the file. */
function lineOf(wording: string): string {
  const line = wording.replace(/\s+/g, ' ').trim()
  return SPECIAL.test(line) ? `${ESCAPE}${line}` : line
}
