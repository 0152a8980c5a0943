/** Proves the facts of one entry, each once. */
import { plainSpace } from '../../knowledge/article.ts'
import type { NamedEntry } from '../../knowledge/claims/article-view.ts'
import { freeId } from '../../knowledge/ids.ts'
import type { Entry, Fact } from '../../knowledge/schema.ts'
import { namesInArticle, provingNames } from './prove-entry.ts'
import { type Proof, proveFact } from './prove-fact.ts'
import type { Reason, Refused } from './reasons.ts'

export type Refuse = (item: Refused) => void

/** Answers and ids of the facts that are proven so far, and their ids in the replies. */
interface Taken {
  readonly said: Set<string>
  readonly ids: Set<string>
  readonly written: Set<string>
}

/**
 * Returns the proven facts of an entry. Of several with the same id, the first proven one is kept.
 *
 * @param page newspaper, title and date, which prove facts of the article's own entry
 * @param refuse takes what is rejected
 */
export function provenFacts(
  entry: Entry,
  candidates: readonly Fact[],
  owner: NamedEntry,
  page: readonly string[],
  proof: Proof & Taken,
  refuse: Refuse,
): Fact[] {
  const proven = new Map<string, { readonly fact: Fact; readonly left: readonly Reason[] }>()
  const wrong = new Map<string, Refused>()
  const names =
    entry.kind === 'article'
      ? page
      : provingNames(entry, proof.lang).filter((name) => namesInArticle([name], proof.views).length > 0)
  for (const fact of candidates) {
    const said = plainSpace(fact.answer.vi)
    const before = proven.get(fact.id)?.fact
    // The same answer under another id or entry is not a second fact. A later reply may add a translation.
    if (before ? before.answer.en !== undefined || fact.answer.en === undefined : proof.said.has(said))
      continue
    const read = proveFact(fact, owner, names, proof)
    if (!read.ok)
      wrong.set(fact.id, {
        what: 'fact',
        id: fact.id,
        under: entry.id,
        quotes: fact.quote,
        reasons: read.reasons,
      })
    else if (!before || read.fact.answer.en !== undefined) {
      // An id used by a fact of another entry gets a number.
      const id = before?.id ?? freeId(fact.id, proof.ids)
      proof.ids.add(id)
      proof.written.add(fact.id)
      proof.said.add(said)
      proven.set(fact.id, { fact: { ...read.fact, id }, left: read.left })
    }
  }
  for (const [id, item] of wrong) if (!proven.has(id)) refuse(item)
  for (const [id, { fact, left }] of proven) {
    const isTranslation = fact.answer.en === undefined
    if (left.length > 0)
      refuse({ what: 'part', id, under: entry.id, quotes: fact.quote, reasons: left, isTranslation })
  }
  return [...proven.values()].map(({ fact }) => fact)
}
