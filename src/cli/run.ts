import { type Command, createTerminal, EXIT, type Io } from './command.ts'
import { tellFailure } from './crash.ts'
import { usageOf } from './usage.ts'

/** Commands by name. Each is loaded only when it is run: `ask` needs no Telegram. */
const commands: Readonly<Record<string, { readonly usage: string; load(): Promise<Command> }>> = {
  start: {
    usage: 'start                     the bot; without BOT_TOKEN the playground',
    load: async () => (await import('./start.ts')).startCommand,
  },
  playground: {
    usage: 'playground                the bot in a local Telegram, with or without BOT_TOKEN',
    load: async () => (await import('./start.ts')).playgroundCommand,
  },
  ask: {
    usage: 'ask [question]            one answer; no question: a prompt (--explain, --lang vi|en, --json)',
    load: async () => (await import('./ask.ts')).askCommand,
  },
  check: {
    usage: 'check [folder]            what to fix in the knowledge (--fix, --all, --json, --watch)',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  review: {
    usage: 'review [folder]           shows what a machine drafted, for you to accept or reject',
    load: async () => (await import('./review.ts')).reviewCommand,
  },
  teach: {
    usage: 'teach [folder]            adds a fact, and asks for each part of it',
    load: async () => (await import('./teach.ts')).teachCommand,
  },
  report: {
    usage: 'report [folder]           the article with its facts, as a page (--out data/report.html)',
    load: async () => (await import('./report.ts')).reportCommand,
  },
  unanswered: {
    usage: 'unanswered                unanswered questions, most frequent first (--teach, --yaml, --json)',
    load: async () => (await import('./unanswered.ts')).unansweredCommand,
  },
  wordings: {
    usage:
      'wordings prune [folder]   keeps a few wordings in knowledge.yaml, moves more to wordings.txt (--each, --lines, --more)',
    load: async () => (await import('./wordings.ts')).wordingsCommand,
  },
  schema: {
    usage: 'schema [folder]           writes the schema files for editors',
    load: async () => (await import('./schema.ts')).schemaCommand,
  },
  draft: {
    usage:
      'draft <article>           a first knowledge folder from a text or a saved page (--out, --force, --newspaper; --prompt, --from: by an assistant)',
    load: async () => (await import('./draft.ts')).draftCommand,
  },
}

const USAGE = `hoi-bao: ask the newspaper

${Object.values(commands)
  .map((command) => `  ${command.usage}`)
  .join('\n')}

--help after a command explains its flags. The variables of .env.example set the rest; KNOWLEDGE_DIR names the knowledge folder.
`

/** Runs one command and returns its exit code. Never throws for a user's mistake. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name = 'start', ...rest] = argv
  if (asksForHelp([name]) || name === 'help') {
    const [about = ''] = rest
    io.stdout.write(Object.hasOwn(commands, about) ? usageOf(about, commands[about]!.usage) : USAGE)
    return EXIT.ok
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    io.stderr.write(`Unknown command “${name}”.\n\n${USAGE}`)
    return EXIT.start
  }
  const usage = usageOf(name, command.usage)
  if (asksForHelp(rest)) {
    io.stdout.write(usage)
    return EXIT.ok
  }
  try {
    return await (await command.load())(rest, createTerminal(io))
  } catch (error) {
    // parseArgs explains a wrong flag in its own words.
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      return tellFailure(error, io)
    io.stderr.write(`${error.message}\n\n${usage}`)
    return EXIT.start
  }
}

/** True if --help or -h is among the arguments before `--`. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return argv.slice(0, end < 0 ? argv.length : end).some((arg) => arg === '--help' || arg === '-h')
}
