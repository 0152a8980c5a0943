import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
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

/** Default of --limit: maximum questions listed. */
const LISTED = 50

/** Parsed flags of the command. */
interface Wish {
  readonly yaml?: boolean
  readonly json?: boolean
  /** Goes through the questions, one key each. */
  readonly teach?: boolean
  /** Maximum questions listed. */
  readonly limit: number
}

/** Lists unanswered questions and disliked facts. */
export const unansweredCommand: Command = async (argv, io) => {
  const wish = readWish(argv)
  if (!Number.isInteger(wish.limit) || wish.limit < 1)
    return io.fail('--limit must be a whole number from 1', EXIT.start)
  const engine = await loadEngine(io)
  const place = findStore(io)
  if (place.redisUrl === undefined && !existsSync(join(place.dataDir, STORE_FILE))) {
    tellNothingStored(wish, place.dataDir, io)
    return EXIT.ok
  }
  const store = await openStore(place)
  try {
    const { questions, disliked } = await readUnanswered(store)
    if (wish.teach) return await teachAll(questions.slice(0, wish.limit), store, io)
    const missed = questions.slice(0, wish.limit).map((m) => ({ ...m, ...askAgain(engine, m.question) }))
    const facts = disliked.map((d) => ({ ...d, question: engine.answer(d.fact, 'vi')?.question ?? '' }))
    if (wish.json) io.print(JSON.stringify({ questions: missed, disliked: facts }))
    else if (wish.yaml) io.stdout.write(stubOf(missed.filter(isOpen)))
    else {
      if (missed.length === 0 && facts.length === 0) io.print(io.say('unanswered-none'))
      listQuestions(missed, io)
      listDisliked(facts, io)
      tellNext(missed, questions.length, wish.limit, io)
    }
    return EXIT.ok
  } finally {
    await store.close()
  }
}

function readWish(argv: readonly string[]): Wish {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      yaml: { type: 'boolean' },
      json: { type: 'boolean' },
      limit: { type: 'string' },
      teach: { type: 'boolean' },
    },
  })
  return { ...values, limit: values.limit === undefined ? LISTED : Number(values.limit) }
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

function tellNothingStored(wish: Wish, dataDir: string, io: Terminal): void {
  const told = `${io.say('unanswered-not-stored', { folder: dataDir })}\n`
  if (wish.json) io.print(JSON.stringify({ questions: [], disliked: [] }))
  // Standard output may go into a file, so it must be YAML.
  else (wish.yaml ? io.stderr : io.stdout).write(told)
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

/** Prints how to see the rest, and how to get a stub of the answers. */
function tellNext(missed: readonly Missed[], all: number, limit: number, { say, print }: Terminal): void {
  if (all > limit) print(`\n${say('unanswered-more', { count: all - limit, all })}`)
  if (missed.some(isOpen)) print(`\n${say('unanswered-stub')}`)
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
