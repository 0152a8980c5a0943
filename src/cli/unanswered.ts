import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { formatConfigIssues, readConfig } from '../config.ts'
import { askAgain } from '../evaluation/replay-unanswered.ts'
import { stubOf } from '../evaluation/unanswered-stub.ts'
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
import { openKeys } from './keys.ts'
import { knowledgeFolder, loadEngine } from './load-engine.ts'
import { teachUnanswered } from './teach-unanswered.ts'
import { readArgs } from './usage.ts'

/** Default of --limit: maximum questions listed. */
const LISTED = 50

/** Lists unanswered questions and disliked facts. */
export const unansweredCommand: Command = async (argv, io) => {
  const { limit = LISTED, teach, yaml, json } = readArgs('unanswered', argv).values
  const most = Number(limit)
  if (!Number.isInteger(most) || most < 1) return io.fail('--limit must be a whole number from 1', EXIT.start)
  const engine = await loadEngine(io)
  const place = findStore(io)
  if (place.redisUrl === undefined && !existsSync(join(place.dataDir, STORE_FILE))) {
    const told = io.say('unanswered-not-stored', { folder: place.dataDir })
    if (json) io.print(JSON.stringify({ questions: [], disliked: [] }))
    // Standard output may go into a file, so it must be YAML.
    else (yaml ? io.stderr : io.stdout).write(`${told}\n`)
    return EXIT.ok
  }
  const store = await openStore(place)
  try {
    const { questions, disliked } = await readUnanswered(store)
    if (teach) return await teachAll(questions.slice(0, most), store, io)
    const missed = questions.slice(0, most).map((m) => ({ ...m, ...askAgain(engine, m.question) }))
    const facts = disliked.map((d) => ({ ...d, question: engine.answer(d.fact, 'vi')?.question ?? '' }))
    if (json) io.print(JSON.stringify({ questions: missed, disliked: facts }))
    else if (yaml) io.stdout.write(stubOf(missed.filter(isOpen)))
    else {
      if (missed.length === 0 && facts.length === 0) io.print(io.say('unanswered-none'))
      listQuestions(missed, io)
      listDisliked(facts, io)
      const { length } = questions
      if (length > most) io.print(`\n${io.say('unanswered-more', { count: length - most, all: length })}`)
      if (missed.some(isOpen)) io.print(`\n${io.say('unanswered-stub')}`)
    }
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

type Missed = UnansweredQuestion & ReturnType<typeof askAgain>

/** True if the knowledge still does not answer the question. */
function isOpen({ answeredBy }: Missed): boolean {
  return answeredBy === undefined
}

function listQuestions(missed: readonly Missed[], { say, print }: Terminal): void {
  for (const { count, question, reason, nearest, answeredBy } of missed) {
    const now = answeredBy
      ? say('unanswered-now', { fact: answeredBy })
      : say('unanswered-nearest', { reason, facts: nearest.join(', ') || 'none' })
    print(`${String(count).padStart(5)} × ${question}\n        ${now}`)
  }
}

function listDisliked(
  facts: readonly (DislikedFact & { readonly question: string })[],
  { say, print }: Terminal,
): void {
  if (facts.length > 0) print(`\n${say('unanswered-disliked')}`)
  for (const { count, fact, question, wrong } of facts) {
    print(`${String(count).padStart(5)} × ${fact}${question && `: ${question}`}`)
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
    openKeys: () => openKeys(io),
    forget: (question) => dropUnanswered(store, question),
    write: (text) => void io.stdout.write(text),
  })
  return isRight ? EXIT.ok : io.fail(say('not-right', { folder }), EXIT.input)
}
