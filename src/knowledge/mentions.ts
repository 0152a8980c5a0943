import { documentForms } from '../text/document-types.ts'
import { fold } from '../text/normalize.ts'
import { plainNumber } from '../text/numbers.ts'
import { type Article, plainSpace } from './article.ts'
import { namesOf } from './entry-fields.ts'
import type { Entry, Knowledge } from './schema.ts'

/** A number, name or document number in the article, with the facts whose answers contain it. */
export interface Mention {
  readonly kind: 'number' | 'name' | 'document'
  readonly text: string
  readonly line: number
  readonly column: number
  readonly facts: readonly string[]
  /** Id of the entry with this name; absent if there is none. */
  readonly entry?: string
}

const FORM_NAMES = Object.entries(documentForms).flatMap(([form, { names }]) =>
  names.filter((name) => name.length > 2).map((name) => ({ form, name })),
)
const DOCUMENT = new RegExp(
  `(?<!\\p{L})(${FORM_NAMES.map((f) => f.name).join('|')})\\s+(?:số\\s+)?(\\d{1,5})(?![\\p{L}\\p{N}])`,
  'giu',
)
const NUMBER = /\d+(?:[./]\d+)*(?:\s*[–-]\s*\d+)?/g
const SENTENCE_START = /(^|[.!?:…]\s*|[“"(–-]\s*)$/
const NAME = /\p{Lu}[\p{L}\p{M}]*(?:[ ]\p{Lu}[\p{L}\p{M}]*)+/gu

/** The knowledge as the mentions are looked up in it. */
interface Lookup {
  readonly facts: readonly {
    readonly id: string
    readonly folded: string
    readonly numbers: ReadonlySet<string>
  }[]
  readonly names: readonly { readonly entry: string; readonly folded: string }[]
  readonly directives: readonly Extract<Entry, { kind: 'directive' }>[]
}

/** Finds every number, name and document number of the article, each once. */
export function mentionsOf(knowledge: Knowledge, article: Article): Mention[] {
  const lookup = lookupOf(knowledge)
  const found = new Map<string, Mention>()
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'furniture') continue
    for (const mention of mentionsIn(paragraph.text, paragraph.line, lookup)) {
      const key = `${mention.kind} ${fold(mention.text)}`
      if (!found.has(key)) found.set(key, mention)
    }
  }
  return [...found.values()]
}

function lookupOf({ entries }: Knowledge): Lookup {
  return {
    facts: entries.flatMap((entry) =>
      entry.facts.map((fact) => {
        const said = plainSpace([fact.answer.vi, fact.detail?.vi ?? ''].join(' '))
        return { id: fact.id, folded: spaced(said), numbers: new Set(numbersOf(said)) }
      }),
    ),
    names: entries.flatMap((entry) =>
      namesOf(entry).map(([, name]) => ({ entry: entry.id, folded: spaced(name) })),
    ),
    directives: entries.filter((e) => e.kind === 'directive'),
  }
}

function mentionsIn(text: string, line: number, lookup: Lookup): Mention[] {
  const documents = documentsIn(text, line, lookup)
  // The number of a document is none of its own.
  const isOfDocument = (index: number) => documents.some((d) => d.from <= index && index < d.to)
  return [
    ...documents.map(({ mention }) => mention),
    ...numbersIn(text, line, lookup, isOfDocument),
    ...namesIn(text, line, lookup),
  ]
}

function documentsIn(text: string, line: number, { directives }: Lookup) {
  return [...text.matchAll(DOCUMENT)].map((match) => {
    const [whole, name = '', digits = ''] = match
    const form = FORM_NAMES.find((f) => f.name === name.toLowerCase())?.form
    const entry = directives.find(
      (d) => d.form === form && d.number !== undefined && plainNumber(d.number) === plainNumber(digits),
    )
    const mention: Mention = {
      kind: 'document',
      text: whole,
      line,
      column: match.index + 1,
      facts: entry?.facts.map((f) => f.id) ?? [],
      ...(entry && { entry: entry.id }),
    }
    return { mention, from: match.index, to: match.index + whole.length }
  })
}

function numbersIn(
  text: string,
  line: number,
  { facts }: Lookup,
  isOfDocument: (index: number) => boolean,
): Mention[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    if (isOfDocument(match.index)) return []
    const wanted = numbersOf(match[0])
    const told = facts.filter((f) => wanted.every((n) => f.numbers.has(n))).map((f) => f.id)
    return [{ kind: 'number', text: match[0], line, column: match.index + 1, facts: told }]
  })
}

function namesIn(text: string, line: number, { facts, names }: Lookup): Mention[] {
  const look = (name: string) => {
    const folded = spaced(name)
    return {
      facts: facts.filter((f) => f.folded.includes(folded)).map((f) => f.id),
      entry: names.find((n) => n.folded.includes(folded))?.entry,
    }
  }
  return [...text.matchAll(NAME)].flatMap((match) => {
    const whole = match[0]
    let name = whole
    let { facts: said, entry } = look(name)
    // The first word of a sentence is capitalized without being part of a name: "Riêng Bộ Y tế …".
    if (said.length === 0 && !entry && SENTENCE_START.test(text.slice(0, match.index))) {
      name = whole.slice(whole.indexOf(' ') + 1)
      if (!name.includes(' ')) return []
      ;({ facts: said, entry } = look(name))
    }
    const column = match.index + whole.length - name.length + 1
    return [{ kind: 'name', text: name, line, column, facts: said, ...(entry && { entry }) }]
  })
}

/** Folded words with a space at both ends, so that "an" is not found in "ban". */
function spaced(text: string): string {
  return ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

/** Returns all numbers of a text in plain form: "25/4/2024" → 25, 4, 2024. */
function numbersOf(text: string): string[] {
  return (text.match(/\d+/g) ?? []).map(plainNumber)
}
