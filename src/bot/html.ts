/**
 * Text in Telegram's HTML style, escaped by construction. Only the `html` tag turns a string into markup, and it
 * escapes every interpolated value that is not itself `Html`.
 * https://core.telegram.org/bots/api#html-style
 */
export interface Html {
  readonly [brand]: true
  readonly source: string
}

const brand = Symbol('html')

/** Value allowed in `${}`. `undefined`, `null` and `false` render as nothing; a list is concatenated. */
export type Interpolation = string | number | Html | undefined | null | false | readonly Interpolation[]

export const empty: Html = markup('')
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

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

/** Joins the non-empty parts with `separator`. */
export function join(parts: readonly Interpolation[], separator: Interpolation): Html {
  return markup(
    parts
      .map(render)
      .filter((part) => part !== '')
      .join(render(separator)),
  )
}

/** Returns the number of visible UTF-16 units. Telegram never counts more characters than that. */
export function visibleLength(text: Html): number {
  return plainOf(text.source).length
}

/** Removes the tags of markup. Each escaped character becomes a dot, so that the length is that of the visible text. */
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

/** Escapes a text. Replaces a lone surrogate, because Telegram refuses the whole message for it. */
function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character).toWellFormed()
}
