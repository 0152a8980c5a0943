/** Shows unanswered questions one by one, and adds what answers them: one key per question. */
import { createEngine } from '../engine/create-engine.ts'
import { PASSAGE } from '../engine/response/answer.ts'
import { withAbsence, withWording } from '../knowledge/edit-facts.ts'
import { freeId, idOf } from '../knowledge/ids.ts'
import { messageOf } from '../knowledge/issue.ts'
import { askedOf } from '../knowledge/wordings.ts'
import type { UnansweredQuestion } from '../storage/unanswered-questions.ts'
import { detectLanguage } from '../text/language-detection.ts'
import { tokenise } from '../text/tokenizer.ts'
import { actsOf } from './asker.ts'
import { type Current, readCurrent, saveFolder } from './edit-folder.ts'
import { asQuestion, type Lesson, teachFact } from './teach.ts'

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
  const acts = [...actsOf<string>(ACTS, say), ...near.map(wordingOf)]
  const act = (await asker.press(head, acts)) ?? 'stop'
  switch (act) {
    case 'new':
      return (await teachFact({ ...lesson, current }, question)) === undefined ? 'later' : 'done'
    case 'absent':
      return addAbsence(question, current, lesson)
    case 'drop':
      return 'done'
    case 'later':
    case 'stop':
      return act
    default:
      return addWording(act, question, current, lesson)
  }
}

async function addWording(
  id: string,
  question: string,
  current: Current,
  lesson: UnansweredLesson,
): Promise<Done> {
  const { say } = lesson
  const lang = detectLanguage(tokenise(question))
  const yaml = withWording(current.files.yaml, current.loaded.source.value, id, lang, asQuestion(question))
  return saved(yaml, say('unanswered-wording-added', { id }), current, lesson)
}

async function addAbsence(question: string, current: Current, lesson: UnansweredLesson): Promise<Done> {
  const { say, asker } = lesson
  const beginning = say('unanswered-absence-begins')
  const typed = await asker.text(say('unanswered-absence'), `${beginning} `)
  const answer = typed?.trim().replace(/\.?$/, '.')
  if (!answer || answer === `${beginning}.`) return 'later'
  const ids = askedOf(current.loaded.knowledge).map(({ asked }) => asked.id)
  const lang = detectLanguage(tokenise(question))
  const id = freeId(idOf(`absent ${question}`), ids)
  const questions = { vi: [], en: [], [lang]: [asQuestion(question)] }
  const yaml = withAbsence(current.files.yaml, { id, answer: { vi: answer }, questions })
  return saved(yaml, say('unanswered-wording-added', { id }), current, lesson)
}

async function saved(
  yaml: string,
  told: string,
  { files }: Current,
  lesson: UnansweredLesson,
): Promise<Done> {
  const { folder, asker, say, lang } = lesson
  const refused = await saveFolder(folder, files, { ...files, yaml })
  asker.say(refused ? say('teach-not-saved', { reason: messageOf(refused, lang) }) : told)
  return refused ? 'later' : 'done'
}
