/** Proves the facts of one entry. Facts with the same answer become one that all their questions ask for. */
import type { NamedEntry } from '../../knowledge/claims/article-view.ts'
import { freeId } from '../../knowledge/ids.ts'
import type { Entry, Fact } from '../../knowledge/schema.ts'
import { namesInArticle, provingNames } from './prove-entry.ts'
import type { Proof, Prove } from './prove-fact.ts'
import type { Reason, Refused } from './reasons.ts'

export type Refuse = (item: Refused) => void

/** The facts that are proven so far. */
interface Taken {
  /** By their answer. */
  readonly said: Map<string, Fact>
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
    const answer = read.fact.answer[proof.lang] ?? read.fact.answer.vi
    const same = before ? undefined : proof.said.get(answer)
    // Its entry may have no other fact, and is known by this one.
    if (same) addQuestions(same, { ...read.fact, about: [entry.id, ...read.fact.about] })
    else {
      // An id used by a fact of another entry gets a number.
      const known = { ...read.fact, id: before?.id ?? freeId(fact.id, proof.ids) }
      proof.ids.add(known.id)
      proof.said.set(answer, known)
      proven.set(fact.id, { fact: known, left: read.left })
    }
  }
  for (const [id, item] of wrong) if (!proof.written.has(id)) refuse(item)
  for (const [id, { fact, left }] of proven)
    if (left.length > 0 && fact.answer.en === undefined)
      refuse({ what: 'part', id, under: entry.id, quotes: fact.quote, reasons: left, isTranslation: true })
  return [...proven.values()].map(({ fact }) => fact)
}

/** Adds what another fact with the same answer asks. */
function addQuestions(fact: Fact, { asks, questions, about, answer }: Fact): void {
  fact.asks = [...new Set([...fact.asks, ...asks])]
  fact.about = [...new Set([...fact.about, ...about])]
  fact.answer = { ...answer, ...fact.answer }
  for (const lang of ['vi', 'en'] as const)
    fact.questions[lang] = [...new Set([...fact.questions[lang], ...questions[lang]])]
}
