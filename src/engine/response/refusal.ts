import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { documentForms } from '../../text/document-types.ts'
import type { Lang } from '../../text/language.ts'
import { fullName } from '../index/entry-names.ts'
import type { Reason } from '../outcome.ts'
import type { Query } from '../query.ts'
import { MOST_KNOWN, phrasings } from './phrasing.ts'

/** The sentence that says why there is no answer, and what the article has instead. */
export const abstentionText = (query: Query, reason: Reason, knowledge: Knowledge, lang: Lang): string => {
  const say = phrasings[lang]
  if (reason === 'unknown-number' && query.unknownDocuments[0]) {
    const { form, number } = query.unknownDocuments[0]
    const known = namesAmong(knowledge.entries, (e) =>
      e.kind === 'directive' && e.form === form && e.number !== undefined
        ? (e.name[lang] ?? e.name.vi)
        : undefined,
    )
    return say.unknownDocument(`${capitalised(documentForms[form]?.[lang] ?? '')} ${number}`, known)
  }
  if (reason === 'unknown-number' && query.otherOrdinal !== undefined) {
    const entry = knowledge.entries.find(({ id }) => id === query.otherOrdinal)
    if (entry) return say.otherOrdinal(entry.name[lang] ?? entry.name.vi)
  }
  if (reason === 'unknown-name' && query.unknownNames[0] !== undefined) {
    const people = namesAmong(knowledge.entries, (e) => (e.kind === 'person' ? fullName(e) : undefined))
    return say.unknownName(capitalised(query.unknownNames[0]), people)
  }
  if (reason === 'unknown-name' && query.unknownBodies[0] !== undefined)
    return say.unknownName(capitalised(query.unknownBodies[0]), [])
  if (reason === 'courtesy' && query.courtesy !== undefined) return say.courtesy[query.courtesy]
  if (reason === 'empty') return say.empty
  return reason === 'not-understood' ? say.notUnderstood : say.notInArticle
}

/** As many names as are told, and one more that tells that there are others. */
const namesAmong = (entries: readonly Entry[], nameOf: (entry: Entry) => string | undefined): string[] => {
  const names: string[] = []
  for (const entry of entries) {
    const name = nameOf(entry)
    if (name !== undefined) names.push(name)
    if (names.length > MOST_KNOWN) break
  }
  return names
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
