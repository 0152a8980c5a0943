/** Selects one of several: the nth of a list ("cái thứ hai"), the other one ("còn ông kia?"), an earlier one. */
import type { AnswerType, Entry, EntryKind } from '../../knowledge/schema.ts'
import { documentForms } from '../../text/document-types.ts'
import { fold } from '../../text/normalize.ts'
import type { Candidate } from '../index/candidates.ts'
import { fullName } from '../index/entry-names.ts'
import type { Conversation } from '../outcome.ts'
import { contentOf } from '../query.ts'
import { corrected } from './correction.ts'
import { type Move, type Plan, type Told, talk, tell } from './plan.ts'

/** Maximum number of facts reported or offered for "the others". */
const MOST_OTHERS = 3

/** Plans a reply for the nth fact offered or entry listed. */
export function ordinal(
  move: Move,
  isAll: boolean,
  conversation: Conversation,
  told: Told,
): Plan | undefined {
  const { offered = conversation.hinted ?? [], listed = [], facts = [] } = conversation
  const at = (ids: readonly string[]): string | undefined =>
    ids[move.place > 0 ? move.place - 1 : ids.length + move.place]
  // A digit alone selects an offered fact. Without an offer it may be the number of a document.
  if (move.isDigit && offered.length === 0) return undefined
  const fact = offered.length > 0 ? at(offered) : undefined
  const list = offered.length === 0 && facts.length === 1 && isAll ? listFact(facts[0], told) : undefined
  if (list !== undefined) return { kind: 'tell', facts: [list], item: move.place }
  const id =
    fact !== undefined ? told.candidates.get(fact)?.entry : listed.length > 1 ? at(listed) : undefined
  const entry = told.entries.get((move.isPerson ? personOf(id, conversation, told) : id) ?? '')
  if (!isAll) return entry && askOf([entry], move, conversation, told)
  if (fact !== undefined) return tell([fact])
  const first = (facts.length > 1 ? at(facts) : undefined) ?? entry?.facts[0]?.id
  return first === undefined ? talk('which-one') : tell([first])
}

/** Returns the person that the conversation told of for an entry: who presented it. */
function personOf(
  id: string | undefined,
  { told: facts = [] }: Conversation,
  { entries, candidates }: Told,
): string | undefined {
  const isPerson = (other: string) => entries.get(other)?.kind === 'person'
  const own = facts.flatMap((fact) => candidates.get(fact) ?? []).filter(({ entry }) => entry === id)
  return [id ?? '', ...own.flatMap(({ asks, about }) => (asks.includes('who') ? about : []))].find(isPerson)
}

/** Returns the written fact with the list of what a fact lists or counts: itself, or another of its entry. */
function listFact(fact: string | undefined, { candidates, entries, isListed }: Told): string | undefined {
  const last = candidates.get(fact ?? '')
  if (!last || last.computed) return undefined
  const asks = (type: AnswerType) => last.asks.includes(type)
  const own = asks('how-many') ? (entries.get(last.entry ?? '')?.facts ?? []) : []
  const lists = [
    ...(asks('list') ? [last.id] : []),
    ...own.filter((f) => f.asks.includes('list')).map((f) => f.id),
  ]
  return lists.find(isListed)
}

/** Asks the words around a move about the selected entries. */
function askOf(
  selected: readonly Entry[],
  { before, after }: Move,
  conversation: Conversation,
  told: Told,
): Plan {
  const names = selected.map(told.nameOf).join(', ')
  const question = `${before} ${names}${/^['’]/.test(after) ? '' : ' '}${after}`.trim()
  const entries = [...new Set([...selected.map(({ id }) => id), ...conversation.entries])]
  return { kind: 'ask', question, conversation: { ...conversation, entries }, isRewritten: false }
}

