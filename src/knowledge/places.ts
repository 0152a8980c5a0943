import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  Scalar,
  visit,
  type YAMLError,
} from 'yaml'
import { type InBoth, inBoth } from '../locales/in-both.ts'
import type { YamlPath } from './source.ts'

/**
 * Returns the offset of a value. For a missing value, returns that of the field or list item that should contain it.
 */
export function offsetOf(document: Document, path: YamlPath): number {
  const here = nodeAt(document, path)
  if (here?.range) return here.range[0]
  for (let depth = path.length - 1; depth > 0; depth--) {
    const holder = keyAt(document, path.slice(0, depth)) ?? nodeAt(document, path.slice(0, depth))
    if (holder?.range) return holder.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

/** Returns the offset of a field's name. */
export function offsetOfKey(document: Document, path: YamlPath): number {
  return keyAt(document, path)?.range?.[0] ?? offsetOf(document, path)
}

function nodeAt(document: Document, path: YamlPath): Node | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? node : undefined
}

function keyAt(document: Document, path: YamlPath): Node | undefined {
  const holder = nodeAt(document, path.slice(0, -1))
  if (!isMap(holder)) return undefined
  const pair = holder.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))
  return isPair(pair) && isNode(pair.key) ? pair.key : undefined
}

/** Returns the offset of the bracket or quotation mark that is never closed. YAML reports this only at the end. */
export function opening(document: Document, error: YAMLError): number | undefined {
  const isQuote = error.code === 'MISSING_CHAR' && /quote/.test(error.message)
  if (!isQuote && !/end with a [\]}]/.test(error.message)) return undefined
  let found: number | undefined
  visit(document, {
    Node(_, node) {
      const opens = isQuote
        ? isScalar(node) && /^QUOTE/.test(node.type ?? '')
        : isCollection(node) && node.flow
      if (opens && node.range && node.range[0] < error.pos[0]) found = node.range[0]
    },
  })
  return found
}

/** Returns a value as typed, or `undefined` if it is missing or takes more than one line. */
export function typedAt(document: Document, text: string, path: YamlPath): string | undefined {
  const range = nodeAt(document, path)?.range
  const typed = range && text.slice(range[0], range[1]).trim()
  return typed?.includes('\n') ? undefined : (typed ?? undefined)
}

/** A place in a file with the warning to show. */
export interface Oddity {
  readonly code: string
  readonly text: InBoth
  readonly offset: number
}

/**
 * Finds texts that are cut by a `#`, which YAML reads as a comment, or by the comma of a number in a list in brackets. A
 * comment usually has a space after the `#`.
 */
export function cutTexts(document: Document, text: string): Oddity[] {
  const found: Oddity[] = []
  visit(document, {
    Scalar(_, { type, comment, range }) {
      if (type !== Scalar.PLAIN || !range || !/^\S/.test(comment ?? '')) return
      const cut = inBoth('odd-comment', { cut: comment?.split('\n')[0] ?? '' })
      found.push({ code: 'yaml-comment', text: cut, offset: text.indexOf('#', range[1]) })
    },
    Seq(_, { items }) {
      for (const [i, item] of items.entries())
        if (isScalar(item) && cutsNumber(items[i - 1], item, text))
          found.push({ code: 'yaml-comma', text: inBoth('odd-comma'), offset: item.range![0] })
    },
  })
  return found
}

/** True if the comma between two items is that of a number: "[Lỗ 1,7 tỷ là của ai?]". */
export function cutsNumber(before: unknown, item: unknown, text: string): boolean {
  if (!isScalar(before) || !isScalar(item) || !before.range || !item.range) return false
  const [from, to] = [before.range[1], item.range[0]]
  return to === from + 1 && /^\d,\d$/.test(text.slice(from - 1, to + 1))
}

/** Finds valid YAML that is almost certainly a mistake. */
export function oddity(document: Document, text: string): Oddity | undefined {
  let found: Oddity | undefined
  visit(document, {
    Node(_, node) {
      found = oddityOf(node, text)
      return found && visit.BREAK
    },
  })
  return found
}

function oddityOf(node: Node, text: string): Oddity | undefined {
  const [start, end] = node.range ?? [0, 0]
  if (isAlias(node) || ('anchor' in node && node.anchor !== undefined))
    return { code: 'yaml-alias', text: inBoth('odd-reference'), offset: start }
  if (node.tag !== undefined)
    return { code: 'yaml-tag', text: inBoth('odd-tag'), offset: text.lastIndexOf('!', start) }
  if (!isScalar(node) || node.type !== Scalar.PLAIN) return undefined
  const item = /\n[ \t]*(?=- )/.exec(text.slice(start, end))
  const offset = start + (item ? item.index + item[0].length : 0)
  return item ? { code: 'yaml-list-indent', text: inBoth('odd-list-indent'), offset } : undefined
}
