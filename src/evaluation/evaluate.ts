/** Asks the engine questions with known answers, and judges the outcomes. */
import type { Engine } from '../engine/engine.ts'
import type { Answer, Outcome, Quote, Trace } from '../engine/outcome.ts'
import { PASSAGE } from '../engine/response/answer.ts'
import type { PlacedJudgement } from '../knowledge/judgements.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import { createKinship, type Kinship } from './equivalent-answers.ts'
import { isWithin } from './judges.ts'
import { type Style, seedOf, styles, writeAs } from './query-variants.ts'

/**
 * Result of a question.
 *
 * - `right`: answered with the wanted fact; or not answered, if the article does not say it
 * - `kin`: answered with a fact that the judgement accepts; for a fact's own question, with a fact of the same entry or
 *   content; or with a sentence of the article that contains a quote of the fact
 * - `offered`: not answered, but suggested
 * - `silent`: neither answered nor suggested
 * - `other`: answered with a fact that says something else
 */
type Verdict = 'right' | 'kin' | 'offered' | 'silent' | 'other'

/** A question put to the engine, and its result. */
export interface Tried {
  /** As asked: in the style, if there is one. */
  readonly question: string
  readonly style?: Style
  /** Id of the expected fact or absence. Without it, any abstention is right. */
  readonly wanted?: string
  readonly judgement: boolean
  /** True for the first wording of a fact, which buttons show. */
  readonly isShown: boolean
  readonly verdict: Verdict
  /** Id of the fact that answered, otherwise of the best hit. */
  readonly won?: string
  /** The best hit that says something else, and how far its score is behind (negative: ahead). */
  readonly rival?: string
  readonly margin?: number
  readonly path: string
  readonly line: number
  readonly column: number
}

export interface SelfTestOptions {
  /**
   * Scope. `quick`: the judgements, and the wordings that buttons show. `usual` (default): all wordings, and a sample in
   * readers' styles (see `sampledStyles`). `thorough`: all of them in every style.
   */
  readonly depth?: 'quick' | 'usual' | 'thorough'
  /** True if a fact is found with this wording left out. Such a wording is not asked: it counts as right. */
  readonly found?: (id: string, wording: string) => boolean
  /** Called every `PROGRESS_STEP` questions. */
  readonly onProgress?: (done: number, all: number) => void
}

/** Questions between two calls of `onProgress`. */
const PROGRESS_STEP = 200
/** Time of all questions. Its value does not matter, but it must not change. */
const NOW = 0

/** A question to ask, with the expected answer and its place in the files. */
interface Question {
  readonly text: string
  readonly after: readonly string[]
  readonly wanted?: string
  readonly accept: readonly string[]
  readonly judgement: boolean
  /** True for the first wording of a fact in its language, which buttons show. */
  readonly isShown: boolean
  readonly path: string
  readonly line: number
  readonly column: number
}

/** One in this many wordings is also asked in a style, so that a check takes seconds. */
const SAMPLED_EVERY = 8

/** Asks the judgements and the wordings of the facts, as written and in readers' styles. */
export function selfTest(
  engine: Engine,
  loaded: LoadedKnowledge,
  judgements: readonly PlacedJudgement[],
  options: SelfTestOptions = {},
): Tried[] {
  const { depth = 'usual', found = () => false } = options
  const kinship = createKinship(engine, loaded.knowledge, judgements)
  const own = ownQuestions(loaded, depth === 'quick')
  const questions = [...judgements.map(fromJudgement), ...own]
  const tried: Tried[] = []
  for (const [i, question] of questions.entries()) {
    if (i % PROGRESS_STEP === 0) options.onProgress?.(i, questions.length)
    const { wanted, text, judgement } = question
    const isFound = !judgement && wanted !== undefined && found(wanted, text)
    tried.push(isFound ? foundAlready(question) : tryOne(engine, kinship, question, undefined))
    const chosen = depth === 'thorough' ? styles : depth === 'usual' ? sampledStyles(question) : []
    for (const style of chosen) tried.push(tryOne(engine, kinship, question, style))
  }
  options.onProgress?.(questions.length, questions.length)
  return tried.filter((t) => t.question !== '')
}

/** Returns the result of a question that need not be asked. */
function foundAlready({ text, wanted = '', judgement, isShown, path, line, column }: Question): Tried {
  return { question: text, wanted, won: wanted, verdict: 'right', judgement, isShown, path, line, column }
}

/**
 * Returns one style for a judgement, and for one in `SAMPLED_EVERY` wordings: a style that changes the text. Chosen by a
 * hash of the text, so every run chooses the same.
 */
