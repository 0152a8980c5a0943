import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { formatConfigIssues, readAssistantConfig } from '../config.ts'
import { type Draft, draftFromReplies, readAssignment } from '../drafter/assistant/assistant-draft.ts'
import type { ChatFailure } from '../drafter/assistant/chat-answer.ts'
import { promptForRest } from '../drafter/assistant/prompt.ts'
import { draftKnowledge } from '../drafter/draft.ts'
import type { Page } from '../drafter/readers/page.ts'
import { readSource } from '../drafter/readers/read-source.ts'
import { countUnread } from '../knowledge/unread.ts'
import type { Say } from '../locales/sentences.ts'
import { type Command, EXIT } from './command.ts'
import {
  askAssistant,
  type DraftResult,
  failureText,
  isUntouched,
  readReplies,
  refusedText,
} from './draft-assistant.ts'
import { codeOf, replaceFile, writeFolder } from './draft-folder.ts'
import { readArgs } from './usage.ts'

const DEFAULT_OUT = 'knowledge-draft'

/**
 * `draft <file>`: writes a first knowledge folder for a text, a saved page, a Word document or a PDF.
 *
 * The draft is made from an assistant's replies in the files of `--from`, else by the assistant at ASSISTANT_URL, else by
 * rules. `--prompt` writes no folder; it prints the next prompt for an assistant. Returns 0, or 1 for a failure.
 */
export const draftCommand: Command = async (argv, io) => {
  const { values, positionals } = readArgs('draft', argv)
  const { prompt = false, from = [], force = false } = values
  const { say } = io
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
  const replies = await readReplies(from, say)
  if (typeof replies === 'string') return fail(replies)
  const assignment = readAssignment(page, values.newspaper)
  const newspaper = values.newspaper || say('assistant-unknown-newspaper')
  // Of the first reply, the first two, and so on: the folder may have been written from fewer replies.
  const drafts = replies.map((_, i) => draftFromReplies(assignment, replies.slice(0, i + 1), newspaper))
  const fromReplies = drafts.at(-1)
  if (prompt) {
    const text = fromReplies ? promptForRest(fromReplies.assembled) : assignment.prompt
    io.stdout.write(text ?? `${say('assistant-nothing-missing')}\n`)
    return EXIT.ok
  }
  const isNew = force || !existsSync(out)
  if (!isNew && !(await isUntouched(out, drafts))) return fail(say('assistant-folder-taken', { folder: out }))
  const isByRules = !fromReplies && !assistant.config
  const made: DraftResult | ChatFailure = fromReplies
    ? { draft: fromReplies }
    : assistant.config
      ? await askAssistant(assistant.config, assignment, newspaper, io)
      : { draft: draftKnowledge(page, values.newspaper) }
  if (!('draft' in made)) return fail(failureText(made, say))
  const { draft, failure } = made
  const refused = isByRules ? '' : refusedText(draft, say)
  if (!isByRules && draft.facts === 0) return fail(`${say('assistant-nothing-proven', { file })}\n${refused}`)
  try {
    if (isNew) await writeFolder(out, draft.files, force)
    else await replaceFile(join(out, 'knowledge.yaml'), draft.files['knowledge.yaml'])
  } catch (error) {
    return fail(say('assistant-not-written', { folder: out, code: codeOf(error) }))
  }
  if (failure) io.stderr.write(`${say('assistant-stopped', { message: failureText(failure, say) })}\n`)
  const flags = from.map((name) => ` --from ${name}`).join('')
  const promptCommand = flags && `npm run -s draft -- ${file}${flags} --prompt`
  io.stdout.write(summaryOf(draft, out, refused, promptCommand, say))
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

/** Returns the lines about a written draft. @param promptCommand asks an assistant for the rest; blank for none */
function summaryOf(
  { facts, assembled: { knowledge, unquoted } }: Draft,
  folder: string,
  refused: string,
  promptCommand: string,
  say: Say,
): string {
  const lines = [
    say('assistant-summary', { facts, absences: knowledge.absences.length, folder }),
    refused,
    unquoted.length > 0 && say('assistant-unquoted', { count: unquoted.length }),
    promptCommand && say('assistant-ask-for-rest', { prompt: promptCommand }),
    say('assistant-next', {
      check: `npm run check -- ${folder}`,
      ask: `KNOWLEDGE_DIR=${folder} npm run ask`,
    }),
    say('unread', { count: countUnread(knowledge), folder }),
  ]
  return `${lines.filter(Boolean).join('\n')}\n`
}
