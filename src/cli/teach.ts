/** Adds what answers a question: a new fact, a wording of a known one, or an absence. */
import { createEngine } from '../engine/create-engine.ts'
import { withAbsence, withWording } from '../knowledge/edit-facts.ts'
import { freeId, idOf } from '../knowledge/ids.ts'
import { askedOf } from '../knowledge/wordings.ts'
import { detectLanguage } from '../text/language-detection.ts'
import { tokenise } from '../text/tokenizer.ts'
import { createAsker } from './asker.ts'
import { type Command, EXIT } from './command.ts'
import { readCurrent } from './edit-folder.ts'
import { knowledgeFolder } from './load-engine.ts'
import { absenceLines } from './review-text.ts'
import { asQuestion, type Lesson, saved, teachFact } from './teach-fact.ts'
import { readArgs } from './usage.ts'

/** Asks for one question after the other, and adds what answers it. */
export const teachCommand: Command = async (argv, io) => {
  const { positionals } = readArgs('teach', argv)
  const folder = knowledgeFolder(io, positionals[0])
  const { lang, say } = io
  if (!io.stdin.isTTY) return io.fail(say('teach-needs-terminal'), EXIT.start)
  const asker = createAsker(io)
  for (;;) {
    const current = await readCurrent(folder)
    if (!current) return io.fail(say('not-right', { folder }), EXIT.input)
    if (!(await teachOne({ folder, current, asker, say, lang }))) {
      asker.say(say('teach-stopped'))
      return EXIT.ok
    }
    if (!(await asker.confirm(say('teach-another')))) return EXIT.ok
  }
}

/**
 * Asks for a question, shows what the bot says to it, and adds what answers it.
 *
 * @returns false if the user stops
 */
export async function teachOne(lesson: Lesson): Promise<boolean> {
  const { asker, say, current } = lesson
  const question = await asker.text(say('teach-question'), '', (text) =>
    text === '' ? say('teach-blank') : undefined,
  )
  if (!question) return false
  const outcome = createEngine(current.loaded).ask(question)
  asker.say(`${say('teach-now')}\n${outcome.text}`)
  const known = new Map(askedOf(current.loaded.knowledge).map(({ asked }) => [asked.id, asked.questions]))
  // The nearest come first.
  const ids = new Set([...outcome.trace().hits.map(({ fact }) => fact), ...known.keys()])
  const act = await asker.choose(say('teach-what'), [
    { value: 'new', label: `+ ${say('act-new')}` },
    { value: 'absent', label: `+ ${say('act-absent')}` },
    ...[...ids].flatMap((id) => {
      const { vi, en } = known.get(id) ?? { vi: [], en: [] }
      const [question] = [...vi, ...en]
      if (question === undefined) return []
      const label = say('unanswered-wording-of', { id, question })
      return [{ value: id, label, words: [...vi, ...en].join(' ') }]
    }),
  ])
  return act !== undefined && teachAs(act, question, lesson)
}

/**
 * Adds what answers a question.
 *
 * @param act `new`, `absent`, or the id of the fact or absence that the question is a wording of
 * @returns false if nothing was saved
 */
export async function teachAs(act: string, question: string, lesson: Lesson): Promise<boolean> {
  if (act === 'new') return teachFact(lesson, question)
  return act === 'absent' ? addAbsence(question, lesson) : addWording(act, question, lesson)
}

async function addWording(id: string, question: string, lesson: Lesson): Promise<boolean> {
  const { files, loaded } = lesson.current
  const lang = detectLanguage(tokenise(question))
  const yaml = withWording(files.yaml, loaded.source.value, id, lang, asQuestion(question))
  return saved(yaml, lesson.say('unanswered-wording-added', { id }), lesson)
}

async function addAbsence(question: string, lesson: Lesson): Promise<boolean> {
  const { say, asker, current } = lesson
  const beginning = say('unanswered-absence-begins')
  const typed = await asker.text(say('unanswered-absence'), `${beginning} `)
  const answer = typed?.trim().replace(/\.?$/, '.')
  if (!answer || answer === `${beginning}.`) return false
  const ids = askedOf(current.loaded.knowledge).map(({ asked }) => asked.id)
  const lang = detectLanguage(tokenise(question))
  const id = freeId(idOf(`absent ${question}`), ids)
  const questions = { vi: [], en: [], [lang]: [asQuestion(question)] }
  const absence = { id, answer: { vi: answer }, questions, see: [] }
  asker.say(absenceLines(absence, { ...lesson, loaded: current.loaded }).join('\n'))
  if (!(await asker.confirm(say('teach-save')))) return false
  const yaml = withAbsence(current.files.yaml, { id, answer: absence.answer, questions })
  return saved(yaml, say('unanswered-wording-added', { id }), lesson)
}
