import { type Candidate, writtenCandidates } from '../../../src/engine/index/candidates.ts'
import type { Conversation } from '../../../src/engine/outcome.ts'
import type { LoadedKnowledge } from '../../../src/knowledge/load.ts'

/** One fact or known absence, as every peer is given it: all that the knowledge says of it. */
export interface Document {
  readonly id: string
  readonly questions: readonly string[]
  readonly answer: string
  readonly quote: string
  readonly names: readonly string[]
}

/** The best find of a peer, or what this engine decided. */
export interface Found {
  /** Id of the fact or absence. */
  readonly id: string
  /** Higher is better; only compared with scores of the same peer. */
  readonly score: number
}

/** A way to find the fact that answers a question. */
export interface Peer {
  readonly name: string
  /** What it was set to, for the table. */
  readonly settings: string
  build(documents: readonly Document[], loaded: LoadedKnowledge): Promise<Built>
}

export interface Built {
  /** Asks; what it returns is only looked at through `best`. */
  search(question: string): unknown
  /** The best find of a search, `undefined` where there is none. */
  best(searched: unknown): Found | undefined
  /** Only this engine: what it says, decided by itself. */
  decide?(question: string, conversation?: Conversation): Said
}

interface Said {
  readonly decision: 'answer' | 'suggest' | 'abstain'
  readonly text: string
  readonly conversation?: Conversation
}

/** What each peer searches. */
export const documentsOf = ({ knowledge }: LoadedKnowledge): Document[] => {
  const entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]))
  return writtenCandidates(knowledge).map((candidate): Document => {
    const entry = candidate.entry === undefined ? undefined : entries.get(candidate.entry)
    return {
      id: candidate.id,
      questions: [...candidate.questions.vi, ...candidate.questions.en],
      answer: textsOf(candidate).join(' '),
      quote: candidate.quotes.join(' '),
      names: entry ? [entry.name.vi, ...(entry.name.en ? [entry.name.en] : []), ...entry.aliases] : [],
    }
  })
}

const textsOf = ({ answer, detail }: Candidate): string[] =>
  [answer.vi, answer.en, detail?.vi, detail?.en].filter((text) => text !== undefined)

/** How many words are asked: scores that are sums over words are held against it. */
export const wordsIn = (question: string): number =>
  Math.max(1, question.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0)
