/** Converts a question as typed to a `Query`, which later stages never change. */
import { detectLanguage } from '../../text/language-detection.ts'
import { talkFolds, talkKeys } from '../../text/stop-words.ts'
import { isSyllable } from '../../text/syllable.ts'
import { statementOf } from '../../text/tag-questions.ts'
import { cleanQuestion, type Token, tokenise, tokenOf } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import { contentOf, type Query, type Slot } from '../query.ts'
import { CONJUNCTIONS } from './clauses.ts'
import { type Pronoun, segment } from './extract-terms.ts'
import { guessesOf, hasCopula } from './guesses.ts'
import type { Lexicon } from './lexicon.ts'
import { asksBesides, beginsWithAuxiliary, isDenied } from './negation.ts'
import { decodeWords, type Read, readWords } from './normalize-query.ts'
import { DENYING } from './segmenter.ts'
import { isQuestionWord } from './slots.ts'
import { findUnknownNames } from './unknown-names.ts'
import { findForeignBodies, findForeignOffices, type Run, typed } from './unknown-offices.ts'

/** Maximum number of words read; the rest is ignored. */
const MAX_WORDS = 120

/** English question words, and southern ones, which are other words elsewhere: "tên là chi?". */
const ASKING_WORDS = new Set([...cueWords('english-question-words'), 'when'])
const ENDING_QUESTION = new Set(['chi', 'mô', 'sao', 'răng'])
/** Words that ask without a question word, folded. */
const REQUESTS = cueWords('requests')
const BEFORE = cueWords('before-and-after')
const SUBJECTS = cueWords('tag-subjects')

function isTalkWord({ marked, key, fold }: Token): boolean {
  return marked ? talkKeys.has(key) : talkFolds.has(fold)
}

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

/** True for a statement with a question mark: "Ông Trang là Trung tướng?". */
function isStatementAsked(text: string, tokens: readonly Token[]): boolean {
  return text.trimEnd().endsWith('?') && hasCopula(tokens)
}

/** Undoes corrections of valid syllables, which may be names: "hà" is not "hai". */
function asNames(read: readonly Read[]): readonly Token[] {
  return read.map(({ token, typed, likelihood }) =>
    likelihood < 1 && isSyllable(typed) ? tokenOf(typed, token.clause) : token,
  )
}

/** Converts a question as typed to a `Query`. Never throws. */
export function understand(question: string, lexicon: Lexicon): Query {
  const text = decodeWords(cleanQuestion(question))
  const statement = statementOf(text)
  const read = readWords(tokenise(statement ?? text).slice(0, MAX_WORDS), lexicon)
  const tokens = read.map((r) => r.token)
  const { parts, inPhrases, topics, pronoun } = segment(read, lexicon)
  const { asked, askingClauses } = askedBy(parts.slots, tokens)
  // Parts of a split clause have fractional numbers; tokens have whole ones.
  const asking = new Set([...askingClauses].map(Math.floor))
  const asTyped = asNames(read)
  const askedTokens = asking.size === 0 ? asTyped : asTyped.filter((t) => asking.has(t.clause))
  const talkClauses = talkClausesOf(tokens, asking, inPhrases, parts.slots)
  const isExplained = pronoun !== undefined && hasAntecedent(parts.slots, pronoun, talkClauses, lexicon)
  // Names in small talk, such as where readers live, are not names that the article should have.
  const isTalk = (at: number) => asking.size > 0 && talkClauses.has(tokens[at]!.clause)
  const offices = findForeignOffices(tokens, inPhrases, lexicon.offices)
  const unknownNames = [
    ...findUnknownNames(asTyped, inPhrases, lexicon.people, lexicon.offices.isPerson, isTalk),
    ...offices.map((run) => typed(tokens, run)),
  ]
  // The head of a body must be typed so: "dài" is not a misspelt "đài".
  const isTyped = ({ from }: Run) => read[from]!.likelihood === 1
  const bodies = findForeignBodies(tokens, inPhrases, lexicon).filter(isTyped)
  const isYesNo =
    asked.size === 0 &&
    !tokens.some((token) => isQuestionWord(token) || ASKING_WORDS.has(token.text)) &&
    !ENDING_QUESTION.has(tokens.at(-1)?.text ?? '') &&
    (statement !== undefined ||
      parts.slots.some((slot) => slot.units.some(({ unit }) => unit === '?yes-no')) ||
      beginsWithAuxiliary(tokens) ||
      isStatementAsked(text, tokens))
  // The tag also shows the language: "…, right?".
  const around = statement === undefined ? [] : tokenise(text.replace(statement, ' '))
  const lang = detectLanguage([...tokens, ...around])
  return {
    lang,
    ...parts,
    pointsBack: isExplained ? undefined : pronoun?.unit,
    pointsWithin: isExplained ? pronoun.clause : undefined,
    folds: tokens.map((t) => t.fold),
    unknownNames,
    unknownBodies: bodies.map((run) => typed(tokens, run)),
    isNegated: isDenied(askedTokens) || asksPredecessor(tokens, inPhrases, lexicon),
    besides: asksBesides(tokens),
    asked,
    askingClauses,
    talkClauses,
    context: undefined,
    isYesNo,
    guesses: isYesNo ? guessesOf(tokens, { inPhrases, topics }, { bodies, offices }, lang, lexicon) : [],
    corrections: read
      .filter((r) => r.typed !== r.token.text)
      .map((r) => ({ typed: r.typed, read: r.token.text })),
  }
}

