/** The flags of the commands that have some, with a value where they take one. */
const FLAGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ask: {
    '--explain': 'tells why it was decided so',
    '--lang vi|en': 'answers in this language; otherwise in that of the question',
    '--json': 'one JSON line for each line of standard input: a question, or {"q", "chat", "lang"}',
  },
  check: {
    '--all': 'lists notes, too, and asks every question in every style',
    '--fix': 'corrects what is mechanical, and keeps what was there beside it as .bak',
    '--json': 'for machines',
    '--watch': 'checks again after each save, until Ctrl+C',
  },
  report: { '--out <file>': 'the page to write; otherwise data/report.html' },
  unanswered: {
    '--limit <n>': 'lists so many; otherwise 50',
    '--teach': 'goes through them, one key a question',
    '--yaml': 'a stub to paste into knowledge.yaml',
    '--json': 'for machines',
  },
  wordings: {
    '--each <n>': 'wordings of a fact and language that stay in knowledge.yaml; otherwise 5',
    '--lines <n>': 'lines of knowledge.yaml; otherwise 4300',
    '--more <n>': 'wordings of wordings.txt; otherwise 2500',
    '--removed <folder>': 'where the rest is kept as questions; otherwise tests/questions',
  },
  draft: {
    '--out <folder>': 'the folder to write; otherwise knowledge-draft',
    '--force': 'replaces the folder where it is there; what was there is kept beside it as .bak',
    '--newspaper <name>': 'the newspaper, where the text does not name it',
    '--prompt': 'prints what to give to an AI assistant; behind --from, what is still missing',
    '--from <reply>': 'reads what an assistant replied; may be repeated',
  },
}

/**
 * Returns the usage of one command.
 *
 * @param line its line in the usage of all: `check [folder]   what to correct (--all)`
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
