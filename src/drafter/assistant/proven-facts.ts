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
  /** Questions of all facts with their answers, in lower case. */
  readonly asked: Set<string>
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
    const questions = before ? read.fact.questions : newQuestions(read.fact, proof.asked)
    // What asks nothing new was told twice.
    if (questions.vi.length + questions.en.length === 0) continue
    // An id used by a fact of another entry gets a number.
    const known = { ...read.fact, questions, id: before?.id ?? freeId(fact.id, proof.ids) }
    proof.ids.add(known.id)
    proven.set(fact.id, { fact: known, left: read.left })
  }
  for (const [id, item] of wrong) if (!proof.written.has(id)) refuse(item)
  for (const [id, { fact, left }] of proven)
    if (left.length > 0 && fact.answer.en === undefined)
      refuse({ what: 'part', id, under: entry.id, quotes: fact.quote, reasons: left, isTranslation: true })
  return [...proven.values()].map(({ fact }) => fact)
}

/** Returns the questions of a fact that no other fact with this answer has, and adds them to those asked. */
function newQuestions({ answer, questions: { vi, en } }: Fact, asked: Set<string>): Fact['questions'] {
  const isNew = (question: string) => {
    const key = `${question}\n${answer.vi}`.toLowerCase()
    const isFirst = !asked.has(key)
    asked.add(key)
    return isFirst
  }
  return { vi: vi.filter(isNew), en: en.filter(isNew) }
}
