import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { formatConfigIssues, readConfig } from '../config.ts'
import type { Engine } from '../engine/engine.ts'
import { askAgain } from '../evaluation/replay-unanswered.ts'
import { type OpenStoreOptions, openStore, STORE_FILE } from '../storage/open.ts'
import { OperatorError } from '../storage/operator-error.ts'
import type { Store } from '../storage/store.ts'
import {
  type DislikedFact,
  dropUnanswered,
  readUnanswered,
  type UnansweredQuestion,
} from '../storage/unanswered-questions.ts'
import { createAsker } from './asker.ts'
import { type Command, EXIT, type Terminal } from './command.ts'
import { knowledgeFolder, loadEngine } from './load-engine.ts'
import { teachUnanswered } from './teach-unanswered.ts'
import { readArgs } from './usage.ts'

/** Maximum questions listed. */
const LISTED = 50

/** Lists unanswered questions and disliked facts, or lets the user answer the questions at a terminal. */
export const unansweredCommand: Command = async (argv, io) => {
  const { teach } = readArgs('unanswered', argv).values
  const engine = await loadEngine(io)
  const place = findStore(io)
  if (place.redisUrl === undefined && !existsSync(join(place.dataDir, STORE_FILE))) {
    io.print(io.say('unanswered-not-stored', { folder: place.dataDir }))
    return EXIT.ok
  }
  const store = await openStore(place)
  try {
    const { questions, disliked } = await readUnanswered(store)
    if (teach) return await teachAll(questions, store, io)
    if (questions.length === 0 && disliked.length === 0) io.print(io.say('unanswered-none'))
    listQuestions(questions.slice(0, LISTED), engine, io)
    if (questions.length > LISTED)
      io.print(`\n${io.say('unanswered-more', { count: questions.length - LISTED })}`)
    listDisliked(disliked, engine, io)
    return EXIT.ok
  } finally {
    await store.close()
  }
}

/** Returns where the bot stores the questions. @throws OperatorError if the settings do not say it */
function findStore({ env }: Terminal): OpenStoreOptions {
  // No bot starts, so only the settings that it shares with the playground are read.
  const read = readConfig(env, 'playground')
  if (!read.ok) throw new OperatorError(formatConfigIssues(read.issues))
  const { dataDir, redisUrl } = read.config
  const token = env.BOT_TOKEN?.trim() || undefined
  if (redisUrl !== undefined && token === undefined)
    throw new OperatorError('REDIS_URL is set, but BOT_TOKEN is not. Set BOT_TOKEN: it identifies the bot.')
  return { dataDir, redisUrl, bot: token?.split(':')[0] ?? '' }
}

function listQuestions(
  questions: readonly UnansweredQuestion[],
  engine: Engine,
  { say, print }: Terminal,
): void {
  for (const { count, question, reason } of questions) {
    const { nearest, answeredBy } = askAgain(engine, question)
    const now = answeredBy
      ? say('unanswered-now', { fact: answeredBy })
      : say('unanswered-nearest', { reason, facts: nearest.join(', ') || 'none' })
    print(`${String(count).padStart(5)} × ${question}\n        ${now}`)
  }
  if (questions.length > 0) print(`\n${say('unanswered-teach')}`)
}

function listDisliked(facts: readonly DislikedFact[], engine: Engine, { say, print }: Terminal): void {
  if (facts.length > 0) print(`\n${say('unanswered-disliked')}`)
  for (const { count, fact, wrong } of facts) {
    const question = engine.answer(fact, 'vi')?.question
    print(`${String(count).padStart(5)} × ${fact}${question ? `: ${question}` : ''}`)
    const said = Object.entries(wrong).map(([what, times]) => `${what} ${times}`)
    if (said.length > 0) print(`        ${say('unanswered-readers-say', { reasons: said.join(', ') })}`)
  }
}

/** Lets the user add answers to the questions at a terminal. */
async function teachAll(
  questions: readonly UnansweredQuestion[],
  store: Store,
  io: Terminal,
): Promise<number> {
  const { lang, say } = io
  const folder = knowledgeFolder(io)
  if (!io.stdin.isTTY) return io.fail(say('teach-needs-terminal'), EXIT.start)
  const isRight = await teachUnanswered({
    folder,
    lang,
    say,
    questions,
    asker: createAsker(io),
    forget: (question) => dropUnanswered(store, question),
  })
  return isRight ? EXIT.ok : io.fail(say('not-right', { folder }), EXIT.input)
}
