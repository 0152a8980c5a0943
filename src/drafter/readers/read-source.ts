/** Reads the file of an article, whatever its format: text, a saved page, a Word document or a PDF. */
import { decodeText } from './decode-text.ts'
import { type Page, pageOf } from './page.ts'

/** Reason why a file has no article that can be read. */
type UnusableSource =
  | 'archive'
  | 'binary'
  | 'broken'
  | 'empty'
  | 'garbled'
  | 'locked'
  | 'merge'
  | 'old-word'
  | 'picture'
  | 'rich-text'
  | 'scanned'

export type Source =
  | { readonly ok: true; readonly page: Page }
  | { readonly ok: false; readonly why: UnusableSource }

const MARKUP = /<(?:!doctype html|html|head|body|article|p|div)[\s>]/i
/** Number of characters of a text that are searched for markup. */
const HEAD = 20_000
const MERGE = /^(<{7}|={7}|>{7})( |$)/m
/** First bytes of formats, as Latin-1. */
const SIGNATURES: readonly (readonly [start: RegExp, format: 'pdf' | 'zip' | UnusableSource])[] = [
  [/^%PDF-/, 'pdf'],
  [/^PK\x03\x04/, 'zip'],
  [/^\xd0\xcf\x11\xe0/, 'old-word'],
  [/^\{\\rtf/, 'rich-text'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyphei)/s, 'picture'],
]

/** Reads the bytes of a file. */
export async function readSource(bytes: Uint8Array): Promise<Source> {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const format = SIGNATURES.find(([signature]) => signature.test(start))?.[1]
  if (format === 'pdf') return withText('scanned', async () => (await import('./read-pdf.ts')).readPdf(bytes))
  if (format === 'zip') return withText('empty', async () => (await import('./read-docx.ts')).readDocx(bytes))
  if (format !== undefined) return { ok: false, why: format }
  const text = decodeText(bytes)
  return text === undefined ? { ok: false, why: 'binary' } : readText(text)
}

/** Reads decoded text or markup. */
export async function readText(text: string): Promise<Source> {
  if (MERGE.test(text)) return { ok: false, why: 'merge' }
  if (text.includes('\ufffd')) return { ok: false, why: 'garbled' }
  const isMarkup = MARKUP.test(text.slice(0, HEAD))
  return withText('empty', async () =>
    isMarkup ? (await import('./read-html.ts')).readHtml(text) : pageOf(text),
  )
}

/** Reads a page that has text. @param without reason if it has none */
async function withText(without: UnusableSource, read: () => Promise<Page | undefined>): Promise<Source> {
  try {
    const page = await read()
    if (!page) return { ok: false, why: 'archive' }
    return /[\p{L}\p{N}]/u.test(page.text) ? { ok: true, page } : { ok: false, why: without }
  } catch (error) {
    // Thousands of elements within each other exceed the stack, and half a file is none.
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, why: isLocked ? 'locked' : 'broken' }
  }
}
