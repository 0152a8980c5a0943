/** Index of the article text, for names, numbers and documents that the knowledge leaves out. */
import type { Article } from '../../knowledge/article.ts'
import { sentencesOf } from '../../knowledge/sentences.ts'
import { accentKey } from '../../text/normalize.ts'
import { plainNumber } from '../../text/numbers.ts'
import type { PhraseBook } from '../../text/phrase-matcher.ts'
import { titles } from '../../text/stop-words.ts'
import { type Token, tokenise } from '../../text/tokenizer.ts'
import type { Quote } from '../outcome.ts'
import { documentAt, findOrdinals, goOnListing } from '../understanding/document-mentions.ts'
import type { Span } from '../understanding/segmenter.ts'

/**
 * Finds names, documents, numbers and editions in the article, independent of the knowledge. Each function returns the
 * first sentence with a match, not counting page furniture.
 */
export interface ArticleIndex {
  /**
   * Finds a name, a body, a document or a number as whole words. Diacritics that were typed must agree. A phrase of
   * several words without diacritics matches by its letters, a single word only a capital within a sentence: "Lan" does
   * not match "lan tỏa". A part of a longer name is found, because to quote it is no denial.
   */
  mention(phrase: string): Quote | undefined
  /** Finds a document by form and number; "08" equals "8". */
  document(form: string, number: string): Quote | undefined
  /** Finds an edition or class by name and ordinal: "Giải A lần thứ 5", "the 5th A Prize". */
  edition(name: string, value: number): Quote | undefined
}

/** Maximum number of words between a document's form and its number: "Nghị quyết của Bộ Chính trị số 36". */
const MAX_BETWEEN = 8
/** Number of first words of a name that must appear near its edition: the sort of thing. */
const HEAD_WORDS = 2

const MINISTRY = accentKey('bộ')

/** Creates the index. The article is read on the first lookup, because few questions need it. */
export function createArticleIndex(article: Article, phrases: PhraseBook): ArticleIndex {
  let sentences: readonly { readonly quote: Quote; readonly tokens: readonly Token[] }[] | undefined
  const first = (isWanted: (tokens: readonly Token[]) => boolean): Quote | undefined => {
    sentences ??= sentencesOf(article).map(({ text, paragraph }) => ({
      quote: { text, paragraph: paragraph.number },
      tokens: tokenise(text),
    }))
    return sentences.find(({ tokens }) => isWanted(tokens))?.quote
  }
  const document = (form: string, number: string): Quote | undefined => {
    const wanted = `${form}#${plainNumber(number)}`
    return first((tokens) => documentsIn(tokens, phrases).includes(wanted))
  }
  return {
    document,
    mention(phrase) {
      const words = tokenise(phrase)
      if (words.length === 0) return undefined
      for (const at of words.keys()) {
        const span = documentAt(words, at, phrases)
        if (span) return document(span.form, span.number)
      }
      // One syllable must match its marks: without them it could be any of a dozen names.
      const marked = words.length === 1 || words.some(({ accented }) => accented)
      const isTitled = words.length === 3 && titles.has(`${words[0]!.fold} ${words[1]!.fold}`)
      const field = englishField(words)
      return (
        first((tokens) => hasWords(tokens, words, marked)) ??
        (isTitled ? first((tokens) => hasWords(tokens, words.slice(2), marked)) : undefined) ??
        (field && first((tokens) => hasMinistry(tokens, field, phrases)))
      )
    },
    edition(name, value) {
      const head = tokenise(name).slice(0, HEAD_WORDS)
      return first((tokens) =>
        findOrdinals(tokens).some((ordinal) => ordinal.value === value && hasHead(tokens, ordinal.at, head)),
      )
    },
  }
}

/** True if the words appear in a row. A single one must have a capital within the sentence. */
function hasWords(tokens: readonly Token[], words: readonly Token[], marked: boolean): boolean {
  const agrees = (written: Token | undefined, { digits, text, plain, key }: Token): boolean =>
    digits && written?.digits
      ? plainNumber(text) === plainNumber(written.text)
      : plain === written?.plain && (!marked || key === written.key)
  return tokens.some(
    ({ capital, digits }, at) =>
      words.every((word, i) => agrees(tokens[at + i], word)) &&
      (words.length > 1 || digits || (capital && at > 0)),
  )
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
