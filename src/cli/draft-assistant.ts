import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AssistantConfig } from '../config.ts'
import {
  type Assignment,
  type AssistantDraft,
  draftFromReplies,
  readAssignment,
} from '../drafter/assistant/assistant-draft.ts'
import type { ChatFailure } from '../drafter/assistant/chat-answer.ts'
import { askChat } from '../drafter/assistant/chat-client.ts'
import { promptForRest, reasonText } from '../drafter/assistant/prompt.ts'
import { type Reply, readReply } from '../drafter/assistant/read-reply.ts'
import { draftInRounds } from '../drafter/assistant/rounds.ts'
import { decodeText } from '../drafter/readers/decode-text.ts'
import type { Page } from '../drafter/readers/page.ts'
import { countUnread } from '../knowledge/unread.ts'
import type { Say } from '../locales/sentences.ts'
import { EXIT, type Terminal } from './command.ts'
import { codeOf, replaceFile, textAt, writeFolder } from './draft-folder.ts'

/** Options of `draft` with an assistant. */
export interface AssistantDraftOptions {
  readonly file: string
  /** The article in the file. */
  readonly page: Page
  readonly out: string
  readonly force: boolean
  readonly newspaper: string | undefined
  readonly prompt: boolean
  readonly from: readonly string[]
  /** The assistant's address. Nothing is sent to it if `prompt` or `from` is set. */
  readonly address: AssistantConfig | undefined
}

/** Maximum milliseconds without data from a server. Large models on small machines think for minutes. */
const SILENCE = 5 * 60_000
/** Maximum characters shown of a reply that contains no draft. */
const SHOWN = 120

/** Prints a prompt, drafts from saved replies, or asks the assistant. Returns 0, or 1 if nothing could be drafted. */
export async function draftByAssistant(options: AssistantDraftOptions, io: Terminal): Promise<number> {
  const { say } = io
  const fail = (message: string) => io.fail(message, EXIT.input)
  const assignment = readAssignment(options.page, options.newspaper)
  if (!assignment) return fail(say('assistant-no-text', { file: options.file }))
  const replies = await readReplies(options.from, say)
  if (typeof replies === 'string') return fail(replies)
  const newspaper = options.newspaper || say('assistant-unknown-newspaper')
  if (options.prompt) {
    const rest = () => promptForRest(draftFromReplies(assignment, replies, newspaper).assembled)
    const prompt = replies.length === 0 ? assignment.prompt : rest()
    io.stdout.write(prompt ?? `${say('assistant-nothing-missing')}\n`)
    return EXIT.ok
  }
  const target = await targetOf(options, assignment, replies, newspaper)
  if (target === 'taken') return fail(say('assistant-folder-taken', { folder: options.out }))
  const made =
    replies.length > 0
      ? { draft: draftFromReplies(assignment, replies, newspaper) }
      : await ask(options.address!, assignment, newspaper, io)
  if (!('draft' in made)) return fail(failureText(made, say))
  if (made.draft.facts === 0)
    return fail(`${say('assistant-nothing-proven', { file: options.file })}\n${refusedText(made.draft, say)}`)
  try {
    if (target === 'untouched')
      await replaceFile(join(options.out, 'knowledge.yaml'), made.draft.files['knowledge.yaml'])
    else await writeFolder(options.out, made.draft.files, options.force)
  } catch (error) {
    return fail(say('assistant-not-written', { folder: options.out, code: codeOf(error) }))
  }
  if (made.failure)
    io.stderr.write(`${say('assistant-stopped', { message: failureText(made.failure, say) })}\n`)
  io.stdout.write(summaryOf(made.draft, options, say))
  return EXIT.ok
}

/** Returns the replies in files, or an error message about the first file without one. */
async function readReplies(files: readonly string[], say: Say): Promise<Reply[] | string> {
  const replies: Reply[] = []
  for (const file of files) {
    const bytes = await readFile(file).catch(() => undefined)
    if (!bytes) return say('assistant-unreadable', { file })
    const text = decodeText(bytes) ?? ''
    const reply = readReply(text)
    if (!reply)
      return say('assistant-no-draft-in', {
        name: file,
        beginning: text.trim().replace(/\s+/g, ' ').slice(0, SHOWN),
      })
    replies.push(reply)
  }
  return replies
}

/**
 * Decides how to write the folder. A folder that is unchanged since it was drafted from the first of these replies is
 * continued; any other is replaced only with --force.
 */
async function targetOf(
  { out, force }: AssistantDraftOptions,
  assignment: Assignment,
  replies: readonly Reply[],
  newspaper: string,
): Promise<'new' | 'untouched' | 'taken'> {
  if (force || !existsSync(out)) return 'new'
  const [yaml, article] = await Promise.all([
    textAt(join(out, 'knowledge.yaml')),
    textAt(join(out, 'article.txt')),
  ])
  const isUntouched = replies.some((_, i) => {
    const { files } = draftFromReplies(assignment, replies.slice(0, i + 1), newspaper)
    return files['knowledge.yaml'] === yaml && files['article.txt'] === article
  })
  return isUntouched ? 'untouched' : 'taken'
}

/** Asks the assistant for a draft, and shows the progress in a line. */
async function ask(
  address: AssistantConfig,
  assignment: Assignment,
  newspaper: string,
  io: Terminal,
): Promise<{ readonly draft: AssistantDraft; readonly failure?: ChatFailure | undefined } | ChatFailure> {
  const { say } = io
  const line = (text: string) => io.stderr.isTTY && io.stderr.write(`\r\u001b[K${text}`)
  io.stderr.write(`${say('assistant-asking', { host: new URL(address.url).host, model: address.model })}\n`)
  const outcome = await draftInRounds(assignment, newspaper, (messages, round) =>
    askChat(address, messages, {
      fetch,
      sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
      signal: io.signal,
      silence: SILENCE,
      onWait: (seconds) => line(say('assistant-waiting', { seconds })),
      onText: (characters) => line(say('assistant-writing', { round, characters })),
    }),
  )
  line('')
  return outcome.ok ? outcome : outcome.failure
}

function failureText({ why, said }: ChatFailure, say: Say): string {
  return say(`assistant-failure-${why}`, { said })
}

function summaryOf(draft: AssistantDraft, { file, out, from }: AssistantDraftOptions, say: Say): string {
  const { knowledge, unquoted } = draft.assembled
  const replies = from.map((name) => ` --from ${name}`).join('')
  const prompt = `npm run -s draft -- ${file}${replies} --prompt`
  const lines = [
    say('assistant-summary', { facts: draft.facts, absences: knowledge.absences.length, folder: out }),
    refusedText(draft, say),
    unquoted.length > 0 && say('assistant-unquoted', { count: unquoted.length }),
    replies !== '' && say('assistant-ask-for-rest', { prompt }),
    say('assistant-next', { check: `npm run check -- ${out}`, ask: `KNOWLEDGE_DIR=${out} npm run ask` }),
    say('unread', { count: countUnread(knowledge), folder: out }),
  ]
  return `${lines.filter(Boolean).join('\n')}\n`
}

/** Lists the items that were left out, one per line. */
function refusedText({ assembled: { refused } }: AssistantDraft, say: Say): string {
  if (refused.length === 0) return ''
  const lines = refused.map(
    (item) => `  ${say(`assistant-kind-${item.what}`)} ${item.id}: ${reasonText(item, say)}`,
  )
  return [say('assistant-not-taken', { count: refused.length }), ...lines].join('\n')
}
