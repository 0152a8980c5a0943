/**
 * Detects negated questions ("Ai chưa phát biểu?", "Who did not speak?") and those that ask for others than they name
 * ("Ngoài ông Tuyến, ai …"). "Không" or "chưa" at the end of a clause asks yes or no, and "isn't it?" is a tag; neither
 * negates.
 */

import { AUXILIARIES, SUBJECTS } from '../../text/tag-questions.ts'
import type { Token } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Run } from './runs.ts'

const negators = cueWords('negators')
/** Words with a negative meaning: "từ chối", "vắng mặt", "refuse". Two syllables are joined by a hyphen. */
const denyingWords = cueWords('denying-words')
/** Words that form another phrase with a negator before them: "không biết", "không chỉ", "chưa rõ". */
const notDenying = cueWords('not-denying')
/** Words that may follow a yes-or-no negator at the end of a clause. */
const closing = cueWords('closing-particles')
const besidesWords = cueWords('besides')
/** Number of words, with the negator, that show a denial of the article's own. */
const OWN_DENIAL = 3

/** Words before "ngoài" at the beginning of a clause, folded. */
const OPENERS = new Set(['va', 'con', 'the', 'thi', 'vay'])
/** Words after what is excluded, folded: "ngoài X còn ai …". */
const ENDING = new Set(['con', 'thi', 'ra'])

/** True for an English yes-or-no question: "Did he …?", "Isn't it …?". */
export function beginsWithAuxiliary([first, second]: readonly Token[]): boolean {
  return AUXILIARIES.has(first?.text ?? '') || second?.text === "'t"
}

/**
 * True if the words contain a negation. "Isn't he …?" asks yes or no.
 *
 * @param isCompound returns true if a known word of several syllables begins at a position: "không chỉ" denies nothing, but
 *   "không chỉ đạo" does
 * @param isWritten returns true if the article has these words in a row, folded: what it denies itself, or a name with a
 *   denial in it ("không chuyên trách"), may be asked for
 */
export function isDenied(
  tokens: readonly Token[],
  isCompound: (at: number) => boolean = () => false,
  isWritten: (run: readonly string[]) => boolean = () => false,
): boolean {
  return tokens.some((token, at) => {
    if (at === 1 && token.text === "'t") return false
    const next = tokens[at + 1]
    if (denyingWords.has(token.fold) || (next && denyingWords.has(`${token.fold}-${next.fold}`))) return true
    const run = tokens.slice(at, at + OWN_DENIAL).map(({ fold }) => fold)
    if (run.length === OWN_DENIAL && isWritten(run)) return false
    return negators.has(token.text) && deniesWhatFollows(tokens, at, isCompound(at + 1))
  })
}

/**
 * Returns the position of the word that excludes what follows it: "besides X", "ngoài X (ra) …" at the beginning of a clause.
 * -1 if there is none.
 */
function besidesAt(tokens: readonly Token[]): number {
  return tokens.findIndex((token, at) => {
    const before = tokens[at - 1]
    const pair = `${token.fold}-${tokens[at + 1]?.fold}`
    if (besidesWords.has(token.text) || besidesWords.has(pair)) return true
    // "Trong và ngoài lực lượng": the conjunction opens no clause.
    const opener = before && OPENERS.has(before.fold) ? tokens[at - 2] : before
    const begins = opener?.clause !== token.clause
    // "Trừ chi phí còn bao nhiêu?" only subtracts.
    const isTakenOut = token.fold === 'tru' && tokens.some((t, i) => i > at && t.fold === 'ra')
    return (token.fold === 'ngoai' && begins) || isTakenOut
  })
}

/** Returns the positions of the words that are excluded: up to "còn", "thì" or the end of the clause. */
export function exceptedRun(tokens: readonly Token[]): Run | undefined {
  const from = besidesAt(tokens)
  if (from < 0) return undefined
  const { clause } = tokens[from]!
  const end = tokens.findIndex(
    (token, at) => at > from && (token.clause !== clause || ENDING.has(token.fold)),
  )
  return { from, to: end < 0 ? tokens.length : end }
}

function deniesWhatFollows(tokens: readonly Token[], at: number, isCompound: boolean): boolean {
  const { clause } = tokens[at]!
  const rest = tokens.slice(at + 1).filter((token) => token.clause === clause)
  const [next] = rest
  if (!next || (notDenying.has(next.fold) && !isCompound)) return false
  if (rest.every(({ fold }) => closing.has(fold))) return false
  return !rest.every(({ text }) => SUBJECTS.has(text))
}