function sampledStyles({ text, judgement }: Question): Style[] {
  const from = seedOf(text)
  if (!judgement && from % SAMPLED_EVERY !== 0) return []
  for (let i = 0; i < styles.length; i++) {
    const style = styles[((from >>> 8) + i) % styles.length]!
    if (writeAs(text, style) !== undefined) return [style]
  }
  return []
}

/** Asks one question, in a style if one is given. */
function tryOne(engine: Engine, kinship: Kinship, question: Question, style: Style | undefined): Tried {
  const text = style === undefined ? question.text : (writeAs(question.text, style) ?? '')
  let conversation: Outcome['conversation']
  for (const earlier of question.after)
    conversation =
      engine.ask(earlier, { now: NOW, ...(conversation && { conversation }) }).conversation ?? conversation
  const outcome = engine.ask(text, { now: NOW, ...(conversation && { conversation }) })
  const { hits } = outcome.trace()
  const { wanted, accept, judgement, isShown, path, line, column } = question
  const isKin = (id: string) => kinship.isKin(id, wanted, accept)
  // A judgement lists what it accepts. A wording of a fact may be answered by any fact that is kin to it.
  const mayAnswer = judgement
    ? (id: string) => accept.includes(id) || (kinship.isComputed(id) && isKin(id))
    : isKin
  const isProof = ({ text }: Quote) =>
    wanted !== undefined && engine.answer(wanted, 'vi')?.quotes.some((own) => isWithin(own.text, text))
  const isSame = ({ fact, quotes }: Answer) => (fact === PASSAGE ? quotes.some(isProof) : mayAnswer(fact))
  return {
    question: text,
    ...(style && { style }),
    ...(wanted !== undefined && { wanted }),
    judgement,
    isShown,
    ...judge(outcome, hits, wanted, kinship.isAbsence(wanted), isSame),
    ...rivalOf(hits, isKin),
    path,
    line,
    column,
  }
}

function judge(
  outcome: Outcome,
  hits: Trace['hits'],
  wanted: string | undefined,
  absent: boolean,
  isSame: (answer: Answer) => boolean,
): { verdict: Verdict; won?: string } {
  const nearest = hits[0]?.fact
  const near = nearest === undefined ? {} : { won: nearest }
  if (outcome.decision === 'answer') {
    const answered = outcome.answers.map((a) => a.fact)
    if (wanted !== undefined && answered.includes(wanted)) return { verdict: 'right', won: wanted }
    const kin = outcome.answers.find(isSame)
    if (kin !== undefined) return { verdict: 'kin', won: kin.fact }
    return { verdict: 'other', ...(answered[0] !== undefined && { won: answered[0] }) }
  }
  if (absent) return { verdict: outcome.decision === 'abstain' ? 'right' : 'offered', ...near }
  if (outcome.suggestions.some((s) => s.fact === wanted || isSame(s)) && outcome.decision === 'suggest')
    return { verdict: 'offered', ...near }
  return { verdict: 'silent', ...near }
}

/** Returns the best hit that says something else, and the lead of the best hit that does not. */
function rivalOf(hits: Trace['hits'], isKin: (id: string) => boolean): { rival?: string; margin?: number } {
  const own = hits.find((h) => isKin(h.fact))
  const rival = hits.find((h) => !isKin(h.fact))
  if (!own || !rival) return {}
  return { rival: rival.fact, margin: own.score - rival.score }
}

function fromJudgement(judgement: PlacedJudgement): Question {
  const { q, fact, absent, accept, after, line, column } = judgement
  const wanted = fact ?? (typeof absent === 'string' ? absent : undefined)
  return {
    text: q,
    after,
    ...(wanted && { wanted }),
    accept,
    judgement: true,
    isShown: false,
    path: 'questions.yaml',
    line,
    column,
  }
}

/**
 * Returns all wordings of facts and absences. Of each fact, the Vietnamese ones come first.
 *
 * @param onlyShown only the first wording in each language
 */
function ownQuestions({ knowledge, placeOf }: LoadedKnowledge, onlyShown = false): Question[] {
  const of = (
    { id, questions }: { id: string; questions: { vi: readonly string[]; en: readonly string[] } },
    path: readonly (string | number)[],
    accept: readonly string[],
  ): Question[] =>
    (['vi', 'en'] as const).flatMap((lang) =>
      (onlyShown ? questions[lang].slice(0, 1) : questions[lang]).map((text, q) => ({
        text,
        after: [],
        wanted: id,
        accept,
        judgement: false,
        isShown: q === 0,
        ...placeOf([...path, 'questions', lang, q]),
      })),
    )
  return [
    ...knowledge.entries.flatMap((entry, e) =>
      entry.facts.flatMap((fact, f) => of(fact, ['entries', e, 'facts', f], [])),
    ),
    ...knowledge.absences.flatMap((absence, a) => of(absence, ['absences', a], absence.see)),
  ]
}
