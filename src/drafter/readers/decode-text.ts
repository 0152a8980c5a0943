/** Decodes text files: UTF-8, UTF-16 and Windows-1258, the old Vietnamese code page. */

/** Number of bytes that are searched for the zero bytes of UTF-16. */
const SAMPLE = 400
/** Minimum share of zero bytes at even or odd places in UTF-16 with Latin letters. */
const ZERO_SHARE = 0.2
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
  return decoded(bytes, 'utf-8') ?? damaged(bytes) ?? decoded(bytes, 'windows-1258')
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

/** Returns the encoding by the zero bytes beside Latin letters and spaces, which every text has. */
function utf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]!++
  const least = (head.length / 2) * ZERO_SHARE
  if (zeros[1]! > least && zeros[0] === 0) return 'utf-16le'
  if (zeros[0]! > least && zeros[1] === 0) return 'utf-16be'
  return undefined
}
