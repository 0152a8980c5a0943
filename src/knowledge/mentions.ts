import { fold } from '../text/normalize.ts'
import { plainNumber } from '../text/numbers.ts'
import { type Article, plainSpace } from './article.ts'
import { documentsIn } from './documents.ts'
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

const NUMBER = /\d+(?:[./]\d+)*(?:\s*[–-]\s*\d+)?/g
/** A line that begins with its number in a list. */
const LIST_ITEM = /^\d{1,3}\.\s/
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
  for (const { kind, text, line } of article.paragraphs)
    for (const { at, ...mention } of kind === 'furniture' ? [] : mentionsIn(text, lookup)) {
      const key = `${mention.kind} ${fold(mention.text)}`
      if (!found.has(key)) found.set(key, { ...mention, line, column: at + 1 })
    }
  return [...found.values()]
}

function lookupOf({ entries }: Knowledge): Lookup {
  return {
    facts: entries.flatMap((entry) =>
      entry.facts.map((fact) => {
        const { answer, detail } = fact
        const said = plainSpace([answer.vi, answer.en, detail?.vi, detail?.en].filter(Boolean).join(' '))
        return { id: fact.id, folded: spaced(said), numbers: new Set(numbersOf(said)) }
      }),
    ),
    names: entries.flatMap((entry) =>
      namesOf(entry).map(([, name]) => ({ entry: entry.id, folded: spaced(name) })),
    ),
    directives: entries.filter((e) => e.kind === 'directive'),
  }
}

/** A mention with its offset in the paragraph. */
type Found = Omit<Mention, 'line' | 'column'> & { readonly at: number }

function mentionsIn(text: string, lookup: Lookup): Found[] {
  const documents = mentionedDocuments(text, lookup)
  // The number of a document is none of its own.
  const isOfDocument = ({ at }: Found) => documents.some((d) => d.at <= at && at < d.at + d.text.length)
  const numbers = numbersIn(text, lookup).filter((number) => !isOfDocument(number))
  return [...documents, ...numbers, ...namesIn(text, lookup)]
}

function mentionedDocuments(text: string, { directives }: Lookup): Found[] {
  return documentsIn(text).map(({ text: whole, at, form, number }) => {
    const entry = directives.find(
      (d) => d.form === form && plainNumber(d.number ?? '') === plainNumber(number),
    )
    const facts = entry?.facts.map(({ id }) => id) ?? []
    return { kind: 'document', text: whole, at, facts, ...(entry && { entry: entry.id }) }
  })
}

function numbersIn(text: string, { facts }: Lookup): Found[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: written, index: at }) => {
    if (at === 0 && LIST_ITEM.test(text)) return []
    const wanted = numbersOf(written)
    const told = facts.filter(({ numbers }) => wanted.every((number) => numbers.has(number)))
    return { kind: 'number', text: written, at, facts: told.map(({ id }) => id) }
  })
}

function namesIn(text: string, lookup: Lookup): Found[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: whole, index: at }) => {
    const named = nameAt(whole, at, lookup)
    if (named.facts.length > 0 || named.entry || !SENTENCE_START.test(text.slice(0, at))) return [named]
    // The first word of a sentence is capitalized without being part of a name: "Riêng Bộ Y tế …".
    const behind = whole.indexOf(' ') + 1
    const rest = whole.slice(behind)
    return rest.includes(' ') ? [nameAt(rest, at + behind, lookup)] : []
  })
}

function nameAt(name: string, at: number, { facts, names }: Lookup): Found {
  const folded = spaced(name)
  const told = facts.filter((fact) => fact.folded.includes(folded)).map(({ id }) => id)
  const entry = names.find((one) => one.folded.includes(folded))?.entry
  return { kind: 'name', text: name, at, facts: told, ...(entry && { entry }) }
}

/** Folded words with a space at both ends, so that "an" is not found in "ban". */
function spaced(text: string): string {
  return ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

/** Returns all numbers of a text in plain form: "25/4/2024" → 25, 4, 2024. */
function numbersOf(text: string): string[] {
  return (text.match(/\d+/g) ?? []).map(plainNumber)
}
