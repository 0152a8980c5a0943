/** Shortens plain text to at most `limit` UTF-16 units, at the end of a word; "…" marks the cut. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, Math.max(0, limit - 1))
  const space = cut.lastIndexOf(' ')
  // A text without spaces is cut anywhere except within a surrogate pair.
  const kept = space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept}…`
}
