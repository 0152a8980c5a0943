import type { ErrorCode } from 'yaml'
import { documentForms } from '../text/document-types.ts'
import { fold } from '../text/normalize.ts'

/** What zod tells of one problem, as far as the words below need it. */
export interface SchemaProblem {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly input?: unknown
  /** The value as it stands in the file; absent where it is not one line. */
  readonly typed?: string | undefined
  readonly [detail: string]: unknown
}

const MISSING = 'is missing. Add it.'
/** What is typed where nothing is; `~` and `null` are typed. */
const NOTHING = /^(undefined|)$/
/** The fixed words of the schema as a Vietnamese editor may write them. */
const IN_VIETNAMESE: Readonly<Record<string, string>> = {
  ai: 'who',
  gì: 'what',
  nào: 'which',
  'khi nào': 'when',
  'bao giờ': 'when',
  'ở đâu': 'where',
  'bao nhiêu': 'how-many',
  mấy: 'how-many',
  'vì sao': 'why',
  'tại sao': 'why',
  'thế nào': 'how',
  'danh sách': 'list',
  'có không': 'yes-no',
  người: 'person',
  'cơ quan': 'organization',
  'tổ chức': 'organization',
  'văn bản': 'directive',
  'sự kiện': 'event',
  'khen thưởng': 'award',
  'nhiệm vụ': 'task',
  'thành tích': 'achievement',
  'khái niệm': 'concept',
  ...Object.fromEntries(Object.entries(documentForms).map(([form, { vi }]) => [vi, form])),
}
/** Places of a field that are worth naming; a language has dozens. */
const MAX_PLACES = 3
/** Letters by which a misspelt field may differ. */
const MAX_MISSPELT = 2
const SPECIAL =
  'YAML reads a word with &, * or ! before it as an order. Put the whole text in quotation marks.'
const UNREADABLE =
  'YAML cannot read this. Look at the indentation, the quotation marks and the colons near this line.'
/** YAML's own complaints by their code, in words for a person: https://eemeli.org/yaml/#errors */
const SYNTAX: Readonly<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'a line begins with a tab. Use spaces only.',
  DUPLICATE_KEY: 'this field stands twice here. Delete one of the two.',
  BLOCK_AS_IMPLICIT_KEY:
    'a colon within the text confuses YAML. Put the whole text in quotation marks: "…: …".',
  BAD_SCALAR_START: 'a text cannot begin with this character. Put the whole text in quotation marks.',
  UNEXPECTED_TOKEN:
    'something stands after the end of this text. If the text has quotation marks of its own, put the whole of it in single ones: \'"…" …\'.',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing, or this line is not far enough to the right.',
  BAD_INDENT: 'this line is not as far to the right as those it belongs to.',
  MISSING_CHAR: 'something that was opened is not closed.',
  MULTIPLE_DOCS: 'for YAML the file ends at a line of --- or ..., and this is not read. Delete that line.',
  BAD_DQ_ESCAPE: 'a \\ within "…" has a meaning of its own. Put the text in single quotation marks: \'…\'.',
  BLOCK_IN_FLOW: 'a { or [ is never closed. Close it; if it belongs to a text, put that in quotation marks.',
  KEY_OVER_1024_CHARS: 'this is too long for the name of a field. Put the text in quotation marks.',
  NON_STRING_KEY: 'this cannot be the name of a field. Put the text in quotation marks.',
  BAD_DIRECTIVE: 'a line that begins with % is an order to YAML. Delete it.',
  ALIAS_PROPS: SPECIAL,
  BAD_ALIAS: SPECIAL,
  BAD_PROP_ORDER: SPECIAL,
  MULTIPLE_ANCHORS: SPECIAL,
  MULTIPLE_TAGS: SPECIAL,
  TAG_RESOLVE_FAILED: SPECIAL,
  BAD_COLLECTION_TYPE: UNREADABLE,
  IMPOSSIBLE: UNREADABLE,
  RESOURCE_EXHAUSTION: UNREADABLE,
}

/** Names for a value's place that a person finds again: ids instead of positions. "mai › meeting-chair › asks" */
export function describePath(path: readonly PropertyKey[], root: unknown): string {
  const names: string[] = []
  let value = root
  for (const part of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[part]
    if (typeof part !== 'number') names.push(String(part))
    else {
      const id = (value as { id?: unknown } | undefined)?.id
      const list = names.pop() ?? ''
      names.push(typeof id === 'string' ? id : `${list} no. ${part + 1}`)
    }
  }
  return names.join(' › ')
}

/**
 * Says what is wrong with a value and what to do, in words for a person who does not program.
 *
 * @param fields the paths of all that the schema knows
 */
export function explain(problem: SchemaProblem, fields: readonly (readonly string[])[]): string {
  const { code, input, typed = String(input) } = problem
  switch (code) {
    case 'unrecognized_keys':
      return (problem.keys as string[]).map((key) => unknownField(key, fields)).join(' ')
    case 'invalid_type':
      return wrongType(String(problem.expected), problem)
    case 'invalid_union':
      if (Array.isArray(problem.options)) return notAmong(problem.options, discriminator(problem))
      return input === undefined ? MISSING : wrongType('string', problem)
    case 'invalid_value':
      return notAmong(problem.values as unknown[], input === undefined ? input : typed)
    case 'too_small':
      return problem.origin === 'string'
        ? 'is empty. Write something, or delete the whole field.'
        : `needs at least ${problem.minimum}. Add ${problem.minimum === 1 ? 'one' : 'more'}.`
    case 'too_big':
      return `is too long: ${String(input).length} characters, at most ${problem.maximum} fit. Shorten it.`
    case 'invalid_format':
      return problem.format === 'url'
        ? 'is no web address. Write it whole, beginning with https://, or delete the line.'
        : `${problem.message}.`
    default:
      return `${problem.message}.`
  }
}

