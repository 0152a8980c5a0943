/**
 * Finds the typing slip behind a file that YAML or the schema rejects: wrong indentation, a dash that is not a hyphen,
 * a special space. YAML usually reports another problem, often on another line. The search therefore tries likely
 * repairs near the reported line and keeps the one after which the error is gone or appears further down.
 */
import { type InBoth, inBoth } from '../locales/in-both.ts'

/** A repaired line. */
export interface Repair {
  readonly kind: string
  /** 1-based. */
  readonly line: number
  readonly column: number
  readonly right: string
  /** Describes the slip. The corrected line follows the text. */
  readonly text: InBoth
}

/** Number of lines searched above and below the reported line. */
const ABOVE = 6
const BELOW = 1
/** Number of spaces by which a line may be off. A line at the margin may have lost all of its spaces. */
const MOST_OFF = 2
/** Maximum number of repairs tried. Each try parses the whole file. */
const MAX_TRIES = 12
/** Cyrillic letters that look like Latin ones. */
const CYRILLIC = 'асеоіріхуѕ'
const LATIN = 'aceoipixys'
/** Wrong characters where they cannot be a part of a text, with the right ones. */
const CHARACTERS: readonly (readonly [kind: string, form: RegExp, right: string])[] = [
  ['odd-space', /(?<=^[\s–-]*|[:-])[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  // An ideographic space is two columns wide.
  ['odd-space', /(?<=^\s*)[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, '  '],
  ['invisible', /(?<=^\s*(?:- )?id:.*|^[^:]*)[\u00ad\u200b-\u200f\u2060\ufeff](?=.*:|(?<=:.*))/g, ''],
  ['dash', /(?<=^\s*)(?:[–—−‐‑•·▪►‣]\s*(?=\S)|-(?=[^\s-]))/g, '- '],
  ...[...CYRILLIC].map(
    (letter, i) =>
      [
        'letter',
        new RegExp(`(?<=^\\s*(?:- )?id:.*|^[^:]*)${letter}(?=.*:|(?<=:.*))`, 'g'),
        LATIN[i]!,
      ] as const,
  ),
  ['colon', /(?<=^\s*(?:- )?[\w-]+)[：︓﹕]\s*/g, ': '],
]
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
): Repair | undefined {
  const lines = text.split('\n')
  // Tabs have an error message of their own.
  if (/^\s*\t/.test(lines[refusal.line - 1] ?? '')) return undefined
  return repairsOf(lines, refusal.line)
    .slice(0, MAX_TRIES)
    .find(({ kind, line, right }) => {
      const repaired = lines.map((old, i) => (i === line - 1 ? right : i < line ? old : likewise(kind, old)))
      const next = refuse(repaired.join('\n'))
      return next === undefined || isBetter(next, refusal, line)
    })
}

/** Repeats a repair in all lines further down, because wrong dashes and spaces often occur in many lines. */
function likewise(kind: string, text: string): string {
  return characterRepairs(text, 0).find((one) => one.kind === kind)?.right ?? text
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
  return CHARACTERS.flatMap(([kind, form, right]) => {
    const [first] = text.matchAll(form)
    if (!first) return []
    const sign = first[0].trim() || first[0]
    const said = inBoth(`character-${kind}`, { sign, code: codeOf(sign) })
    return [{ kind, line, column: first.index + 1, right: text.replace(form, right), text: said }]
  })
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
      text:
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
