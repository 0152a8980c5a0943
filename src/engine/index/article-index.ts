/** Index of the article text, for names, numbers and documents that the knowledge leaves out. */
import type { Article } from '../../knowledge/article.ts'
import { sentencesOf } from '../../knowledge/sentences.ts'
import { accentKey } from '../../text/normalize.ts'
import { plainNumber } from '../../text/numbers.ts'
import type { PhraseBook } from '../../text/phrase-matcher.ts'
import { surnameKeys, surnames, titles } from '../../text/stop-words.ts'
import { isShouting, type Token, tokenise } from '../../text/tokenizer.ts'
import type { Quote } from '../outcome.ts'
import { documentAt, findOrdinals, goOnListing } from '../understanding/document-mentions.ts'
import type { Span } from '../understanding/segmenter.ts'

/**
 * Finds names, documents, numbers and editions in the article, independent of the knowledge. Each function returns the
 * first sentence with a match, not counting page furniture.
 */
export interface ArticleIndex {
  /**
   * Finds a name, a body, a document or a number as whole words. A name must match to the end of its run of capitals:
   * "Lê Văn" does not match "Lê Văn An", but its given name "An" does. Diacritics that were typed must agree. A phrase
   * of several words without diacritics matches by its letters.
   *
   * @param said the question it comes from: words that follow the phrase there may belong to the name
   */
  mention(phrase: string, said?: string): Quote | undefined
  /** Finds a document by form and number; "08" equals "8". */
  document(form: string, number: string): Quote | undefined
  /** Finds an edition or class by name and ordinal: "Giải A lần thứ 5", "the 5th A Prize". */
  edition(name: string, value: number): Quote | undefined
}

/** Text between two marks after which a capital starts anew. A name does not cross them. */
interface Piece {
  readonly quote: Quote
  readonly tokens: readonly Token[]
  /** True if all words are in capitals, so that capitals do not indicate names. */
  readonly shouting: boolean
}

