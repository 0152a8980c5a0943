/**
 * Shortens plain text to at most `limit` UTF-16 units, at the end of a word; "…" marks the cut. A quotation that the cut
 * leaves open is closed: “a very long title” → “a very…”.
 */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = cutTo(text, limit - 1)
  if (!isOpen(cut)) return `${cut}…`
  const shorter = cutTo(text, limit - 2)
  return isOpen(shorter) ? `${shorter}…”` : `${shorter}…`
}

function cutTo(text: string, length: number): string {
  const cut = text.slice(0, Math.max(0, length))
  const space = cut.lastIndexOf(' ')
  // A text without spaces is cut anywhere except within a surrogate pair.
  return space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
}

/** True if a text ends within a quotation. */
export function isOpen(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”')
}
