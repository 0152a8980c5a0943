/** Changes the facts and absences in the text of `knowledge.yaml` and leaves the rest of the file unchanged. */
import { isSeq, parseDocument } from 'yaml'
import type { Lang } from '../text/language-detection.ts'
import { added, type Cut, edited, removed, replaced, without } from './edit-yaml.ts'
import { referencesIn } from './entry-fields.ts'
import type { Absence, DirectiveForm, Entry, Fact, Knowledge } from './schema.ts'
import type { YamlPath } from './source.ts'
import { MIN_STARTERS } from './verify.ts'
import { askedOf, languages } from './wordings.ts'

/** Fields that a person gives for a new fact. The schema supplies defaults for the others. */
export type NewFact = Pick<Fact, 'id' | 'asks' | 'answer' | 'quote' | 'questions'>
export interface NewEntry extends Pick<Entry, 'kind' | 'id' | 'name'> {
  /** Documents only. */
  readonly form?: DirectiveForm
  readonly facts: readonly NewFact[]
}
export type NewAbsence = Pick<Absence, 'id' | 'answer' | 'questions'>

/** Adds a fact at the end of an entry. */
export function withFact(text: string, knowledge: Knowledge, entry: string, fact: NewFact): string {
  return withItem(text, entryPath(knowledge, entry), 'facts', plainFact(fact))
}

/** Adds an entry with its facts at the end of the entries. */
export function withEntry(text: string, { kind, id, name, form, facts }: NewEntry): string {
  return withItem(text, [], 'entries', { kind, id, name, ...(form && { form }), facts: facts.map(plainFact) })
}

/** Adds an absence at the end of the absences. */
export function withAbsence(text: string, absence: NewAbsence): string {
  return withItem(text, [], 'absences', { ...absence, questions: filled(absence.questions) })
}

/** Adds a wording of a question to a fact or an absence. */
export function withWording(
  text: string,
  knowledge: Knowledge,
  id: string,
  lang: Lang,
  wording: string,
): string {
  return withItem(text, [...pathOf(knowledge, id), 'questions'], lang, wording)
}

/**
 * Makes a new fact a suggestion if there are few, and the summary if there is none.
 *
 * @param knowledge the knowledge before the fact was added
 */
export function offering(text: string, { starters, summary }: Knowledge, id: string): string {
  const offered = starters.length < MIN_STARTERS ? withItem(text, [], 'starters', id) : text
  if (summary !== undefined) return offered
  const whole = offered.endsWith('\n') ? offered : `${offered}\n`
  return `${whole}summary: ${id}\n`
}

/**
 * Returns the text without the line “review: true” of a fact or absence. Also removes it from the entry if nothing else
 * in the entry is unread.
 *
 * @param text the text from which `knowledge` was read, without errors
 */
export function markRead(text: string, knowledge: Knowledge, id: string): string {
  const path = pathOf(knowledge, id)
  const [list, e] = path
  const entry = list === 'entries' ? knowledge.entries[Number(e)] : undefined
  const isLast = entry?.review && entry.facts.every((fact) => fact.id === id || !fact.review)
  const paths = [path, ...(isLast ? [path.slice(0, 2)] : [])]
  return withoutPaths(
    text,
    paths.map((at) => [...at, 'review']),
  )
}

/** Returns the text without the line “review: true” of an entry. */
export function markEntryRead(text: string, knowledge: Knowledge, id: string): string {
  return withoutPaths(text, [[...entryPath(knowledge, id), 'review']])
}

/** Returns the text with a new answer for a fact or absence. */
export function withAnswer(
  text: string,
  knowledge: Knowledge,
  id: string,
  lang: Lang,
  answer: string,
): string {
  const path = [...pathOf(knowledge, id), 'answer', lang]
  return edited(text, [replaced(parseDocument(text, { prettyErrors: false }), path, answer)])
}

/**
 * Returns the text without a fact or absence and without the references to it. If the fact was a suggestion, another
 * fact takes its place.
 */
export function withoutFact(text: string, knowledge: Knowledge, id: string): string {
  const document = parseDocument(text, { prettyErrors: false })
  const { starters } = knowledge
  const others = knowledge.entries.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.id === id ? [] : fact.id)),
  )
  const fresh = others.filter((fact) => !starters.includes(fact))
  const gone: YamlPath[] = [pathOf(knowledge, id)]
  const cuts: Cut[] = []
  for (const { path } of referencesIn(knowledge).filter((one) => one.to === 'fact' && one.id === id)) {
    const next = path[0] === 'absences' ? undefined : (path[0] === 'starters' && fresh.shift()) || others[0]
    if (next === undefined) gone.push(path)
    else cuts.push(replaced(document, path, next))
  }
  return edited(text, [...cuts, ...removed(text, document, gone)])
}

/**
 * Returns the text without the wordings for which `stays` is false.
 *
 * @param text the text from which `knowledge` was read, without errors
 */
export function keepWordings(
  text: string,
  knowledge: Knowledge,
  stays: (id: string, lang: Lang, index: number) => boolean,
): string {
  const document = parseDocument(text, { prettyErrors: false })
  const cuts = askedOf(knowledge).flatMap(({ asked, path }) =>
    languages.flatMap((lang) => {
      const list = document.getIn([...path, 'questions', lang], true)
      const gone = asked.questions[lang].flatMap((_, q) => (stays(asked.id, lang, q) ? [] : [q]))
      return isSeq(list) ? without(text, list, new Set(gone)) : []
    }),
  )
  return edited(text, cuts)
}

function withItem(text: string, path: YamlPath, field: string, item: unknown): string {
  return edited(text, added(text, parseDocument(text, { prettyErrors: false }), path, field, item))
}

function withoutPaths(text: string, paths: readonly YamlPath[]): string {
  return edited(text, removed(text, parseDocument(text, { prettyErrors: false }), paths))
}

/** Path of a fact or absence. */
function pathOf(knowledge: Knowledge, id: string): YamlPath {
  const found = askedOf(knowledge).find(({ asked }) => asked.id === id)
  if (!found) throw new Error(`there is no fact ${id}`)
  return found.path
}

function entryPath({ entries }: Knowledge, id: string): YamlPath {
  return ['entries', entries.findIndex((entry) => entry.id === id)]
}

/** Fact with its fields in the usual order. A single quote is written as a string, not as a list. */
function plainFact({ id, asks, answer, quote, questions }: NewFact): object {
  return { id, asks, answer, quote: quote.length === 1 ? quote[0] : quote, questions: filled(questions) }
}

/** Wordings without the languages that have none. */
function filled(questions: NewFact['questions']): object {
  return Object.fromEntries(Object.entries(questions).filter(([, list]) => list.length > 0))
}
