/**
 * `wordings.yaml`: more ways of asking for a fact or an absence than a person wants to read. Tools write it.
 * The bot takes both lists together; findings name the file in which a wording is written.
 */
import { WORDINGS_FILE } from './folder.ts'
import type { Issue } from './issue.ts'
import { checkText } from './plain-text.ts'
import { type Absence, type Fact, type Knowledge, type Wordings, wordingsSchema } from './schema.ts'
import { asYaml, type Parsed, parseYaml, type YamlPath, type YamlSource } from './source.ts'
import { nearest } from './verify.ts'

/** What has ways of asking: a fact or an absence. */
export type Asked = Pick<Fact | Absence, 'id' | 'questions'>

export const languages = ['vi', 'en'] as const

/** All facts and absences with the place of each. */
export const askedOf = (knowledge: Knowledge): { readonly asked: Asked; readonly path: YamlPath }[] => [
  ...knowledge.entries.flatMap((entry, e) =>
    entry.facts.map((asked, f) => ({ asked, path: ['entries', e, 'facts', f] })),
  ),
  ...knowledge.absences.map((asked, a) => ({ asked, path: ['absences', a] })),
]

/** Parses `wordings.yaml`; an id that leads nowhere is an error at its line. Comments only: no wordings. */
export const readWordings = (text: string, knowledge: Knowledge): Parsed<Wordings> => {
  const unusable = checkText(WORDINGS_FILE, text, '')
  if (unusable && unusable.code !== 'file-empty') return { ok: false, issues: [unusable] }
  const parsed = parseYaml(WORDINGS_FILE, unusable ? '{}' : text, wordingsSchema)
  if (!parsed.ok) return parsed
  const ids = new Set(askedOf(knowledge).map(({ asked }) => asked.id))
  const issues = Object.keys(parsed.source.value).flatMap((id): Issue[] => {
    if (ids.has(id)) return []
    const message = `there is no fact or absence "${id}" in knowledge.yaml${nearest(id, ids)}. Correct the id, or delete its lines.`
    // A path that leads nowhere is placed at the field above it: the id itself.
    const place = parsed.source.at([id, ''])
    return [{ code: 'unknown-id', path: WORDINGS_FILE, ...place, message, severity: 'error' }]
  })
  return issues.length > 0 ? { ok: false, issues } : parsed
}

/** Knowledge with further wordings behind its own. */
export const addWordings = (knowledge: Knowledge, more: Wordings): Knowledge => {
  const withMore = <T extends Asked>(asked: T): T => {
    const further = more[asked.id]
    if (!further) return asked
    const { vi, en } = asked.questions
    return { ...asked, questions: { vi: [...vi, ...further.vi], en: [...en, ...further.en] } }
  }
  return {
    ...knowledge,
    entries: knowledge.entries.map((entry) => ({ ...entry, facts: entry.facts.map(withMore) })),
    absences: knowledge.absences.map(withMore),
  }
}

/** Places in both files: a wording behind those of `knowledge.yaml` is found in `wordings.yaml`. */
export const placesWith =
  (source: YamlSource<Knowledge>, more: YamlSource<Wordings> | undefined) =>
  (path: YamlPath): Pick<Issue, 'path' | 'line' | 'column'> => {
    const [field, lang, index] = path.slice(-3)
    if (more && field === 'questions' && (lang === 'vi' || lang === 'en') && typeof index === 'number') {
      const asked = valueAt(source.value, path.slice(0, -3)) as Asked
      const own = asked.questions[lang].length
      if (index >= own) return { path: WORDINGS_FILE, ...more.at([asked.id, lang, index - own]) }
    }
    return { path: 'knowledge.yaml', ...source.at(path) }
  }

const valueAt = (value: unknown, path: YamlPath): unknown =>
  path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value)

const HEADER = `# Viết bằng máy (npm run wordings): thêm cách hỏi cho các ý của knowledge.yaml. Không cần đọc.
# Written by a tool (npm run wordings): more ways of asking for the facts of knowledge.yaml. Not for reading.
`

/** The text of `wordings.yaml`, one wording a line. */
export const wordingsYaml = (wordings: Readonly<Record<string, Partial<Wordings[string]>>>): string =>
  HEADER +
  Object.entries(wordings)
    .map(([id, lists]) => {
      const written = languages.flatMap((lang) => {
        const list = lists[lang] ?? []
        return list.length === 0 ? [] : [`  ${lang}:\n`, ...list.map((text) => `    - ${asYaml(text)}\n`)]
      })
      return written.length === 0 ? '' : `${id}:\n${written.join('')}`
    })
    .join('')
