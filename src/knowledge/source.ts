import { load } from 'js-yaml'
import { type Document, isNode, LineCounter, parseDocument, stringify } from 'yaml'
import type { z } from 'zod'
import type { Issue } from './issue.ts'

/** A path into a YAML document: keys and indices. */
export type YamlPath = readonly (string | number)[]

/** A parsed file that still knows where each value stands. */
export interface YamlSource<T> {
  readonly value: T
  /** Line and column of a value, or of the nearest one above it that is there. 1-based. */
  at(path: YamlPath): { line: number; column: number }
}

/** Either the value, or what is wrong with the file. */
export type Parsed<T> =
  | { readonly ok: true; readonly source: YamlSource<T> }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Anchors in a file of this size are a mistake or an attack; more than this are refused. */
const MAX_ALIASES = 0

/**
 * Parses YAML and holds it against a schema; each issue tells line and column. Never throws.
 *
 * A file that is right is read by the faster of two parsers; the one that knows places is asked only for them.
 */
export const parseYaml = <S extends z.ZodType>(
  path: string,
  text: string,
  schema: S,
): Parsed<z.output<S>> => {
  const result = ANCHOR.test(text) ? undefined : schema.safeParse(readFast(text))
  if (!result?.success) return parseWithPlaces(path, text, schema)
  let places: YamlSource<z.output<S>>['at'] | undefined
  const at = (yamlPath: YamlPath) => {
    if (!places) {
      const slow = parseWithPlaces(path, text, schema)
      places = slow.ok ? slow.source.at : () => ({ line: 1, column: 1 })
    }
    return places(yamlPath)
  }
  return { ok: true, source: { value: result.data, at } }
}

/** Anchors and aliases, which are refused: the slow parser tells where. */
const ANCHOR = /(^|[\s[{,:-])[&*]\w/m

const readFast = (text: string): unknown => {
  try {
    return load(text)
  } catch {
    return undefined
  }
}

const parseWithPlaces = <S extends z.ZodType>(path: string, text: string, schema: S): Parsed<z.output<S>> => {
  const counter = new LineCounter()
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: counter, prettyErrors: false })
  const locate = (offset: number) => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const syntax = document.errors.map(
    (error): Issue => ({
      code: 'yaml-syntax',
      path,
      ...locate(error.pos[0]),
      message: `${error.message.split('\n')[0]}. Look at the indentation, the quotation marks and the colons near this line.`,
      severity: 'error',
    }),
  )
  if (syntax.length > 0) return { ok: false, issues: syntax }
  const at = (yamlPath: YamlPath) => locate(offsetOf(document, yamlPath))
  let plain: unknown
  try {
    plain = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch (error) {
    const message = `${error instanceof Error ? error.message : error}. Write the text out instead of using & and *.`
    return {
      ok: false,
      issues: [{ code: 'yaml-alias', path, line: 1, column: 1, message, severity: 'error' }],
    }
  }
  const result = schema.safeParse(plain)
  if (result.success) return { ok: true, source: { value: result.data, at } }
  const issues = result.error.issues.map(
    (issue): Issue => ({
      code: `schema-${issue.code.replaceAll('_', '-')}`,
      path,
      ...at(pathOf(issue)),
      message: `${describePath(issue.path)}: ${explain(issue)}`,
      severity: 'error',
    }),
  )
  return { ok: false, issues }
}

/** An unknown key is reported at the key itself, not at the map around it. */
const pathOf = (issue: z.core.$ZodIssue): YamlPath => {
  const path = issue.path.filter((p) => typeof p !== 'symbol')
  return issue.code === 'unrecognized_keys' && issue.keys[0] ? [...path, issue.keys[0]] : path
}

const describePath = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the file'
    : path.map((p, i) => (typeof p === 'number' ? `[${p + 1}]` : `${i ? '.' : ''}${String(p)}`)).join('')

const explain = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys')
    return `nobody knows the field ${issue.keys.map((k) => `"${k}"`).join(', ')}. Check its spelling, or delete it.`
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'this field is missing. Add it.'
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input !== 'object')
    return `must be a text, but YAML reads it as ${typeof issue.input}. Put it in quotation marks.`
  return `${issue.message}.`
}

const offsetOf = (document: Document, path: YamlPath): number => {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/** A text as it may be pasted into YAML, quoted where it must be. */
export const asYaml = (text: string): string => stringify(text, { lineWidth: 0 }).trim()
