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
  if (format === 'pdf') return readPdfFile(bytes)
  if (format === 'zip') return readZipFile(bytes)
  if (format !== undefined) return { ok: false, why: format }
  const text = decodeText(bytes)
  return text === undefined ? { ok: false, why: 'binary' } : readText(text)
}

/** Reads decoded text or markup. */
export async function readText(text: string): Promise<Source> {
  if (MERGE.test(text)) return { ok: false, why: 'merge' }
  if (text.includes('\ufffd')) return { ok: false, why: 'garbled' }
  if (!MARKUP.test(text.slice(0, HEAD))) return withText(pageOf(text))
  const { readHtml } = await import('./read-html.ts')
  try {
    return withText(readHtml(text))
  } catch {
    // Thousands of elements within each other exceed the stack.
    return { ok: false, why: 'broken' }
  }
}

function withText(page: Page, why: UnusableSource = 'empty'): Source {
  return /[\p{L}\p{N}]/u.test(page.text) ? { ok: true, page } : { ok: false, why }
}

async function readPdfFile(bytes: Uint8Array): Promise<Source> {
  const { readPdf } = await import('./read-pdf.ts')
  try {
    return withText(await readPdf(bytes), 'scanned')
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, why: isLocked ? 'locked' : 'broken' }
  }
}

async function readZipFile(bytes: Uint8Array): Promise<Source> {
  const { readDocx } = await import('./read-docx.ts')
  try {
    const page = readDocx(bytes)
    return page ? withText(page) : { ok: false, why: 'archive' }
  } catch {
    return { ok: false, why: 'broken' }
  }
}
