/**
 * Draws the directives of an article as SVG: their issuers, their purposes, and arrows to the directives that they
 * carry out. The width is sharp on a phone; the height depends on the texts.
 */
import type { Knowledge } from '../knowledge/schema.ts'
import type { Lang } from '../text/language-detection.ts'
import { type MappedDirective, mapDirectives } from './directive-map.ts'
import { capitalised } from './entry-name.ts'
import { clip, type Html, html } from './html.ts'
import { type TextStyle, wrap } from './picture-text.ts'
import type { Texts } from './texts.ts'

/** Width in pixels, like all sizes below. */
export const PICTURE_WIDTH = 1080
const MARGIN = 36
/** To the right of the cards run the arrows between them. */
const GUTTER = 120
const CARD_WIDTH = PICTURE_WIDTH - MARGIN - GUTTER
const PADDING = 18
const CARD_GAP = 12
const GROUP_GAP = 32
const FIRST_LANE = 34
const LANE_WIDTH = 20
/** Number of parallel lanes for arrows. Further arrows share them. */
const LANES = 4
const HEAD = 12
/** Maximum top of a card. Width plus height may be 10,000 (https://core.telegram.org/bots/api#sendphoto). */
const MAX_TOP = 7_500
/** Maximum characters of a name or purpose; the directive's answer has the full text. */
const MAX_TEXT_LENGTH = 200
/** Maximum characters of the name of a directive that is carried out. */
const MAX_OTHER_LENGTH = 60

// A phone 390 px wide shows a third of these: 36 is 13.
const TITLE: TextStyle = { size: 46, isBold: true, color: '#12263a' }
const ISSUER: TextStyle = { size: 36, isBold: true, color: '#ffffff' }
const LABEL: TextStyle = { size: 40, isBold: true, color: '#12263a' }
const PURPOSE: TextStyle = { size: 36, isBold: false, color: '#3c4a58' }
const CARRIES_OUT: TextStyle = { size: 36, isBold: true, color: '#a8440a' }
const BACKGROUND = '#eef2f6'
const ISSUER_COLOR = '#1f4e79'
const NO_ISSUER_COLOR = '#5b6b7b'
const CARD_BORDER = '#c6d2de'
const LINE_HEIGHT = 1.28
/** Of a line's height, from its top to where letters stand. */
const BASELINE = 0.78

interface Row {
  readonly directive: MappedDirective
  readonly lines: readonly (readonly [text: string, style: TextStyle])[]
  readonly top: number
  readonly height: number
}

interface Group {
  readonly name: readonly string[]
  /** False if the knowledge names no issuer. */
  readonly hasIssuer: boolean
  readonly rows: readonly Row[]
  readonly top: number
  /** Of the band with the name, above the cards. */
  readonly bandHeight: number
  readonly height: number
}

