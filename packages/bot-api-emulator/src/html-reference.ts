/** Named references that Telegram supports. */
const NAMED: Record<string, number> = { lt: 0x3c, gt: 0x3e, amp: 0x26, quot: 0x22 }
const LAST_CODE_POINT = 0x10ffff
/** Maximum length from `&` to before `;`. A longer number is not a reference. */
const MAX_NUMERIC_LENGTH = 10

/**
 * Decodes a character reference at an `&`: named (four of them), decimal or hexadecimal, with optional `;`.
 *
 * @returns `undefined` for anything else, which stays as typed
 */
export function decodeReference(html: string, at: number): { codePoint: number; end: number } | undefined {
  const match = /&(?:#x([0-9A-Fa-f]*)|#([0-9]*)|([A-Za-z]*))/y
  match.lastIndex = at
  const found = match.exec(html)!
  let end = at + found[0].length
  let codePoint: number
  if (found[3] !== undefined) {
    const named = Object.hasOwn(NAMED, found[3]) ? NAMED[found[3]] : undefined
    if (named === undefined) return undefined
    codePoint = named
  } else {
    codePoint = found[1] === undefined ? Number(found[2] || 0) : Number.parseInt(found[1] || '0', 16)
    const length = end - at
    if (codePoint === 0 || codePoint >= LAST_CODE_POINT || length >= MAX_NUMERIC_LENGTH) return undefined
  }
  if (html[end] === ';') end++
  return { codePoint, end }
}
