/** Flags of the commands, with the placeholder of a value if they take one. */
const FLAGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ask: {
    '--explain': 'shows the reasons for the decision',
    '--lang vi|en': 'answers in this language; default: that of the question',
    '--json': 'one JSON line for each line of standard input: a question, or {"q", "chat", "lang"}',
  },
  check: {
    '--all': 'lists notes, too, and asks every question in every style of typing',
    '--fix': 'fixes mechanical mistakes',
    '--json': 'for machines',
    '--watch': 'checks again after each save, until Ctrl+C',
  },
  report: { '--out <file>': 'the page to write; default: data/report.html' },
  unanswered: {
    '--limit <n>': 'lists at most this many questions; default: 50',
    '--teach': 'goes through them, one key a question',
    '--yaml': 'a stub to paste into knowledge.yaml',
    '--json': 'for machines',
  },
  wordings: {
    '--each <n>': 'wordings per fact and language that stay in knowledge.yaml; default: 5',
    '--lines <n>': 'maximum lines of knowledge.yaml; default: 4300',
    '--more <n>': 'maximum wordings in wordings.txt; default: 2500',
    '--removed <folder>': 'the folder that keeps the rest as questions; default: tests/questions',
  },
  draft: {
    '--out <folder>': 'the folder to write; default: knowledge-draft',
    '--force': 'replaces an existing folder, which is kept beside it as .bak',
    '--newspaper <name>': 'the newspaper, if the text does not name it',
    '--prompt': 'prints the prompt for an AI assistant; with --from, for what is still missing',
    '--from <reply>': 'reads the reply of an assistant from a file; may be repeated',
  },
}

/**
 * Returns the usage of one command.
 *
 * @param line its line in the list of all commands: `check [folder]   what to correct (--all)`
 */
export function usageOf(name: string, line: string): string {
  const [call = '', purpose = ''] = line.split(/ {2,}/)
  const args = [call.slice(name.length).trim(), ...(FLAGS[name] ? ['[flags]'] : [])].filter(Boolean)
  const flags = Object.entries(FLAGS[name] ?? {})
  const width = Math.max(...flags.map(([flag]) => flag.length)) + 2
  return [
    [name === 'start' ? 'npm start' : `npm run ${name}`, ...(args.length > 0 ? ['--', ...args] : [])].join(
      ' ',
    ),
    `  ${purpose.replace(/ \(--.*\)$/, '')}`,
    ...(flags.length > 0 ? [''] : []),
    ...flags.map(([flag, meaning]) => `  ${flag.padEnd(width)}${meaning}`),
    '',
  ].join('\n')
}
