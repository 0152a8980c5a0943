import { parseArgs } from 'node:util'
import { askCommand } from './commands/ask.ts'
import type { Io } from './io.ts'
import { formatIssue } from './knowledge/issue.ts'
import { loadKnowledge } from './knowledge/load.ts'
import { createEngine } from './qa/create-engine.ts'
import type { Engine } from './qa/engine.ts'

/** Exit codes: 0 done, 1 done but something was wrong with the input, 2 could not start. */
export const EXIT = { ok: 0, input: 1, start: 2 } as const

const USAGE = `hoi-bao: ask the newspaper

  start                    the bot; without BOT_TOKEN a prompt at this terminal
  ask [question]           one answer; no question: a prompt
      --explain            terms, corrections, hits and why it decided so
      --lang vi|en         language of the reply
      --json               JSON lines in, JSON lines out

KNOWLEDGE_DIR names the knowledge folder (default: knowledge).
`

/** Runs one command. Never throws for what a user did; the exit code tells. */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
    return EXIT.start
  }
  const { values, positionals } = parsed
  const [command = 'start', ...rest] = positionals
  const lang = values.lang
  if (
    values.help ||
    !['start', 'ask'].includes(command) ||
    (lang !== undefined && lang !== 'vi' && lang !== 'en')
  ) {
    ;(values.help ? io.stdout : io.stderr).write(USAGE)
    return values.help ? EXIT.ok : EXIT.start
  }
  const engine = await loadEngine(io)
  if (!engine) return EXIT.start
  const flags = { json: values.json === true, explain: values.explain === true, ...(lang && { lang }) }
  return askCommand(engine, rest.join(' '), flags as Parameters<typeof askCommand>[2], io)
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })

/** Loads knowledge, or tells every issue and returns nothing. */
export const loadEngine = async (io: Io): Promise<Engine | undefined> => {
  const loaded = await loadKnowledge(io.env.KNOWLEDGE_DIR || 'knowledge')
  if (loaded.ok) return createEngine(loaded.loaded)
  io.stderr.write(
    `The knowledge is not right, so the bot does not start:\n${loaded.issues.map(formatIssue).join('\n')}\n`,
  )
  return undefined
}
