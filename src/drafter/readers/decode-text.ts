/** Decodes text files: UTF-8, UTF-16 and Windows-1258, the old Vietnamese code page. */

/** A declared encoding in the head of a page. */
const DECLARED = /<meta[^>]+charset=["']?\s*([\w-]+)/i
const HEAD = 2048
/** Number of bytes that are searched for the zero bytes of UTF-16. */
const SAMPLE = 400
/** Minimum share of zero bytes at even or odd places in UTF-16 with Latin letters. */
const ZERO_SHARE = 0.2

/** Maximum share of control characters in a text of an old code page. */
const CONTROL_SHARE = 0.01
/** Maximum share of broken letters in a damaged text in UTF-8. */
const BROKEN_SHARE = 0.05

/**
 * Decodes a text. Broken letters of a damaged text are U+FFFD.
 *
 * @returns `undefined` if the bytes are not text in a known encoding
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = utf16(bytes)
  if (wide) return decoded(bytes, wide)
  if (bytes.includes(0)) return undefined
  const text = decoded(bytes, 'utf-8') ?? damaged(bytes) ?? decoded(bytes, declared(bytes) ?? 'windows-1258')
  const controls = text?.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/g)?.length ?? 0
  return text !== undefined && controls > text.length * CONTROL_SHARE ? undefined : text
}

/** Decodes UTF-8 with a few broken letters, as after a cut. */
function damaged(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes).normalize('NFC')
  const letters = text.match(/[^\x00-\x7f]/g) ?? []
  const broken = letters.filter((letter) => letter === '\ufffd')
  return broken.length < letters.length * BROKEN_SHARE ? text : undefined
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.normalize('NFC')
  } catch {
    return undefined
  }
}

/** Returns the encoding by its byte order mark, or by the zero bytes beside Latin letters. */
function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]!++
  const least = (head.length / 2) * ZERO_SHARE
  if (zeros[1]! > least && zeros[0] === 0) return 'utf-16le'
  if (zeros[0]! > least && zeros[1] === 0) return 'utf-16be'
  return undefined
}

/** Encoding that a page declares. Vietnamese pages that declare Latin-1 are in Windows-1258. */
function declared(bytes: Uint8Array): string | undefined {
  const name = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1]?.toLowerCase()
  return name === undefined || /^(?:utf-?8|iso-8859-1|windows-1252)$/.test(name) ? undefined : name
}
