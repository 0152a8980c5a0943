/** Converts a question as typed to a `Query`, which later stages never change. */

import { telexWords, withoutTelex } from '../../text/input-methods.ts'
import { detectLanguage } from '../../text/language-detection.ts'
import { fold } from '../../text/normalize.ts'
import { statementOf } from '../../text/tag-questions.ts'
import { cleanQuestion, type Token, tokenise, tokenOf } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import { contentOf, type Query, type Slot } from '../query.ts'
import { askedBy, talkClausesOf } from './asking-clauses.ts'
import { type Pronoun, segment } from './extract-terms.ts'
import { guessesOf, hasCopula, isPreposition, offersChoice } from './guesses.ts'
import type { Lexicon } from './lexicon.ts'
import { beginsWithAuxiliary, exceptedRun, isDenied } from './negation.ts'
import { decodeWords, type Read, readWords } from './normalize-query.ts'
import { namingsIn, overlaps, type Run, typed } from './runs.ts'
import { isQuestionWord } from './slots.ts'
import { findUnknownNames } from './unknown-names.ts'
import { findForeignBodies, findForeignOffices, findUnknownOffices } from './unknown-offices.ts'

/** Maximum number of words read; the rest is ignored. */
const MAX_WORDS = 120

/** English question words, and southern ones, which are other words elsewhere: "tên là chi?". */
const ASKING_WORDS = new Set([...cueWords('english-question-words'), 'when'])
const ENDING_QUESTION = new Set(['chi', 'mô', 'sao', 'răng'])
const BEFORE = cueWords('before-and-after')

/** True if it asks for the predecessor or successor of a person: "Who led it before X?". */
function asksPredecessor(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  lexicon: Lexicon,
): boolean {
  return tokens.some(({ text }, i) => {
    const unit = BEFORE.has(text) ? inPhrases.get(i + 1) : undefined
    return unit?.startsWith('@') === true && lexicon.offices.isPerson(unit.slice(1))
  })
}

/** True for a statement or a complement with a question mark: "Ông Trang là Trung tướng?", "Của Thủ tướng?". */
function isStatementAsked(text: string, tokens: readonly Token[]): boolean {
  return text.trimEnd().endsWith('?') && (hasCopula(tokens) || isPreposition(tokens[0]))
}

/** Undoes corrections, because a word may be a name: "hà" is not "hai". */
function asNames(read: readonly Read[]): readonly Token[] {
  return read.map(({ token, typed, likelihood }) => (likelihood < 1 ? tokenOf(typed, token.clause) : token))
}

