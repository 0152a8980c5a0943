/** Shows unanswered questions one by one, and adds what answers them: one key per question. */
import { createEngine } from '../engine/create-engine.ts'
import { PASSAGE } from '../engine/response/answer.ts'
import { withAbsence, withWording } from '../knowledge/add-facts.ts'
import { freeId, idOf } from '../knowledge/ids.ts'
import { messageOf } from '../knowledge/issue.ts'
import { askedOf } from '../knowledge/wordings.ts'
import type { UnansweredAct } from '../locales/teach.ts'
import type { UnansweredQuestion } from '../storage/unanswered-questions.ts'
import { detectLanguage } from '../text/language-detection.ts'
import { tokenise } from '../text/tokenizer.ts'
import { type Current, readCurrent, saveFolder } from './edit-folder.ts'
import { actOfKey, type Keys } from './keys.ts'
import { asQuestion, type Lesson, teachFact } from './teach-fact.ts'

/** Maximum facts offered for a question. */
const NEAREST = 3
/** Time of the question. Any value will do, because it is asked without its conversation. */
const NOW = 0

export interface UnansweredLesson extends Omit<Lesson, 'current'> {
  /** Opens the keys. Called for each question, because the asker uses the terminal in between. */
  readonly openKeys: () => Keys
  readonly questions: readonly Pick<UnansweredQuestion, 'question' | 'count'>[]
  /** Deletes a question that is settled. */
  readonly forget: (question: string) => Promise<void>
  readonly write: (text: string) => void
}

type Done = 'done' | 'later' | 'stop' | 'broken'

/** Goes through the questions. Returns false if the folder does not load. */
export async function teachUnanswered(lesson: UnansweredLesson): Promise<boolean> {
  const { questions, texts, folder, write } = lesson
  if (questions.length === 0) write(`${texts.unanswered.nothing}\n`)
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
  const { write, texts } = lesson
  const words = texts.unanswered
  const outcome = createEngine(current.loaded).ask(question, { now: NOW })
  const [answer] = outcome.answers
  // The knowledge answers it by now. A quoted sentence is no fact.
  if (answer && answer.fact !== PASSAGE) {
    write(`\n${words.head(count, question)}\n${words.answered(answer.fact)}\n`)
    return 'done'
  }
  const known = new Map(askedOf(current.loaded.knowledge).map(({ asked }) => [asked.id, asked.questions]))
  const hits = outcome.trace().hits.map(({ fact }) => fact)
  const near = hits.filter((id) => known.has(id)).slice(0, NEAREST)
  const lines = near.map(
    (id, i) => `  [${i + 1}] ${id}: ${known.get(id)!.vi[0] ?? known.get(id)!.en[0] ?? ''}`,
  )
  write(`\n${[words.head(count, question), ...lines, words.keys].join('\n')}\n`)
  const act = await keyOf(near.length, lesson)
  if (typeof act === 'number') return addWording(near[act]!, question, current, lesson)
  if (act === 'new')
    return (await teachFact({ ...lesson, current }, question)) === undefined ? 'later' : 'done'
  if (act === 'absent') return addAbsence(question, current, lesson)
  if (act === 'drop') write(`${words.dropped}\n`)
  if (act === 'later') write(`${words.later}\n`)
  return act === 'drop' ? 'done' : act
}

/** Returns the act of the next valid key; for a digit, the index of the fact. */
async function keyOf(
  near: number,
  { openKeys, write, texts }: UnansweredLesson,
): Promise<UnansweredAct | number> {
  const keys = openKeys()
  try {
    for (;;) {
      const key = await keys.key()
      if (key === undefined) return 'stop'
      const place = /^[1-9]$/.test(key) ? Number(key) - 1 : near
      if (place < near) return place
      const act = actOfKey(texts.unanswered.acts, key)
      if (act) return act
      write(`${texts.unanswered.otherKey}\n`)
    }
  } finally {
    keys.close()
  }
}

async function addWording(
  id: string,
  question: string,
  current: Current,
  lesson: UnansweredLesson,
): Promise<Done> {
  const { texts } = lesson
  const lang = detectLanguage(tokenise(question))
  const yaml = withWording(current.files.yaml, current.loaded.source.value, id, lang, asQuestion(question))
  return saved(yaml, texts.unanswered.wordingAdded(id), current, lesson)
}

async function addAbsence(question: string, current: Current, lesson: UnansweredLesson): Promise<Done> {
  const { texts, openKeys } = lesson
  const keys = openKeys()
  const typed = await keys.line(texts.unanswered.absence, texts.unanswered.absenceBegins)
  keys.close()
  const answer = typed?.replace(/\.?$/, '.')
  if (!answer || answer.trim() === `${texts.unanswered.absenceBegins.trim()}.`) return 'later'
  const ids = askedOf(current.loaded.knowledge).map(({ asked }) => asked.id)
  const lang = detectLanguage(tokenise(question))
  const id = freeId(idOf(`absent ${question}`), ids)
  const questions = { vi: [], en: [], [lang]: [asQuestion(question)] }
  const yaml = withAbsence(current.files.yaml, { id, answer: { vi: answer }, questions })
  return saved(yaml, texts.unanswered.wordingAdded(id), current, lesson)
}

async function saved(
  yaml: string,
  told: string,
  { files }: Current,
  lesson: UnansweredLesson,
): Promise<Done> {
  const { folder, write, texts, lang } = lesson
  const refused = await saveFolder(folder, files, { ...files, yaml })
  write(`${refused ? texts.notSaved(messageOf(refused, lang)) : told}\n`)
  return refused ? 'later' : 'done'
}
