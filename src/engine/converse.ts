import type { AnswerType } from '../knowledge/schema.ts'
import type { Lang } from '../text/language.ts'
import { liveConversation, MAX_REMEMBERED } from './dialogue/coreference.ts'
import { type Plan, planOf, type SmallTalk, type Told } from './dialogue/moves.ts'
import type { AskOptions, Engine } from './engine.ts'
import { groupBy } from './index/derived-facts.ts'
import type { Answer, Conversation, Outcome } from './outcome.ts'
import { textOf } from './response/answer.ts'
import { phrasings } from './response/phrasing.ts'
import { dialogueActOf } from './understanding/dialogue-acts.ts'

/**
 * Holds a conversation: a courtesy gets its reply and never a fact, a move is resolved to what was told before, and
 * only a question is looked up. Keeps what the next message may need.
 */

/** Facts told lately that are remembered. */
export const MAX_TOLD = 20
/** Characters kept of the question asked last. */
export const MAX_QUESTION_KEPT = 200
/** Answers offered beside small talk. */
const MAX_OFFERED = 3

export interface ConverseDependencies extends Omit<Told, 'nameOf'> {
  /** Decides on a question, whatever was said around it. */
  readonly lookUp: (
    question: string,
    options: AskOptions,
  ) => Outcome & { readonly mentions: readonly string[] }
  /** Ids of the facts that come near a question, best first. */
  readonly near: (question: string) => readonly string[]
  readonly answers: (ids: readonly string[], lang: Lang) => readonly Answer[]
  readonly starters: readonly string[]
}

/** Small talk of a reader who does not know what to ask. */
const WANTS_EXAMPLES: ReadonlySet<SmallTalk> = new Set(['greeting', 'help', 'about-bot'])

/** Answers of these kinds may be of several things. */
const COUNTS: ReadonlySet<AnswerType> = new Set(['what', 'which', 'how-many'])

/** Those are spoken of beside anything. */
const ACTORS = new Set(['person', 'organization'])

