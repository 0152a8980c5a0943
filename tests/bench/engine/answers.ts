import type { Conversation } from '../../../src/engine/outcome.ts'
import type { LoadedKnowledge } from '../../../src/knowledge/load.ts'
import { type Given, type Gold, grade, type Verdict } from './grade.ts'
import { type Built, documentsOf, type Found, type Peer } from './peer.ts'
import type { QuestionSet } from './question-sets.ts'

export type Counts = Readonly<Record<Verdict, number>>

/** How a peer answers. */
export interface Answers {
  readonly peer: string
  /** The score from which it answers; absent where it decides by itself. */
  readonly threshold?: number
  /** Questions that the article answers, and those that it does not. */
  readonly answerable: Counts
  readonly outOfScope: Counts
  /** By set, in its order. */
  readonly sets: Readonly<Record<string, Counts>>
  /** Right answers if it answered always, whatever else it says. */
  readonly rightAtMost: number
}

/** Asks a peer everything and grades it, at the score threshold that serves it best. */
export const measureAnswers = async (
  peer: Peer,
  loaded: LoadedKnowledge,
  sets: readonly QuestionSet[],
): Promise<Answers> => {
  const documents = documentsOf(loaded)
  const built = await peer.build(documents, loaded)
  const asked = sets.flatMap((set) => set.questions.map((gold) => ({ set: set.name, gold })))
  if (built.decide) return sumUp(peer.name, judgeOwn(built.decide, asked))
  const say = textsOf(loaded)
  const found: Judged[] = []
  for (const { set, gold } of asked) {
    const best = built.best(await built.search(gold.q))
    const given = best && say(best, gold.lang)
    found.push({
      set,
      gold,
      score: given?.decision === 'answer' ? best!.score : Number.NEGATIVE_INFINITY,
      answered: given ? grade(gold, given) : grade(gold, SILENCE),
    })
  }
  const threshold = bestThreshold(found)
  const rightAtMost = found.filter((f) => f.gold.expect === 'answer' && f.answered === 'right').length
  const judged = found.map(({ set, gold, score, answered }) => ({
    set,
    gold,
    verdict: score >= threshold ? answered : grade(gold, SILENCE),
  }))
  return { ...sumUp(peer.name, judged), threshold, rightAtMost }
}

interface Judged {
  readonly set: string
  readonly gold: Gold
  readonly score: number
  /** The verdict if it answers. */
  readonly answered: Verdict
}

const SILENCE: Given = { decision: 'abstain', text: '' }

const judgeOwn = (decide: NonNullable<Built['decide']>, asked: readonly { set: string; gold: Gold }[]) => {
  const conversations = new Map<string, Conversation>()
  return asked.map(({ set, gold }) => {
    const chat = gold.chat === undefined ? undefined : `${set} ${gold.chat}`
    const given = decide(gold.q, chat === undefined ? undefined : conversations.get(chat))
    if (chat !== undefined && given.conversation) conversations.set(chat, given.conversation)
    return { set, gold, verdict: grade(gold, given) }
  })
}

/** What a peer says when it finds a fact: the fact's answer. A known absence is silence. */
const textsOf = ({ knowledge }: LoadedKnowledge): ((found: Found, lang: 'vi' | 'en') => Given) => {
  const facts = new Map(knowledge.entries.flatMap((entry) => entry.facts.map((fact) => [fact.id, fact])))
  return ({ id }, lang) => {
    const fact = facts.get(id)
    if (!fact) return SILENCE
    const text = [fact.answer, fact.detail].map((t) => (lang === 'en' ? (t?.en ?? t?.vi) : t?.vi) ?? '')
    return { decision: 'answer', text: text.join(' ').trim() }
  }
}

/**
 * The threshold where the share of right answers, less the shares of wrong and of false ones, is largest
 * (questions with an answer and without weigh alike, however many there are).
 */
const bestThreshold = (found: readonly Judged[]): number => {
  const withAnswer = found.filter((f) => f.gold.expect === 'answer').length
  const without = found.length - withAnswer
  const ranked = found.filter((f) => f.score > Number.NEGATIVE_INFINITY).sort((a, b) => b.score - a.score)
  let value = 0
  let best = 0
  let threshold = Number.POSITIVE_INFINITY
  for (const [i, { answered, gold, score }] of ranked.entries()) {
    if (gold.expect === 'abstain') value -= 1 / without
    else value += (answered === 'right' ? 1 : -1) / withAnswer
    if (value > best && ranked[i + 1]?.score !== score) [best, threshold] = [value, score]
  }
  return threshold
}

const sumUp = (peer: string, judged: readonly { set: string; gold: Gold; verdict: Verdict }[]): Answers => {
  const count = (of: typeof judged): Counts => {
    const counts = { right: 0, wrong: 0, missed: 0, false: 0 }
    for (const { verdict } of of) counts[verdict]++
    return counts
  }
  const answerable = count(judged.filter((j) => j.gold.expect === 'answer'))
  return {
    peer,
    answerable,
    outOfScope: count(judged.filter((j) => j.gold.expect === 'abstain')),
    sets: Object.fromEntries(
      [...new Set(judged.map((j) => j.set))].map((set) => [set, count(judged.filter((j) => j.set === set))]),
    ),
    rightAtMost: answerable.right,
  }
}
