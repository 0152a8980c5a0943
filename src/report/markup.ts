/** HTML that is safe to put into a page. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = Markup | string | number | false | undefined | readonly Part[]

/** Builds HTML; whatever is put in is escaped, unless it is HTML built in the same way. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.reduce((html, text, i) => html + write(parts[i - 1]) + text))

const write = (part: Part): string => {
  if (part === false || part === undefined) return ''
  if (part instanceof Markup) return part.source
  if (typeof part === 'object') return part.map(write).join('')
  return escapeText(String(part))
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)

/** A heading in Vietnamese with its English beside it. */
export const heading = (vietnamese: string, english: string): Markup =>
  markup`<h2>${vietnamese}<span class="gloss">${english}</span></h2>`
