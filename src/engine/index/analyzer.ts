/** Turns words into index terms, the same way for candidates and questions. */

import { HALF } from '../../text/half.ts'
import type { PhraseBook } from '../../text/phrase-matcher.ts'
import { functionWords, lightFolds } from '../../text/stop-words.ts'
import type { Token } from '../../text/tokenizer.ts'
import { LIGHT, THIS_ARTICLE } from '../query.ts'
import { cutSpans, focusUnits, isConjunction } from '../understanding/segmenter.ts'

/** Units that words of a text may mean, with the emphasis of the same words in a question, 0–1. */
export interface AnalyzedTerm {
  readonly units: readonly string[]
  readonly emphasis: number
}

/**
 * Returns the terms of a text.
 *
 * @param isAsked true for a wording: the form of a numbered document is then no separate term
 */
export type Analyzer = (tokens: readonly Token[], isAsked?: boolean) => AnalyzedTerm[]

/** First characters of the units of pronouns and asides, which are not indexed. */
const SAID_AROUND = new Set(['^', '-'])

/** @param document returns the entry id of a document by form and plain number */
export function createAnalyzer(
  phrases: PhraseBook,
  document: (form: string, number: string) => string | undefined,
): Analyzer {
  return (tokens, isAsked = false) => {
    const terms: AnalyzedTerm[] = []
    const add = (units: readonly string[], emphasis = 1) => {
      if (units.length > 0) terms.push({ units, emphasis })
    }
    const spans = cutSpans(tokens, phrases)
    for (const [s, span] of spans.entries()) {
      const token = tokens[span.at]!
      if (isConjunction(tokens, span.at)) continue
      if (span.kind === 'document') {
        const entry = document(span.form, span.number)
        add([entry === undefined ? `${span.form}#${span.number}` : `@${entry}`])
        if (!isAsked) add([`~form-${span.form}`])
      } else if (span.kind === 'phrase') {
        for (const unit of focusUnits(tokens, spans, s)) add([unit], HALF)
        const units = span.units.filter((unit) => !SAID_AROUND.has(unit[0]!))
        add(units, units[0] === THIS_ARTICLE ? LIGHT : units[0]?.startsWith('?') ? HALF : 1)
      } else if (span.kind === 'number') add([`#${span.number}`])
      else if (!isFunctionWord(token)) add([token.key], lightFolds.has(token.fold) ? LIGHT : 1)
    }
    return terms
  }
}

export function isFunctionWord({ marked, functional, text }: Token): boolean {
  return marked ? functional : functionWords.has(text)
}