/** Converts a question as typed to a `Query`. Never throws. */
export function understand(question: string, lexicon: Lexicon): Query {
  const cleaned = cleanQuestion(question)
  const telex = telexWords(cleaned)
  const text = decodeWords(withoutTelex(cleaned, telex))
  const statement = statementOf(text)
  const words = readWords(tokenise(statement ?? text).slice(0, MAX_WORDS), lexicon)
  const { read, parts, inPhrases, topics, pronoun } = segment(words, lexicon)
  const tokens = read.map((r) => r.token)
  const { asked, askingClauses } = askedBy(parts.slots, tokens)
  const asTyped = asNames(read)
  const askedTokens = askingClauses.size === 0 ? asTyped : asTyped.filter((t) => askingClauses.has(t.clause))
  const isCompound = (at: number) => (lexicon.phrases.longest(askedTokens, at)?.length ?? 0) > 1
  const talkClauses = talkClausesOf(tokens, askingClauses, inPhrases, parts.slots)
  // Names in small talk, such as where readers live, are not names that the article should have.
  const isTalk = (at: number) => askingClauses.size > 0 && talkClauses.has(tokens[at]!.clause)
  const offices = findForeignOffices(tokens, inPhrases, lexicon.offices)
  // What is exact must be typed so: "dài" is not a misspelt "đài", and "TTg" may be part of a symbol.
  const areTyped = ({ from, to }: Run) => read.slice(from, to).every(isTyped)
  const bodies = findForeignBodies(tokens, inPhrases, lexicon).filter(
    ({ from }) => read[from]!.likelihood === 1,
  )
  const isYesNo = asked.size === 0 && wantsYesNo({ text, statement, tokens }, parts)
  // A guess may have the office wrong, and is put right.
  const isGuess = isYesNo || (asked.size === 0 && offersChoice(tokens))
  const unknownOffices = isGuess ? [] : findUnknownOffices(tokens, inPhrases, lexicon).filter(areTyped)
  const unknownNames = [
    ...findUnknownNames(asTyped, inPhrases, lexicon, isTalk),
    ...[...offices, ...unknownOffices].map((run) => typed(tokens, run)),
  ]
  // The tag also shows the language: "…, right?".
  const around = statement === undefined ? [] : tokenise(text.replace(statement, ' '))
  const excepted = exceptedRun(tokens)
  const lang = detectLanguage([...tokens, ...around])
  return {
    lang,
    ...parts,
    pointsBack: pronoun && hasAntecedent(parts.slots, pronoun, talkClauses) ? undefined : pronoun?.unit,
    folds: tokens.map((t) => t.fold),
    unknownNames,
    unknownBodies: bodies.map((run) => typed(tokens, run)),
    isNegated:
      isDenied(askedTokens, isCompound, lexicon.isInArticle) || asksPredecessor(tokens, inPhrases, lexicon),
    besides: excepted !== undefined,
    excepted: excepted ? entriesIn(tokens, inPhrases, excepted) : [],
    asked,
    askingClauses,
    talkClauses,
    context: undefined,
    isYesNo,
    guesses: isGuess
      ? guessesOf(tokens, { inPhrases, topics }, { bodies, offices }, lang, isYesNo, lexicon)
      : [],
    corrections: [
      ...Array.from(telex, ([typed, meant]) => ({ typed, read: meant })),
      ...read.filter((r) => r.typed !== r.token.text).map((r) => ({ typed: r.typed, read: r.token.text })),
    ],
  }
}

/** True for a text without a question word that wants a yes or a no. */
function wantsYesNo(
  { text, statement, tokens }: { text: string; statement: string | undefined; tokens: readonly Token[] },
  { misnamed, slots }: Pick<Query, 'misnamed' | 'slots'>,
): boolean {
  const asks = (token: Token) => isQuestionWord(token) || ASKING_WORDS.has(token.text)
  if (tokens.some(asks) || ENDING_QUESTION.has(tokens.at(-1)?.text ?? '')) return false
  return (
    statement !== undefined ||
    // Another issuer or edition than the article's is a guess without a tag, too.
    misnamed !== undefined ||
    slots.some(({ units }) => units.some(({ unit }) => unit === '?yes-no')) ||
    beginsWithAuxiliary(tokens) ||
    isStatementAsked(text, tokens)
  )
}

/** True for a word that was neither corrected nor written out. */
function isTyped({ token, typed }: Read): boolean {
  return fold(typed) === token.fold
}

/** Returns the entries that a run names. */
function entriesIn(tokens: readonly Token[], inPhrases: ReadonlyMap<number, string>, run: Run): string[] {
  return namingsIn(tokens, inPhrases).flatMap((naming) => (overlaps(naming, run) ? naming.entry : []))
}

/** True if an earlier clause has what "it" or "they" may mean: "Có một phòng được tặng cờ, đó là phòng nào?". */
function hasAntecedent(
  slots: readonly Slot[],
  { unit, clause }: Pronoun,
  talkClauses: ReadonlySet<number>,
): boolean {
  const isEarlier = (at: number) => at < clause && !talkClauses.has(at)
  return unit !== '^person' && contentOf(slots).some((slot) => isEarlier(slot.clause))
}
