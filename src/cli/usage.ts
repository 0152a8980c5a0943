/** The commands of the program: their arguments, their flags, and the help on them. */
import { parseArgs } from 'node:util'

interface Usage {
  readonly about: string
  /** Arguments besides flags. Default: none. */
  readonly args?: string
  /** Meanings of the flags. One with a placeholder takes a value; with `…`, it may be repeated. */
  readonly flags?: Readonly<Record<string, string>>
}

const usages = {
  start: { about: 'the bot; without BOT_TOKEN the playground' },
  playground: { about: 'the bot in a local Telegram, with or without BOT_TOKEN' },
  ask: {
    about: 'one answer; no question: a prompt',
    args: '[question]',
    flags: {
      '--explain': 'shows the reasons for the decision',
      '--json': 'one JSON line for each line of standard input: a question, or {"q", "chat", "lang"}',
    },
  },
  check: {
    about: 'what to fix in the knowledge',
    args: '[folder]',
    flags: {
      '--all': 'lists all notes, too',
      '--fix': 'fixes mechanical mistakes',
    },
  },
  review: { about: 'shows what a machine drafted, for you to accept or reject', args: '[folder]' },
  teach: { about: 'adds what answers a question, and asks for each part of it', args: '[folder]' },
  report: {
    about: 'the article with its facts, as a page',
    args: '[folder]',
    flags: { '--out <file>': 'the page to write; default: data/report.html' },
  },
  unanswered: {
    about: 'unanswered questions, most frequent first',
    flags: { '--teach': 'goes through them, one key a question' },
  },
  wordings: {
    about: 'keeps the first wordings in knowledge.yaml, moves the others to wordings.txt',
    args: 'prune [folder]',
    flags: {
      '--each <n>': 'wordings per fact and language that stay in knowledge.yaml; default: 5',
    },
  },
  draft: {
    about: 'a first knowledge folder from a text or a saved page, by rules or by an AI assistant',
    args: '<article>',
    flags: {
      '--out <folder>': 'the folder to write; default: knowledge-draft',
      '--force': 'replaces an existing folder, which is kept beside it as .bak',
      '--newspaper <name>': 'the newspaper, if the text does not name it',
      '--prompt': 'prints the prompt for an AI assistant; with --from, for what is still missing',
      '--from <reply>…': 'reads the reply of an assistant from a file',
    },
  },
} as const satisfies Readonly<Record<string, Usage>>

export type CommandName = keyof typeof usages

/** `--out <file>` → `out` */
type NameOf<Call> = Call extends `--${infer Name} ${string}`
  ? Name
  : Call extends `--${infer Name}`
    ? Name
    : never
/** `--out <file>` → a string, `--from <reply>…` → strings, `--json` → a boolean */
type ValueOf<Call> = Call extends `${string} ${string}…`
  ? string[]
  : Call extends `${string} ${string}`
    ? string
    : boolean
type FlagsOf<Name> = Name extends { flags: infer Flags } ? Flags : Readonly<Record<never, string>>

/** Arguments of a command as typed. */
interface Args<Flags> {
  readonly values: { readonly [Call in keyof Flags as NameOf<Call>]?: ValueOf<Call> }
  readonly positionals: readonly string[]
}

/** Width of the arguments in the list of all commands. */
const CALL_WIDTH = 26

/** Parses the arguments of a command. Throws an error of `parseArgs` for wrong ones. */
export function readArgs<Name extends CommandName>(
  name: Name,
  argv: readonly string[],
): Args<FlagsOf<(typeof usages)[Name]>> {
  const { args, flags = {} }: Usage = usages[name]
  const options = Object.keys(flags).map((call) => {
    const [flag, value] = call.slice(2).split(' ')
    return [flag, { type: value ? 'string' : 'boolean', multiple: call.endsWith('…') }] as const
  })
  const read = parseArgs({
    args: [...argv],
    options: Object.fromEntries(options),
    allowPositionals: args !== undefined,
  })
  return read as unknown as Args<FlagsOf<(typeof usages)[Name]>>
}

/** Returns a line for each command. */
export function listOfCommands(): string {
  return Object.entries<Usage>(usages)
    .map(([name, { about, args = '', flags = {} }]) => {
      const names = Object.keys(flags).map((call) => call.split(' ')[0])
      return `  ${`${name} ${args}`.padEnd(CALL_WIDTH)}${about}${names.length > 0 ? ` (${names.join(', ')})` : ''}`
    })
    .join('\n')
}

/** Returns the usage of one command. */
export function usageOf(name: CommandName): string {
  const { about, args, flags = {} }: Usage = usages[name]
  const behind = [...(args ? [args] : []), ...(Object.keys(flags).length > 0 ? ['[flags]'] : [])]
  const call = name === 'start' ? 'npm start' : `npm run ${name}`
  const width = Math.max(...Object.keys(flags).map(({ length }) => length)) + 2
  return [
    behind.length > 0 ? `${call} -- ${behind.join(' ')}` : call,
    `  ${about}`,
    ...(Object.keys(flags).length > 0 ? [''] : []),
    ...Object.entries(flags).map(([flag, meaning]) => `  ${flag.padEnd(width)}${meaning}`),
    '',
  ].join('\n')
}
