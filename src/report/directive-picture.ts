/**
 * Draws the directives of an article as SVG: their issuers, their purposes, and arrows to the directives that they
 * carry out. The width is fixed and looks sharp on a phone; the height depends on the texts.
 */
import type { Knowledge } from '../knowledge/schema.ts'
import { clip } from '../text/clip.ts'
import type { Lang } from '../text/language-detection.ts'
import { capitalised } from '../text/normalize.ts'
import { type MappedDirective, mapDirectives } from './directive-map.ts'
import { type Markup, markup } from './markup.ts'
import { type TextStyle, wrap } from './picture-text.ts'

export interface PictureWords {
  /** Heading, followed by the article's title. Omitted if the page already has a heading above the picture. */
  readonly title?: string
  /** Heading of the documents whose issuer the knowledge does not name. */
  readonly noIssuer: string
  /** Returns a phrase such as "carries out Resolution 12". */
  carriesOut(others: string): string
}

/** Style of a text. A page that embeds the picture may override the colour by class. */
interface Ink extends TextStyle {
  readonly className: string
}

/** Width in pixels, like all sizes below. */
export const PICTURE_WIDTH = 1080
const MARGIN = 36
/** Width of the space for arrows, to the right of the cards. */
const GUTTER = 120
const CARD_WIDTH = PICTURE_WIDTH - MARGIN - GUTTER
const PADDING = 18
const CARD_GAP = 12
const GROUP_GAP = 32
const FIRST_LANE = 34
const LANE_WIDTH = 20
/** Number of parallel lanes for arrows. Further arrows share them. */
const LANES = 4
/** Half the height of an arrow head. */
const HEAD = 12
/**
 * Maximum top of a card; further cards are left out. Width plus height of a photo may be at most 10,000:
 * https://core.telegram.org/bots/api#sendphoto
 */
const MAX_TOP = 7_500
/** Maximum characters of a name or purpose; the directive's answer has the full text. */
const MAX_TEXT_LENGTH = 200
/** Maximum characters of the name of a directive that is carried out. */
const MAX_OTHER_LENGTH = 60

// A phone 390 px wide shows these sizes at about a third: 36 as 13.
const TITLE: Ink = { className: 'title', size: 46, isBold: true, color: '#12263a' }
const ISSUER: Ink = { className: 'issuer', size: 36, isBold: true, color: '#ffffff' }
const LABEL: Ink = { className: 'label', size: 40, isBold: true, color: '#12263a' }
const PURPOSE: Ink = { className: 'purpose', size: 36, isBold: false, color: '#3c4a58' }
const CARRIES_OUT: Ink = { className: 'carries-out', size: 36, isBold: true, color: '#a8440a' }
const BACKGROUND = '#eef2f6'
const ISSUER_COLOR = '#1f4e79'
const NO_ISSUER_COLOR = '#5b6b7b'
const CARD_BORDER = '#c6d2de'
/** DejaVu Sans, the widest that a system shows the picture in, relative to Be Vietnam Pro, which `wrap` measures. */
const FONT_WIDTH = 1.12
/** Width for the text of a card. */
const ROOM = (CARD_WIDTH - 2 * PADDING) / FONT_WIDTH
const LINE_HEIGHT = 1.28
/** Distance from the top of a line to its baseline, as a share of its height. */
const BASELINE = 0.78

type Lines = readonly (readonly [text: string, style: Ink])[]

