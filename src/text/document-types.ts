/** Forms of official documents, with their names in answers and in questions. */
import { readWordLists, readWordPairs } from './word-lists.ts'

/** A form of official documents. */
export interface DocumentForm {
  /** Name in Vietnamese answers. */
  readonly vi: string
  /** Name in English answers. */
  readonly en: string
  /** Names and usual abbreviations in both languages. */
  readonly names: readonly string[]
}

const NAMES = readWordLists('document-names')

/** Forms of official documents by id. */
export const documentForms: Readonly<Record<string, DocumentForm>> = Object.fromEntries(
  Array.from(readWordPairs('document-forms'), ([id, shown]) => {
    const [vi = '', en = ''] = shown.split(' | ')
    return [id, { vi, en, names: NAMES.get(id) ?? [] }]
  }),
)
