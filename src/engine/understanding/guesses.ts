/**
 * Finds what a yes-or-no question may have wrong, and the question that asks for it: "Kế hoạch 20 là của Bộ Tư pháp,
 * phải không?" guesses the answer of "Kế hoạch 20 là của ai".
 */
import type { Lang } from '../../text/language-detection.ts'
import { lightFolds } from '../../text/stop-words.ts'
import type { Token } from '../../text/tokenizer.ts'
import { cueWords, readWordPairs } from '../../text/word-lists.ts'
import type { Guess } from '../query.ts'
import { ENGLISH_ORDINALS, findOrdinals, numberAt, ORDINAL_ENDINGS, YEAR } from './document-mentions.ts'
import type { Segmented } from './extract-terms.ts'
import type { Lexicon } from './lexicon.ts'
import { namingsIn, overlaps, type Run, typed } from './runs.ts'
import { findForeignStateBodies } from './unknown-offices.ts'

/** Words before a complement, folded, with the question word for it: "của" → "ai". */
const COMPLEMENTS: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  vi: readWordPairs('complements-vi'),
  en: readWordPairs('complements-en'),
}
/** Question words for a name, a number or the complement of a copula. "Mấy" also asks for an ordinal or a year. */
const ASKS_FOR: Readonly<
  Record<Lang, Readonly<Record<'actor' | 'name' | 'number' | 'ordinal' | 'thing' | 'year', string>>>
> = {
  vi: { actor: 'ai', name: 'cái nào', number: 'mấy', ordinal: 'mấy', thing: 'gì', year: 'mấy' },
  en: {
    actor: 'who',
    name: 'which',
    number: 'how many',
    ordinal: 'which',
    thing: 'what',
    year: 'which year',
  },
}
const COPULAS = new Set(['la', 'is', 'are', 'was', 'were'])
/** Words that deny a copula: "không phải", "đâu phải", folded. */
const DENYING_COPULA = new Set(['khong', 'chang', 'cha', 'dau'])
/** Words that offer a choice, so that yes or no is no reply: "12 or 15?". */
export const ALTERNATIVES = cueWords('alternatives')
const ARTICLES = new Set(['a', 'an', 'the'])
/** Words inside a complement: "with the Ministry of Justice", folded. */
const GENITIVES = new Set(['of', 'cua'])

/** Words of a statement that may be wrong. */
interface Part extends Run {
  /** Question word in its place. */
  readonly asks: string
  /** Index unit of the name or number; absent for other words. */
  readonly unit?: string
  readonly ordinal?: Guess['ordinal']
}

/**
 * Returns the guesses of a question: the names that it offers to choose from, or, if it wants a yes or a no, its names and
 * numbers, and the complements of its prepositions and copulas.
 *
 * @param unknown bodies and offices that the article does not have. No guess is made of a part of one: without "minister",
 *   "the minister of health" is a question about health
 */
