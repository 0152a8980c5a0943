/** Selects one of several: the nth of a list ("cái thứ hai"), the other one ("còn ông kia?"), an earlier one. */
import type { Entry } from '../../knowledge/schema.ts'
import { documentForms } from '../../text/document-types.ts'
import { fold } from '../../text/normalize.ts'
import { fullName } from '../index/entry-names.ts'
import type { Conversation } from '../outcome.ts'
import { contentOf } from '../query.ts'
import { corrected } from './correction.ts'
import { ask, type Move, type Plan, type Told, talk, tell } from './plan.ts'

/** Maximum number of things that "the others" may be. */
const MOST_OTHERS = 3

/** Plans a reply for the nth fact offered or entry listed. */
export function ordinal(
  move: Move,
  isAll: boolean,
  conversation: Conversation,
  told: Told,
): Plan | undefined {
  const { offered = conversation.hinted ?? [], listed = [], facts = [] } = conversation
  // A digit alone selects an offered fact. Without an offer it may be the number of a document.
  if (move.isDigit && offered.length === 0) return undefined
  const nth = (ids: readonly string[]) => ids.at(move.place > 0 ? move.place - 1 : move.place)
  const list = offered.length === 0 && isAll ? listFact(facts[0], told) : undefined
  if (list !== undefined) return { kind: 'tell', facts: [list], item: move.place }
  const fact = nth(offered)
  const id = fact === undefined ? nth(listed) : told.candidates.get(fact)?.entry
  const meant = move.isPerson ? (personOf(id, conversation, told) ?? nth(peopleIn(conversation, told))) : id
  const entry = told.entries.get(meant ?? '')
  if (!isAll) return entry && askOf([entry], move, conversation, told)
  const chosen = fact ?? (facts.length > 1 ? nth(facts) : entry?.facts[0]?.id)
  return chosen === undefined ? talk('which-one') : tell([chosen])
}

/** Returns the person that the conversation told of for an entry: who presented it. */
function personOf(id: string | undefined, { told: facts = [] }: Conversation, told: Told) {
  const own = facts.flatMap((fact) => told.candidates.get(fact) ?? []).filter(({ entry }) => entry === id)
  return [id, ...own.flatMap(({ about }) => about)].find(
    (other) => told.entries.get(other ?? '')?.kind === 'person',
  )
}

/** Returns the people that the conversation told of, the first first. */
function peopleIn({ told: facts = [] }: Conversation, { candidates, entries }: Told): readonly string[] {
  const told = [...facts].reverse().flatMap((fact) => candidates.get(fact) ?? [])
  const spoken = new Set(told.flatMap(({ entry, about }) => [entry ?? '', ...about]))
  return [...spoken].filter((id) => entries.get(id)?.kind === 'person')
}

/** Returns the written fact with the list of what a fact lists or counts: itself, or another of its entry. */
function listFact(fact: string | undefined, { candidates, entries, isListed }: Told): string | undefined {
  const last = candidates.get(fact ?? '')
  if (!last || last.computed) return undefined
  const counted = last.asks.includes('how-many') ? (entries.get(last.entry ?? '')?.facts ?? []) : []
  return [last, ...counted].find(({ id, asks }) => asks.includes('list') && isListed(id))?.id
}

/** Asks the words around a move about the selected entries. */
function askOf(
  selected: readonly Entry[],
  { before, after }: Pick<Move, 'before' | 'after'>,
  conversation: Conversation,
  told: Told,
): Plan {
  const question = `${before} ${selected.map(told.nameOf).join(', ')} ${after}`.trim()
  const entries = [...new Set([...selected.map(({ id }) => id), ...conversation.entries])]
  return ask(question, { ...conversation, entries })
}

/** Plans a reply for "còn ông kia?": the other entries of the same kind, in the last list, the conversation or anywhere. */
export function otherOne(
  move: Move,
  isAll: boolean,
  conversation: Conversation,
  told: Told,
): Plan | undefined {
  const { question = '', listed = [] } = conversation
  // "Chỉ thị 20 của ai nữa" names what it is about.
  if (told.read(move.before).mentions.length > 0) return undefined
  const named = told.read(move.after)
  // "The other one, 08?" says which, and so does "the other one, who gave the speech?".
  const isWhole = move.isApart && contentOf(named.slots).length > 1
  if (isWhole || named.bareNumber !== undefined || named.mentions.length > 0)
    return ask(move.after, conversation)
  const last = told.candidates.get(conversation.fact ?? '')
  const spoken = [last?.entry, ...(last?.about ?? []), ...conversation.entries]
  const kindOf = (id: string | undefined) => told.entries.get(id ?? '')?.kind
  const isPerson = move.isPerson ?? kindOf(last?.entry) === 'person'
  const kind = isPerson
    ? 'person'
    : [listed[0], ...spoken].map(kindOf).find((one) => one !== undefined && one !== 'person')
  const current = spoken.find((id) => kindOf(id) === kind)
  const others = [listed, conversation.entries, [...told.entries.keys()]]
    .map((ids) =>
      ids.flatMap((id) => told.entries.get(id) ?? []).filter((e) => e.id !== current && isOf(e, kind)),
    )
    .find((found) => found.length > 0)
  if (!others) return isAll ? talk('which-one') : undefined
  const [other, ...more] = others as [Entry, ...Entry[]]
  if (others.length > MOST_OTHERS || (more.length > 0 && !listed.includes(other.id))) return talk('which-one')
  if (!isAll) return askOf(others, move, conversation, told)
  const { mentions } = told.read(question)
  const isParallel = more.length === 0 && mentions.includes(current ?? '') && !mentions.includes(other.id)
  if (!isParallel) return tell(others.flatMap(({ facts }) => facts[0]?.id ?? []))
  return ask(corrected(question, told.nameOf(other), told), { ...conversation, entries: [other.id] })
}

/** True for an entry of a kind, other than a person without a name. */
function isOf(entry: Entry, kind: Entry['kind'] | undefined): boolean {
  return entry.kind === kind && (entry.kind !== 'person' || fullName(entry) !== undefined)
}

/** Plans a reply for "cái chỉ thị lúc nãy": the last document of that form in the conversation. */
export function goBack(move: Move, conversation: Conversation, told: Told): Plan | undefined {
  const isBehind = (name: string) => ` ${fold(move.before)}`.endsWith(` ${fold(name)}`)
  const meant = conversation.entries
    .flatMap((id) => told.entries.get(id) ?? [])
    .find((entry) => entry.kind === 'directive' && documentForms[entry.form]?.names.some(isBehind))
  return meant && askOf([meant], { before: '', after: move.after }, conversation, told)
}
