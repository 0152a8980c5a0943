import type { ErrorCode } from 'yaml'
import { describeField, type InBoth, inBoth, joinedBoth } from '../locales/in-both.ts'
import { documentForms } from '../text/document-types.ts'
import { editDistance } from '../text/edit-distance.ts'
import { fold } from '../text/normalize.ts'

/** One problem reported by zod, reduced to the fields used below. */
export interface SchemaProblem {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly input?: unknown
  /** The value as typed in the file; absent unless it is on one line. */
  readonly typed?: string | undefined
  readonly [detail: string]: unknown
}

/** A value that is blank. `~` and `null` count as typed. */
const NOTHING = /^(undefined|)$/
/** Error codes of YAML with a sentence of their own: https://eemeli.org/yaml/#errors */
const TOLD: ReadonlySet<string> = new Set(
  [
    'BAD_DIRECTIVE BAD_DQ_ESCAPE BAD_INDENT BAD_SCALAR_START BLOCK_AS_IMPLICIT_KEY BLOCK_IN_FLOW DUPLICATE_KEY',
    'KEY_OVER_1024_CHARS MISSING_CHAR MULTILINE_IMPLICIT_KEY MULTIPLE_DOCS NON_STRING_KEY TAB_AS_INDENT',
    'UNEXPECTED_TOKEN',
  ].flatMap((codes) => codes.split(' ')),
)
/** Those of "&", "*" and "!". */
const SPECIAL = /ALIAS|ANCHOR|PROP|TAG/
/** Maximum number of places listed for a field. */
const MAX_PLACES = 3
/** Maximum edit distance of a misspelt field, in letters. */
const MAX_MISSPELT = 2
/** Describes the place of a value by ids instead of positions: "mai › meeting-chair › asks". */
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
 * Describes a wrong value and the fix, for people who do not program.
 *
 * @param fields the paths of all fields in the schema
 */
export function explain(problem: SchemaProblem, fields: readonly (readonly string[])[]): InBoth {
  const { code, input, typed = String(input) } = problem
  switch (code) {
    case 'unrecognized_keys':
      return joinedBoth(
        (problem.keys as string[]).map((key) => unknownField(key, fields)),
        ' ',
      )
    case 'invalid_type':
      return wrongType(String(problem.expected), problem)
    case 'invalid_union':
      if (Array.isArray(problem.options)) return notAmong(problem.options, discriminator(problem))
      return input === undefined ? inBoth('value-missing') : wrongType('string', problem)
    case 'invalid_value':
      return notAmong(problem.values as unknown[], input === undefined ? input : typed)
    case 'too_small':
      return problem.origin === 'string'
        ? inBoth('value-blank')
        : inBoth('value-too-few', { least: Number(problem.minimum) })
    case 'too_big':
      return inBoth('value-too-long', { length: String(input).length, most: Number(problem.maximum) })
    default:
      return problem.format === 'url' ? inBoth('value-not-address') : formOf(problem.message)
  }
}

function wrongType(expected: string, { input, path, typed = String(input) }: SchemaProblem): InBoth {
  if (path.length === 0) return inBoth('value-whole-file')
  if (input === undefined || (input === null && NOTHING.test(typed))) return inBoth('value-missing')
  if (expected === 'string' && (input === null || typeof input !== 'object')) {
    const kind = input === null ? 'kind-nothing' : typeof input === 'boolean' ? 'kind-yes-no' : 'kind-number'
    return inBoth('value-read-as', { typed, kind: inBoth(kind), quoted: quoted(typed) })
  }
  if (expected === 'string') {
    const pairs = Object.entries(input as object)
    const [[name, value] = []] = pairs
    return pairs.length === 1 && !Array.isArray(input)
      ? inBoth('value-colon-in-text', {
          quoted: quoted(typed.includes(':') ? typed : `${name}: ${String(value)}`),
        })
      : inBoth('value-one-text')
  }
  if (expected === 'array' && typeof input === 'string' && /^-\S/.test(input))
    return inBoth('value-space-after-dash')
  if (expected === 'array') return inBoth('value-list', { shown: typeof input === 'object' ? '…' : typed })
  if (expected === 'boolean') return inBoth('value-boolean')
  if (Array.isArray(input) || typeof input === 'string') return inBoth('value-languages')
  return inBoth('value-fields', { type: typeof input })
}

