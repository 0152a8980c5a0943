/** Explains why there is no answer, and prevents denials of what the article contains. */
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { MOST_KNOWN, phrasings } from '../../locales/engine.ts'
import { documentForms } from '../../text/document-types.ts'
import type { Lang } from '../../text/language-detection.ts'
import { capitalised } from '../../text/normalize.ts'
import { tokenise } from '../../text/tokenizer.ts'
import type { ArticleIndex } from '../index/article-index.ts'
import { fullName } from '../index/entry-names.ts'
import type { Quote, Reason } from '../outcome.ts'
import type { Query } from '../query.ts'
import { findOrdinals } from '../understanding/document-mentions.ts'

/** Something that a refusal says is not in the article. */
type Denied =
  | { readonly kind: 'document'; readonly form: string; readonly number: string }
  | { readonly kind: 'misnamed'; readonly of: Entry }
  | { readonly kind: 'person' | 'body'; readonly name: string }

/** Returns the sentence that says why there is no answer, and what the article has instead. */
export function abstentionText(query: Query, reason: Reason, knowledge: Knowledge, lang: Lang): string {
  const say = phrasings[lang]
  const denied = deniedBy(query, reason, knowledge)
  if (denied) return denialOf(denied, knowledge, lang)
  if (reason === 'no-answer') return say.noAnswer
  return reason === 'not-understood' ? say.notUnderstood : say.notInArticle
}

/**
 * Returns the sentence of the article with the name or number that a refusal would deny. If there is one, the caller
 * must not refuse: the knowledge may leave out what the article says.
 */
export function standsInArticle(
  query: Query,
  reason: Reason,
  question: string,
  knowledge: Knowledge,
  article: ArticleIndex,
): Quote | undefined {
  const denied = deniedBy(query, reason, knowledge)
  switch (denied?.kind) {
    case 'document':
      return article.document(denied.form, denied.number)
    case 'misnamed': {
      const { vi, en = vi } = denied.of.name
      const asked = findOrdinals(tokenise(question))
      return asked.flatMap(({ value }) => article.edition(vi, value) ?? article.edition(en, value) ?? [])[0]
    }
    case 'person':
    case 'body':
      return article.mention(denied.name, question)
    case undefined:
      return undefined
  }
}

function deniedBy(query: Query, reason: Reason, { entries }: Knowledge): Denied | undefined {
  const [document] = query.unknownDocuments
  const [person] = query.unknownNames
  const [body] = query.unknownBodies
  if (reason === 'unknown-number') {
    const of = document ? undefined : entries.find(({ id }) => id === query.misnamed)
    return document ? { kind: 'document', ...document } : of && { kind: 'misnamed', of }
  }
  if (reason !== 'unknown-name') return undefined
  if (person !== undefined) return { kind: 'person', name: person }
  return body === undefined ? undefined : { kind: 'body', name: body }
}

function denialOf(denied: Denied, { entries }: Knowledge, lang: Lang): string {
  const say = phrasings[lang]
  switch (denied.kind) {
    case 'document': {
      const { form, number } = denied
      const known = namesAmong(entries, (e) =>
        e.kind === 'directive' && e.form === form && e.number !== undefined
          ? (e.name[lang] ?? e.name.vi)
          : undefined,
      )
      return say.unknownDocument(`${capitalised(documentForms[form]?.[lang] ?? '')} ${number}`, known)
    }
    case 'misnamed':
      return say.misnamed(denied.of.name[lang] ?? denied.of.name.vi)
    case 'person': {
      const people = namesAmong(entries, (e) => (e.kind === 'person' ? fullName(e) : undefined))
      return say.unknownName(denied.name, people)
    }
    case 'body':
      return say.unknownName(denied.name, [])
  }
}

/** Returns the first `MOST_KNOWN` names, and one more if there are others. */
function namesAmong(entries: readonly Entry[], nameOf: (entry: Entry) => string | undefined): string[] {
  const names: string[] = []
  for (const entry of entries) {
    const name = nameOf(entry)
    if (name !== undefined) names.push(name)
    if (names.length > MOST_KNOWN) break
  }
  return names
}
