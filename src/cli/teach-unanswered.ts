/** Shows unanswered questions one by one, and adds what answers them: one key per question. */
import { createEngine } from '../engine/create-engine.ts'
import { PASSAGE } from '../engine/response/answer.ts'
import { askedOf } from '../knowledge/wordings.ts'
import type { UnansweredQuestion } from '../storage/unanswered-questions.ts'
import { actionsOf } from './asker.ts'
import { type Current, readCurrent } from './edit-folder.ts'
import { teachAs } from './teach.ts'
import { asQuestion, type Lesson } from './teach-fact.ts'

/** Maximum facts offered for a question. */
const NEAREST = 3
/** Time of the question. Any value will do, because it is asked without its conversation. */
const NOW = 0
/** Acts for a question, with one key each. A number selects a similar fact. */
const ACTS = ['later', 'new', 'absent', 'drop', 'stop'] as const

export interface UnansweredLesson extends Omit<Lesson, 'current'> {
  readonly questions: readonly Pick<UnansweredQuestion, 'question' | 'count'>[]
  /** Deletes a question that is settled. */
  readonly forget: (question: string) => Promise<void>
}

type Done = 'done' | 'later' | 'stop'

/** Goes through the questions. Returns false if the folder does not load. */
export async function teachUnanswered(lesson: UnansweredLesson): Promise<boolean> {
  const { questions, say, folder, asker } = lesson
  if (questions.length === 0) asker.say(say('unanswered-nothing'))
  for (const asked of questions) {
    const current = await readCurrent(folder)
    if (!current) return false
    const done = await decide(asked, current, lesson)
    if (done === 'done') await lesson.forget(asked.question)
    if (done === 'stop') break
  }
  return true
}

async function decide(
  { question, count }: UnansweredLesson['questions'][number],
  current: Current,
  lesson: UnansweredLesson,
): Promise<Done> {
  const { asker, say } = lesson
  const head = say('unanswered-head', { count, question })
  const outcome = createEngine(current.loaded).ask(question, { now: NOW })
  const [answer] = outcome.answers
  // The knowledge answers it by now. A quoted sentence is no fact.
  if (answer && answer.fact !== PASSAGE) {
    asker.say(`${head}\n${say('unanswered-answered', { id: answer.fact })}`)
    return 'done'
  }
  const known = new Map(askedOf(current.loaded.knowledge).map(({ asked }) => [asked.id, asked.questions]))
  const hits = outcome.trace().hits.map(({ fact }) => fact)
  const near = hits.filter((id) => known.has(id)).slice(0, NEAREST)
  const wordingOf = (id: string, i: number) => ({
    key: String(i + 1),
    value: id,
    label: say('unanswered-wording-of', { id, question: known.get(id)!.vi[0] ?? known.get(id)!.en[0] ?? '' }),
  })
  const acts = [...actionsOf<string>(ACTS, say), ...near.map(wordingOf)]
  const act = (await asker.press(head, acts)) ?? 'stop'
  if (act === 'drop') return 'done'
  if (act === 'later' || act === 'stop') return act
  // A button shows the first wording of a fact, so it may be corrected.
  const asked = act === 'new' ? await asker.text(say('teach-question'), asQuestion(question)) : question
  return asked && (await teachAs(act, asked, { ...lesson, current })) ? 'done' : 'later'
}
