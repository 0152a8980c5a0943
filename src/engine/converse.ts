/**
 * Holds a conversation. A courtesy gets a fixed reply and never a fact, a move is resolved against earlier answers, and
 * only a question is looked up.
 */
import { phrasings, type SmallTalk } from '../locales/engine.ts'
import type { Lang } from '../text/language-detection.ts'
import { conversationAfter } from './dialogue/conversation.ts'
import { liveConversation } from './dialogue/coreference.ts'
import { planOf } from './dialogue/moves.ts'
import type { Plan, Told } from './dialogue/plan.ts'
import type { AskOptions, Engine } from './engine.ts'
import type { Answer, Conversation, Outcome } from './outcome.ts'
import type { Query } from './query.ts'
import { leadingIn, proofOf, textOf } from './response/answer.ts'
import { itemOf, itemsOf } from './response/answer-list.ts'
import { dialogueActOf } from './understanding/dialogue-acts.ts'

/** Maximum number of suggestions below a small-talk reply. */
const MAX_OFFERED = 3
/** Small talk that is followed by example questions. */
const WANTS_EXAMPLES: ReadonlySet<SmallTalk> = new Set(['greeting', 'help', 'about-bot'])

export interface ConverseDependencies extends Omit<Told, 'nameOf' | 'isListed'> {
  /** Answers a question, ignoring dialogue acts. Returns the outcome with the question as looked up. */
  readonly lookUp: (
    question: string,
    options: AskOptions,
    read: Told['read'],
  ) => { readonly outcome: Outcome; readonly query: Query }
  /** Returns ids of the facts closest to a question, best first. */
  readonly near: (question: string) => readonly string[]
  readonly answers: (ids: readonly string[], lang: Lang) => readonly Answer[]
  readonly starters: readonly string[]
}

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
    // A question sets its own language. Any other message takes the language that it wants, or that of the conversation.
    const wanted = act.kind === 'move' ? act.lang : undefined
    const spoken = act.kind === 'question' ? undefined : options.conversation?.lang
    const set = wanted ?? options.lang ?? spoken
    const lang = set ?? deps.read(question).lang
    const nameOf: Told['nameOf'] = ({ name }) => name[lang] ?? name.vi
    const isListed = (fact: string) => deps.answers([fact], lang).some((one) => itemsOf(one).length > 0)
    const turn = { question, before, lang, now }
    const plan = planOf(act, question, before, { ...deps, nameOf, isListed })
    switch (plan.kind) {
      case 'talk':
        return talked(plan.say, turn, deps)
      case 'ask':
        return asked(plan, turn, set, deps)
      case 'tell':
        return told(plan, turn, deps)
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
  { question, conversation, orElse }: Extract<Plan, { kind: 'ask' }>,
  turn: Turn,
  lang: Lang | undefined,
  deps: ConverseDependencies,
): Outcome {
  const { now } = turn
  const asking = { now, ...(lang && { lang }), ...(conversation && { conversation }) }
  const { outcome, query } = deps.lookUp(question, asking, deps.read)
  if (outcome.decision !== 'answer' && orElse?.kind === 'tell') return told(orElse, turn, deps)
  return {
    ...outcome,
    question: turn.question,
    conversation: conversationAfter(outcome, query, conversation, now, deps),
  }
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
  { question = '', facts = [] }: Omit<Conversation, 'at'>,
  { near, starters }: ConverseDependencies,
): readonly string[] {
  if (say === 'complaint') return near(question).filter((id) => !facts.includes(id))
  return WANTS_EXAMPLES.has(say) ? starters : []
}

/** Reports the facts of a plan. Runs without ranking, so the score is 1. */
function told(
  { facts, as, item }: Extract<Plan, { kind: 'tell' }>,
  { question, before, lang, now }: Turn,
  deps: ConverseDependencies,
): Outcome {
  const whole = deps.answers(facts, lang)
  const parts = item === undefined ? whole : whole.map(itemOf(item))
  const answers = as === 'proves' ? parts.map(proofOf) : parts
  const lead = as && phrasings[lang][as]
  const outcome: Outcome = {
    question,
    lang,
    decision: 'answer',
    reason: 'explained',
    text: leadingIn(lead, textOf(answers)),
    ...(lead !== undefined && { lead }),
    score: 1,
    answers,
    suggestions: [],
    trace: () => traceOf('tell'),
  }
  return { ...outcome, conversation: conversationAfter(outcome, undefined, before, now, deps) }
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