/** Draws the picture. @returns an SVG document; `rasterise` supplies the font */
export function drawDirectives(texts: Texts, knowledge: Knowledge, lang: Lang): string {
  const inner = PICTURE_WIDTH - 2 * MARGIN
  const title = linesIn(texts.say(lang, 'list-directives'), TITLE, inner)
  // Sent on, it still says where it is from.
  const article = linesIn(knowledge.source.title, PURPOSE, inner)
  const top = MARGIN + heightOf([...title, ...article]) + GROUP_GAP
  const groups = layOut(texts, knowledge, lang, top)
  const last = groups.at(-1)
  const height = Math.ceil((last ? last.top + last.height : top) + MARGIN)
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${height}">
<rect width="100%" height="100%" fill="${BACKGROUND}"/>
${textBlock([...title, ...article], MARGIN, MARGIN)}
${groups.map(drawGroup)}
${drawArrows(groups.flatMap(({ rows }) => rows))}
</svg>`.source
}

function layOut(texts: Texts, knowledge: Knowledge, lang: Lang, top: number): readonly Group[] {
  const groups: Group[] = []
  let y = top
  for (const { issuer, directives } of mapDirectives(knowledge, lang)) {
    const name = wrap(issuer ?? texts.say(lang, 'list-no-issuer'), ISSUER, CARD_WIDTH - 2 * PADDING)
    const bandHeight = heightOf(name.map((line) => [line, ISSUER])) + PADDING
    const rows: Row[] = []
    let rowTop = y + bandHeight + CARD_GAP
    for (const directive of directives) {
      if (rowTop > MAX_TOP) break
      const lines = linesOf(texts, directive, lang)
      const height = heightOf(lines) + 2 * PADDING
      rows.push({ directive, lines, top: rowTop, height })
      rowTop += height + CARD_GAP
    }
    if (rows.length === 0) break
    const height = rowTop - CARD_GAP - y
    groups.push({ name, hasIssuer: issuer !== undefined, rows, top: y, bandHeight, height })
    y += height + GROUP_GAP
  }
  return groups
}

function linesOf(texts: Texts, { label, purpose, carriesOut }: MappedDirective, lang: Lang): Row['lines'] {
  const inner = CARD_WIDTH - 2 * PADDING
  const others = carriesOut.map((other) => clip(other.label, MAX_OTHER_LENGTH)).join(', ')
  return [
    ...linesIn(clip(label, MAX_TEXT_LENGTH), LABEL, inner),
    ...(purpose === undefined ? [] : linesIn(clip(purpose, MAX_TEXT_LENGTH), PURPOSE, inner)),
    ...(others === ''
      ? []
      : linesIn(capitalised(texts.say(lang, 'carries-out', { others })), CARRIES_OUT, inner)),
  ]
}

function linesIn(text: string, style: TextStyle, width: number): Row['lines'] {
  return wrap(text, style, width).map((line) => [line, style])
}

function heightOf(lines: Row['lines']): number {
  return lines.reduce((sum, [, { size }]) => sum + size * LINE_HEIGHT, 0)
}

function drawGroup({ name, hasIssuer, rows, top, bandHeight }: Group): Html {
  const lines = name.map((line) => [line, ISSUER] as const)
  return html`<rect x="${MARGIN}" y="${top}" width="${CARD_WIDTH}" height="${bandHeight}" rx="14" fill="${hasIssuer ? ISSUER_COLOR : NO_ISSUER_COLOR}"/>
${textBlock(lines, MARGIN + PADDING, top + PADDING / 2)}
${rows.map(drawCard)}`
}

function drawCard({ lines, top, height }: Row): Html {
  return html`<rect x="${MARGIN}" y="${top}" width="${CARD_WIDTH}" height="${height}" rx="14" fill="#ffffff" stroke="${CARD_BORDER}" stroke-width="2"/>
${textBlock(lines, MARGIN + PADDING, top + PADDING)}`
}

/** Draws an arrow from each card to the cards that it carries out, to the right of the cards. */
function drawArrows(rows: readonly Row[]): readonly Html[] {
  const byId = new Map(rows.map((row) => [row.directive.id, row]))
  const pairs = rows.flatMap((row) =>
    row.directive.carriesOut.flatMap(({ id }) => {
      const other = byId.get(id)
      return other ? [[row, other] as const] : []
    }),
  )
  const right = MARGIN + CARD_WIDTH
  return pairs.map(([from, to], i) => {
    const lane = right + FIRST_LANE + (i % LANES) * LANE_WIDTH
    const start = from.top + from.height / 2
    const end = to.top + to.height / 2
    const { color } = CARRIES_OUT
    return html`<path d="M${right} ${start}H${lane}V${end}H${right + HEAD}" fill="none" stroke="${color}" stroke-width="4" stroke-linejoin="round"/>
${arrowHead(right, end, color)}`
  })
}

/** Points to a card from the right. */
function arrowHead(x: number, y: number, color: string): Html {
  return html`<path d="M${x} ${y}L${x + HEAD * 1.5} ${y - HEAD}V${y + HEAD}Z" fill="${color}"/>`
}

function textBlock(lines: Row['lines'], x: number, top: number): readonly Html[] {
  let y = top
  return lines.map(([line, { size, isBold, color }]) => {
    const baseline = y + size * LINE_HEIGHT * BASELINE
    y += size * LINE_HEIGHT
    return html`<text x="${x}" y="${baseline}" font-size="${size}" font-weight="${isBold ? 700 : 400}" fill="${color}">${line}</text>
`
  })
}
