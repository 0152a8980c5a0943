import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readAssistantConfig } from '../config.ts'
import { type Draft, draftKnowledge } from '../drafter/draft.ts'
import { formatIssue } from '../knowledge/issue.ts'
import { loadTexts } from '../knowledge/load.ts'
import { countUnread } from '../knowledge/unread.ts'
import { terminalLanguage, terminalTexts } from '../locales/terminal.ts'
import { type Command, EXIT } from './command.ts'
import { draftByAssistant } from './draft-assistant.ts'
import { codeOf, exists, writeFolder } from './draft-folder.ts'

const DEFAULT_OUT = 'knowledge-draft'

/**
 * `draft <file>`: writes a first knowledge folder for a text or a saved page, by an assistant where ASSISTANT_URL names
 * one, or from the replies of one (`--prompt`, `--from`). Returns 0, or 1 where the input or the folder is not right.
 */
export const draftCommand: Command = async (argv, io) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      /** The folder to write. */
      out: { type: 'string', default: DEFAULT_OUT },
      /** Replace the folder where it is there already; what was there is kept beside it as ".bak". */
      force: { type: 'boolean', default: false },
      /** The newspaper, as it is to be cited, where the text does not say. */
      newspaper: { type: 'string' },
      /** Print what to ask an assistant; with --from, what is still missing. */
      prompt: { type: 'boolean', default: false },
      /** Files with what an assistant replied, the earlier first. */
      from: { type: 'string', multiple: true, default: [] },
    },
  })
  const [file, ...others] = positionals
  const fail = (message: string): number => {
    io.stderr.write(`${message}\n`)
    return EXIT.input
  }
  if (!file) return fail('Name the file with the article: npm run draft -- article.txt --out my-article')
  if (others.length > 0)
    return fail(
      `One file at a time: ${positionals.map((name) => `“${name}”`).join(', ')}. A name with spaces needs quotation marks.`,
    )
  const out = resolve(values.out)
  const assistant = readAssistantConfig(io.env)
  if (!assistant.ok) return fail(assistant.issues.map((i) => `${i.variable} ${i.message}`).join('\n'))
  const { prompt, from, force, newspaper } = values
  if (prompt || from.length > 0 || assistant.config)
    return draftByAssistant({ file, out, force, newspaper, prompt, from, address: assistant.config }, io)
  const existing = await exists(out)
  if (existing && !force)
    return fail(
      `${out} is there already and is left as it is. Name another folder with --out, or add --force.`,
    )
  let source: string
  try {
    source = await readFile(file, 'utf8')
  } catch (error) {
    return fail(`“${file}” cannot be read (${codeOf(error)}). Is the name right?`)
  }
  const draft = draftKnowledge(source, newspaper)
  if (!draft) return fail(`${file} has no text to draft from.`)
  const loaded = loadTexts(draft.files['knowledge.yaml'], draft.files['article.txt'])
  if (!loaded.ok)
    return fail(
      `The draft does not pass its own check; please report this.\n${loaded.issues.map(formatIssue).join('\n')}`,
    )
  try {
    await writeFolder(out, draft.files, existing)
  } catch (error) {
    return fail(`${out} cannot be written (${codeOf(error)}). Nothing was changed.`)
  }
  const unread = countUnread(loaded.loaded.knowledge)
  io.stdout.write(`${summaryOf(draft, out)}${terminalTexts[terminalLanguage(io.env)].unread(unread, out)}\n`)
  return EXIT.ok
}

const KIND_NAMES: Record<string, string> = {
  article: 'the article itself',
  person: 'people',
  organization: 'organizations',
  directive: 'documents',
  event: 'events',
  award: 'awards',
  achievement: 'results',
  task: 'tasks',
  concept: 'figures, quotations, concepts',
}

function summaryOf({ counts, facts }: Draft, out: string): string {
  return [
    `A first draft is in ${out}`,
    ...Object.entries(counts).map(
      ([kind, count]) => `  ${String(count).padStart(4)}  ${KIND_NAMES[kind] ?? kind}`,
    ),
    `  ${String(facts).padStart(4)}  facts`,
    'Next: open knowledge.yaml and do what its comments say.',
    `See what is left: npm run check -- ${out}`,
    `Try it: KNOWLEDGE_DIR=${out} npm run ask`,
    '',
  ].join('\n')
}
