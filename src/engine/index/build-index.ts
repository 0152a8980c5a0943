import type { Knowledge } from '../../knowledge/schema.ts'
import { tokenise } from '../../text/tokenizer.ts'
import type { Lexicon } from '../understanding/extract-terms.ts'
import { pairOf } from '../understanding/segmenter.ts'
import { createUnitReader, type UnitSink } from './analyzer.ts'
import { type Candidate, writtenCandidates } from './candidates.ts'
import { deriveCandidates } from './derive.ts'
import { buildFactIndex, type FactIndex, type FactIndexData, factIndexOf } from './inverted-index.ts'
import { learnLexicon } from './learn-lexicon.ts'
import { dataOfLearnt, documentIn, type Learnt, type LexiconData, learntFrom, lexiconOf } from './lexicon.ts'

/** All that an engine works out before the first question. */
export interface Study {
  readonly candidates: readonly Candidate[]
  readonly lexicon: Lexicon
  readonly unitsOfText: (text: string) => readonly string[]
  readonly index: FactIndex
  /** The same without functions: what can be written to a file. */
  data(): StudyData
}

export interface StudyData {
  readonly candidates: readonly Candidate[]
  readonly lexicon: LexiconData
  readonly index: FactIndexData
}

/** Studies a knowledge file. Takes tenths of a second for one article, most of it for code that has not run before. */
export const study = (knowledge: Knowledge): Study => {
  const candidates = [...writtenCandidates(knowledge), ...deriveCandidates(knowledge)]
  const { learnt, unitsOf } = learnLexicon(knowledge, candidates)
  return studyOf(knowledge, learnt, buildFactIndex(candidates, unitsOf))
}

/** The study that had these data, of the same knowledge. */
export const recall = (knowledge: Knowledge, { candidates, lexicon, index }: StudyData): Study =>
  studyOf(knowledge, learntFrom(lexicon), factIndexOf(candidates, index))

const studyOf = (knowledge: Knowledge, learnt: Learnt, index: FactIndex): Study => {
  const unitsOf = createUnitReader(learnt.phrases, documentIn(learnt.documents))
  return {
    candidates: index.candidates,
    lexicon: lexiconOf(knowledge, learnt),
    unitsOfText: (text) => unitsOf(tokenise(text), AS_TEXT),
    index,
    data: () => ({ candidates: index.candidates, lexicon: dataOfLearnt(learnt), index: index.data() }),
  }
}
const AS_TEXT: UnitSink<string> = {
  add: (unit) => unit,
  addWord: ({ key }) => key,
  addPair: (first, second) => pairOf(first.fold, second.fold),
}
