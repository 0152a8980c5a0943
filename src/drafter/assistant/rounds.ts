/** Has an article drafted by an assistant: asks, proves, asks for the rest, until nothing more comes of it. */
import { type Assignment, type AssistantDraft, draftFromReplies } from './assistant-draft.ts'
import type { ChatAnswer, ChatFailure } from './chat-answer.ts'
import type { Message } from './chat-client.ts'
import { promptForRest } from './prompt.ts'
import { type Reply, readReply } from './read-reply.ts'

/** The first prompt and at most two for what is missing: measured, a third brings little. */
const ROUNDS = 3

/** A draft, with the failure that ended it early, or the failure alone. */
export type Outcome =
  | { readonly ok: true; readonly draft: AssistantDraft; readonly failure?: ChatFailure | undefined }
  | { readonly ok: false; readonly failure: ChatFailure }

/**
 * Drafts in rounds. A server that fails later on costs only the rest.
 *
 * @param ask sends the messages of one conversation; told which round it is, from 1
 */
export async function draftInRounds(
  assignment: Assignment,
  newspaper: string,
  ask: (messages: readonly Message[], round: number) => Promise<ChatAnswer>,
): Promise<Outcome> {
  const replies: Reply[] = []
  let draft: AssistantDraft | undefined
  let prompt: string | undefined = assignment.prompt
  for (let round = 1; round <= ROUNDS && prompt !== undefined; round++) {
    const answer = await ask(
      [{ role: 'user', content: round === 1 ? prompt : withArticle(assignment, prompt) }],
      round,
    )
    const reply = answer.ok ? readReply(answer.text, answer.isCut) : undefined
    if (!answer.ok || !reply) {
      const failure = answer.ok ? declined(answer.text) : answer
      return draft ? { ok: true, draft, failure } : { ok: false, failure }
    }
    replies.push(reply)
    const next = draftFromReplies(assignment, replies, newspaper)
    // A round that brings nothing is the last one.
    const isVain = draft !== undefined && next.facts === draft.facts
    draft = next
    prompt = isVain ? undefined : promptForRest(draft.assembled)
  }
  return draft ? { ok: true, draft } : { ok: false, failure: { ok: false, why: 'silent', said: '' } }
}

/** A later prompt for a server, which remembers nothing: the first one, without its task, and the rest. */
function withArticle({ prompt }: Assignment, rest: string): string {
  return `${prompt}\nYOUR FIRST REPLY IS THERE ALREADY. NOW:\n${rest}`
}

/** An answer without a draft: mostly a refusal in prose. */
function declined(text: string): ChatFailure {
  return { ok: false, why: 'refused', said: text.trim().replace(/\s+/g, ' ').slice(0, 200) }
}
