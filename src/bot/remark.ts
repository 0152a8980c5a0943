import type { Engine } from '../engine/engine.ts'
import type { Outcome } from '../engine/outcome.ts'
import { type ActSegment, type PhraseAct, segmentsOf, type TypedWord, wordsOf } from '../text/act-phrases.ts'
import { accentKey, fold } from '../text/normalize.ts'
import { readWordLists } from '../text/word-lists.ts'
import type { Address } from './addressing.ts'
import { asksNothing, inContext } from './ask.ts'
import type { Dependencies } from './dependencies.ts'
import type { Session } from './sessions.ts'

/** Maximum words of a follow-up like "chức vụ" or "số điện thoại". A remark that names something is longer. */
const FOLLOW_UP = 3
/** Minimum score of an answer to a longer message without a question word, which may be no question. */
const SURE = 0.9
/** Dialogue acts about the bot or its last answer that expect a reply. */
const WANTING: ReadonlySet<PhraseAct> = new Set<PhraseAct>([
  'about-bot', 'doubt', 'go-back', 'help', 'more', 'ordinal', 'other-one', 'source', 'who-says',
]) // biome-ignore format: a list of words

const PHRASES = [...readWordLists('question-words').values()].flat().map((phrase) => phrase.split(' '))
const LONGEST = Math.max(...PHRASES.map(({ length }) => length))
/** Phrases for texts with diacritics: "đấu" is not "đâu". */
const MARKED: ReadonlySet<string> = new Set(PHRASES.map((words) => words.map(accentKey).join(' ')))
const UNMARKED: ReadonlySet<string> = new Set(PHRASES.map((words) => words.map(fold).join(' ')))

/** True if a message is addressed to the bot only by replying to it. */
export function mayBeRemark(address: Address): address is Address & { readonly kind: 'question' } {
  return address.kind === 'question' && address.isReply
}

/**
 * True if a message that only replies to the bot is meant for other members: "ừ hay đấy", "thế à?". People answer each
 * other under a bot's message; a reader who wants an answer asks a question or mentions the bot.
 */
export function isRemark(
  deps: Pick<Dependencies, 'clock'>,
  engine: Engine,
  address: Address,
  { conversation }: Session,
): boolean {
  if (!mayBeRemark(address)) return false
  const { text } = address
  const words = wordsOf(text)
  if (wantsAnswer(words)) return false
  const outcome = engine.ask(text, inContext(deps, conversation))
  return asksNothing(outcome) || !(text.includes('?') || isSure(outcome, words.length))
}

function isSure({ decision, reason, score }: Outcome, words: number): boolean {
  // The message names a document by its number: "chỉ thị 25".
  if (reason === 'unknown-number') return true
  if (decision === 'answer' && words <= FOLLOW_UP) return true
  return (decision === 'answer' || reason === 'absent') && score >= SURE
}

function wantsAnswer(words: readonly TypedWord[]): boolean {
  const segments = segmentsOf(words)
  const isWanting = ({ phrase }: ActSegment) =>
    phrase?.acts.some((act) => WANTING.has(act)) && (!phrase.alone || segments.length === 1)
  if (segments.some(isWanting)) return true
  const isMarked = words.some(({ text, plain }) => text !== plain)
  const phrases = isMarked ? MARKED : UNMARKED
  return words.some((_, from) => {
    const keys = words.slice(from, from + LONGEST).map(({ key, plain }) => (isMarked ? key : plain))
    return keys.some((_, last) => phrases.has(keys.slice(0, last + 1).join(' ')))
  })
}
