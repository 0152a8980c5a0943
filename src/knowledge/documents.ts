/** Finds documents in a text by form and number: "Nghị quyết số 12", "Decision 14". */
import { documentForms } from '../text/document-types.ts'

/** Short names are other words. */
const MIN_NAME = 3
const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries(documentForms).flatMap(([form, { names }]) =>
    names.filter((name) => name.length >= MIN_NAME).map((name) => [name, form]),
  ),
)
const DOCUMENT = new RegExp(
  `(?<!\\p{L})(${[...FORMS.keys()].join('|')})\\s+(?:số\\s+)?(\\d{1,5})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Returns each document as written, with its offset. */
export function documentsIn(text: string) {
  return [...text.matchAll(DOCUMENT)].map(({ 0: whole, 1: name = '', 2: number = '', index }) => ({
    text: whole,
    at: index,
    form: FORMS.get(name.toLowerCase()) ?? '',
    number,
  }))
}
