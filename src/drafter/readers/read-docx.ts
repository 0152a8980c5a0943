/** Reads a Word document (.docx): the text of its paragraphs, without deleted text, headers and footers. */
import { strFromU8, unzipSync } from 'fflate'
import { plainSpace } from '../../knowledge/article.ts'
import { type Page, pageOfLines } from './page.ts'

const BODY = 'word/document.xml'
/** A tag, or the text between tags. */
const PIECE = /<(\/?)([\w:]+)[^>]*?(\/?)>|([^<]+)/g
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const CAPTION = /w:val="Caption"/i
/** Text of fields, deletions, moves, and copies of text boxes for old programs. None of it is on the page. */
const HIDDEN = new Set(['w:instrText', 'w:del', 'w:delText', 'w:moveFrom', 'mc:Fallback'])

/** Reads a document. Returns `undefined` if the archive has none. */
export function readDocx(bytes: Uint8Array): Page | undefined {
  const body = unzipSync(bytes, { filter: ({ name }) => name === BODY })[BODY]
  if (!body) return undefined
  const paragraphs = paragraphsOf(strFromU8(body))
  const captions = paragraphs.filter(({ isCaption }) => isCaption).map(({ text }) => plainSpace(text))
  return pageOfLines(
    paragraphs.flatMap(({ text }) => text.split('\n')),
    { captions },
  )
}

interface Paragraph {
  readonly text: string
  readonly isCaption: boolean
}

function paragraphsOf(xml: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let paragraph = { text: '', isCaption: false }
  let hidden = 0
  let isText = false
  for (const [tag, close, name, self, words] of xml.matchAll(PIECE)) {
    if (words !== undefined) paragraph.text += isText && hidden === 0 ? withoutEntities(words) : ''
    else if (HIDDEN.has(name!)) hidden += self ? 0 : close ? -1 : 1
    else if (name === 'w:t') isText = !close && !self
    else if (name === 'w:tab') paragraph.text += ' '
    else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n'
    else if (name === 'w:noBreakHyphen') paragraph.text += '-'
    else if (name === 'w:pStyle' && CAPTION.test(tag)) paragraph.isCaption = true
    else if (name === 'w:p' && close) {
      paragraphs.push(paragraph)
      paragraph = { text: '', isCaption: false }
    }
  }
  return paragraphs
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(x?)([0-9a-f]+)|(\w+));/gi, (whole, hex, code, name) =>
    name === undefined
      ? String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10))
      : (ENTITIES[name] ?? whole),
  )
}
