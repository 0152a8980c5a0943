/**
 * Adds facts to a knowledge folder. Asks at a terminal for the quote of each, its entry, its answer and its questions.
 */
import { createEngine } from '../engine/create-engine.ts'
import { writeAs } from '../evaluation/query-variants.ts'
import { type NewEntry, type NewFact, offering, withEntry, withFact } from '../knowledge/edit-facts.ts'
import { freeId } from '../knowledge/ids.ts'
import { messageOf } from '../knowledge/issue.ts'
import { MAX_ANSWER_LENGTH } from '../knowledge/limits.ts'
import { loadTexts } from '../knowledge/load.ts'
import { answerTypes, type Entry, type Fact } from '../knowledge/schema.ts'
import { askedOf } from '../knowledge/wordings.ts'
import type { Say } from '../locales/sentences.ts'
import { detectLanguage, type Lang } from '../text/language-detection.ts'
import { capitalised } from '../text/normalize.ts'
import { tokenise } from '../text/tokenizer.ts'
import { type Asker, createAsker } from './asker.ts'
import { type Command, EXIT } from './command.ts'
import { type Current, readCurrent, saveFolder } from './edit-folder.ts'
import { knowledgeFolder } from './load-engine.ts'
import { doubtsAbout } from './review-text.ts'
import { askEntry, askQuote } from './teach-parts.ts'
import { readArgs } from './usage.ts'

/** Input of `teachFact`. */
export interface Lesson {
  readonly folder: string
  readonly current: Current
  readonly asker: Asker
  readonly say: Say
  /** Language of the terminal. */
  readonly lang: Lang
}

/** Adds one fact after the other. */
export const teachCommand: Command = async (argv, io) => {
  const { positionals } = readArgs('teach', argv)
  const folder = knowledgeFolder(io, positionals[0])
  const { lang, say } = io
  if (!io.stdin.isTTY) return io.fail(say('teach-needs-terminal'), EXIT.start)
  const asker = createAsker(io)
  for (;;) {
    const current = await readCurrent(folder)
    if (!current) return io.fail(say('not-right', { folder }), EXIT.input)
    const added = await teachFact({ folder, current, asker, say, lang })
    if (added === undefined) {
      asker.say(say('teach-stopped'))
      return EXIT.ok
    }
    if (!(await asker.confirm(say('teach-another')))) return EXIT.ok
  }
}

/**
 * Asks for a fact and writes it.
 *
 * @param question unanswered question of a reader; default: none
 * @returns the fact's id; `undefined` if the user stops
 */
export async function teachFact(lesson: Lesson, question?: string): Promise<string | undefined> {
  const { folder, current, asker, say, lang } = lesson
  const quote = await askQuote(lesson)
  const entry = quote === undefined ? undefined : await askEntry(lesson, quote)
  const answer = quote === undefined || !entry ? undefined : await askAnswer(lesson, entry, quote)
  const questions = answer && (await askQuestions(lesson, question))
  if (quote === undefined || !entry || !answer || !questions) return undefined
  const fact: NewFact = {
    id: freeId(
      entry.id,
      askedOf(current.loaded.knowledge).map(({ asked }) => asked.id),
    ),
    asks: asksOf([...questions.vi, ...questions.en], current),
    answer,
    quote: [quote],
    questions,
  }
  const yaml = written(current, entry, fact)
  if (!(await previewed(lesson, yaml, fact))) return undefined
  const refused = await saveFolder(folder, current.files, { ...current.files, yaml })
  asker.say(
    refused
      ? say('teach-not-saved', { reason: messageOf(refused, lang) })
      : say('teach-saved', { id: fact.id }),
  )
  return refused ? undefined : fact.id
}

function written({ files, loaded }: Current, entry: NewEntry, fact: NewFact): string {
  const { value } = loaded.source
  const yaml = value.entries.some(({ id }) => id === entry.id)
    ? withFact(files.yaml, value, entry.id, fact)
    : withEntry(files.yaml, { ...entry, facts: [fact] })
  return offering(yaml, value, fact.id)
}

