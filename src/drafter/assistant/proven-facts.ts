/** Proves the facts of one entry. */
import type { NamedEntry } from '../../knowledge/claims/article-view.ts'
import { freeId } from '../../knowledge/ids.ts'
import type { Entry, Fact } from '../../knowledge/schema.ts'
import { namesInArticle, provingNames } from './prove-entry.ts'
import type { Proof, Prove } from './prove-fact.ts'
import type { Reason, Refused } from './reasons.ts'

export type Refuse = (item: Refused) => void

/** The facts that are proven so far. */
interface Taken {
  /** Ids of the first facts with a question and an answer, both in lower case. */
  readonly asked: Map<string, string>
  readonly ids: Set<string>
  /** Their ids in the replies. */
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
  prove: Prove,
  refuse: Refuse,
): Fact[] {
  const proven = new Map<string, { readonly fact: Fact; readonly left: readonly Reason[] }>()
  const wrong = new Map<string, Refused>()
  const names =
    entry.kind === 'article'
      ? page
      : provingNames(entry, proof.lang).filter((name) => namesInArticle([name], proof.views).length > 0)
  for (const fact of candidates) {
    const before = proven.get(fact.id)?.fact
    // A later reply may add a translation, and nothing else.
    if (before && (before.answer.en !== undefined || fact.answer.en === undefined)) continue
    const read = prove(fact, owner, names, proof)
    if (!read.ok) {
      const { reasons } = read
      wrong.set(fact.id, { what: 'fact', id: fact.id, under: entry.id, quotes: fact.quote, reasons })
      continue
    }
    proof.written.add(fact.id)
    // An id used by a fact of another entry gets a number.
    const id = before?.id ?? freeId(fact.id, proof.ids)
    const questions = ownQuestions({ ...read.fact, id }, proof.asked)
    // What asks nothing new was told twice.
    if (questions.vi.length + questions.en.length === 0) continue
    proof.ids.add(id)
    proven.set(fact.id, { fact: { ...read.fact, id, questions }, left: read.left })
  }
  for (const [id, item] of wrong) if (!proof.written.has(id)) refuse(item)
  for (const [id, { fact, left }] of proven)
    if (left.length > 0 && fact.answer.en === undefined)
      refuse({ what: 'part', id, under: entry.id, quotes: fact.quote, reasons: left, isTranslation: true })
  return [...proven.values()].map(({ fact }) => fact)
}

/** Returns the questions of a fact that no earlier fact with this answer has, and notes them as its own. */
function ownQuestions(
  { id, answer, questions: { vi, en } }: Fact,
  asked: Map<string, string>,
): Fact['questions'] {
  const isOwn = (question: string) => {
    const key = `${question}\n${answer.vi}`.toLowerCase()
    const first = asked.get(key) ?? id
    asked.set(key, first)
    return first === id
  }
  return { vi: vi.filter(isOwn), en: en.filter(isOwn) }
}
