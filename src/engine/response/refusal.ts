/** Says why there is no answer, never denies what the article contains, and offers other questions. */
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { MOST_KNOWN, phrasings } from '../../locales/engine.ts'
import { documentForms } from '../../text/document-types.ts'
import type { Lang } from '../../text/language-detection.ts'
import { capitalised } from '../../text/normalize.ts'
import { tokenise } from '../../text/tokenizer.ts'
import type { ArticleIndex } from '../index/article-index.ts'
import { fullName } from '../index/entry-names.ts'
import type { Quote, Reason } from '../outcome.ts'
import type { Decision } from '../policy/answer-policy.ts'
import type { Query } from '../query.ts'
import { findOrdinals } from '../understanding/document-mentions.ts'
import { textIn } from './answer-list.ts'

/** A refusal. */
interface Refusal {
  /** Says why there is no answer, and what the article has instead. */
  readonly text: string
  /**
   * The sentence of the article with the name or number that the text denies. If there is one, the caller must not
   * refuse: the knowledge may leave out what the article says.
   */
  readonly there?: Quote | undefined
}

/** Returns the refusal of a question. */
export function refusalOf(
  query: Query,
  reason: Reason,
  question: string,
  { entries }: Knowledge,
  article: ArticleIndex,
  lang: Lang,
): Refusal {
  const say = phrasings[lang]
  if (reason === 'unknown-number' || reason === 'unknown-name') {
    const [document] = query.unknownDocuments
    if (document) return unknownDocument(document, entries, article, lang)
    const misnamed = entries.find(({ id }) => id === query.misnamed)
    if (misnamed)
      return { text: say.misnamed(textIn(misnamed.name, lang)), there: edition(misnamed, question, article) }
    const [person] = query.unknownNames
    const people = person === undefined ? [] : namesAmong(entries, (e) => e.kind === 'person' && fullName(e))
    const name = person ?? query.unknownBodies[0] ?? ''
    return { text: say.unknownName(name, people), there: article.mention(name) }
  }
  if (reason === 'no-answer') return { text: say.noAnswer }
  return { text: reason === 'not-understood' ? say.notUnderstood : say.notInArticle }
}

function unknownDocument(
  { form, number }: Query['unknownDocuments'][number],
  entries: readonly Entry[],
  article: ArticleIndex,
  lang: Lang,
): Refusal {
  const known = namesAmong(
    entries,
    (e) => e.kind === 'directive' && e.form === form && e.number !== undefined && textIn(e.name, lang),
  )
  const name = `${capitalised(documentForms[form]?.[lang] ?? '')} ${number}`
  return { text: phrasings[lang].unknownDocument(name, known), there: article.document(form, number) }
}

/** Returns the sentence with the edition of an entry that a question asks for. */
function edition(
  { name: { vi, en = vi } }: Entry,
  question: string,
  article: ArticleIndex,
): Quote | undefined {
  const asked = findOrdinals(tokenise(question))
  return asked.flatMap(({ value }) => article.edition(vi, value) ?? article.edition(en, value) ?? [])[0]
}

/** Returns the first `MOST_KNOWN` names, and one more if there are others. */
function namesAmong(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string | false | undefined,
): string[] {
  return entries.flatMap((entry) => nameOf(entry) || []).slice(0, MOST_KNOWN + 1)
}

/**
 * Returns facts to suggest, closest first: documents of the same form for an unknown document, related facts for an
 * absence, facts that match the rest of the question, what it names, then the starters.
 *
 * @param near ids of facts that match the rest of the question
 * @returns ids of facts
 */
export function offerInstead(
  query: Query,
  near: readonly string[],
  { absences = [] }: Decision & { readonly kind: 'abstain' },
  { entries, starters }: Knowledge,
): string[] {
  const forms = query.unknownDocuments.map(({ form }) => form)
  const alike = entries.filter((e) => e.kind === 'directive' && forms.includes(e.form))
  const named = entries.filter(({ id }) => query.mentions.includes(id))
  const [alikeFirst, namedFirst] = [alike, named].map((found) => found.flatMap((e) => e.facts[0]?.id ?? []))
  const see = absences.flatMap(({ candidate }) => candidate.see)
  return [...new Set([...alikeFirst!, ...see, ...near, ...namedFirst!, ...starters])]
}