/** Asks for the answer, until the quote proves it or the user keeps it anyway. */
async function askAnswer(
  { current, asker, say, lang }: Lesson,
  entry: NewEntry,
  quote: string,
): Promise<Fact['answer'] | undefined> {
  const { loaded } = current
  const fits = (least: number) => (text: string) =>
    text.length < least
      ? say('teach-blank')
      : text.length > MAX_ANSWER_LENGTH
        ? say('teach-too-long', { most: MAX_ANSWER_LENGTH })
        : undefined
  const isTranslated = loaded.knowledge.languages?.includes('en') ?? true
  let answer: { vi: string; en?: string } = { vi: capitalised(quote).replace(/\.?$/, '.') }
  for (;;) {
    const vi = await asker.text(say('teach-answer'), answer.vi, fits(1))
    if (vi === undefined) return undefined
    const en = isTranslated ? await asker.text(say('teach-english'), answer.en ?? '', fits(0)) : ''
    if (en === undefined) return undefined
    answer = { vi, ...(en && { en }) }
    const fact = { quote: [quote], answer, about: [] } as unknown as Fact
    const doubts = doubtsAbout(loaded, { aliases: [], ...entry } as unknown as Entry, fact)
    if (doubts.length === 0) return answer
    asker.say(doubts.map((text) => text[lang]).join('\n'))
    const isKept = await asker.confirm(say('teach-keep-anyway'))
    if (isKept !== false) return isKept && answer
  }
}

/** Asks for at least one question. Returns them by language; `undefined` if the user stops. */
async function askQuestions(
  { asker, say }: Lesson,
  given: string | undefined,
): Promise<NewFact['questions'] | undefined> {
  const questions: Record<Lang, string[]> = { vi: [], en: [] }
  for (let count = 0; ; count++) {
    const isFirst = count === 0
    const typed = await asker.text(
      isFirst ? say('teach-question') : say('teach-next-question'),
      isFirst && given ? asQuestion(given) : '',
      (text) => (isFirst && text === '' ? say('teach-blank') : undefined),
    )
    if (typed === undefined) return undefined
    if (typed === '') return questions
    const lang = detectLanguage(tokenise(typed))
    if (!questions[lang].includes(typed)) questions[lang].push(typed)
  }
}

/** Returns a text as a question: with a capital and a question mark. */
export function asQuestion(text: string): string {
  return capitalised(text).replace(/\??$/, '?')
}

/** Returns the answer types of the questions, as the engine understands them; `what` if it recognises none. */
function asksOf(questions: readonly string[], { loaded }: Current): Fact['asks'] {
  const engine = createEngine(loaded)
  const asked = questions.flatMap(
    (question) => engine.ask(question).trace().answerType?.replaceAll('?', '').split(' ') ?? [],
  )
  const known = answerTypes.filter((type) => asked.includes(type))
  return known.length > 0 ? known : ['what']
}

/** Shows the bot's answers to three spellings of a question, and asks whether to save. */
async function previewed(
  { current, asker, say, lang }: Lesson,
  yaml: string,
  fact: NewFact,
): Promise<boolean | undefined> {
  const { article, wordings } = current.files
  const read = loadTexts(yaml, article, wordings)
  if (!read.ok) {
    asker.say(say('teach-not-saved', { reason: messageOf(read.issues[0]!, lang) }))
    return undefined
  }
  const engine = createEngine(read.loaded)
  const [question = ''] = [...fact.questions.vi, ...fact.questions.en]
  const typings = [question, writeAs(question, 'no-marks'), writeAs(question, 'typo')].flatMap(
    (text) => text ?? [],
  )
  const lines = typings.map((typed) => {
    const { decision, text, answers } = engine.ask(typed)
    const isRight = answers.some((answer) => answer.fact === fact.id)
    return `${isRight ? '✓' : '✗'} ${typed}\n   ${decision === 'answer' ? text : `(${say('teach-no-answer')}) ${text}`}`
  })
  asker.say([say('teach-preview'), ...lines].join('\n'))
  return asker.confirm(say('teach-save'))
}
