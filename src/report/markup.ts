/** HTML or SVG that is safe to insert into a page. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = Markup | string | number | false | undefined | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Builds HTML from a template. Escapes inserted values, unless they are `Markup`. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((html, text, i) => html + write(parts[i - 1]) + text))
}

function write(part: Part): string {
  if (part === false || part === undefined) return ''
  if (part instanceof Markup) return part.source
  if (typeof part === 'object') return part.map(write).join('')
  return escapeText(String(part))
}

/** Escapes a text. Replaces lone surrogates, which XML does not allow. */
function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c).toWellFormed()
}
