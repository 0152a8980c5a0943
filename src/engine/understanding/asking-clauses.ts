/** Finds the clauses of a message that ask, what they ask for, and those that are only small talk. */
import { talkFolds, talkKeys } from '../../text/stop-words.ts'
import type { Token } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import { contentOf, type Slot } from '../query.ts'
import { CONJUNCTIONS } from './clauses.ts'
import { beginsWithAuxiliary } from './negation.ts'
import { DENYING } from './segmenter.ts'

/** Words that ask without a question word, folded. */
const REQUESTS = cueWords('requests')

/** Returns the answer types asked for, and the clauses that ask. */
export function askedBy(
  slots: readonly Slot[],
  tokens: readonly Token[],
): { readonly asked: ReadonlySet<string>; readonly askingClauses: ReadonlySet<number> } {
  const asked = new Set<string>()
  const askingClauses = new Set<number>()
  const asks = (unit: string) => unit.startsWith('?') && unit !== '?yes-no'
  for (const { kind, units, clause } of slots)
    for (const { unit } of units)
      if (kind === 'question' && asks(unit)) {
        asked.add(unit)
        askingClauses.add(clause)
      }
  // Phrases such as "cho ai", "của bộ nào" also ask.
  for (const slot of slots) if (slot.asks) askingClauses.add(slot.clause)
  // "How much did they earn, and did they hit their targets?": behind a question, a second one may want a yes or a no.
  if (askingClauses.size > 0)
    for (const clause of new Set(tokens.map((token) => token.clause)))
      if (wantsYesNo(tokens.filter((token) => token.clause === clause))) askingClauses.add(clause)
  // "Cho em hỏi có đúng là …": without a question word, a request asks.
  if (askingClauses.size === 0)
    for (const [i, { plain, clause }] of tokens.entries())
      if (REQUESTS.has(plain) || REQUESTS.has(`${plain} ${tokens[i + 1]?.plain}`)) askingClauses.add(clause)
  return { asked, askingClauses }
}

/** True for a clause that asks as "and did they …" or "có … không" does. */
function wantsYesNo(clause: readonly Token[]): boolean {
  const words = CONJUNCTIONS.has(clause[0]!.fold) ? clause.slice(1) : clause
  return words[0]?.fold === 'co' ? DENYING.has(words.at(-1)!.fold) : beginsWithAuxiliary(words)
}

/**
 * Returns clauses of greeting, thanks and self-introduction. Words inside other phrases do not count: "con người". Nor does a
 * clause that names something, if the question is told there alone: "Tôi nghe Phòng A được tặng cờ, có phải vậy không?".
 */
export function talkClausesOf(
  tokens: readonly Token[],
  asking: ReadonlySet<number>,
  inPhrases: ReadonlyMap<number, string>,
  slots: readonly Slot[],
): ReadonlySet<number> {
  const hasTopic = contentOf(slots).some(({ clause }) => asking.has(clause))
  const names = hasTopic ? [] : slots.filter(({ kind }) => kind === 'entry')
  const named = new Set(names.map(({ clause }) => clause))
  const isTalk = (token: Token, at: number) =>
    !asking.has(token.clause) &&
    !named.has(token.clause) &&
    isTalkWord(token) &&
    (inPhrases.get(at)?.startsWith('-') ?? true)
  return new Set(tokens.filter(isTalk).map(({ clause }) => clause))
}

function isTalkWord({ marked, key, fold }: Token): boolean {
  return marked ? talkKeys.has(key) : talkFolds.has(fold)
}
