/** Asks the engine questions whose answers are known, and judges what comes back. */
import type { Engine } from '../engine/engine.ts'
import type { Answer, Outcome, Quote, Trace } from '../engine/outcome.ts'
import { PASSAGE } from '../engine/response/answer.ts'
import type { PlacedJudgement } from '../knowledge/judgements.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import { createKinship, type Kinship } from './equivalent-answers.ts'
import { isWithin } from './judges.ts'
import { type Style, seedOf, styles, writeAs } from './query-variants.ts'

/**
 * How a question came back.
 *
 * - `right`: its own fact answered; or nothing did, where the article does not say
 * - `kin`: a fact that a judgement accepts; for a fact's own question, one of its entry or that says as much; or a
 *   sentence of the article with its quote
 * - `offered`: not answered, but among the suggestions
 * - `silent`: neither answered nor offered
 * - `other`: a fact that says something else
 */
type Verdict = 'right' | 'kin' | 'offered' | 'silent' | 'other'

/** One question put to the engine, and what came back. */
export interface Tried {
  /** As put; in a style, if there is one. */
  readonly question: string
  readonly style?: Style
  /** The fact or absence that must come back; none: any abstention. */
  readonly wanted?: string
  readonly judgement: boolean
  /** Is it a fact's first wording, which buttons show? */
  readonly isShown: boolean
  readonly verdict: Verdict
  /** What answered, or was offered or nearest, instead; with `right` and `kin`, what answered. */
  readonly won?: string
  /** The best that says something else, and how far it stays behind (negative: ahead). */
  readonly rival?: string
  readonly margin?: number
  readonly path: string
  readonly line: number
  readonly column: number
}

export interface SelfTestOptions {
  /**
   * How much is asked: `quick` judgements, and of the own wordings those that buttons show; `usual` (default) all own
   * wordings, and a sample in readers' styles, the same in every run (see `sampledStyles`); `thorough` all in every style.
   */
  readonly depth?: 'quick' | 'usual' | 'thorough'
  /** True for a wording whose fact is found without it; with it, it is all the more, and is not asked. */
  readonly found?: (id: string, wording: string) => boolean
  /** Told now and then how far it is. */
  readonly onProgress?: (done: number, all: number) => void
}

/** Questions between two calls of `onProgress`. */
const PROGRESS_STEP = 200
/** Any moment will do, as long as it is always the same one. */
const NOW = 0

/** A question to put to the engine, with what must come back and where it is written. */
interface Question {
  readonly text: string
  readonly after: readonly string[]
  readonly wanted?: string
  readonly accept: readonly string[]
  readonly judgement: boolean
  /** Is it a fact's first wording in its language, which buttons show? */
  readonly isShown: boolean
  readonly path: string
  readonly line: number
  readonly column: number
}

/** One in so many of the facts' own questions is also asked in a style, so that a check takes seconds. */
const SAMPLED_EVERY = 8

/** Asks the judgements and the facts' own questions, as written and in readers' styles. */
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

/** A question that need not be asked. */
function foundAlready({ text, wanted = '', judgement, isShown, path, line, column }: Question): Tried {
  return { question: text, wanted, won: wanted, verdict: 'right', judgement, isShown, path, line, column }
}

/** Of a judgement, and of each eighth own question, one style that changes it; by its letters, so always the same. */
function sampledStyles({ text, judgement }: Question): Style[] {
  const from = seedOf(text)
  if (!judgement && from % SAMPLED_EVERY !== 0) return []
  for (let i = 0; i < styles.length; i++) {
    const style = styles[((from >>> 8) + i) % styles.length]!
    if (writeAs(text, style) !== undefined) return [style]
  }
  return []
}

/** Asks one question, in a style where one is given. */
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
  // A judgement says itself what it takes; a fact's own question may be answered by any of its kin.
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

/** The best hit that says something else, against the best that does not. */
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
 * All wordings of facts and absences: of each fact the Vietnamese ones first.
 *
 * @param onlyShown the first of each language alone
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
