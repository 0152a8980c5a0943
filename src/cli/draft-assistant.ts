/** Drafting with an assistant: its saved replies, its answers, and what was rejected of them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AssistantConfig } from '../config.ts'
import type { Assignment, Draft } from '../drafter/assistant/assistant-draft.ts'
import type { ChatFailure } from '../drafter/assistant/chat-answer.ts'
import { askChat } from '../drafter/assistant/chat-client.ts'
import { reasonText } from '../drafter/assistant/prompt.ts'
import { type Reply, readReply } from '../drafter/assistant/read-reply.ts'
import { draftInRounds } from '../drafter/assistant/rounds.ts'
import { decodeText } from '../drafter/readers/decode-text.ts'
import type { Say } from '../locales/sentences.ts'
import type { Terminal } from './command.ts'

/** Maximum milliseconds without data from a server. Large models on small machines think for minutes. */
const SILENCE = 5 * 60_000
/** Maximum characters shown of a reply that contains no draft. */
const SHOWN = 120

/** A draft, and the failure after which nothing more was received. */
export interface DraftResult {
  readonly draft: Draft
  readonly failure?: ChatFailure | undefined
}

/** Returns the replies in files, or an error message about the first file without one. */
export async function readReplies(files: readonly string[], say: Say): Promise<Reply[] | string> {
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

/** True if a folder is unchanged since it was written from one of these drafts. */
export async function isUntouched(folder: string, drafts: readonly Draft[]): Promise<boolean> {
  const [yaml, article] = await Promise.all(
    ['knowledge.yaml', 'article.txt'].map((name) =>
      readFile(join(folder, name), 'utf8').catch(() => undefined),
    ),
  )
  return drafts.some(({ files }) => files['knowledge.yaml'] === yaml && files['article.txt'] === article)
}

/** Asks the assistant for a draft, and shows the progress in a line. */
export async function askAssistant(
  address: AssistantConfig,
  assignment: Assignment,
  newspaper: string,
  io: Terminal,
): Promise<DraftResult | ChatFailure> {
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

export function failureText({ why, said }: ChatFailure, say: Say): string {
  return say(`assistant-failure-${why}`, { said })
}

/** Lists the items that were left out, one per line. */
export function refusedText({ assembled: { refused } }: Draft, say: Say): string {
  if (refused.length === 0) return ''
  const lines = refused.map(
    (item) => `  ${say(`assistant-kind-${item.what}`)} ${item.id}: ${reasonText(item, say)}`,
  )
  return [say('assistant-not-taken', { count: refused.length }), ...lines].join('\n')
}
