import { type Command, createTerminal, EXIT, type Io } from './command.ts'
import { reportFailure } from './crash.ts'
import { type CommandName, listOfCommands, usageOf } from './usage.ts'

/** Loads a command. Each is loaded only when it is run: `ask` needs no Telegram. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  playground: async () => (await import('./start.ts')).playgroundCommand,
  ask: async () => (await import('./ask.ts')).askCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  review: async () => (await import('./review.ts')).reviewCommand,
  teach: async () => (await import('./teach.ts')).teachCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  unanswered: async () => (await import('./unanswered.ts')).unansweredCommand,
  wordings: async () => (await import('./wordings.ts')).wordingsCommand,
  draft: async () => (await import('./draft.ts')).draftCommand,
}

const USAGE = `hoi-bao: ask the newspaper

${listOfCommands()}

--help after a command explains its flags. The variables of .env.example set the rest; KNOWLEDGE_DIR names the knowledge folder.
`

/** Runs one command and returns its exit code. Never throws for a user's mistake. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name = 'start', ...rest] = argv
  if (asksForHelp([name]) || name === 'help') {
    const [about = ''] = rest
    io.stdout.write(isCommand(about) ? usageOf(about) : USAGE)
    return EXIT.ok
  }
  if (!isCommand(name)) {
    io.stderr.write(`Unknown command “${name}”.\n\n${USAGE}`)
    return EXIT.start
  }
  if (asksForHelp(rest)) {
    io.stdout.write(usageOf(name))
    return EXIT.ok
  }
  try {
    const command = await commands[name]()
    return await command(rest, createTerminal(io))
  } catch (error) {
    // parseArgs explains a wrong flag in its own words.
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      return reportFailure(error, io)
    io.stderr.write(`${error.message}\n\n${usageOf(name)}`)
    return EXIT.start
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

/** True if --help or -h is among the arguments before `--`. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return argv.slice(0, end < 0 ? argv.length : end).some((arg) => arg === '--help' || arg === '-h')
}
