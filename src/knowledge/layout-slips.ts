/**
 * Finds the typing slip behind a file that YAML or the schema rejects: wrong indentation, a dash that is not a hyphen,
 * a special space. YAML usually reports another problem, often on another line. The search therefore tries likely
 * repairs near the reported line and keeps the one after which the error is gone or appears further down.
 */
import { alike, type InBoth, inBoth, joinedBoth } from '../locales/in-both.ts'

/** A typing slip for which YAML reports another error, or another line. */
type LayoutSlip =
  /** @param by spaces too far to the right; negative: to the left */
  | { readonly kind: 'indent'; readonly by: number; readonly spaces: number }
  | { readonly kind: 'odd-space' | 'invisible'; readonly code: string }
  | { readonly kind: 'dash'; readonly sign: string }
  | { readonly kind: 'letter'; readonly sign: string; readonly code: string }
  | { readonly kind: 'colon' }

/** A repaired line. */
interface Repair {
  readonly slip: LayoutSlip
  /** 1-based. */
  readonly line: number
  readonly column: number
  readonly right: string
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
  for (const { slip, line, column, right } of repairsOf(lines, refusal.line).slice(0, MAX_TRIES)) {
    const next = refuse(
      lines.map((old, i) => (i === line - 1 ? right : likewise(slip, old, i >= line))).join('\n'),
    )
    if (next === undefined || isBetter(next, refusal, line))
      return {
        code: `yaml-${slip.kind}`,
        line,
        column,
        text: joinedBoth([slipText(slip), alike(right)], '\n'),
        rightLine: right,
      }
  }
  return undefined
}

/** Describes a slip. The corrected line follows the text. */
function slipText(slip: LayoutSlip): InBoth {
  switch (slip.kind) {
    case 'indent': {
      const { by, spaces } = slip
      return by > 0
        ? inBoth('slip-indent-more', { off: by, spaces })
        : inBoth('slip-indent-less', { off: -by, spaces })
    }
    case 'odd-space':
      return inBoth('slip-odd-space', { code: slip.code })
    case 'invisible':
      return inBoth('slip-invisible', { code: slip.code })
    case 'dash':
      return slip.sign === '-' ? inBoth('slip-dash-alone') : inBoth('slip-dash', { sign: slip.sign })
    case 'letter':
      return inBoth('slip-letter', { sign: slip.sign, code: slip.code })
    case 'colon':
      return inBoth('slip-colon')
  }
}

/** Repeats a repair in all lines further down, because wrong dashes and spaces often occur in many lines. */
function likewise(slip: LayoutSlip, text: string, isBelow: boolean): string {
  if (!isBelow || slip.kind === 'indent') return text
  const again = characterRepairs(text, 0).find((other) => other.slip.kind === slip.kind)
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
  const add = (slip: LayoutSlip, at: number, right: string) =>
    repairs.push({ slip, line, column: at + 1, right })
  const space = text.search(SPACES)
  const lead = text.slice(0, text.search(/[^\s\u200b\ufeff]/))
  const plain = text.replace(/^(\s*)([-–]?)(\s*)/, (spaces) => spaces.replace(/\s/g, ' '))
  if (space >= 0) {
    const right = plain.replace(new RegExp(`([:-])${SPACES.source}`, 'g'), '$1 ')
    if (right !== text) {
      const slip = { kind: 'odd-space', code: codeOf(text[space]!) } as const
      add(slip, space, right)
      // An ideographic space is two columns wide.
      if (SPACES.test(lead))
        add(
          slip,
          space,
          right.replace(/^ +/, (spaces) => spaces + spaces),
        )
    }
  }
  const hidden = text.search(INVISIBLE)
  if (hidden >= 0 && hidden <= keyEnd(text))
    add({ kind: 'invisible', code: codeOf(text[hidden]!) }, hidden, text.replace(INVISIBLE, ''))
  const dash = NO_DASH.exec(text)
  if (dash) add({ kind: 'dash', sign: text.trim()[0]! }, dash[1]!.length, text.replace(NO_DASH, '$1- '))
  const foreign = [...text.slice(0, keyEnd(text) + 1)].findIndex((letter) => letter in LOOKALIKES)
  if (foreign >= 0) {
    const right = text
      .slice(0, keyEnd(text))
      .replace(/[^\x00-\x7f]/g, (letter) => LOOKALIKES[letter] ?? letter)
    const sign = text[foreign]!
    add({ kind: 'letter', sign, code: codeOf(sign) }, foreign, right + text.slice(keyEnd(text)))
  }
  const wide = /^(\s*(?:- )?[\w-]+)[：︓﹕]\s*/.exec(text)
  if (wide) add({ kind: 'colon' }, wide[1]!.length, text.replace(wide[0], `${wide[1]}: `))
  return repairs
}

/** End offset of a field name or id. Anything may appear in the text after it. */
function keyEnd(text: string): number {
  return /^\s*(?:- )?id:/.test(text.replace(INVISIBLE, '')) ? text.length : text.indexOf(':')
}

function codeOf(character: string): string {
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
      slip: { kind: 'indent', by: own - indent, spaces: indent },
      line,
      column: own + 1,
      right: ' '.repeat(indent) + text.trimStart(),
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
