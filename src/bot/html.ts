/**
 * Text in Telegram's HTML style, escaped by construction: a string becomes markup only through the `html`
 * tag, and whatever is interpolated there is escaped unless it came out of the tag itself.
 * https://core.telegram.org/bots/api#html-style
 */
export interface Html {
  readonly [brand]: true
  readonly source: string
}

const brand = Symbol('html')

/** What may stand in `${}`; `undefined`, `null` and `false` leave nothing, a list is strung together. */
export type Interpolation = string | number | Html | undefined | null | false | readonly Interpolation[]

export const empty: Html = markup('')
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Builds markup.
 *
 *     html`<b>${'a < b'}</b>`   →   <b>a &lt; b</b>
 */
export function html(literals: TemplateStringsArray, ...values: readonly Interpolation[]): Html {
  let source = literals[0] ?? ''
  for (let i = 0; i < values.length; i++) source += render(values[i]) + (literals[i + 1] ?? '')
  return markup(source)
}

/** Puts `separator` between those parts that are not empty. */
export function join(parts: readonly Interpolation[], separator: Interpolation): Html {
  return markup(
    parts
      .map(render)
      .filter((part) => part !== '')
      .join(render(separator)),
  )
}

/** Tells how many UTF-16 units a reader gets; never less than the characters that Telegram counts. */
export function visibleLength(text: Html): number {
  return plainOf(text.source).length
}

/** Markup as a reader sees it, as far as its length goes: an escaped sign becomes a dot. */
export function plainOf(source: string): string {
  return source.replace(/<[^>]*>/g, '').replace(/&[a-z]+;/g, '.')
}

function markup(source: string): Html {
  return { [brand]: true, source }
}

function render(value: Interpolation): string {
  if (value === undefined || value === null || value === false) return ''
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  if (brand in value) return value.source
  return value.map(render).join('')
}

/** Half a surrogate pair is no UTF-8, and Telegram refuses the whole message for it. */
function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign).toWellFormed()
}

/** Shortens plain text to `limit` UTF-16 units at the end of a word, with "…" where something is cut. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, Math.max(0, limit - 1))
  const space = cut.lastIndexOf(' ')
  // A text without spaces is cut anywhere, but not between the halves of a surrogate pair.
  const kept = space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept}…`
}
