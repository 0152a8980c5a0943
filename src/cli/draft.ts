import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { formatConfigIssues, readAssistantConfig } from '../config.ts'
import { draftKnowledge } from '../drafter/draft.ts'
import type { Page } from '../drafter/readers/page.ts'
import { readSource } from '../drafter/readers/read-source.ts'
import { messageOf } from '../knowledge/issue.ts'
import { loadTexts } from '../knowledge/load.ts'
import { entryKinds, type Knowledge } from '../knowledge/schema.ts'
import { countUnread } from '../knowledge/unread.ts'
import type { Say } from '../locales/sentences.ts'
import { type Command, EXIT } from './command.ts'
import { draftByAssistant } from './draft-assistant.ts'
import { codeOf, writeFolder } from './draft-folder.ts'
import { readArgs } from './usage.ts'

const DEFAULT_OUT = 'knowledge-draft'

/**
 * `draft <file>`: writes a first knowledge folder for a text, a saved page, a Word document or a PDF. Uses an assistant if ASSISTANT_URL is
 * set, or saved replies of one (`--prompt`, `--from`). Returns 0, or 1 if the input or the folder is invalid.
 */
export const draftCommand: Command = async (argv, io) => {
  const { values, positionals } = readArgs('draft', argv)
  const { prompt = false, from = [], force = false, newspaper } = values
  const { lang, say } = io
  const [file, ...others] = positionals
  const fail = (message: string) => io.fail(message, EXIT.input)
  if (!file) return fail(say('draft-name-the-file'))
  if (others.length > 0)
    return fail(say('draft-one-file', { names: positionals.map((name) => `“${name}”`).join(', ') }))
  const out = resolve(values.out ?? DEFAULT_OUT)
  const assistant = readAssistantConfig(io.env)
  if (!assistant.ok) return fail(formatConfigIssues(assistant.issues))
  const page = await readArticleFile(file, say)
  if (typeof page === 'string') return fail(page)
  if (prompt || from.length > 0 || assistant.config)
    return draftByAssistant(
      { file, page, out, force, newspaper, prompt, from, address: assistant.config },
      io,
    )
  if (existsSync(out) && !force) return fail(say('assistant-folder-taken', { folder: out }))
  const files = draftKnowledge(page, newspaper)
  if (!files) return fail(say('assistant-no-text', { file }))
  const loaded = loadTexts(files['knowledge.yaml'], files['article.txt'])
  if (!loaded.ok)
    return fail(
      say('draft-not-right', {
        file,
        issues: loaded.issues.map((issue) => messageOf(issue, lang)).join('\n'),
      }),
    )
  try {
    await writeFolder(out, files, force)
  } catch (error) {
    return fail(say('assistant-not-written', { folder: out, code: codeOf(error) }))
  }
  const unread = countUnread(loaded.loaded.knowledge)
  io.print(`${summaryOf(loaded.loaded.knowledge, out, say)}${say('unread', { count: unread, folder: out })}`)
  return EXIT.ok
}

/** Returns the article of a file, or a message that says why it cannot be read and what to do. */
async function readArticleFile(file: string, say: Say): Promise<Page | string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return say('draft-unreadable', { file, code: codeOf(error) })
  }
  const source = await readSource(bytes)
  return source.ok ? source.page : say(`draft-unusable-${source.why}`, { file })
}

function summaryOf({ entries }: Knowledge, out: string, say: Say): string {
  const line = (count: number, name: string) => `  ${String(count).padStart(4)}  ${name}`
  const kinds = entryKinds.map(
    (kind) => [kind, entries.filter((entry) => entry.kind === kind).length] as const,
  )
  const facts = entries.reduce((sum, entry) => sum + entry.facts.length, 0)
  return [
    say('draft-written', { folder: out }),
    ...kinds.flatMap(([kind, count]) => (count > 0 ? [line(count, say(`draft-kind-${kind}`))] : [])),
    line(facts, say('draft-facts')),
    say('draft-next', { folder: out }),
    '',
  ].join('\n')
}
