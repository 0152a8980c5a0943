/** Changes values in the text of a YAML file and leaves the rest of the file unchanged. */
import { Document, isMap, isScalar, isSeq, type Pair, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import { asYaml, type YamlPath } from './source.ts'

/** Replaces the text between two offsets. */
export interface Cut {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** Indentation per level, in spaces. */
const STEP = 2

/** Applies cuts to a text. Cuts must not overlap. */
export function edited(text: string, cuts: readonly Cut[]): string {
  return [...cuts]
    .sort((a, b) => b.from - a.from)
    .reduce((left, { from, to, by }) => left.slice(0, from) + by + left.slice(to), text)
}

/** Cut that replaces a text. */
export function replaced(document: Document, path: YamlPath, by: string): Cut {
  const node = document.getIn(path, true)
  if (!isScalar(node) || !node.range) throw new Error(`${path.join('.')} is no text`)
  const [from, to] = node.range
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const written = holderAt(document, path).flow ? JSON.stringify(by) : asYaml(by)
  return { from, to, by: isBlock ? `${written}\n` : written }
}

/** Cuts that remove values. A list or map of which nothing remains is removed as well. */
export function removed(text: string, document: Document, paths: readonly YamlPath[]): readonly Cut[] {
  const holders = new Map<YAMLMap | YAMLSeq, { readonly path: YamlPath; readonly gone: Set<number> }>()
  for (const path of paths) {
    const holder = holderAt(document, path)
    const at = indexIn(holder, path.at(-1)!)
    const { gone } = holders.get(holder) ?? { gone: new Set() }
    if (holder.items[at]) holders.set(holder, { path: path.slice(0, -1), gone: gone.add(at) })
  }
  return [...holders].flatMap(([holder, { path, gone }]) =>
    gone.size === holder.items.length && path.length > 0
      ? removed(text, document, [path])
      : without(text, holder, gone),
  )
}

/** Cuts that remove the items of a list, or the fields of a map, at some indices. */
export function without(text: string, holder: YAMLMap | YAMLSeq, gone: ReadonlySet<number>): readonly Cut[] {
  if (gone.size === 0) return []
  if (holder.flow) return [inFlow(text, holder, gone)]
  return [...gone].map((at) => {
    const { start, end } = rangeOf(holder.items[at])
    const next = holder.items[at + 1]
    // The first field is on the line of the dash, so the next field moves up to it.
    if (isMap(holder) && at === 0 && next) return { from: start, to: rangeOf(next).start, by: '' }
    const last = start + text.slice(start, end).trimEnd().length - 1
    const lineEnd = text.indexOf('\n', last)
    return {
      from: text.lastIndexOf('\n', start) + 1,
      to: lineEnd < 0 ? text.length : lineEnd + 1,
      by: '',
    }
  })
}

/** Adds an item at the end of a list field of the map at a path. Creates the field if it is missing. */
export function added(
  text: string,
  document: Document.Parsed,
  path: YamlPath,
  field: string,
  item: unknown,
): readonly Cut[] {
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  if (!isMap(map)) throw new Error(`${path.join('.')} has no fields`)
  const list = map.get(field, true)
  if (isSeq(list) && list.items.length > 0) {
    if (list.flow) return [inFlow(text, list, new Set(), JSON.stringify(item))]
    return [below(text, rangeOf(list).end, inList(item, columnOf(text, list.range![0])))]
  }
  const blank = map.has(field) ? new Set([indexIn(map, field)]) : new Set<number>()
  if (map.flow) return [inFlow(text, map, blank, `${field}: [${JSON.stringify(item)}]`)]
  const indent = path.length === 0 ? 0 : columnOf(text, map.range![0])
  const lines = `${' '.repeat(indent)}${field}:\n${inList(item, indent + STEP)}`
  return [...without(text, map, blank), below(text, rangeOf(map).end, lines)]
}

/** Rewrites a list or map in brackets, with some items removed and possibly one added. */
function inFlow(
  text: string,
  holder: YAMLMap | YAMLSeq,
  gone: ReadonlySet<number>,
  more: string | readonly [] = [],
): Cut {
  const [from, to] = holder.range!
  const left = holder.items.flatMap((item, at) => {
    const { start, end } = rangeOf(item)
    return gone.has(at) ? [] : [text.slice(start, end)]
  })
  const [open, close] = isMap(holder) ? '{}' : '[]'
  return { from, to, by: `${open}${left.concat(more).join(', ')}${close}` }
}

/** List or map that contains the value at a path. */
function holderAt(document: Document, path: YamlPath): YAMLMap | YAMLSeq {
  const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(holder) && !isSeq(holder)) throw new Error(`${path.join('.')} is in no list or map`)
  return holder
}

function indexIn(holder: YAMLMap | YAMLSeq, key: string | number): number {
  return isMap(holder)
    ? holder.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key)
    : Number(key)
}

/** Offsets of a field or value, without what follows it, for example a comment. */
function rangeOf(item: unknown): { readonly start: number; readonly end: number } {
  if (isScalar(item) || ((isMap(item) || isSeq(item)) && item.flow)) {
    const [start, end] = item.range!
    return { start, end }
  }
  if (isMap(item) || isSeq(item)) return { start: item.range![0], end: rangeOf(item.items.at(-1)).end }
  const { key, value } = item as Pair
  const { start, end } = rangeOf(key)
  return { start, end: value === null ? end : rangeOf(value).end }
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

/** Inserts lines after the line in which a value ends. */
function below(text: string, end: number, lines: string): Cut {
  const lineEnd = text.indexOf('\n', text.slice(0, end).trimEnd().length)
  const at = lineEnd < 0 ? text.length : lineEnd + 1
  return { from: at, to: at, by: at > 0 && text[at - 1] !== '\n' ? `\n${lines}` : lines }
}