/** True if an earlier clause names what a pronoun may mean: "Có một phòng được tặng cờ, đó là phòng nào?". */
function hasAntecedent(
  slots: readonly Slot[],
  { unit: pronoun, clause }: Pronoun,
  talkClauses: ReadonlySet<number>,
  { offices }: Lexicon,
): boolean {
  const fits = (unit: string) =>
    pronoun === '^any' ||
    (unit.startsWith('@') && (pronoun === '^person') === offices.isPerson(unit.slice(1)))
  return contentOf(slots).some(
    (slot) =>
      Math.floor(slot.clause) < Math.floor(clause) &&
      !talkClauses.has(Math.floor(slot.clause)) &&
      slot.units.some(({ unit }) => fits(unit)),
  )
}

/** True for a clause that asks as "and did they …" or "có … không" does. "Có phải … không" only asks to agree. */
function wantsYesNo(clause: readonly Token[]): boolean {
  const [first, second] = CONJUNCTIONS.has(clause[0]?.fold ?? '') ? clause.slice(1) : clause
  if (!first || !second) return false
  return first.fold === 'co'
    ? second.fold !== 'phai' && DENYING.has(clause.at(-1)!.fold)
    : beginsWithAuxiliary([first, second]) && (second.capital || SUBJECTS.has(second.text))
}

/** Returns the answer types asked for, and the clauses that ask. */
function askedBy(
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

/**
 * Returns clauses of greeting, thanks and self-introduction. Words inside other phrases do not count: "con người". Nor does a
 * clause that names something, if the question is told there alone: "Tôi nghe Phòng A được tặng cờ, có phải vậy không?".
 */
function talkClausesOf(
  tokens: readonly Token[],
  asking: ReadonlySet<number>,
  inPhrases: ReadonlyMap<number, string>,
  slots: readonly Slot[],
): ReadonlySet<number> {
  const asks = ({ clause }: Slot) => asking.has(Math.floor(clause))
  const isTold = contentOf(slots).some(asks)
  const named = new Set(
    slots.filter(({ kind }) => !isTold && kind === 'entry').map(({ clause }) => Math.floor(clause)),
  )
  const isTalk = (token: Token, at: number) =>
    !asking.has(token.clause) &&
    !named.has(token.clause) &&
    isTalkWord(token) &&
    (inPhrases.get(at)?.startsWith('-') ?? true)
  return new Set(tokens.filter(isTalk).map(({ clause }) => clause))
}
