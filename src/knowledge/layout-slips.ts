/**
 * Finds the typing slip behind a file that YAML or the schema rejects: wrong indentation, a dash that is not a hyphen,
 * a special space. YAML usually reports another problem, often on another line. The search therefore tries likely
 * repairs near the reported line and keeps the one after which the error is gone or appears further down.
 */
import { alike, type InBoth, inBoth, joinedBoth } from '../locales/in-both.ts'

/** A repaired line. */
interface Repair {
  readonly kind: 'indent' | 'odd-space' | 'invisible' | 'dash' | 'letter' | 'colon'
  /** 1-based. */
  readonly line: number
  readonly column: number
  readonly right: string
  /** Describes the slip. The corrected line follows the text. */
  readonly tell: () => InBoth
}

export interface Slip {
  readonly code: string
  readonly line: number
  readonly column: number
  readonly text: InBoth
  readonly rightLine: string
}

/** Number of lines searched above and below the reported line. */
const ABOVE = 6
const BELOW = 1
/** Number of spaces by which a line may be off. A line at the margin may have lost all of its spaces. */
const MOST_OFF = 2
/** Maximum number of repairs tried. Each try parses the whole file. */
const MAX_TRIES = 12
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
/** A character that looks like the hyphen of a list item, or a hyphen without its space. */
const NO_DASH = /^(\s*)(?:[–—−‐‑•·▪►‣]\s*|-(?=[^\s-]))(?=\S)/
/** Cyrillic letters that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'асеоіріхуѕ'].map((letter, i) => [letter, 'aceoipixys'[i]!]),
)
const FIELD = /^\s*(?:- +)?([\w-]+):(?: |$)/

/** The first error of a rejected text. */
export interface Refusal {
  /** 1-based line of the first error. */
  readonly line: number
  /** True for a syntax error, false for a schema error. */
  readonly isSyntax: boolean
  readonly count: number
}

/**
 * Returns the repair of a rejected text, or `undefined` if none helps.
 *
 * @param refuse returns the first error of a text, or `undefined` if it is valid
 */
export function findSlip(
  text: string,
  refusal: Refusal,
  refuse: (text: string) => Refusal | undefined,
): Slip | undefined {
  const lines = text.split('\n')
  // Tabs have an error message of their own.
  if (/^\s*\t/.test(lines[refusal.line - 1] ?? '')) return undefined
  for (const { kind, line, column, right, tell } of repairsOf(lines, refusal.line).slice(0, MAX_TRIES)) {
    const repaired = lines.map((old, i) => (i === line - 1 ? right : i < line ? old : likewise(kind, old)))
    const next = refuse(repaired.join('\n'))
    if (next === undefined || isBetter(next, refusal, line))
      return {
        code: `yaml-${kind}`,
        line,
        column,
        text: joinedBoth([tell(), alike(right)], '\n'),
        rightLine: right,
      }
  }
  return undefined
}

/** Repeats a repair in all lines further down, because wrong dashes and spaces often occur in many lines. */
function likewise(kind: Repair['kind'], text: string): string {
  const again = kind === 'indent' ? undefined : characterRepairs(text, 0).find((one) => one.kind === kind)
  return again?.right ?? text
}

/** True if a repair moved the first error down. With several slips, fixing one leaves the others. */
function isBetter(next: Refusal, before: Refusal, line: number): boolean {
  const isLower = next.line > Math.max(before.line, line)
  return isLower && (before.isSyntax || (!next.isSyntax && next.count < before.count))
}

/**
 * Lists likely repairs: wrong characters first, because they are rarely intended, then the indentation of similar
 * lines.
 */
function repairsOf(lines: readonly string[], refusedAt: number): Repair[] {
  const near = lines.flatMap((text, i) =>
    i + 1 >= refusedAt - ABOVE && i < refusedAt + BELOW && text.trim() !== '' && !/^\s*#/.test(text)
      ? [{ text, line: i + 1 }]
      : [],
  )
  const nearestFirst = near.sort((a, b) => Math.abs(a.line - refusedAt) - Math.abs(b.line - refusedAt))
  const characters = nearestFirst.flatMap(({ text, line }) => characterRepairs(text, line))
  const indents = nearestFirst.flatMap(({ text, line }) => indentRepairs(lines, text, line))
  const count = (isAlike: (text: string) => boolean) =>
    lines.filter((text) => text.trim() !== '' && isAlike(text)).length
  const counted = indents.map((repair) => ({
    repair,
    alike: count((text) => shapeOf(text) === shapeOf(repair.right)),
    level: count((text) => indentOf(text) === indentOf(repair.right)),
  }))
  const usualFirst = counted.sort((a, b) => b.alike - a.alike || b.level - a.level)
  return [...characters, ...usualFirst.map(({ repair }) => repair)]
}

