import { LineCounter, parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { valuePhrases } from '../locales/check/yaml.ts'
import type { InBoth } from '../locales/in-both.ts'
import { describePath, explain, explainSyntax, nearestField } from './explain.ts'
import { type Issue, told } from './issue.ts'
import { findSlip, type Refusal } from './layout-slips.ts'
import { cutTexts, oddity, offsetOf, offsetOfKey, opening, typedAt } from './places.ts'

/** A path into a YAML document: keys and indices. */
export type YamlPath = readonly (string | number)[]

/** A parsed file that still knows where each value stands. */
export interface YamlSource<T> {
  readonly value: T
  /** Line and column of a value, or of the nearest one above it that is there. 1-based. */
  at(path: YamlPath): { line: number; column: number }
  /** What is right YAML and yet may not be meant. */
  readonly warnings: readonly Issue[]
}

/** Either the value, or what is wrong with the file. */
export type Parsed<T> =
  | { readonly ok: true; readonly source: YamlSource<T> }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** What `oddity` must look at: anchors, aliases, tags, and a list item further to the right than the one above. */
const DOUBTFUL = [/(^|[\s[{,:-])([&*]\w|!)/m, /^( *)[^\s#].*[^\s:>|+-] *\n\1 +- /m]

/** Parses YAML and holds it against a schema; each issue tells line and column, and the slip behind it. Never throws. */
export function parseYaml<S extends z.ZodType>(path: string, text: string, schema: S): Parsed<z.output<S>> {
  const source = text.replace(/^\ufeff/, '')
  const parsed = readYaml(path, source, schema)
  // A tag is no slip of the pen.
  if (parsed.ok || parsed.issues.some(({ code }) => code === 'yaml-tag')) return parsed
  const slip = findSlip(source, refusalOf(parsed.issues), (repaired) => {
    const again = readYaml(path, repaired, schema)
    return again.ok ? undefined : refusalOf(again.issues)
  })
  return slip ? { ok: false, issues: [{ path, ...slip, severity: 'error' }] } : parsed
}

function refusalOf(issues: readonly Issue[]): Refusal {
  return {
    line: Math.min(...issues.map(({ line }) => line)),
    isSyntax: issues.some(({ code }) => code.startsWith('yaml-')),
    count: issues.length,
  }
}

/** One parse gives both values and places: without places it would take no less. */
function readYaml<S extends z.ZodType>(path: string, source: string, schema: S): Parsed<z.output<S>> {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false })
  const locate = (offset: number) => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const refuse = (code: string, offset: number, text: InBoth): Parsed<never> => ({
    ok: false,
    issues: [{ code, path, ...locate(offset), ...told(text), severity: 'error' }],
  })
  const order = source.search(/^%/m)
  if (order >= 0) return refuse('yaml-syntax', order, explainSyntax('BAD_DIRECTIVE', '', ''))
  const [error] = document.errors
  // The first only: what follows it is mostly its echo.
  if (error) {
    const offset = opening(document, error) ?? error.pos[0]
    // Where YAML stops at the end of a line, what it cannot read stands on the next.
    const place = offset + (/^\s*\n\s*/.exec(source.slice(offset))?.[0].length ?? 0)
    const line = source.split('\n')[locate(place).line - 1] ?? ''
    return refuse('yaml-syntax', place, explainSyntax(error.code, error.message, line))
  }
  const odd = DOUBTFUL.some((form) => form.test(source)) ? oddity(document, source) : undefined
  if (odd) return refuse(odd.code, odd.offset, odd.text)
  const plain: unknown = document.toJS()
  const result = schema.safeParse(plain, { reportInput: true })
  const cuts = / #\S/.test(source) ? cutTexts(document, source) : []
  if (result.success) {
    const warnings = cuts.map(
      ({ offset, code, text }): Issue => ({
        code,
        path,
        ...locate(offset),
        ...told(text),
        severity: 'warning',
      }),
    )
    return {
      ok: true,
      source: { value: result.data, at: (yamlPath) => locate(offsetOf(document, yamlPath)), warnings },
    }
  }
  const fields = fieldsOf(schema)
  const names = [...new Set(fields.map((field) => field.at(-1) ?? ''))]
  const issues = withoutEchoes(result.error.issues, names).map((issue): Issue => {
    const place = issue.path.filter((part) => typeof part !== 'symbol')
    // An unknown field is reported at its name, not at the fields around it.
    const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : []
    const offset =
      unknown === undefined ? offsetOf(document, place) : offsetOfKey(document, [...place, unknown])
    const where = describePath(issue.path, plain)
    // All of the text is cut: what is missing stands there.
    const cut =
      issue.input === null ? cuts.find((one) => locate(one.offset).line === locate(offset).line) : undefined
    const typed = typedAt(document, source, place)
    return {
      code: `schema-${issue.code.replaceAll('_', '-')}`,
      path,
      ...locate(offset),
      ...told(valuePhrases.at(where, cut?.text ?? explain({ ...issue, typed }, fields))),
      severity: 'error',
    }
  })
  return { ok: false, issues }
}

/** A misspelt field is also a missing one: told once. */
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

/** The paths of all fields that a schema has anywhere, as names: `source`, `newspaper`. */
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
  // Everything where it stands, nothing by reference: its path is wanted.
  walk(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }), [])
  return fields
}

/** A text as it may be pasted into YAML, quoted where it must be. */
export function asYaml(text: string): string {
  return stringify(text, { lineWidth: 0 }).trim()
}