function wrongType(expected: string, { input, path, typed = String(input) }: SchemaProblem): string {
  if (path.length === 0)
    return 'the file must begin with source:, and have starters:, summary: and entries: (or judgements: for questions). Look at the files that came with the bot.'
  if (input === undefined || (input === null && NOTHING.test(typed))) return MISSING
  if (expected === 'string' && typeof input !== 'object')
    return `must be a text, but YAML reads ${typed} as a ${typeof input === 'boolean' ? 'yes or no' : 'number'}. Put it in quotation marks: ${quoted(typed)}.`
  if (expected === 'string' && input === null)
    return `must be a text, but YAML reads ${typed} as nothing. Put it in quotation marks: ${quoted(typed)}.`
  if (expected === 'string') {
    const pairs = Object.entries(input as object)
    const [[name, value] = []] = pairs
    return pairs.length === 1 && !Array.isArray(input)
      ? `must be one text, but YAML takes the colon for the end of a field's name. Put the whole text in quotation marks: ${quoted(typed.includes(':') ? typed : `${name}: ${String(value)}`)}.`
      : 'must be one text, not a list or fields.'
  }
  if (expected === 'array' && typeof input === 'string' && /^-\S/.test(input))
    return 'needs a space after each "-" at the beginning of a line.'
  if (expected === 'array')
    return `must be a list. Write it in brackets, [${typeof input === 'object' ? '…' : typed}], or one a line with "- " before each.`
  if (expected === 'boolean') return 'must be true or false, without quotation marks.'
  if (Array.isArray(input) || typeof input === 'string')
    return 'needs its languages apart. Write vi: and en: under it, each on a line of its own.'
  return `must be fields with a colon, not ${typeof input}.`
}

/** A text as it may be pasted: in the marks that it does not have itself. */
function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/** Of a choice by kind, zod hands over the whole entry. */
function discriminator({ input, path }: SchemaProblem): unknown {
  return typeof input === 'object' && input !== null
    ? (input as Record<PropertyKey, unknown>)[path.at(-1) ?? '']
    : input
}

function notAmong(allowed: readonly unknown[], input: unknown): string {
  return input === undefined
    ? MISSING
    : `cannot be “${String(input)}”.${meantBy(String(input), allowed)} It must be one of: ${allowed.join(', ')}.`
}

function meantBy(input: string, allowed: readonly unknown[]): string {
  const words = allowed.map(String)
  const meant = IN_VIETNAMESE[input.normalize('NFC').toLowerCase()] ?? nearestField(input, words)
  return meant && words.includes(meant) ? ` Did you mean “${meant}”?` : ''
}

function unknownField(key: string, fields: readonly (readonly string[])[]): string {
  const known = fields.filter((field) => field.at(-1) === key)
  if (known.some((field) => field.length === 1))
    return `“${key}” stands at the wrong depth; put it at the beginning of the line, without spaces before it.`
  if (known.length > 0) {
    const above = [...new Set(known.map((field) => `“${field.at(-2)}:”`))]
    const place = above.length <= MAX_PLACES ? above.join(' or ') : 'the field that it belongs to'
    return `“${key}” stands at the wrong depth; indent it under ${place}.`
  }
  const near = nearestField(
    key,
    fields.flatMap((field) => field.at(-1) ?? []),
  )
  return near
    ? `nobody knows the field “${key}”. Did you mean “${near}”?`
    : `nobody knows the field “${key}”. Check its spelling, or delete it.`
}

/** The field that a misspelt one means, if one is near. */
export function nearestField(key: string, fields: readonly string[]): string | undefined {
  return fields
    .map((field) => ({ field, distance: distance(fold(key), field) }))
    .filter((f) => f.distance <= Math.min(MAX_MISSPELT, f.field.length - 2))
    .sort((a, b) => a.distance - b.distance)[0]?.field
}

/** Letters to change, add or drop to make one word of another (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** Says what YAML cannot read. @param line the line in which it stands */
export function explainSyntax(code: ErrorCode, message: string, line: string): string {
  if (/^\s*(?:- )?[\w-]+:[^\s:]/.test(line) && !/^\s*(?:- )?https?:/.test(line))
    return 'a space is missing after the colon.'
  if (/block sequence may not|same column|same indent/i.test(message))
    return 'this line is not as far to the right as those it belongs to. Put it under the lines of its kind, with spaces.'
  if (/followed by map values/.test(message))
    return 'this line belongs to no field. Put the name of the field before it, like "en: …".'
  if (code === 'MISSING_CHAR' && /quote/.test(message))
    return 'this quotation mark is never closed. Put another at the end of the text.'
  if (code === 'MISSING_CHAR' && /:/.test(message)) return 'a colon is missing after the name of this field.'
  if (/end with a \]/.test(message)) return 'this bracket [ is never closed. Put a ] at the end of the list.'
  if (/end with a \}/.test(message)) return 'this brace { is never closed. Put a } at the end.'
  if (/block-seq-ind/.test(message)) return 'a list begins below its field, on a line of its own.'
  return SYNTAX[code]
}
