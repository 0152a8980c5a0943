/** Proves an absence: it denies no statement of the article, and makes no other. */

import type { View } from '../../knowledge/claims/article-view.ts'
import { contradiction } from '../../knowledge/claims/denied.ts'
import { readEvidence } from '../../knowledge/claims/evidence.ts'
import { unprovenNumbers } from '../../knowledge/claims/numbers.ts'
import { isContent, phrasesOf } from '../../knowledge/claims/proof-words.ts'
import { quantitiesOf } from '../../knowledge/claims/quantities.ts'
import { hasRun, keysOf, termsOf } from '../../knowledge/claims/terms.ts'
import type { Absence } from '../../knowledge/schema.ts'
import { namingsIn } from '../names.ts'
import type { Proof } from './prove-fact.ts'
import { type Reason, reason } from './reasons.ts'

/** A kind of answer: the words that ask for it, and a test whether a sentence gives one. */
interface Slot {
  readonly asks: readonly (readonly string[])[]
  isAnswered(view: View): boolean
}

const SLOTS: readonly Slot[] = [
  // `contradiction` checks who holds an office. A name elsewhere in the sentence may be anybody's.
  { asks: phrasesOf('asks-name'), isAnswered: () => false },
  { asks: phrasesOf('asks-number'), isAnswered: ({ text }) => kindsIn(text).has('amount') },
  {
    asks: phrasesOf('asks-time'),
    isAnswered: ({ text }) => [...kindsIn(text)].some((kind) => kind !== 'amount'),
  },
  { asks: phrasesOf('asks-reason'), isAnswered: ({ keys }) => hasRun(keys, GIVES_REASON) },
]
const GIVES_REASON = phrasesOf('gives-reason')
const CLAUSES = /[;.]\s+|,? (?:nhưng|song|mà) (?=\p{L})|, (?=(?:chỉ|bài) )/u
const DENIES =
  /(?:không|chưa)(?: hề)? (?:nêu|nói|cho biết|đề cập|ghi|nhắc|có|viết|công bố|tiết lộ|kể|giải thích|thông tin)(?: rõ)?(?: đến| tới| về| thông tin)*/iu
const ONLY_SAYS =
  /^(?:bài(?: báo| viết)? )?chỉ (?:nêu|ghi|viết|nói|nhắc|kể|gọi|cho biết)(?: tên| đến| về| rằng| là)*/iu

/** A proven absence, or the reason why it is rejected. */
export type ProvenAbsence =
  | { readonly ok: true; readonly absence: Absence; readonly left: readonly Reason[] }
  | { readonly ok: false; readonly reason: Reason }

/** Proves an absence. Removes the statements of its answer other than the denial. */
export function proveAbsence(absence: Absence, proof: Proof): ProvenAbsence {
  const { vi } = absence.answer
  const { denials, said } = clausesOf(vi)
  if (denials.length === 0) return { ok: false, reason: reason('wrong-form', vi) }
  const denied = contradiction(vi, proof.article)
  if (denied !== undefined) return { ok: false, reason: reason('absence-denies-article', vi, denied) }
  for (const { words } of denials) {
    const strange = strangeName(words, proof)
    if (strange !== undefined) return { ok: false, reason: reason('name-not-in-article', strange) }
    const there = proof.views.find((view) => says(view, words))?.text
    if (there) return { ok: false, reason: reason('absence-denies-article', words, there) }
  }
  const english = said.length > 0 ? undefined : absence.answer.en
  const wrongEnglish =
    english === undefined
      ? []
      : unprovenNumbers(english, 'en', readEvidence([vi, ...proof.views.map((view) => view.text)], []))
  const answer = {
    vi: said.length > 0 ? `${denials.map(({ clause }) => clause).join('; ')}.` : vi,
    ...(english !== undefined && wrongEnglish.length === 0 && { en: english }),
  }
  return {
    ok: true,
    absence: { ...absence, answer, review: true },
    left: [...said.map((words) => reason('words', words)), ...wrongEnglish.slice(0, 1)],
  }
}

/** Separates the denial from the statements about the article. */
function clausesOf(answer: string): { denials: { clause: string; words: string }[]; said: string[] } {
  const denials: { clause: string; words: string }[] = []
  const said: string[] = []
  for (const clause of answer.replace(/\.$/, '').split(CLAUSES)) {
    const denial = DENIES.exec(clause)
    const before = (denial ? clause.slice(0, denial.index) : clause).replace(ONLY_SAYS, '')
    if (denial) denials.push({ clause, words: clause.slice(denial.index + denial[0].length).trim() })
    if (keysOf(before).some((key) => isContent(key))) said.push(before)
  }
  return { denials, said }
}

/**
 * Finds a name or number in a denial that the article does not contain: "không nêu tuổi của ông Nam" without any Nam.
 */
function strangeName(denied: string, { views }: Proof): string | undefined {
  const terms = termsOf(denied)
  const known = new Set(views.flatMap((view) => view.keys))
  const named = new Set(namingsIn(denied, terms).flatMap(({ name }) => keysOf(name)))
  return terms.find(({ key, isNumber }) => (isNumber || named.has(key)) && !known.has(key))?.text
}

/** True if one sentence contains all that is denied: its words, and an answer of the requested kind. */
function says(view: View, denied: string): boolean {
  const keys = keysOf(denied)
  const slots = SLOTS.filter(({ asks }) => hasRun(keys, asks))
  const asked = new Set(slots.flatMap(({ asks }) => asks.filter((run) => hasRun(keys, [run])).flat()))
  const words = keys.filter((key) => !asked.has(key) && isContent(key))
  const hasWords = words.length > 0 && words.every((key) => view.keys.includes(key))
  return hasWords && slots.every(({ isAnswered }) => isAnswered(view))
}

function kindsIn(text: string): Set<string> {
  return new Set(quantitiesOf(text, 'vi').map(({ kind }) => kind))
}
