/** Asks at a terminal for the parts of a fact that answers a question: quotes, entry, answer, further questions. */
import { createEngine } from '../engine/create-engine.ts'
import { type NewEntry, type NewFact, offering, withEntry, withFact } from '../knowledge/edit-facts.ts'
import { freeId, idOf } from '../knowledge/ids.ts'
import { messageOf } from '../knowledge/issue.ts'
import { MAX_ANSWER_LENGTH } from '../knowledge/limits.ts'
import { answerTypes, type Entry, type Fact } from '../knowledge/schema.ts'
import { askedOf } from '../knowledge/wordings.ts'
import type { Say } from '../locales/sentences.ts'
import { detectLanguage, type Lang } from '../text/language-detection.ts'
import { capitalised } from '../text/normalize.ts'
import { tokenise } from '../text/tokenizer.ts'
import type { Asker } from './asker.ts'
import { type Current, saveFolder } from './edit-folder.ts'
import { doubtsAbout } from './review-text.ts'
import { askEntry, askQuotes } from './teach-parts.ts'

/** Input of `teachFact`. */
export interface Lesson {
  readonly folder: string
  readonly current: Current
  readonly asker: Asker
  readonly say: Say
  /** Language of the terminal. */
  readonly lang: Lang
}

/** Asks for a fact that answers a question, and writes it. Returns false if nothing was saved. */
export async function teachFact(lesson: Lesson, question: string): Promise<boolean> {
  const { current, asker, say } = lesson
  const quote = await askQuotes(lesson)
  const entry = quote && (await askEntry(lesson, quote[0]!))
  const answer = quote && entry && (await askAnswer(lesson, entry, quote))
  const questions = answer && (await askQuestions(lesson, asQuestion(question)))
  if (!quote || !entry || !answer || !questions) return false
  const fact: NewFact = {
    id: freeId(
      idOf(question) || entry.id,
      askedOf(current.loaded.knowledge).map(({ asked }) => asked.id),
    ),
    asks: asksOf([...questions.vi, ...questions.en], current),
    answer,
    quote,
    questions,
  }
  if (!(await asker.confirm(say('teach-save')))) return false
  return saved(written(current, entry, fact), say('teach-saved', { id: fact.id }), lesson)
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
  quote: string[],
): Promise<Fact['answer'] | undefined> {
  const { loaded } = current
  const fits = (least: number) => (text: string) =>
    text.length < least
      ? say('teach-blank')
      : text.length > MAX_ANSWER_LENGTH
        ? say('teach-too-long', { most: MAX_ANSWER_LENGTH })
        : undefined
  const isTranslated = loaded.knowledge.languages?.includes('en') ?? true
  const offered = capitalised(quote[0]!).replace(/\.?$/, '.')
  let answer: { vi: string; en?: string } | undefined
  for (;;) {
    const vi = answer
      ? await asker.text(say('teach-answer'), answer.vi, fits(1))
      : await asker.text(say('teach-answer-offered'), offered, fits(1), true)
    if (vi === undefined) return undefined
    const en = isTranslated ? await asker.text(say('teach-english'), answer?.en ?? '', fits(0)) : ''
    if (en === undefined) return undefined
    answer = { vi, ...(en && { en }) }
    const fact = { quote, answer, about: [] } as unknown as Fact
    const doubts = doubtsAbout(loaded, { aliases: [], ...entry } as unknown as Entry, fact)
    if (doubts.length === 0) return answer
    asker.say(doubts.map((text) => text[lang]).join('\n'))
    const isKept = await asker.confirm(say('teach-keep-anyway'))
    if (isKept !== false) return isKept && answer
  }
}

/** Asks for further ways to ask a question. Returns all by language; `undefined` if the user stops. */
async function askQuestions(
  { asker, say }: Lesson,
  first: string,
): Promise<NewFact['questions'] | undefined> {
  const questions: Record<Lang, string[]> = { vi: [], en: [] }
  for (let typed: string | undefined = first; typed !== ''; ) {
    if (typed === undefined) return undefined
    const list = questions[detectLanguage(tokenise(typed))]
    if (!list.includes(typed)) list.push(typed)
    typed = await asker.text(say('teach-next-question'), '')
  }
  return questions
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

/** Saves a changed `knowledge.yaml` and says so, or why not. */
export async function saved(yaml: string, done: string, lesson: Lesson): Promise<boolean> {
  const { folder, current, asker, say, lang } = lesson
  const refused = await saveFolder(folder, current.files, { ...current.files, yaml })
  asker.say(refused ? say('teach-not-saved', { reason: messageOf(refused, lang) }) : done)
  return !refused
}
