/**
 * Holds a conversation. A courtesy gets a fixed reply and never a fact, a move is resolved against earlier answers, and
 * only a question is looked up.
 */

import { phrasings, type SmallTalk } from '../locales/engine.ts'
import type { Lang } from '../text/language-detection.ts'
import { conversationAfter } from './dialogue/conversation.ts'
import { liveConversation, MAX_REMEMBERED } from './dialogue/coreference.ts'
import { planOf } from './dialogue/moves.ts'
import type { Plan, Told } from './dialogue/plan.ts'
import type { AskOptions, Engine } from './engine.ts'
import type { Answer, Conversation, Outcome } from './outcome.ts'
import { asksElsewhere, type Query } from './query.ts'
import { leadingIn, proofOf, textOf } from './response/answer.ts'
import { itemOf, itemsOf } from './response/answer-list.ts'
import { dialogueActOf } from './understanding/dialogue-acts.ts'

/** Maximum number of suggestions below a small-talk reply. */
const MAX_OFFERED = 3
/** Small talk that is followed by example questions. */
const WANTS_EXAMPLES: ReadonlySet<SmallTalk> = new Set(['greeting', 'help', 'about-bot'])

export interface ConverseDependencies extends Omit<Told, 'nameOf' | 'isListed'> {
  /** Answers a question, ignoring dialogue acts. `mentions` are the ids of the entries that the question names. */
  readonly lookUp: (question: string, options: AskOptions, read: Told['read']) => Found
  /** Returns ids of the facts closest to a question, best first. */
  readonly near: (question: string) => readonly string[]
  readonly answers: (ids: readonly string[], lang: Lang) => readonly Answer[]
  readonly starters: readonly string[]
}

type Found = Outcome & { readonly mentions: readonly string[] }

/** A message with its conversation and the language of the reply. */
interface Turn {
  readonly question: string
  readonly before: Conversation | undefined
  readonly lang: Lang
  readonly now: number
}

/** Creates the `ask` method of an engine. */
export function createConverse(all: ConverseDependencies): Engine['ask'] {
  return (question, options = {}) => {
    const deps = { ...all, read: readOnce(all.read) }
    const now = options.now ?? Date.now()
    const before = liveConversation(options.conversation, now)
    const act = dialogueActOf(question)
    const spoken = options.lang ?? options.conversation?.lang
    const own = (): Lang => deps.read(question).lang
    // A question sets its own language. Any other message takes the language of the conversation.
    const langOf = (): Lang => (act.kind === 'question' ? options.lang : spoken) ?? own()
    const nameOf: Told['nameOf'] = ({ name }) => name[langOf()] ?? name.vi
    const isListed = (fact: string) => deps.answers([fact], langOf()).some((one) => itemsOf(one).length > 0)
    const plan = planOf(act, question, before, { ...deps, nameOf, isListed })
    switch (plan.kind) {
      case 'talk':
        return talked(plan.say, { question, before, lang: spoken ?? own(), now }, deps)
      case 'ask':
        return asked(plan, { question, before, now }, options.lang, langOf, deps)
      default:
        return told(plan, { question, before, lang: langOf(), now }, deps)
    }
  }
}

/** Caches the query of each text for one turn. */
function readOnce(read: Told['read']): Told['read'] {
  const queries = new Map<string, Query>()
  return (text) => {
    const query = queries.get(text) ?? read(text)
    queries.set(text, query)
    return query
  }
}

/** Looks up the question of a plan. */
function asked(
  plan: Extract<Plan, { kind: 'ask' }>,
  turn: Omit<Turn, 'lang'>,
  forced: Lang | undefined,
  langOf: () => Lang,
  deps: ConverseDependencies,
): Outcome {
  const { conversation } = plan
  const { now, question } = turn
  const lang = forced ?? (plan.isRewritten ? langOf() : undefined)
  const asking = { now, ...(lang && { lang }), ...(conversation && { conversation }) }
  const { mentions, ...outcome } = deps.lookUp(plan.question, asking, deps.read)
  const fact = insteadOf(outcome, plan, deps)
  if (fact !== undefined) return told({ kind: 'tell', facts: [fact] }, { ...turn, lang: langOf() }, deps)
  return {
    ...outcome,
    question,
    conversation: conversationAfter(outcome, conversation, now, mentions, deps),
  }
}