/** Draws the picture. @returns an SVG document; `rasterise` supplies the font */
export function drawDirectives(knowledge: Knowledge, lang: Lang, words: PictureWords): string {
  const inner = PICTURE_WIDTH - 2 * MARGIN
  // A forwarded picture still names its source.
  const above =
    words.title === undefined
      ? []
      : [...linesIn(words.title, TITLE, inner), ...linesIn(knowledge.source.title, PURPOSE, inner)]
  const parts = [textBlock(above, MARGIN, MARGIN)]
  const drawn = new Map<string, { readonly directive: MappedDirective; readonly middle: number }>()
  const top = MARGIN + (above.length > 0 ? heightOf(above) + GROUP_GAP : 0)
  let bottom = top
  for (const { issuer, directives } of mapDirectives(knowledge, lang)) {
    const name = linesIn(issuer ?? words.noIssuer, ISSUER, ROOM)
    const bandHeight = heightOf(name) + PADDING
    let y = bottom + (drawn.size > 0 ? GROUP_GAP : 0)
    if (y + bandHeight + CARD_GAP > MAX_TOP) break
    parts.push(drawBand(name, issuer !== undefined, y, bandHeight))
    y += bandHeight + CARD_GAP
    for (const directive of directives) {
      if (y > MAX_TOP) break
      const lines = linesOf(words, directive)
      const height = heightOf(lines) + 2 * PADDING
      parts.push(drawCard(lines, y, height))
      drawn.set(directive.id, { directive, middle: y + height / 2 })
      bottom = y + height
      y = bottom + CARD_GAP
    }
  }
  const arrows = [...drawn.values()].flatMap(({ directive, middle }) =>
    directive.carriesOut.flatMap(({ id }) => [[middle, drawn.get(id)?.middle] as const]),
  )
  const height = Math.ceil(bottom + MARGIN)
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${height}" viewBox="0 0 ${PICTURE_WIDTH} ${height}">
<rect class="background" width="100%" height="100%" fill="${BACKGROUND}"/>
${parts}
${arrows.filter(([, end]) => end !== undefined).map(([start, end = 0], i) => drawArrow(start, end, i))}
</svg>`.source
}

function linesOf(words: PictureWords, { label, purpose, carriesOut }: MappedDirective): Lines {
  const others = carriesOut.map((other) => clip(other.label, MAX_OTHER_LENGTH)).join(', ')
  return [
    ...linesIn(clip(label, MAX_TEXT_LENGTH), LABEL, ROOM),
    ...(purpose === undefined ? [] : linesIn(clip(purpose, MAX_TEXT_LENGTH), PURPOSE, ROOM)),
    ...(others === '' ? [] : linesIn(capitalised(words.carriesOut(others)), CARRIES_OUT, ROOM)),
  ]
}

function linesIn(text: string, style: Ink, width: number): Lines {
  return wrap(text, style, width).map((line) => [line, style])
}

function heightOf(lines: Lines): number {
  return lines.reduce((sum, [, { size }]) => sum + size * LINE_HEIGHT, 0)
}

function drawBand(lines: Lines, hasIssuer: boolean, top: number, height: number): Markup {
  return markup`<rect class="${hasIssuer ? 'band' : 'other band'}" x="${MARGIN}" y="${top}" width="${CARD_WIDTH}" height="${height}" rx="14" fill="${hasIssuer ? ISSUER_COLOR : NO_ISSUER_COLOR}"/>
${textBlock(lines, MARGIN + PADDING, top + PADDING / 2)}`
}

function drawCard(lines: Lines, top: number, height: number): Markup {
  return markup`<rect class="card" x="${MARGIN}" y="${top}" width="${CARD_WIDTH}" height="${height}" rx="14" fill="#ffffff" stroke="${CARD_BORDER}" stroke-width="2"/>
${textBlock(lines, MARGIN + PADDING, top + PADDING)}`
}

/** Draws an arrow to the right of the cards, from the middle of one to that of the one that it carries out. */
function drawArrow(start: number, end: number, number: number): Markup {
  const right = MARGIN + CARD_WIDTH
  const lane = right + FIRST_LANE + (number % LANES) * LANE_WIDTH
  const { color } = CARRIES_OUT
  return markup`<path class="line" d="M${right} ${start}H${lane}V${end}H${right + HEAD}" fill="none" stroke="${color}" stroke-width="4" stroke-linejoin="round"/>
<path class="head" d="M${right} ${end}L${right + HEAD * 1.5} ${end - HEAD}V${end + HEAD}Z" fill="${color}"/>`
}

function textBlock(lines: Lines, x: number, top: number): Markup {
  let y = top
  const drawn = lines.map(([line, { className, size, isBold, color }]) => {
    const baseline = y + size * LINE_HEIGHT * BASELINE
    y += size * LINE_HEIGHT
    return markup`<text class="${className}" x="${x}" y="${baseline}" font-size="${size}" font-weight="${isBold ? 700 : 400}" fill="${color}">${line}</text>
`
  })
  return markup`${drawn}`
}
