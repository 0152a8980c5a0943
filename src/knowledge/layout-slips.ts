/**
 * Finds the slip of the pen behind a file that YAML or the schema refuses: a line one space off, a dash that is no hyphen,
 * a space that is none. Where such a slip is, YAML complains of something else, often of another line. So likely repairs of
 * the lines around the complaint are tried; the one after which it is gone, or further down, is the cause.
 */
import { type LayoutSlip, layoutPhrases } from '../locales/check/layout.ts'
import { alike, joinedBoth } from '../locales/in-both.ts'
import { told } from './issue.ts'

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
  readonly message: string
  readonly inVietnamese: string
  readonly rightLine: string
}

/** Lines above and below the complaint in which its cause is looked for. */
const ABOVE = 6
const BELOW = 1
/** Spaces by which a line slips; one at the margin may have lost all of them. */
const MOST_OFF = 2
/** Each try parses the whole file. */
const MAX_TRIES = 12
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
/** What looks like the hyphen of a list item, or is one without its space. */
const NO_DASH = /^(\s*)(?:[–—−‐‑•·▪►‣]\s*|-(?=[^\s-]))(?=\S)/
/** Cyrillic letters that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'асеоіріхуѕ'].map((letter, i) => [letter, 'aceoipixys'[i]!]),
)
const FIELD = /^\s*(?:- +)?([\w-]+):(?: |$)/

/** What is wrong with a text. */
export interface Refusal {
  /** 1-based line of the first complaint. */
  readonly line: number
  /** Is it no YAML at all? */
  readonly isSyntax: boolean
  readonly count: number
}

/** @param refuse what is wrong with another text; `undefined` for a right one */
export function findSlip(
  text: string,
  refusal: Refusal,
  refuse: (text: string) => Refusal | undefined,
): Slip | undefined {
  const lines = text.split('\n')
  // A tab has a complaint of its own.
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
        ...told(joinedBoth([layoutPhrases(slip), alike(right)], '\n')),
        rightLine: right,
      }
  }
  return undefined
}

/** Dashes and spaces slip in many lines at once: further down they are repaired too. */
function likewise(slip: LayoutSlip, text: string, isBelow: boolean): string {
  if (!isBelow || slip.kind === 'indent') return text
  const again = characterRepairs(text, 0).find((other) => other.slip.kind === slip.kind)
  return again?.right ?? text
}

/** Of several slips, one repaired leaves the others: what is wrong then stands further down. */
function isBetter(next: Refusal, before: Refusal, line: number): boolean {
  const isLower = next.line > Math.max(before.line, line)
  return isLower && (before.isSyntax || (!next.isSyntax && next.count < before.count))
}

/** Wrong characters first: they are seldom meant. Then indentation, as most lines of the kind have it. */
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
      // An ideographic space is two wide.
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

/** Where the name of a field or an id ends: what is behind it is text, in which anything may stand. */
function keyEnd(text: string): number {
  return /^\s*(?:- )?id:/.test(text.replace(INVISIBLE, '')) ? text.length : text.indexOf(':')
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The line as far to the right as lines around it, or a step further than they. */
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

/** Indentation and name of a line's field, by which lines of a kind are counted. */
function shapeOf(text: string): string {
  const item = /^\s*- /.test(text) ? '-' : ''
  return `${indentOf(text)} ${item} ${FIELD.exec(text)?.[1] ?? ''}`
}
