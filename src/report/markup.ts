/** HTML that is safe to put into a page. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = Markup | string | number | false | undefined | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Builds HTML; whatever is put in is escaped, unless it is HTML built in the same way. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((html, text, i) => html + write(parts[i - 1]) + text))
}

function write(part: Part): string {
  if (part === false || part === undefined) return ''
  if (part instanceof Markup) return part.source
  if (typeof part === 'object') return part.map(write).join('')
  return escapeText(String(part))
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)
}

/** A heading in Vietnamese with its English beside it. */
export function heading(vietnamese: string, english: string): Markup {
  return markup`<h2>${vietnamese}<span class="gloss">${english}</span></h2>`
}