/** Marks after which a capital means no more than at the beginning of a sentence. */
const OPENING = /(?<=[“"‘(:])/u
/** Maximum number of words after a phrase that may belong to it. A name of four words may have been read as two. */
const MAX_MORE = 2
/** Maximum number of words between a document's form and its number: "Nghị quyết của Bộ Chính trị số 36". */
const MAX_BETWEEN = 8
/** Number of first words of a name that must appear near its edition: the sort of thing. */
const HEAD_WORDS = 2

const MINISTRY = accentKey('bộ')

/** Creates the index. The article is read on the first lookup, because few questions need it. */
export function createArticleIndex(article: Article, phrases: PhraseBook): ArticleIndex {
  let pieces: readonly Piece[] | undefined
  const documents = new Map<string, Quote>()
  const read = (): readonly Piece[] => {
    if (pieces) return pieces
    pieces = sentencesOf(article).flatMap(({ text, paragraph }) => {
      const quote = { text, paragraph: paragraph.number }
      for (const key of documentsIn(tokenise(text), phrases))
        if (!documents.has(key)) documents.set(key, quote)
      return text.split(OPENING).map((part) => {
        const tokens = tokenise(part)
        return { quote, tokens, shouting: isShouting(tokens) }
      })
    })
    return pieces
  }
  const document = (form: string, number: string): Quote | undefined => {
    read()
    return documents.get(`${form}#${plainNumber(number)}`)
  }
  const findWords = (words: readonly Token[], marked: boolean): Quote | undefined =>
    read().find((piece) => piece.tokens.some((_, at) => standsAt(words, marked, piece, at)))?.quote
  return {
    document,
    mention(phrase, said) {
      const words = tokenise(phrase)
      if (words.length === 0) return undefined
      for (const at of words.keys()) {
        const span = documentAt(words, at, phrases)
        if (span) return document(span.form, span.number)
      }
      // One syllable must match its marks: without them it could be any of a dozen names.
      const marked = words.length === 1 || words.some(({ accented }) => accented)
      for (const name of readingsOf(words, said === undefined ? [] : tokenise(said))) {
        const quote = findWords(name, marked)
        if (quote) return quote
      }
      const field = englishField(words)
      return field && read().find(({ tokens }) => hasMinistry(tokens, field, phrases))?.quote
    },
    edition(name, value) {
      const head = tokenise(name).slice(0, HEAD_WORDS)
      return read().find(({ tokens }) =>
        findOrdinals(tokens).some((ordinal) => ordinal.value === value && hasHead(tokens, ordinal.at, head)),
      )?.quote
    },
  }
}

/** Returns a phrase with following words of the question, longest first, and a given name without its title. */
function readingsOf(words: readonly Token[], said: readonly Token[]): readonly (readonly Token[])[] {
  const at = said.findIndex((_, i) => words.every((word, w) => said[i + w]?.plain === word.plain))
  const rest = at < 0 ? [] : said.slice(at + words.length, at + words.length + MAX_MORE)
  const more = rest.filter(({ clause }) => clause === said[at]?.clause)
  const titled = words.length === 3 && titles.has(`${words[0]!.fold} ${words[1]!.fold}`)
  return [
    ...more.map((_, i) => [...words, ...more.slice(0, more.length - i)]),
    words,
    ...(titled ? [words.slice(2)] : []),
  ]
}

/** True if the words appear at that position; words without a number must appear as a name. */
function standsAt(
  words: readonly Token[],
  marked: boolean,
  { tokens, shouting }: Piece,
  at: number,
): boolean {
  const agrees = ({ digits, text, plain, key }: Token, written: Token): boolean =>
    digits && written.digits
      ? plainNumber(text) === plainNumber(written.text)
      : plain === written.plain && (!marked || key === written.key)
  if (!words.every((word, i) => tokens[at + i] !== undefined && agrees(word, tokens[at + i]!))) return false
  if (words.some(({ digits }) => digits)) return true
  if (shouting) return words.length > 1
  const end = at + words.length
  const written = tokens.slice(at, end)
  const next = tokens[end]
  const goesOn = next?.capital === true && next.clause === tokens[end - 1]!.clause
  // A capital at the beginning of a sentence does not indicate a name.
  if (words.length === 1) return at > 0 && written[0]!.capital && !goesOn
  if (!isSurname(words[0]!)) return written.some(({ capital }, i) => capital && at + i > 0)
  return written.every(({ capital }) => capital) && !(goesOn && !next.upper && !isSurname(next))
}

function isSurname({ fold, key, accented }: Token): boolean {
  return surnames.has(fold) && (!accented || surnameKeys.has(key))
}

/** Returns the field of an English ministry: "health" of "the Ministry of Health". */
function englishField(words: readonly Token[]): readonly Token[] | undefined {
  const of = words.findIndex(({ text }, i) => text === 'of' && words[i - 1]?.text === 'ministry')
  return of < 0 ? undefined : words.slice(of + 1).filter(({ text }) => text !== 'the')
}

/** True if the words name a ministry of that field ("Bộ Y tế"), compared by synonym classes. */
function hasMinistry(tokens: readonly Token[], field: readonly Token[], phrases: PhraseBook): boolean {
  const units = phrases.longest(field, 0)?.units ?? []
  return tokens.some(
    ({ key, capital }, at) =>
      capital &&
      key === MINISTRY &&
      phrases.longest(tokens, at + 1)?.units.some((unit) => units.includes(unit)),
  )
}

/** Returns the documents of a sentence as `form#number`. */
function documentsIn(tokens: readonly Token[], phrases: PhraseBook): string[] {
  const found: string[] = []
  let last: Span | undefined
  for (let at = 0; at < tokens.length; at += last?.length ?? 1) {
    last =
      documentAt(tokens, at, phrases) ?? goOnListing(last, tokens, at) ?? numberedLater(tokens, at, phrases)
    if (last?.kind === 'document') found.push(`${last.form}#${last.number}`)
  }
  return found
}

/** Reads a document whose number follows its issuer: "Nghị quyết của Bộ Chính trị số 36". */
function numberedLater(tokens: readonly Token[], at: number, phrases: PhraseBook): Span | undefined {
  const form = phrases.longest(tokens, at)
  if (!form?.units.some((unit) => unit.startsWith('~form-'))) return undefined
  const behind = tokens.slice(at + form.length, at + form.length + MAX_BETWEEN)
  const sign = behind.findIndex(({ text }) => text === 'số')
  const number = behind[sign + 1]
  if (sign < 0 || !number?.digits || number.clause !== tokens[at]!.clause) return undefined
  const told = [...tokens.slice(at, at + form.length), ...behind.slice(sign)]
  const span = documentAt(told, 0, phrases)
  return span && { ...span, at, length: form.length }
}

/** True if the words appear in the clause of the ordinal. */
function hasHead(tokens: readonly Token[], ordinal: number, head: readonly Token[]): boolean {
  return tokens.some(
    ({ clause }, at) =>
      clause === tokens[ordinal]!.clause && head.every((word, i) => tokens[at + i]?.key === word.key),
  )
}
