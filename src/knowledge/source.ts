import { type Document, LineCounter, parseDocument, stringify } from 'yaml'
import type { z } from 'zod'
import { alike, joinedBoth } from '../locales/in-both.ts'
import { describePath, explain, explainSyntax, nearestField } from './explain.ts'
import { type Issue, issueAt } from './issue.ts'
import { findSlip, type Refusal } from './layout-slips.ts'
import { cutTexts, type Oddity, oddity, offsetOf, offsetOfKey, opening, typedAt } from './places.ts'
import { toJsonSchema } from './schema.ts'

/** A path into a YAML document: keys and indices. */
export type YamlPath = readonly (string | number)[]

/** A parsed file with the position of each value. */
export interface YamlSource<T> {
  readonly value: T
  /**
   * Returns the 1-based line and column of a value. For a missing value, returns those of its nearest existing parent.
   */
  at(path: YamlPath): { line: number; column: number }
  /** Valid YAML that may be a mistake. */
  readonly warnings: readonly Issue[]
}

/** The value, or the issues of the file. */
export type Parsed<T> =
  | { readonly ok: true; readonly source: YamlSource<T> }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Parses YAML and validates it with a schema. Each issue has its line and column, and names the typing slip behind it
 * if one is found. Never throws.
 */
export function parseYaml<S extends z.ZodType>(path: string, text: string, schema: S): Parsed<z.output<S>> {
  const source = text.replace(/^\ufeff/, '')
  const parsed = readYaml(path, source, schema)
  // A tag is not a typing slip.
  if (parsed.ok || parsed.issues.some(({ code }) => code === 'yaml-tag')) return parsed
  const slip = findSlip(source, refusalOf(parsed.issues), (repaired) => {
    const again = readYaml(path, repaired, schema)
    return again.ok ? undefined : refusalOf(again.issues)
  })
  if (!slip) return parsed
  const { kind, line, column, text: told, right } = slip
  const issue = issueAt({ path, line, column }, `yaml-${kind}`, joinedBoth([told, alike(right)], '\n'))
  return { ok: false, issues: [{ ...issue, rightLine: right }] }
}

function refusalOf(issues: readonly Issue[]): Refusal {
  return {
    line: Math.min(...issues.map(({ line }) => line)),
    isSyntax: issues.some(({ code }) => code.startsWith('yaml-')),
    count: issues.length,
  }
}

/** A parsed file, to report the places of values in it. */
interface Parsing {
  readonly path: string
  readonly source: string
  readonly document: Document.Parsed
  /** Returns the 1-based line and column of an offset. */
  readonly locate: (offset: number) => { line: number; column: number }
}

/** Parses once for values and positions. A parse without positions takes as long. */
function readYaml<S extends z.ZodType>(path: string, source: string, schema: S): Parsed<z.output<S>> {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false })
  const locate = (offset: number) => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const parsing: Parsing = { path, source, document, locate }
  const wrong = syntaxError(parsing)
  if (wrong) {
    const { code, offset, text } = wrong
    return { ok: false, issues: [issueAt({ path, ...locate(offset) }, code, text)] }
  }
  const plain: unknown = document.toJS()
  const result = schema.safeParse(plain, { reportInput: true })
  const cuts = cutTexts(document, source)
  if (!result.success)
    return { ok: false, issues: schemaIssues(parsing, plain, schema, result.error.issues, cuts) }
  const warnings = cuts.map(({ offset, code, text }) =>
    issueAt({ path, ...locate(offset) }, code, text, 'warning'),
  )
  return {
    ok: true,
    source: { value: result.data, at: (yamlPath) => locate(offsetOf(document, yamlPath)), warnings },
  }
}

/** Returns what no YAML may hold, or what is YAML but was hardly meant so; `undefined` if there is nothing. */
function syntaxError({ source, document, locate }: Parsing): Oddity | undefined {
  const order = source.search(/^%/m)
  if (order >= 0) return { code: 'yaml-syntax', offset: order, text: explainSyntax('BAD_DIRECTIVE', '', '') }
  const [error] = document.errors
  // Reports the first error only. Later ones are usually its consequences.
  if (error) {
    const offset = opening(document, error) ?? error.pos[0]
    // If YAML stops at the end of a line, the unreadable text is on the next line.
    const place = offset + (/^\s*\n\s*/.exec(source.slice(offset))?.[0].length ?? 0)
    const line = source.split('\n')[locate(place).line - 1] ?? ''
    return { code: 'yaml-syntax', offset: place, text: explainSyntax(error.code, error.message, line) }
  }
  return oddity(document, source)
}

function schemaIssues(
  { path, source, document, locate }: Parsing,
  plain: unknown,
  schema: z.ZodType,
  refused: readonly z.core.$ZodIssue[],
  cuts: readonly Oddity[],
): Issue[] {
  const fields = fieldsOf(schema)
  const names = [...new Set(fields.map((field) => field.at(-1) ?? ''))]
  return withoutEchoes(refused, names).map((issue): Issue => {
    const place = issue.path.filter((part) => typeof part !== 'symbol')
    // An unknown field is reported at its name, not at the map that contains it.
    const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : []
    const offset =
      unknown === undefined ? offsetOf(document, place) : offsetOfKey(document, [...place, unknown])
    const where = describePath(issue.path, plain)
    // If the whole text is cut off, it counts as a missing value at that place.
    const cut =
      issue.input === null ? cuts.find((one) => locate(one.offset).line === locate(offset).line) : undefined
    const typed = typedAt(document, source, place)
    const text = cut?.text ?? explain({ ...issue, typed }, fields)
    return issueAt(
      { path, ...locate(offset) },
      `schema-${issue.code.replaceAll('_', '-')}`,
      where ? joinedBoth([alike(where), text], ': ') : text,
    )
  })
}

/** Removes errors about a missing field if a misspelt field explains them. */
function withoutEchoes(
  issues: readonly z.core.$ZodIssue[],
  fields: readonly string[],
): readonly z.core.$ZodIssue[] {
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, nearestField(key, fields)].join('\n'))
        : [],
    ),
  )
  return issues.filter((issue) => issue.input !== undefined || !meant.has(issue.path.join('\n')))
}

/** Paths of all fields anywhere in a schema, as names: `source`, `newspaper`. */
function fieldsOf(schema: z.ZodType): (readonly string[])[] {
  const fields: (readonly string[])[] = []
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'properties') walk(value, path)
      else
        for (const [name, field] of Object.entries(value as object)) {
          fields.push([...path, name])
          walk(field, [...path, name])
        }
    }
  }
  // Inlines all definitions, because the path of each field is needed.
  walk(toJsonSchema(schema, 'inline'), [])
  return fields
}

/** Returns a text as YAML, quoted if necessary. */
export function asYaml(text: string): string {
  return stringify(text, { lineWidth: 0 }).trim()
}