function characterRepairs(text: string, line: number): Repair[] {
  const repairs: Repair[] = []
  const add = (kind: Repair['kind'], at: number, right: string, tell: Repair['tell']) =>
    repairs.push({ kind, line, column: at + 1, right, tell })
  const space = text.search(SPACES)
  const plain = text.replace(/^(\s*)([-–]?)(\s*)/, (spaces) => spaces.replace(/\s/g, ' '))
  const spaced = plain.replace(new RegExp(`([:-])${SPACES.source}`, 'g'), '$1 ')
  if (space >= 0 && spaced !== text) {
    const tell = () => inBoth('slip-odd-space', { code: codeOf(text[space]!) })
    add('odd-space', space, spaced, tell)
    // An ideographic space is two columns wide.
    const wide = spaced.replace(/^ +/, (spaces) => spaces + spaces)
    if (space < text.search(/\S/)) add('odd-space', space, wide, tell)
  }
  const end = keyEnd(text)
  const hidden = text.search(INVISIBLE)
  if (hidden >= 0 && hidden <= end)
    add('invisible', hidden, text.replace(INVISIBLE, ''), () =>
      inBoth('slip-invisible', { code: codeOf(text[hidden]!) }),
    )
  const dash = NO_DASH.exec(text)
  if (dash) {
    const sign = text.trim()[0]!
    add('dash', dash[1]!.length, text.replace(NO_DASH, '$1- '), () =>
      sign === '-' ? inBoth('slip-dash-alone') : inBoth('slip-dash', { sign }),
    )
  }
  const foreign = [...text.slice(0, end + 1)].findIndex((letter) => letter in LOOKALIKES)
  if (foreign >= 0) {
    const right = text.slice(0, end).replace(/[^\x00-\x7f]/g, (letter) => LOOKALIKES[letter] ?? letter)
    const sign = text[foreign]!
    add('letter', foreign, right + text.slice(end), () => inBoth('slip-letter', { sign, code: codeOf(sign) }))
  }
  const wide = /^(\s*(?:- )?[\w-]+)[：︓﹕]\s*/.exec(text)
  if (wide) add('colon', wide[1]!.length, text.replace(wide[0], `${wide[1]}: `), () => inBoth('slip-colon'))
  return repairs
}

/** End offset of a field name or id. Anything may appear in the text after it. */
function keyEnd(text: string): number {
  return /^\s*(?:- )?id:/.test(text.replace(INVISIBLE, '')) ? text.length : text.indexOf(':')
}

/** Returns the code point of a character: "U+00A0". */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Repairs that indent the line like the lines around it, or one step further. */
function indentRepairs(lines: readonly string[], text: string, line: number): Repair[] {
  const own = indentOf(text)
  if (!FIELD.test(text) && !/^\s*- /.test(text)) return []
  return [...new Set(lines.filter((one) => one.trim() !== '').map(indentOf))]
    .filter((indent) => indent !== own && (own === 0 || Math.abs(indent - own) <= MOST_OFF))
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own))
    .map((indent) => ({
      kind: 'indent',
      line,
      column: own + 1,
      right: ' '.repeat(indent) + text.trimStart(),
      tell: () =>
        own > indent
          ? inBoth('slip-indent-more', { off: own - indent, spaces: indent })
          : inBoth('slip-indent-less', { off: indent - own, spaces: indent }),
    }))
}

function indentOf(text: string): number {
  return text.length - text.replace(/^ +/, '').length
}

/** Indentation and field name of a line. Similar lines have the same shape. */
function shapeOf(text: string): string {
  const item = /^\s*- /.test(text) ? '-' : ''
  return `${indentOf(text)} ${item} ${FIELD.exec(text)?.[1] ?? ''}`
}