export function guessesOf(
  tokens: readonly Token[],
  { inPhrases, topics }: Pick<Segmented, 'inPhrases' | 'topics'>,
  unknown: { readonly bodies: readonly Run[]; readonly offices: readonly Run[] },
  lang: Lang,
  isYesNo: boolean,
  lexicon: Pick<Lexicon, 'offices' | 'vocabulary' | 'isInArticle'>,
): readonly Guess[] {
  const { offices, vocabulary } = lexicon
  const isActor = (entry: string) => offices.isPerson(entry) || offices.isOrganization(entry)
  const names = namesIn(tokens, inPhrases, lang, isActor)
  const actors = [...unknown.offices, ...findForeignStateBodies(tokens, lexicon)]
  const bodies = unknown.bodies.filter((body) => !actors.some((actor) => overlaps(actor, body)))
  const strangers = [
    ...bodies.map((run) => ({ ...run, asks: asksWhich(tokens, run, lang) })),
    ...actors.map((run) => ({ ...run, asks: ASKS_FOR[lang].actor })),
  ]
  // "Does it cooperate with Russia?" is not about the partners that the article has.
  const isForeign = ({ capital, fold }: Token) => capital && !vocabulary.has(fold)
  const isKnown = (part: Run) => !strangers.some((stranger) => overlaps(stranger, part))
  const isOfArticle = ({ from, to }: Run) =>
    [...topics].some((topic) => topic < from || topic >= to) && !tokens.slice(from, to).some(isForeign)
  const parts: readonly Part[] = [
    ...names.filter(isKnown),
    ...strangers,
    ...complementsIn(tokens, lang, names).filter((part) => isKnown(part) && isOfArticle(part)),
  ]
  const choice = choiceIn(tokens, names)
  const guesses = new Map<string, Guess>()
  for (const part of choice ? [choice] : isYesNo ? parts : []) {
    const question = replaced(tokens, part)
    const isWhole = isAll(tokens, part)
    const isPredicate =
      part.ordinal !== undefined ||
      (part.unit !== undefined && (isSaidOfName(tokens, part, names) || isWhole))
    const isOwner = part.asks === ASKS_FOR[lang].actor && isComplement(tokens, part, lang)
    if (!guesses.has(question))
      guesses.set(question, {
        question,
        unit: part.unit,
        ordinal: part.ordinal,
        isPredicate,
        isOwner,
        isWhole,
        isForeign: strangers.includes(part),
      })
  }
  return [...guesses.values()]
}

/** True if the words offer a choice. */
export function offersChoice(tokens: readonly Token[]): boolean {
  return tokens.some(({ fold }) => ALTERNATIVES.has(fold))
}

/** Returns the first names or numbers that are offered to choose from: "12 hay 15", "from the Ministry or the Government". */
function choiceIn(tokens: readonly Token[], names: readonly Part[]): Part | undefined {
  const isJoint = (token: Token) =>
    ALTERNATIVES.has(token.fold) || ARTICLES.has(token.text) || isPreposition(token)
  for (const [i, { from, to, asks }] of names.entries()) {
    const other = names[i + 1]
    const between = tokens.slice(to, other?.from)
    if (other && between.some(({ fold }) => ALTERNATIVES.has(fold)) && between.every(isJoint))
      return { from, to: other.to, asks }
  }
  return undefined
}

/** True for a name right behind a copula, or behind the name that a copula begins with: "Is X the Director?" */
function isSaidOfName(tokens: readonly Token[], part: Run, names: readonly Part[]): boolean {
  const end = startOf(tokens, part)
  const isCopula = (at: number) => COPULAS.has(tokens[at]?.plain ?? '')
  return end > 1 && (isCopula(end - 1) || (isCopula(0) && names.some(({ to }) => to === end)))
}

/** True if the statement says nothing else, so that it is said of what was spoken of: "Vậy là của X hả?" */
function isAll(tokens: readonly Token[], { from, to, ordinal }: Run & Pick<Part, 'ordinal'>): boolean {
  return tokens.every(
    ({ functional, fold, plain }, at) =>
      (at >= from && at < to) ||
      functional ||
      plain === 'phai' ||
      (ordinal !== undefined && lightFolds.has(fold)),
  )
}

/** True for words behind a preposition. */
function isComplement(tokens: readonly Token[], part: Run, lang: Lang): boolean {
  return COMPLEMENTS[lang].has(tokens[startOf(tokens, part) - 1]?.plain ?? '')
}

/** Returns the position of the first word of a run, or of the article before it. */
function startOf(tokens: readonly Token[], { from }: Run): number {
  return ARTICLES.has(tokens[from - 1]?.text ?? '') ? from - 1 : from
}

