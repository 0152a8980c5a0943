import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatConfigIssues, readConfig } from '../config.ts'
import { askAgain } from '../evaluation/replay-unanswered.ts'
import { stubOf } from '../evaluation/unanswered-stub.ts'
import { teachTexts } from '../locales/teach.ts'
import { terminalLanguage } from '../locales/terminal.ts'
import { type OpenStoreOptions, openStore, STORE_FILE } from '../storage/open.ts'
import type { Store } from '../storage/store.ts'
import { StoreError } from '../storage/store-error.ts'
import { dropUnanswered, readUnanswered, type UnansweredQuestion } from '../storage/unanswered-questions.ts'
import { createAsker } from './asker.ts'
import { type Command, EXIT, type Io } from './command.ts'
import { openKeys } from './keys.ts'
import { knowledgeFolder, loadEngine } from './load-engine.ts'
import { teachUnanswered } from './teach-unanswered.ts'

/** Default of --limit: maximum questions listed. */
const LISTED = 50

/** Lists unanswered questions and disliked facts. */
export const unansweredCommand: Command = async (argv, io) => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      yaml: { type: 'boolean' },
      json: { type: 'boolean' },
      limit: { type: 'string' },
      /** Goes through the questions, one key each. */
      teach: { type: 'boolean' },
    },
  })
  const limit = values.limit === undefined ? LISTED : Number(values.limit)
  if (!Number.isInteger(limit) || limit < 1) {
    io.stderr.write('--limit must be a whole number from 1\n')
    return EXIT.start
  }
  const engine = await loadEngine(io)
  if (!engine) return EXIT.start
  // No bot starts, so only the settings that it shares with the playground are read.
  const read = readConfig(io.env, 'playground')
  if (!read.ok) {
    io.stderr.write(formatConfigIssues(read.issues))
    return EXIT.start
  }
  const { dataDir, redisUrl } = read.config
  const token = io.env.BOT_TOKEN?.trim() || undefined
  if (redisUrl !== undefined && token === undefined) {
    io.stderr.write('REDIS_URL is set, but BOT_TOKEN is not. Set BOT_TOKEN: it identifies the bot.\n')
    return EXIT.start
  }
  if (redisUrl === undefined && !existsSync(join(dataDir, STORE_FILE))) {
    const told = `Nothing is stored yet. Only a bot with BOT_TOKEN stores questions, in ${dataDir}.\n`
    if (values.json) io.stdout.write(`${JSON.stringify({ questions: [], disliked: [] })}\n`)
    // Standard output may go into a file, so it must be YAML.
    else (values.yaml ? io.stderr : io.stdout).write(told)
    return EXIT.ok
  }
  const store = await open({ dataDir, redisUrl, bot: token?.split(':')[0] ?? '' }, io)
  if (!store) return EXIT.start
  try {
    const { questions, disliked } = await readUnanswered(store)
    if (values.teach) return await teachAll(questions.slice(0, limit), store, io)
    const missed = questions.slice(0, limit).map((m) => ({ ...m, ...askAgain(engine, m.question) }))
    const open = missed.filter((m) => m.answeredBy === undefined)
    const facts = disliked.map((d) => ({ ...d, question: engine.answer(d.fact, 'vi')?.question ?? '' }))
    if (values.json) io.stdout.write(`${JSON.stringify({ questions: missed, disliked: facts })}\n`)
    else if (values.yaml) io.stdout.write(stubOf(open))
    else {
      if (missed.length === 0 && facts.length === 0) io.stdout.write('There are no unanswered questions.\n')
      for (const { count, question, reason, nearest, answeredBy } of missed) {
        const now = answeredBy
          ? `now answered by: ${answeredBy}`
          : `${reason}; nearest: ${nearest.join(', ') || 'nothing'}`
        io.stdout.write(`${String(count).padStart(5)} × ${question}\n        ${now}\n`)
      }
      if (facts.length > 0) io.stdout.write('\nAnswers voted down (👎):\n')
      for (const { count, fact, question, wrong } of facts) {
        io.stdout.write(`${String(count).padStart(5)} × ${fact}${question && `: ${question}`}\n`)
        const said = Object.entries(wrong).map(([what, times]) => `${what} ${times}`)
        if (said.length > 0) io.stdout.write(`        readers say: ${said.join(', ')}\n`)
      }
      if (questions.length > limit)
        io.stdout.write(
          `\n… and ${questions.length - limit} more: npm run unanswered -- --limit ${questions.length}\n`,
        )
      if (open.length > 0)
        io.stdout.write('\nA stub to paste into knowledge.yaml: npm run -s unanswered -- --yaml\n')
    }
    return EXIT.ok
  } finally {
    await store.close()
  }
}

/** Lets the user add answers to the questions at a terminal. */
async function teachAll(questions: readonly UnansweredQuestion[], store: Store, io: Io): Promise<number> {
  const lang = terminalLanguage(io.env)
  const texts = teachTexts[lang]
  const folder = knowledgeFolder(io)
  if (!io.stdin.isTTY) {
    io.stderr.write(`${texts.needsTerminal}\n`)
    return EXIT.start
  }
  const isRight = await teachUnanswered({
    folder,
    lang,
    texts,
    questions,
    asker: createAsker(io, texts),
    openKeys: () => openKeys(io),
    forget: (question) => dropUnanswered(store, question),
    write: (text) => void io.stdout.write(text),
  })
  if (!isRight) io.stderr.write(`${texts.notRight(folder)}\n`)
  return isRight ? EXIT.ok : EXIT.input
}

async function open(options: OpenStoreOptions, io: Io): Promise<Store | undefined> {
  try {
    return await openStore(options)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    io.stderr.write(`${error.message}\n`)
    return undefined
  }
}
