import type { Knowledge } from '../../knowledge/schema.ts'
import { tokenise } from '../../text/tokenizer.ts'
import type { Lexicon } from '../understanding/extract-terms.ts'
import { pairOf } from '../understanding/segmenter.ts'
import { createFactReader, createUnitReader, textsOf, type UnitSink } from './analyzer.ts'
import { type Candidate, writtenCandidates } from './candidates.ts'
import { deriveCandidates } from './derive.ts'
import { buildFactIndex, type FactIndex } from './inverted-index.ts'
import { createLexicon } from './lexicon.ts'

/** All that an engine works out before the first question. */
export interface Study {
  readonly candidates: readonly Candidate[]
  readonly lexicon: Lexicon
  readonly unitsOfText: (text: string) => readonly string[]
  readonly index: FactIndex
}

/** Units as their texts. */
const AS_TEXT: UnitSink<string> = {
  add: (unit) => unit,
  addWord: ({ key }) => key,
  addPair: (first, second) => pairOf(first.fold, second.fold),
}

/** Studies a knowledge file. Takes tenths of a second, most of it for code that has not run before. */
export function study(knowledge: Knowledge): Study {
  const candidates = [...writtenCandidates(knowledge), ...deriveCandidates(knowledge)]
  const texts = candidates.map((candidate) => textsOf(candidate).map(tokenise))
  // First all words, then the units: whether marks make another known word depends on all that are known.
  const lexicon = createLexicon(knowledge, texts.flat())
  const unitsOf = createUnitReader(lexicon.phrases, lexicon.document)
  return {
    candidates,
    lexicon,
    unitsOfText: (text) => unitsOf(tokenise(text), AS_TEXT),
    index: buildFactIndex(candidates, createFactReader(knowledge.entries, texts, unitsOf)),
  }
}
