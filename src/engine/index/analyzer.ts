/** Turns words into index terms, the same way for candidates and questions. */
import type { PhraseBook } from '../../text/phrase-matcher.ts'
import { functionWords } from '../../text/stop-words.ts'
import type { Token } from '../../text/tokenizer.ts'
import { cutSpans, focusUnits, isConjunction, pairUnit } from '../understanding/segmenter.ts'

/**
 * Returns the terms of a text.
 *
 * @param isAsked true for a wording: the form of a numbered document is then no separate term
 */
export type Analyzer = (tokens: readonly Token[], isAsked?: boolean) => string[]

/** First characters of the units of pronouns and asides, which are not indexed. */
const SAID_AROUND = new Set(['^', '-'])

/** @param document returns the entry id of a document by form and plain number */
export function createAnalyzer(
  phrases: PhraseBook,
  document: (form: string, number: string) => string | undefined,
): Analyzer {
  return (tokens, isAsked = false) => {
    const terms: string[] = []
    const spans = cutSpans(tokens, phrases)
    for (const [s, span] of spans.entries()) {
      const token = tokens[span.at]!
      const pair = pairUnit(tokens, span, spans[s + 1])
      if (pair) terms.push(pair)
      if (isConjunction(tokens, span.at)) continue
      if (span.kind === 'document') {
        const entry = document(span.form, span.number)
        terms.push(entry === undefined ? `${span.form}#${span.number}` : `@${entry}`)
        if (!isAsked) terms.push(`~form-${span.form}`)
      } else if (span.kind === 'phrase') {
        terms.push(...focusUnits(tokens, spans, s))
        for (const unit of span.units) if (!SAID_AROUND.has(unit[0]!)) terms.push(unit)
      } else if (span.kind === 'number') terms.push(`#${span.number}`)
      else if (!isFunctionWord(token)) terms.push(token.key)
    }
    return terms
  }
}

export function isFunctionWord({ marked, functional, text }: Token): boolean {
  return marked ? functional : functionWords.has(text)
}