/** Returns the fact to report instead of an outcome that is not what the plan asks for. */
function insteadOf(
  { decision, answers }: Outcome,
  { question, conversation, of, isRepeat }: Extract<Plan, { kind: 'ask' }>,
  { candidates, entries, near, read }: ConverseDependencies,
): string | undefined {
  if (isRepeat && decision !== 'answer' && !asksElsewhere(read(question))) {
    const [closest = ''] = near(question)
    return conversation?.told?.includes(closest) ? closest : undefined
  }
  if (of === undefined) return undefined
  const isOf = answers.some(({ entry, fact }) => entry === of || candidates.get(fact)?.about.includes(of))
  return isOf ? undefined : entries.get(of)?.facts[0]?.id
}

/** Replies to small talk. */
function talked(say: SmallTalk, { question, before, lang, now }: Turn, deps: ConverseDependencies): Outcome {
  const { offered: _, hinted: __, ...kept }: Omit<Conversation, 'at'> = before ?? { entries: [] }
  const suggestions = deps.answers(offeredWith(say, kept, deps).slice(0, MAX_OFFERED), lang)
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

/** Returns ids of facts to suggest: after a complaint others near the last question, at the beginning the starters. */
function offeredWith(
  say: SmallTalk,
  { question, facts }: Omit<Conversation, 'at'>,
  { near, starters }: ConverseDependencies,
): readonly string[] {
  if (say !== 'complaint') return WANTS_EXAMPLES.has(say) ? starters : []
  return question === undefined ? [] : near(question).filter((id) => !facts?.includes(id))
}

/** Reports the facts of a plan, or asks back which one is meant. Runs without ranking, so the score is 1. */
function told(
  plan: Extract<Plan, { kind: 'tell' | 'offer' }>,
  { question, before, lang, now }: Turn,
  deps: ConverseDependencies,
): Outcome {
  const isTold = plan.kind === 'tell'
  const whole = deps.answers(plan.facts, lang)
  const { as, item, addsTo }: Partial<Extract<Plan, { kind: 'tell' }>> = isTold ? plan : {}
  const found = as === 'proves' ? whole.map(proofOf) : item === undefined ? whole : whole.map(itemOf(item))
  const say = phrasings[lang]
  const lead = as && say[as]
  const text = isTold ? textOf(found) : [say.didYouMean, ...found.map((a) => `– ${a.question}`)].join('\n')
  const spoken = before?.entries ?? []
  const about = found.flatMap(({ fact }) => deps.candidates.get(fact)?.about ?? [])
  // A doubt, a question for the source or a question back does not change the topic.
  const isNew = isTold && as === undefined
  const known = isNew ? [...found.map(({ entry }) => entry), ...spoken, ...about] : spoken
  const outcome: Outcome = {
    question,
    lang,
    decision: isTold ? 'answer' : 'suggest',
    reason: isTold ? 'explained' : 'close',
    text: leadingIn(lead, text),
    ...(lead !== undefined && { lead }),
    score: 1,
    answers: isTold ? found : [],
    suggestions: isTold ? [] : found,
    conversation: { entries: [...new Set(known)].slice(0, MAX_REMEMBERED), at: now },
    trace: () => traceOf(plan.kind),
  }
  const conversation = conversationAfter(outcome, before, now, [], deps)
  // The message was a move, so the question that was answered remains the previous one.
  const kept = before?.question === undefined ? {} : { question: before.question }
  const fact = addsTo === undefined ? {} : { fact: addsTo }
  return { ...outcome, conversation: { ...conversation, ...kept, ...fact } }
}

function traceOf(note: string) {
  return {
    terms: [],
    numbers: [],
    mentions: [],
    hits: [],
    corrections: [],
    missing: [],
    leans: false,
    notes: [`act: ${note}`],
  }
}
