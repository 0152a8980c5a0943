/** Asks the engine questions with known answers, and judges the outcomes. */
import type { Engine } from '../engine/engine.ts'
import type { EngineIndex } from '../engine/index/build-index.ts'
import type { Answer, Outcome, Quote } from '../engine/outcome.ts'
import { PASSAGE } from '../engine/response/answer.ts'
import type { Place } from '../knowledge/issue.ts'
import type { PlacedJudgement } from '../knowledge/judgements.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import { askedOf, languages } from '../knowledge/wordings.ts'
import { isWithin, judgeByFact } from './judges.ts'

/**
 * Result of a question.
 *
 * - `right`: answered with the wanted fact, or with one that the judgement accepts; for a fact's own question, also with
 *   a fact of the same entry or content; or with a sentence of the article that contains a quote of the fact; or not
 *   answered, if the article does not say it
 * - `offered`: not answered, but suggested
 * - `silent`: neither answered nor suggested
 * - `other`: answered with a fact that says something else
 */
type Verdict = 'right' | 'offered' | 'silent' | 'other'

/** A question with the expected answer and its place in the files. */
interface Expected extends Place {
  /** Id of the expected fact or absence. Without it, any abstention is right. */
  readonly wanted?: string
  readonly judgement: boolean
}

interface Question extends Expected {
  readonly text: string
  /** Questions asked before it. */
  readonly after: readonly string[]
  /** Ids of other facts that may answer. */
  readonly accept: readonly string[]
}

/** A question put to the engine, and its result. */
export interface Tried extends Expected {
  readonly question: string
  readonly verdict: Verdict
  /** Id of the fact that answered, otherwise of the best hit. */
  readonly won?: string
}

/** Time of all questions. Its value does not matter, but it must not change. */
const NOW = 0

/** Asks the judgements, and each wording of `knowledge.yaml`. */
export function selfTest(
  engine: Engine,
  index: EngineIndex,
  loaded: LoadedKnowledge,
  judgements: readonly PlacedJudgement[],
): Tried[] {
  const written = new Set(askedOf(loaded.knowledge).map(({ asked }) => asked.id))
  const questions = [...judgements.map(fromJudgement), ...wordingsOf(loaded)]
  return questions.map((question) => tryOne(engine, index, written, question))
}

function tryOne(
  engine: Engine,
  index: EngineIndex,
  written: ReadonlySet<string>,
  { text, after, accept, ...expected }: Question,
): Tried {
  const { wanted, judgement } = expected
  let conversation: Outcome['conversation']
  const ask = (words: string) => {
    const outcome = engine.ask(words, { now: NOW, ...(conversation && { conversation }) })
    conversation = outcome.conversation ?? conversation
    return outcome
  }
  for (const earlier of after) ask(earlier)
  const documentOf = (id: string | undefined) =>
    index.facts.candidates.find(({ candidate }) => candidate.id === id)
  const target = documentOf(wanted)?.candidate
  const isKin = (id: string) => {
    const document = documentOf(id)
    return document !== undefined && judgeByFact(index, wanted ? [wanted] : [])(document) !== 'wrong'
  }
  // A judgement lists what it accepts; it cannot name a computed fact. A wording may be answered by any kin of its fact.
  const mayAnswer = (id: string) => accept.includes(id) || ((!judgement || !written.has(id)) && isKin(id))
  const isProof = ({ text }: Quote) => target?.quotes.some((own) => isWithin(own, text))
  const isSame = ({ fact, quotes }: Answer) =>
    fact === wanted || (fact === PASSAGE ? quotes.some(isProof) : mayAnswer(fact))
  const isAbsent = wanted === undefined || target?.kind === 'absence'
  return { ...expected, question: text, ...judge(ask(text), isAbsent, isSame) }
}

function judge(
  outcome: Outcome,
  isAbsent: boolean,
  isSame: (answer: Answer) => boolean,
): { verdict: Verdict; won?: string } {
  const { decision, answers, suggestions } = outcome
  if (decision === 'answer') {
    const [first] = answers
    if (answers.some(isSame)) return { verdict: 'right' }
    return { verdict: 'other', ...(first && { won: first.fact }) }
  }
  const nearest = outcome.trace().hits[0]?.fact
  const near = nearest === undefined ? {} : { won: nearest }
  if (isAbsent) return { verdict: decision === 'abstain' ? 'right' : 'offered', ...near }
  const isOffered = decision === 'suggest' && suggestions.some(isSame)
  return { verdict: isOffered ? 'offered' : 'silent', ...near }
}

function fromJudgement({ q, fact, absent, accept, after, line, column }: PlacedJudgement): Question {
  const wanted = fact ?? (typeof absent === 'string' ? absent : undefined)
  const place = { path: 'questions.yaml', line, column }
  return { text: q, after, accept, ...(wanted && { wanted }), judgement: true, ...place }
}

/** Returns each wording of `knowledge.yaml`. */
function wordingsOf({ source: { value: knowledge }, placeOf }: LoadedKnowledge): Question[] {
  const seeOf = new Map(knowledge.absences.map(({ id, see }) => [id, see]))
  return askedOf(knowledge).flatMap(({ asked: { id, questions }, path }) =>
    languages.flatMap((lang) =>
      questions[lang].map((text, q) => ({
        text,
        after: [],
        wanted: id,
        accept: seeOf.get(id) ?? [],
        judgement: false,
        ...placeOf([...path, 'questions', lang, q]),
      })),
    ),
  )
}
