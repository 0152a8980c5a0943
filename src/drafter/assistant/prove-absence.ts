/** Proves an absence: it denies nothing that stands in the article, and what it says besides is proven. */
import type { Absence, Fact } from '../../knowledge/schema.ts'
import { listOf, readWordLists } from '../../text/word-lists.ts'
import { type NamedEntry, namingsIn, personsIn, type View } from './article-view.ts'
import { framingWords, neutralWords } from './proof-words.ts'
import { type Proof, proveText } from './prove-fact.ts'
import { proveTranslatedNumbers } from './prove-numbers.ts'
import { quantitiesOf } from './quantities.ts'
import { type Reason, reason } from './reasons.ts'
import { indexOfRun, keysOf, termsOf } from './terms.ts'

const LISTS = readWordLists('proof', new URL('../data/', import.meta.url))
const runs = (name: string) => listOf(LISTS, name).map(keysOf)
/** Words that an absence asks with, by what answers them: "tên", "bao nhiêu", "khi nào", "vì sao". */
const SLOTS = {
  name: runs('asks-name'),
  number: runs('asks-number'),
  time: runs('asks-time'),
  reason: runs('asks-reason'),
}
const GIVES_REASON = runs('gives-reason')
const CLAUSES = /[;.]\s+|,? (?:nhưng|song|mà) (?=\p{L})|, (?=(?:chỉ|bài) )/u
const DENIES =
  /(?:không|chưa)(?: hề)? (?:nêu|nói|cho biết|đề cập|ghi|nhắc|có|viết|công bố|tiết lộ|kể|giải thích|thông tin)(?: rõ)?(?: đến| tới| về| thông tin)*/iu
const ONLY_SAYS =
  /^(?:bài(?: báo| viết)? )?chỉ (?:nêu|ghi|viết|nói|nhắc|kể|gọi|cho biết)(?: tên| đến| về| rằng| là)*/iu
const NOBODY: NamedEntry = { id: '', kind: 'article', names: [] }

/** An absence that goes in, or the reason why it does not. */
export type ProvenAbsence =
  | { readonly ok: true; readonly absence: Absence; readonly left: readonly Reason[] }
  | { readonly ok: false; readonly reason: Reason }

/** Proves an absence; what its answer says besides the denial is left out where it is not proven. */
export function proveAbsence(absence: Absence, see: readonly Fact[], proof: Proof): ProvenAbsence {
  const { denials, said } = clausesOf(absence.answer.vi)
  if (denials.length === 0) return { ok: false, reason: reason('wrong-form', absence.answer.vi) }
  for (const { words } of denials) {
    const strange = strangeName(words, proof)
    if (strange !== undefined) return { ok: false, reason: reason('name-not-in-article', strange) }
    const view = proof.views.find((candidate) => says(candidate, words))
    if (view) return { ok: false, reason: reason('absence-denies-article', words, view.text) }
  }
  const sources = [see.flatMap((fact) => fact.quote), ...proof.views.map((view) => [view.text])]
  const unproven = said.flatMap((words) => {
    const wrong = sources.map((quotes) => proveText(words, quotes, NOBODY, [], proof))
    return wrong.includes(undefined) ? [] : (wrong[0] ?? [])
  })
  const { vi, en } = absence.answer
  const wrongEnglish =
    en === undefined ? undefined : proveTranslatedNumbers(en, [vi, ...proof.views.map((v) => v.text)])
  const denial = `${denials.map(({ clause }) => clause).join('; ')}.`
  const english = wrongEnglish ? undefined : unproven.length === 0 ? en : firstClause(en)
  const answer = { vi: unproven.length === 0 ? vi : denial, ...(english !== undefined && { en: english }) }
  return {
    ok: true,
    absence: { ...absence, answer, review: true },
    left: [...unproven, ...(wrongEnglish ? [wrongEnglish] : [])],
  }
}

/** The denial of an English answer, without what it says besides. */
function firstClause(english: string | undefined): string | undefined {
  const clause = english?.split(/;|(?<=\p{L})[.] |, but /u)[0]?.replace(/\.$/, '')
  return clause !== undefined && /\bnot\b/.test(clause) ? `${clause}.` : undefined
}

/** Parts what is denied from what the article does say. */
function clausesOf(answer: string): { denials: { clause: string; words: string }[]; said: string[] } {
  const denials: { clause: string; words: string }[] = []
  const said: string[] = []
  for (const clause of answer.replace(/\.$/, '').split(CLAUSES)) {
    const denial = DENIES.exec(clause)
    const before = (denial ? clause.slice(0, denial.index) : clause).replace(ONLY_SAYS, '')
    if (denial) denials.push({ clause, words: clause.slice(denial.index + denial[0].length).trim() })
    if (keysOf(before).some((key) => !neutralWords.has(key) && !framingWords.has(key))) said.push(before)
  }
  return { denials, said }
}

/** A name or number in a denial that the article does not have: "không nêu tuổi của ông Nam" of nobody's article. */
function strangeName(denied: string, { views, entries }: Proof): string | undefined {
  const terms = termsOf(denied)
  const known = new Set(views.flatMap((view) => view.keys))
  const named = [...personsIn(terms), ...namingsIn(terms, entries)]
  const at = terms.findIndex(
    ({ key, isNumber }, i) => (isNumber || named.some((n) => n.from <= i && i < n.to)) && !known.has(key),
  )
  return terms[at]?.text
}

/** True if one sentence has all that is denied: its words, and something of the sort that is asked for. */
function says(view: View, denied: string): boolean {
  const keys = keysOf(denied)
  const slots = Object.entries(SLOTS).filter(([, phrases]) =>
    phrases.some((run) => indexOfRun(keys, run) >= 0),
  )
  const asked = new Set(
    slots.flatMap(([, phrases]) => phrases.filter((run) => indexOfRun(keys, run) >= 0).flat()),
  )
  const words = keys.filter((key) => !asked.has(key) && !neutralWords.has(key) && !framingWords.has(key))
  if (words.length === 0 || !words.every((key) => view.keys.includes(key))) return false
  return slots.length === 0 || slots.every(([slot]) => answers(view, slot as keyof typeof SLOTS, words))
}

function answers(view: View, slot: keyof typeof SLOTS, words: readonly string[]): boolean {
  const { found } = quantitiesOf(view.text, 'vi')
  switch (slot) {
    case 'name':
      return personsIn(view.terms).some((person) => isCalled(view, person, words))
    case 'number':
      return found.some(({ kind }) => kind === 'number')
    case 'time':
      return found.some(({ kind }) => kind !== 'number')
    case 'reason':
      return GIVES_REASON.some((run) => indexOfRun(view.keys, run) >= 0)
  }
}

/** True if an office stands right before a person's name, or behind it and a comma. */
function isCalled(
  { terms, keys }: View,
  { from, to }: { from: number; to: number },
  office: readonly string[],
): boolean {
  const behind = indexOfRun(keys, office, to)
  if (behind === to) return true
  const before = indexOfRun(keys.slice(0, from), office)
  if (before < 0) return false
  const gaps = terms.slice(before + office.length, from + 1)
  return (
    gaps.length <= 3 && gaps.every((term, i) => term.start - terms[before + office.length + i - 1]!.end === 1)
  )
}