/** Puts a text in quotation marks of a kind that it does not contain. */
function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/** Value that selects the kind of an entry. For such a choice zod reports the whole entry as input. */
function discriminator({ input, path }: SchemaProblem): unknown {
  return typeof input === 'object' && input !== null
    ? (input as Record<PropertyKey, unknown>)[path.at(-1) ?? '']
    : input
}

function notAmong(allowed: readonly unknown[], input: unknown): InBoth {
  if (input === undefined) return inBoth('value-missing')
  const words = allowed.map(String)
  const given = String(input)
  const meant = translated(given) ?? nearestField(given, words)
  return inBoth('value-not-among', {
    given,
    meant: meant !== undefined && words.includes(meant) ? meant : 'none',
    allowed: words.join(', '),
  })
}

/** Returns the fixed word of the schema that an editor typed in Vietnamese, as its hints translate it. */
function translated(given: string): string | undefined {
  const hints = ['asks', 'kind'].map((field) => describeField(field).vi).join(' ')
  const pairs = [...hints.matchAll(/([a-z-]+) \(([^)]+)\)/g)].map(([, word = '', vi = '']) => ({
    word,
    names: vi.split(', '),
  }))
  const forms = Object.entries(documentForms).map(([word, { vi }]) => ({ word, names: [vi] }))
  const typed = given.normalize('NFC').toLowerCase()
  return [...pairs, ...forms].find(({ names }) => names.includes(typed))?.word
}

function unknownField(key: string, fields: readonly (readonly string[])[]): InBoth {
  const known = fields.filter((field) => field.at(-1) === key)
  if (known.some((field) => field.length === 1)) return inBoth('value-top-level', { key })
  if (known.length > 0) {
    const above = [...new Set(known.map((field) => `“${field.at(-2)}:”`))]
    return inBoth('value-wrong-depth', {
      key,
      under: above.length <= MAX_PLACES ? either(above) : inBoth('value-its-field'),
    })
  }
  const near = nearestField(
    key,
    fields.flatMap((field) => field.at(-1) ?? []),
  )
  return near === undefined
    ? inBoth('value-unknown-field', { key })
    : inBoth('value-misspelt-field', { key, near })
}

/** "a or b" */
function either(texts: readonly string[]): InBoth {
  const { vi, en } = inBoth('or')
  return { vi: texts.join(` ${vi} `), en: texts.join(` ${en} `) }
}

/** Returns a message of the schema about the format of a text. */
function formOf(english: string): InBoth {
  const own = [inBoth('value-id'), inBoth('value-bare-number'), inBoth('value-fact-or-absent')]
  return own.find(({ en }) => en === `${english}.`) ?? inBoth('value-other-form', { english })
}

/** Returns the field closest to a misspelt one, or `undefined` if none is close. */
export function nearestField(key: string, fields: readonly string[]): string | undefined {
  return fields
    .map((field) => ({ field, distance: editDistance(fold(key), field) }))
    .filter((f) => f.distance <= Math.min(MAX_MISSPELT, f.field.length - 2))
    .sort((a, b) => a.distance - b.distance)[0]?.field
}

/**
 * Describes a YAML syntax error.
 *
 * @param line the line with the error
 */
export function explainSyntax(code: ErrorCode, message: string, line: string): InBoth {
  if (/^\s*(?:- )?[\w-]+:[^\s:]/.test(line) && !/^\s*(?:- )?https?:/.test(line))
    return inBoth('syntax-no-space')
  if (/block sequence may not|same column|same indent/i.test(message)) return inBoth('syntax-sequence')
  if (/followed by map values/.test(message)) return inBoth('syntax-no-field')
  if (code === 'MISSING_CHAR' && /quote/.test(message)) return inBoth('syntax-open-quote')
  if (code === 'MISSING_CHAR' && /:/.test(message)) return inBoth('syntax-no-colon')
  if (/end with a \]/.test(message)) return inBoth('syntax-open-bracket')
  if (/end with a \}/.test(message)) return inBoth('syntax-open-brace')
  if (/block-seq-ind/.test(message)) return inBoth('syntax-list-below')
  if (TOLD.has(code)) return inBoth(`syntax-${code.toLowerCase().replaceAll('_', '-')}`)
  return inBoth(SPECIAL.test(code) ? 'syntax-special' : 'syntax-unreadable')
}
