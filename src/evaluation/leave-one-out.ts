/**
 * Leave-one-out: asks each wording of a fact with that wording removed. The share of facts found estimates how the bot
 * answers readers, who use words of their own. Asking a wording that the knowledge contains would show little.
 */
import type { EngineIndex } from '../engine/index/build-index.ts'
import type { IndexedCandidate, Wording } from '../engine/index/inverted-index.ts'
import { decide } from '../engine/policy/answer-policy.ts'
import { createRanker } from '../engine/ranking/ranker.ts'
import { shippedModels } from '../engine/ranking/shipped-models.ts'
import { understand } from '../engine/understanding/understand.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { YamlPath } from '../knowledge/source.ts'
import { askedOf } from '../knowledge/wordings.ts'
import { judgeByFact } from './judges.ts'

/** A wording that was left out, and the result of asking it. */
interface LeftOutWording {
  readonly text: string
  /** `offered`: among the suggestions; `missed`: neither answered nor suggested; `other`: answered with another fact. */
  readonly verdict: 'found' | 'offered' | 'missed' | 'other'
  /** Id of the fact that answered instead. */
  readonly won?: string
}

/** Results of leaving out each wording of a fact or an absence. */
export interface Findability {
  readonly id: string
  readonly path: YamlPath
  readonly wordings: readonly LeftOutWording[]
  readonly found: number
}

/** Told how many of all facts are done. */
export type Progress = (done: number, all: number) => void

/** Leaves out each wording of `knowledge.yaml` in turn. Facts and absences are in the order of the file. */
export function leaveOneOut(
  { knowledge, source }: Pick<LoadedKnowledge, 'knowledge' | 'source'>,
  index: EngineIndex,
  onProgress: Progress = () => {},
): Findability[] {
  const leaveOut = createLeaver(index)
  const documents = new Map(index.facts.candidates.map((document) => [document.candidate.id, document]))
  const all = askedOf(knowledge)
  return askedOf(source.value).map(({ asked: own, path }, i): Findability => {
    onProgress(i + 1, all.length)
    const document = documents.get(own.id)!
    const see = 'see' in own ? own.see : []
    const leave = (text: string, place: number) => leaveOut(text, document.wordings[place], document, see)
    // In the index, English wordings follow all Vietnamese ones, those of `wordings.txt` too.
    const { length } = all[i]!.asked.questions.vi
    const wordings = [
      ...own.questions.vi.map((text, at) => leave(text, at)),
      ...own.questions.en.map((text, at) => leave(text, length + at)),
    ]
    return { id: own.id, path, wordings, found: wordings.filter(({ verdict }) => verdict === 'found').length }
  })
}

/** Creates a function that asks a wording while it is left out. */
function createLeaver(index: EngineIndex) {
  const models = shippedModels()
  const ranker = createRanker(index, models)
  return (
    text: string,
    wording: Wording | undefined,
    document: IndexedCandidate,
    see: readonly string[],
  ): LeftOutWording => {
    const query = understand(text, index.lexicon)
    const facts = ranker.facts(query, undefined, wording && { of: document, wording })
    const decision = decide({ query, facts, leans: false }, ranker, models)
    const { id, kind } = document.candidate
    const judge = judgeByFact(index, [id])
    const isRight = (one: IndexedCandidate) => see.includes(one.candidate.id) || judge(one) !== 'wrong'
    const documents = 'documents' in decision ? decision.documents : []
    const left = (verdict: LeftOutWording['verdict']) => ({ text, verdict })
    if (decision.kind === 'answer') {
      const first = documents[0]!
      return isRight(first) ? left('found') : { ...left('other'), won: first.candidate.id }
    }
    // For a known absence, any abstention is right.
    if (kind === 'absence' && decision.kind === 'abstain') return left('found')
    return left(documents.some(isRight) ? 'offered' : 'missed')
  }
}