/** Returns the names of entries, and the numbers. */
function namesIn(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  lang: Lang,
  isActor: (entry: string) => boolean,
): readonly Part[] {
  const words = ASKS_FOR[lang]
  const found = namingsIn(tokens, inPhrases).map(({ entry, ...run }): Part => {
    return { ...run, asks: isActor(entry) ? words.actor : words.name, unit: `@${entry}` }
  })
  for (let from = 0, to = 1; from < tokens.length; from = to, to++) {
    // "Third class" is compared with the ordinals of the name.
    const isSaid = inPhrases.has(from) || ENGLISH_ORDINALS.has(tokens[from]!.text)
    const number = isSaid ? undefined : numberAt(tokens, from)
    if (!number) continue
    to = from + number.length
    const isOrdinal = ORDINAL_ENDINGS.has(tokens[to]?.text ?? '')
    if (isOrdinal) to++
    const asks = isOrdinal ? words.ordinal : YEAR.test(number.number) ? words.year : words.number
    found.push({ from, to, asks, unit: `#${number.number}` })
  }
  return [...found, ...ordinalsIn(tokens, lang)].sort((a, b) => a.from - b.from)
}

/** Returns an ordinal in words that is the whole statement: "hạng nhất". Beside a name, it is compared with the name's own. */
function ordinalsIn(tokens: readonly Token[], lang: Lang): readonly Part[] {
  const found = findOrdinals(tokens).filter(
    ({ at, length }) => !tokens.slice(at, at + length).some((t) => t.digits),
  )
  return found
    .map(({ at, length, value }) => ({
      from: at,
      to: at + length,
      asks: ASKS_FOR[lang].ordinal,
      ordinal: { first: tokens[at]!.fold, value },
    }))
    .filter((part) => isAll(tokens, part))
}

/** Returns the complements of prepositions and copulas. A copula after a person asks who, otherwise what. */
function complementsIn(tokens: readonly Token[], lang: Lang, names: readonly Part[]): readonly Part[] {
  const words = ASKS_FOR[lang]
  const asksAfter = (at: number) => {
    const word = tokens[at]?.plain ?? ''
    if (!COPULAS.has(word)) return COMPLEMENTS[lang].get(word)
    return names.findLast(({ to }) => to <= at)?.asks === words.actor ? words.actor : words.thing
  }
  return tokens.flatMap(({ clause }, at) => {
    const asks = asksAfter(at)
    const from = at + 1
    let to = from
    const goesOn = () => asksAfter(to) === undefined || GENITIVES.has(tokens[to]!.plain)
    while (tokens[to]?.clause === clause && goesOn()) to++
    return asks !== undefined && to > from ? [{ from, to, asks }] : []
  })
}

/** Returns the words that ask for another body of its kind: "Bộ Tư pháp" → "bộ nào", "Justice Ministry" → "which ministry". */
function asksWhich(tokens: readonly Token[], { from, to }: Run, lang: Lang): string {
  if (lang === 'vi') return `${tokens[from]!.text} nào`
  const words = tokens.slice(from, to).map(({ text }) => text)
  return `which ${words[words.indexOf('of') - 1] ?? words.at(-1)}`
}

/**
 * Returns the words as a text, with a question word for a part, and not denied: "không phải của X" → "của ai". Capitals are
 * kept, because they show names.
 */
function replaced(tokens: readonly Token[], part: Part): string {
  const affirmed = (run: readonly Token[]) => {
    const words = run.filter((_, at) => !deniesCopula(run, at) && !deniesCopula(run, at - 1))
    return typed(words, { from: 0, to: words.length })
  }
  const [before, behind] = [tokens.slice(0, startOf(tokens, part)), tokens.slice(part.to)]
  return [affirmed(before), part.asks, affirmed(behind)].filter(Boolean).join(' ')
}

/** True for "không" in "không phải". */
function deniesCopula(tokens: readonly Token[], at: number): boolean {
  return DENYING_COPULA.has(tokens[at]?.plain ?? '') && tokens[at + 1]?.plain === 'phai'
}

/** True for a word before a complement: "của", "from". */
export function isPreposition(token: Token | undefined): boolean {
  const word = token?.plain ?? ''
  return COMPLEMENTS.vi.has(word) || COMPLEMENTS.en.has(word)
}

/** True if the words contain a copula. */
export function hasCopula(tokens: readonly Token[]): boolean {
  return tokens.some(({ plain }) => COPULAS.has(plain))
}