/** Plans a reply for "còn ông kia?": another entry of the same kind. */
export function otherOne(
  move: Move,
  isAll: boolean,
  conversation: Conversation,
  told: Told,
): Plan | undefined {
  const last = told.candidates.get(conversation.fact ?? '')
  const isKind = (kind: EntryKind | undefined) => (id: string | undefined) =>
    kind !== undefined && told.entries.get(id ?? '')?.kind === kind
  const named = told.read(move.after)
  // "The other one, 08?" says which, and so does "the other one, who gave the speech?".
  const isWhole = move.isApart && named.asked.size > 0 && contentOf(named.slots).length > 1
  if (isWhole || named.bareNumber !== undefined || named.mentions.length > 0)
    return { kind: 'ask', question: move.after, conversation, isRewritten: true }
  const isPerson = move.isPerson ?? isKind('person')(last?.entry)
  const kind = isPerson ? 'person' : kindInPlay(last, conversation, told)
  const current = [last?.entry, ...(last?.about ?? []), ...conversation.entries].find(isKind(kind))
  const [other, ...others] = othersOf(current, kind, conversation, told)
  if (other === undefined) return isAll ? talk('which-one') : undefined
  const firsts = [other, ...others].flatMap((id) => told.entries.get(id)?.facts[0]?.id ?? [])
  if (others.length > 0) {
    if (conversation.listed?.includes(other) !== true || firsts.length > MOST_OTHERS)
      return { kind: 'offer', facts: firsts.slice(0, MOST_OTHERS) }
    const all = [other, ...others].flatMap((id) => told.entries.get(id) ?? [])
    return isAll ? tell(firsts) : askOf(all, move, conversation, told)
  }
  const entry = told.entries.get(other)!
  if (!isAll) return askOf([entry], move, conversation, told)
  const { question } = conversation
  if (question === undefined) return tell(firsts)
  const parallel = corrected(question, told.nameOf(entry), told.entries.get(current ?? ''), told)
  const within = { ...conversation, entries: [other] }
  return { kind: 'ask', question: parallel, conversation: within, of: other, isRewritten: true }
}

/** Returns the kind of the last entry mentioned, other than a person or the article. */
function kindInPlay(
  last: Candidate | undefined,
  conversation: Conversation,
  { entries }: Told,
): EntryKind | undefined {
  const ids = [...(conversation.listed ?? []).slice(0, 1), last?.entry, ...conversation.entries]
  return ids
    .map((id) => entries.get(id ?? '')?.kind)
    .find((kind) => kind !== undefined && kind !== 'person' && kind !== 'article')
}

/** Returns the others of a kind: from the last list, from all entries if only one is left, or from the conversation. */
function othersOf(
  current: string | undefined,
  kind: EntryKind | undefined,
  conversation: Conversation,
  { entries }: Told,
): readonly string[] {
  const isNamed = (id: string): boolean => {
    const entry = entries.get(id)
    return entry?.kind === kind && (entry?.kind !== 'person' || fullName(entry) !== undefined)
  }
  const without = (ids: readonly string[]) => ids.filter((id) => id !== current && isNamed(id))
  const { listed = [] } = conversation
  if (current !== undefined && listed.includes(current)) {
    const rest = without(listed)
    if (rest.length > 0) return rest
  }
  const all = without([...entries.keys()])
  if (all.length === 1) return all
  const spoken = without(conversation.entries)
  return spoken.length > 0 ? spoken : all
}

/** Plans a reply for "cái chỉ thị lúc nãy": the last entry of that kind in the conversation. */
export function goBack(
  move: Move,
  question: string,
  conversation: Conversation,
  told: Told,
): Plan | undefined {
  const before = fold(move.before)
  const isBehind = (name: string) => ` ${before}`.endsWith(` ${fold(name)}`)
  const meant = conversation.entries.flatMap((id) => told.entries.get(id) ?? [])
  for (const entry of meant) {
    const names = entry.kind === 'directive' ? documentForms[entry.form]?.names : undefined
    if (!names?.some(isBehind)) continue
    if (move.after.replace(/[\s\p{P}]/gu, '') === '') return tell(entry.facts.slice(0, 1).map(({ id }) => id))
    return askOf([entry], { ...move, before: '' }, conversation, told)
  }
  return { kind: 'ask', question, conversation, isRewritten: false }
}
