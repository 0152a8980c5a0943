import { formatConfigIssues, readConfig } from '../config.ts'
import { OperatorError } from '../storage/operator-error.ts'
import type { Command, Terminal } from './command.ts'
import { loadEngine } from './load-engine.ts'
import { readArgs } from './usage.ts'

/** Starts the real bot if BOT_TOKEN is set, else the playground. Runs until the process is stopped. */
export const startCommand: Command = (argv, io) => start(argv, io)

/** Starts the playground, even if BOT_TOKEN is set. */
export const playgroundCommand: Command = (argv, io) => start(argv, io, 'playground')

async function start(argv: readonly string[], io: Terminal, force?: 'playground'): Promise<number> {
  // There are no flags, but an unknown one must be reported.
  readArgs('start', argv)
  const read = readConfig(io.env, force)
  if (!read.ok) throw new OperatorError(formatConfigIssues(read.issues))
  const { config } = read
  const unread = config.mode === 'playground' || config.answerUnread ? 'marked' : 'left-out'
  const engine = await loadEngine(io, unread)
  // Each mode loads only what it needs: the bot no playground, the playground no store and no metrics.
  if (config.mode !== 'playground') return (await import('./run-bot.ts')).runBot(config, engine, io)
  return (await import('./run-playground.ts')).runPlayground(config, engine, io)
}
