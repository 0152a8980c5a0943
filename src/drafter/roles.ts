import type { MarkedSentence, Mention } from './mention.ts'
import type { Subject, Subjects } from './merge.ts'
import {
  awardVerbs,
  chairVerbs,
  requirementSigns,
  requirementVerbs,
  resultSigns,
  speechVerbs,
} from './press-vocabulary.ts'
import { phrases } from './words.ts'

const verbs = {
  chair: phrases(chairVerbs),
  speak: phrases(speechVerbs),
  award: phrases(awardVerbs),
} as const
const requires = phrases(requirementVerbs)
const requirement = phrases(requirementSigns)
const result = phrases(resultSigns)

/** An action of somebody in a sentence. */
export interface Deed {
  readonly subject: Subject
  readonly mention: Mention
  readonly verb: keyof typeof verbs | 'other'
  /** Offset of the verb. */
  readonly at: number
}

/** Words allowed between the agent and the verb. */
const BETWEEN = /^(đã|đang|sẽ|cũng|vừa|còn|đều|cùng|tiếp|tục|trực|tiếp|đồng|thời|mới|lại|luôn)$/

/** Finds actions: a person, office or body directly followed by a verb, or by a post and a verb. */
export function deedsOf(sentence: MarkedSentence, subjects: Subjects): Deed[] {
  const deeds: Deed[] = []
  const { words, mentions, text } = sentence
  for (const mention of mentions) {
    if (!['person', 'office', 'organization'].includes(mention.kind)) continue
    const subject = subjects.of(mention)
    if (!subject) continue
    const end = mention.introductionEnd ?? mention.end
    let i = words.findIndex((w) => w.start >= end)
    if (i < 0) continue
    const gap = words[i]!.gap
    if (!/^( |, |\) | [-–—] )$/.test(gap) || (gap !== ' ' && mention.introductionEnd === undefined)) continue
    while (words[i] && BETWEEN.test(words[i]!.text)) i++
    const word = words[i]
    if (!word || word.capital) continue
    const verb = (['chair', 'speak', 'award'] as const).find((kind) => verbs[kind](words, i) > 0)
    const opens = mention.start === 0 || /[,;:.]\s*$/.test(text.slice(0, mention.start))
    if (!verb && (!opens || /^(và|của|tại|ở|với|là|về|trong|cho|để|đến|năm|thuộc)$/.test(word.text))) continue
    deeds.push({ subject, mention, verb: verb ?? 'other', at: word.start })
  }
  return deeds
}

/**
 * Returns whether a sentence assigns a task or reports a result. A sentence that begins with an imperative assigns a
 * task.
 */
export function workOf(sentence: MarkedSentence): 'task' | 'achievement' | undefined {
  const { words } = sentence
  if (requires(words, 0) > 0 && !words.slice(0, 12).some((w) => w.text === 'đã')) return 'task'
  let task = false
  for (let i = 0; i < words.length; i++) {
    if (result(words, i) > 0) return 'achievement'
    if (requirement(words, i) > 0) task = true
  }
  return task ? 'task' : undefined
}
