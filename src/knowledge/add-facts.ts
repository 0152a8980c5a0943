/**
 * Adds facts, entries, absences and wordings to the text of `knowledge.yaml` and leaves the rest of the file unchanged.
 */
import { Document, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml'
import type { Lang } from '../text/language-detection.ts'
import { endOf, mapAt, pathOf } from './edit-facts.ts'
import { type Cut, edited } from './edit-wordings.ts'
import type { Absence, DirectiveForm, Entry, Fact, Knowledge } from './schema.ts'
import type { YamlPath } from './source.ts'
import { MIN_STARTERS } from './verify.ts'

/** Fields that a person gives for a new fact. The schema supplies defaults for the others. */
export type NewFact = Pick<Fact, 'id' | 'asks' | 'answer' | 'quote' | 'questions'>
export interface NewEntry extends Pick<Entry, 'kind' | 'id' | 'name'> {
  /** Documents only. */
  readonly form?: DirectiveForm
  readonly facts: readonly NewFact[]
}
export type NewAbsence = Pick<Absence, 'id' | 'answer' | 'questions'>

/** Indentation per level, in spaces. */
const STEP = 2

/** Adds a fact at the end of an entry. */
export function withFact(text: string, knowledge: Knowledge, entry: string, fact: NewFact): string {
  const e = knowledge.entries.findIndex(({ id }) => id === entry)
  return withItem(text, ['entries', e], 'facts', plainFact(fact))
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

/** Fact with its fields in the usual order. A single quote is written as a string, not as a list. */
function plainFact({ id, asks, answer, quote, questions }: NewFact): object {
  return { id, asks, answer, quote: quote.length === 1 ? quote[0] : quote, questions: filled(questions) }
}

/** Wordings without the languages that have none. */
function filled(questions: NewFact['questions']): object {
  return Object.fromEntries(Object.entries(questions).filter(([, list]) => list.length > 0))
}

/** Adds an item at the end of a list field of the map at a path. Creates the field if it is missing. */
function withItem(text: string, path: YamlPath, field: string, item: unknown): string {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`
  const document = parseDocument(whole, { prettyErrors: false })
  const map = mapAt(document, path)
  const list = map.get(field, true)
  if (isSeq(list) && list.items.length > 0) {
    if (list.flow) return edited(whole, [intoBrackets(list.items.at(-1), item)])
    const indent = columnOf(whole, list.range![0])
    return edited(whole, [below(whole, endOf(list)!, inList(item, indent))])
  }
  if (list !== undefined || map.flow)
    return edited(whole, [rewritten(whole, document, path, map, field, item)])
  const indent = path.length === 0 ? 0 : columnOf(whole, map.range![0])
  const lines = `${' '.repeat(indent)}${field}:\n${inList(item, indent + STEP)}`
  return edited(whole, [below(whole, endOf(map) ?? whole.length, lines)])
}

/** Column of an offset in its line, 0-based. For a list this is the column of its dashes. */
function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** List item as YAML with its dash, every line indented by `indent` spaces. */
function inList(item: unknown, indent: number): string {
  const document = new Document([item])
  visit(document, {
    // Writes the list in brackets, as people do: "asks: [who]".
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'asks' && isSeq(value)) value.flow = true
    },
  })
  const lines = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n')
  return lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('')
}

/** Inserts lines after the line in which a node ends. */
function below(text: string, end: number, lines: string): Cut {
  const last = text.slice(0, end).trimEnd().length
  const lineEnd = text.indexOf('\n', last)
  const at = lineEnd < 0 ? text.length : lineEnd + 1
  return { from: at, to: at, by: lines }
}

function intoBrackets(last: unknown, item: unknown): Cut {
  const end = endOf(last)
  if (end === undefined) throw new Error('the item has no position in the text')
  return { from: end, to: end, by: `, ${JSON.stringify(item)}` }
}

/** Rewrites a field that is blank, `[]` or in a map in braces, so that it contains the item. */
function rewritten(
  text: string,
  document: Document,
  path: YamlPath,
  map: YAMLMap,
  field: string,
  item: unknown,
): Cut {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === field)
  const value = document.getIn([...path, field], true)
  if (pair && (isSeq(value) || isScalar(value)) && value.range) {
    const [start, to] = value.range
    const from = !map.flow && text[start - 1] === ' ' ? start - 1 : start
    const indent = path.length === 0 ? 0 : columnOf(text, map.range![0])
    // One item per line, unless the map itself is in braces.
    if (!map.flow) return { from, to, by: `\n${inList(item, indent + STEP).trimEnd()}` }
    return { from, to, by: `${from === to ? ' ' : ''}[${JSON.stringify(item)}]` }
  }
  const last = map.items.at(-1)
  const end = isMap(map) && last ? (endOf(last.value) ?? endOf(last.key)) : undefined
  if (end === undefined) throw new Error('the map has no position in the text')
  return { from: end, to: end, by: `, ${field}: [${JSON.stringify(item)}]` }
}
