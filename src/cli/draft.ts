import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Draft, draftKnowledge } from '../drafter/draft.ts'
import { formatIssue } from '../knowledge/issue.ts'
import { loadTexts } from '../knowledge/load.ts'
import { type Command, EXIT } from './command.ts'

const DEFAULT_OUT = 'knowledge-draft'
const SCHEMA_FILES = ['knowledge.schema.json', 'questions.schema.json'] as const

/**
 * `draft <file>`: writes a first knowledge folder for a text or a saved page. Returns 0, or 1 where the input or the
 * folder is not right.
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
  const existing = await exists(out)
  if (existing && !values.force)
    return fail(
      `${out} is there already and is left as it is. Name another folder with --out, or add --force.`,
    )
  let source: string
  try {
    source = await readFile(file, 'utf8')
  } catch (error) {
    return fail(`“${file}” cannot be read (${codeOf(error)}). Is the name right?`)
  }
  const draft = draftKnowledge(source, values.newspaper)
  if (!draft) return fail(`${file} has no text to draft from.`)
  const loaded = loadTexts(draft.files['knowledge.yaml'], draft.files['article.txt'])
  if (!loaded.ok)
    return fail(
      `The draft does not pass its own check; please report this.\n${loaded.issues.map(formatIssue).join('\n')}`,
    )
  try {
    await writeFolder(out, draft, existing)
  } catch (error) {
    return fail(`${out} cannot be written (${codeOf(error)}). Nothing was changed.`)
  }
  io.stdout.write(summaryOf(draft, out))
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

/** Writes beside the folder and renames, so that a draft is there whole or not at all. */
async function writeFolder(out: string, draft: Draft, existing: boolean) {
  const fresh = `${out}.${randomUUID().slice(0, 8)}.new`
  try {
    await mkdir(fresh, { recursive: true })
    for (const [name, text] of Object.entries(draft.files)) await writeFile(join(fresh, name), text)
    // Editors look for the schemas beside the files; without them only their help is missing.
    for (const name of SCHEMA_FILES)
      await copyFile(new URL(`../../knowledge/${name}`, import.meta.url), join(fresh, name)).catch(() => {})
    if (existing) {
      const kept = `${out}.bak`
      await rm(kept, { recursive: true, force: true })
      await rename(out, kept)
      try {
        await rename(fresh, out)
      } catch (error) {
        await rename(kept, out)
        throw error
      }
      return
    }
    await mkdir(dirname(out), { recursive: true })
    await rename(fresh, out)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

function summaryOf({ counts, facts }: Draft, out: string): string {
  return [
    `A first draft is in ${out}`,
    ...Object.entries(counts).map(
      ([kind, count]) => `  ${String(count).padStart(4)}  ${KIND_NAMES[kind] ?? kind}`,
    ),
    `  ${String(facts).padStart(4)}  facts, all still “review: true”`,
    'Next: open knowledge.yaml and do what its comments say.',
    `See what is left: npm run check -- ${out}`,
    `Try it: KNOWLEDGE_DIR=${out} npm run ask`,
    '',
  ].join('\n')
}