/** `ask` of an engine. */
export function createConverse(deps: ConverseDependencies): Engine['ask'] {
  const { lookUp, answers, candidates } = deps

  /** What was listed, several of a kind: by the answer, by several answers, or by the question itself. */
  function listedBy(
    { answers: [first, ...others] }: Outcome,
    mentions: readonly string[],
    before: readonly string[] | undefined,
  ): readonly string[] | undefined {
    if (!first) return before
    if (others.length > 0) return [...new Set([first, ...others].map(({ entry }) => entry))]
    const { about = [], asks = [] } = candidates.get(first.fact) ?? {}
    const own = [...new Set([first.entry, ...about])].filter((id) => kindOf(id) === kindOf(first.entry))
    const things = own.length > 1 ? own : alike(about.filter((id) => !ACTORS.has(kindOf(id))))
    if (asks.includes('list')) return things
    const named = alike(mentions)
    if (named.length > 1) return named
    // What one fact says in passing is no list where another was given.
    return before || things.length < 2 || !asks.some((asked) => COUNTS.has(asked)) ? before : things
  }

  function kindOf(id: string): string {
    return deps.entries.get(id)?.kind ?? ''
  }

  /** Those of the kind that most of them are. */
  function alike(ids: readonly string[]): readonly string[] {
    const groups = [...groupBy(ids, kindOf).values()]
    return groups.reduce((most, group) => (group.length > most.length ? group : most), [])
  }

  /** The outcome with what the next message may need. */
  function remembering(
    outcome: Outcome,
    before: Conversation | undefined,
    now: number,
    mentions: readonly string[] = [],
  ): Outcome {
    const facts = outcome.answers.map(({ fact }) => fact)
    const shown = outcome.suggestions.map(({ fact }) => fact)
    const fact = facts[0] ?? before?.fact
    const listed = listedBy(outcome, mentions, before?.listed)
    const told = [...new Set([...facts, ...(before?.told ?? [])])].slice(0, MAX_TOLD)
    const conversation: Conversation = {
      entries: (outcome.conversation ?? before)?.entries ?? [],
      ...(fact !== undefined && { fact }),
      facts,
      told,
      ...(shown.length > 0 && (outcome.decision === 'suggest' ? { offered: shown } : { hinted: shown })),
      ...(listed && listed.length > 1 && { listed }),
      question: outcome.question.slice(0, MAX_QUESTION_KEPT),
      lang: outcome.lang,
      at: now,
    }
    return { ...outcome, conversation }
  }

  function talked(
    question: string,
    say: SmallTalk,
    before: Conversation | undefined,
    lang: Lang,
    now: number,
  ): Outcome {
    const { offered: _, hinted: __, ...kept }: Omit<Conversation, 'at'> = before ?? { entries: [] }
    const offers =
      say === 'complaint' && kept.question !== undefined
        ? deps.near(kept.question).filter((id) => !kept.facts?.includes(id))
        : WANTS_EXAMPLES.has(say)
          ? deps.starters
          : []
    const suggestions = answers(offers.slice(0, MAX_OFFERED), lang)
    const hinted = suggestions.map(({ fact }) => fact)
    return {
      question,
      lang,
      decision: 'abstain',
      reason: say === 'empty' ? 'empty' : 'courtesy',
      text: phrasings[lang].talk[say],
      score: 0,
      answers: [],
      suggestions,
      conversation: { ...kept, ...(hinted.length > 0 && { hinted }), lang, at: now },
      trace: () => traceOf(say),
    }
  }

  /** Facts told again or next; no question was weighed. */
  function told(
    question: string,
    plan: Extract<Plan, { kind: 'tell' | 'offer' }>,
    before: Conversation | undefined,
    lang: Lang,
    now: number,
  ): Outcome {
    const found = answers(plan.facts, lang)
    const say = phrasings[lang]
    const isTold = plan.kind === 'tell'
    const lead = isTold && plan.confirms ? say.confirms : undefined
    const text = isTold ? textOf(found) : [say.didYouMean, ...found.map((a) => `– ${a.question}`)].join('\n')
    const spoken = before?.entries ?? []
    const about = found.flatMap(({ fact }) => aboutOf(fact))
    // What was doubted or asked back is still what is spoken of.
    const isNew = isTold && !plan.confirms
    const known = isNew ? [...found.map(({ entry }) => entry), ...spoken, ...about] : spoken
    const outcome: Outcome = {
      question,
      lang,
      decision: isTold ? 'answer' : 'suggest',
      reason: isTold ? 'explained' : 'close',
      text: lead === undefined ? text : `${lead} ${text}`,
      ...(lead !== undefined && { lead }),
      score: 1,
      answers: isTold ? found : [],
      suggestions: isTold ? [] : found,
      conversation: { entries: [...new Set(known)].slice(0, MAX_REMEMBERED), at: now },
      trace: () => traceOf(plan.kind),
    }
    const { conversation } = remembering(outcome, before, now)
    // It is still the question before that was answered.
    const kept = before?.question === undefined ? {} : { question: before.question }
    return { ...outcome, conversation: { ...conversation!, ...kept } }
  }

  return (question, options = {}) => {
    const now = options.now ?? Date.now()
    const before = liveConversation(options.conversation, now)
    const act = dialogueActOf(question)
    // A question has its own language; what only leans on the conversation has that of the conversation.
    const spokenIn = act.kind === 'question' ? undefined : options.conversation?.lang
    const langOf = (): Lang => options.lang ?? spokenIn ?? deps.read(question).lang
    const nameOf: Told['nameOf'] = ({ name }) => (langOf() === 'en' ? (name.en ?? name.vi) : name.vi)
    const context: Told = { ...deps, nameOf }
    const plan = planOf(act, question, before, context)
    if (plan.kind === 'talk')
      return talked(question, plan.say, before, options.conversation?.lang ?? langOf(), now)
    if (plan.kind !== 'ask') return told(question, plan, before, langOf(), now)
    const spoken = options.lang ?? (plan.isRewritten ? langOf() : undefined)
    const { conversation } = plan
    const asking = { now, ...(spoken && { lang: spoken }), ...(conversation && { conversation }) }
    const { mentions, ...outcome } = lookUp(plan.question, asking)
    const { of } = plan
    const isOf = (id: string) =>
      outcome.answers.some(({ entry, fact }) => entry === id || aboutOf(fact).includes(id))
    if (of !== undefined && !isOf(of)) {
      const [first] = deps.entries.get(of)?.facts ?? []
      if (first)
        return told(question, { kind: 'tell', facts: [first.id], confirms: false }, before, langOf(), now)
    }
    return { ...remembering(outcome, conversation, now, mentions), question }
  }

  function aboutOf(fact: string): readonly string[] {
    return candidates.get(fact)?.about ?? []
  }
}

const traceOf = (note: string) => ({
  terms: [],
  numbers: [],
  mentions: [],
  hits: [],
  notes: [`act: ${note}`],
})
