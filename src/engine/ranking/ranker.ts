/** Ranks the candidates of a question: look up terms, retrieve, compute features, score. */
import { type EngineIndex, saySame } from '../index/build-index.ts'
import type { IndexedCandidate, TermIndex } from '../index/inverted-index.ts'
import type { Query } from '../query.ts'
import { featuresOf } from './features.ts'
import { type LeftOut, resolveTerms } from './query-terms.ts'
import { retrieve } from './retriever.ts'
import { createScorer, type Model, type Ranking, type Scorer } from './scorer.ts'

/** Restricts the candidates of a question, for example to those about one entry. */
export type Filter = (document: IndexedCandidate) => boolean

export interface Ranker {
  /** Ranks facts and absences. @param leftOut wording to ignore */
  facts(query: Query, filter?: Filter, leftOut?: LeftOut): Ranking
  /** Ranks the sentences of the article. */
  sentences(query: Query): Ranking
}

/** A resolved question with its ranked facts, the input of the policy. */
export interface Reading {
  readonly query: Query
  readonly facts: Ranking
  /** True if the question was resolved with the conversation. */
  readonly leans: boolean
}

/** The learned models of the engine. */
export interface Models {
  readonly facts: Model
  readonly sentences: Model
}

export function createRanker(index: EngineIndex, models: Models): Ranker {
  const scoreFacts = createScorer(models.facts, saySame)
  const scoreSentences = createScorer(models.sentences, saySame)
  const rankIn = (
    of: TermIndex,
    score: Scorer,
    query: Query,
    filter?: Filter,
    leftOut?: LeftOut,
  ): Ranking => {
    const resolved = resolveTerms(query, of, leftOut)
    const measure = (document: IndexedCandidate) => featuresOf(resolved, document, leftOut)
    return score(resolved, retrieve(resolved, of, filter), measure)
  }
  return {
    facts: (query, filter, leftOut) => rankIn(index.facts, scoreFacts, query, filter, leftOut),
    sentences: (query) => rankIn(index.sentences, scoreSentences, query),
  }
}
