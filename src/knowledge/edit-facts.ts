/** Changes facts and absences in the text of `knowledge.yaml` and leaves the rest of the file unchanged. */
import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { Lang } from '../text/language-detection.ts'
import { type Cut, edited, linesFrom, withoutItems } from './edit-wordings.ts'
import type { Knowledge } from './schema.ts'
import { asYaml, type YamlPath } from './source.ts'
import { askedOf } from './wordings.ts'

/**
 * Returns the text without the line “review: true” of a fact or absence. Also removes it from the entry if nothing else
 * in the entry is unread.
 *
 * @param text the text from which `knowledge` was read, without errors
 */
export function markRead(text: string, knowledge: Knowledge, id: string): string {
  const document = parseDocument(text, { prettyErrors: false })
  const path = pathOf(knowledge, id)
  const [list, e] = path
  const entry = list === 'entries' ? knowledge.entries[Number(e)] : undefined
  const isLast = entry?.review && entry.facts.every((fact) => fact.id === id || !fact.review)
  const paths = [path, ...(isLast ? [path.slice(0, 2)] : [])]
  return edited(
    text,
    paths.flatMap((at) => withoutField(text, mapAt(document, at), 'review')),
  )
}

/** Returns the text without the line “review: true” of an entry. */
export function markEntryRead(text: string, knowledge: Knowledge, id: string): string {
  const document = parseDocument(text, { prettyErrors: false })
  const e = knowledge.entries.findIndex((entry) => entry.id === id)
  return edited(text, withoutField(text, mapAt(document, ['entries', e]), 'review'))
}

/** Returns the text with a new answer for a fact or absence. */
export function withAnswer(
  text: string,
  knowledge: Knowledge,
  id: string,
  lang: Lang,
  answer: string,
): string {
  const document = parseDocument(text, { prettyErrors: false })
  const path = [...pathOf(knowledge, id), 'answer', lang]
  const node = document.getIn(path, true)
  if (!isScalar(node) || !node.range) throw new Error(`${id} has no answer in ${lang}`)
  const holder = mapAt(document, path.slice(0, -1))
  const [from, to] = node.range
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const by = holder.flow ? JSON.stringify(answer) : asYaml(answer)
  return edited(text, [{ from, to, by: isBlock ? `${by}\n` : by }])
}

/**
 * Returns the text without a fact or absence and without the references to it. If the fact was a suggestion, another
 * fact takes its place.
 */
export function withoutFact(text: string, knowledge: Knowledge, id: string): string {
  const document = parseDocument(text, { prettyErrors: false })
  const path = pathOf(knowledge, id)
  const index = Number(path.at(-1))
  const holder = path.slice(0, -1)
  const items = document.getIn(holder, true)
  if (!isSeq(items)) throw new Error(`${id} is in no list`)
  const cuts =
    items.items.length > 1
      ? withoutItem(text, items.items[index], items.flow === true)
      : withoutField(text, parentOf(document, holder), String(holder.at(-1)))
  const references = path[0] === 'entries' ? withoutReferences(text, document, knowledge, id) : []
  return edited(text, [...cuts, ...references])
}

/** Path of a fact or absence. */
export function pathOf(knowledge: Knowledge, id: string): YamlPath {
  const found = askedOf(knowledge).find(({ asked }) => asked.id === id)
  if (!found) throw new Error(`there is no fact ${id}`)
  return found.path
}

/** Map at a path. */
export function mapAt(document: Document, path: YamlPath): YAMLMap {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  if (!isMap(node)) throw new Error(`${path.join('.')} has no fields`)
  return node
}

function parentOf(document: Document, path: YamlPath): YAMLMap {
  return mapAt(document, path.slice(0, -1))
}

/** Cuts that remove a field with its key: its lines, or its part of a map in braces. */
function withoutField(text: string, map: YAMLMap, name: string): readonly Cut[] {
  const at = map.items.findIndex(({ key }) => isScalar(key) && key.value === name)
  const pair = map.items[at]
  if (!pair) return []
  const { start, end } = rangeOf(pair)
  if (map.flow) return [betweenCommas(text, start, end)]
  const line = linesFrom(text, start, start + text.slice(start, end).trimEnd().length - 1)
  // The first field is on the line of the dash, so the next field moves up to it.
  const next = map.items[at + 1]
  return at === 0 && next ? [{ from: start, to: rangeOf(next).start, by: '' }] : [line]
}

function rangeOf({ key, value }: Pair): { start: number; end: number } {
  if (!isScalar(key) || !key.range) throw new Error('the key has no position in the text')
  return { start: key.range[0], end: endOf(value) ?? key.range[1] }
}

/** End offset of a node's last value. Excludes what follows it, for example a comment. */
export function endOf(node: unknown): number | undefined {
  if (isScalar(node) || ((isMap(node) || isSeq(node)) && node.flow)) return node.range?.[1]
  if (isSeq(node)) return endOf(node.items.at(-1))
  const last = isMap(node) ? node.items.at(-1) : undefined
  return last && (endOf(last.value) ?? endOf(last.key))
}

/** Cuts that remove a list item from its dash to its last line. */
function withoutItem(text: string, item: unknown, isFlow: boolean): readonly Cut[] {
  if (!isMap(item) || !item.range) throw new Error('the item has no position in the text')
  const start = item.range[0]
  const end = endOf(item) ?? item.range[1]
  if (isFlow) return [betweenCommas(text, start, end)]
  return [linesFrom(text, start, start + text.slice(start, end).trimEnd().length - 1)]
}

/** Cut that removes an item of a map or list in brackets, with one adjacent comma. */
function betweenCommas(text: string, start: number, end: number): Cut {
  const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0
  const before = behind > 0 ? 0 : (/,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0)
  return { from: start - before, to: end + behind, by: '' }
}

/** Removes a fact from the lists that refer to it. */
function withoutReferences(text: string, document: Document, knowledge: Knowledge, id: string): Cut[] {
  const facts = knowledge.entries.flatMap((entry) => entry.facts.map((fact) => fact.id))
  const others = facts.filter((fact) => fact !== id)
  const cuts: Cut[] = []
  const replace = (path: YamlPath, by: string) => {
    const node = document.getIn(path, true)
    if (isScalar(node) && node.range) cuts.push({ from: node.range[0], to: node.range[1], by })
  }
  const { starters, summary } = knowledge
  if (others.length === 0) {
    for (const name of ['starters', 'summary']) cuts.push(...withoutField(text, mapAt(document, []), name))
  } else {
    const fresh = others.filter((fact) => !starters.includes(fact))
    for (const [i, starter] of starters.entries())
      if (starter === id) replace(['starters', i], fresh.shift() ?? others[0]!)
    if (summary === id) replace(['summary'], others[0]!)
  }
  for (const [a, { see }] of knowledge.absences.entries()) {
    const gone = see.flatMap((fact, i) => (fact === id ? [i] : []))
    const list = document.getIn(['absences', a, 'see'], true)
    if (gone.length === 0 || !isSeq(list)) continue
    if (gone.length < see.length) cuts.push(...withoutItems(text, list, gone))
    else cuts.push(...withoutField(text, mapAt(document, ['absences', a]), 'see'))
  }
  return cuts
}
