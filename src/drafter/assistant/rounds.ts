/** Drafts an article with an assistant: asks, proves the reply, and asks for missing parts until a round adds nothing. */
import { type Assignment, type Draft, draftFromReplies } from './assistant-draft.ts'
import type { ChatAnswer, ChatFailure } from './chat-answer.ts'
import type { Message } from './chat-client.ts'
import { promptForRest } from './prompt.ts'
import { type Reply, readReply } from './read-reply.ts'

/** The first prompt and at most two for missing parts. Measured: a third adds little. */
const ROUNDS = 3

/** A draft with the failure that ended it early, or a failure alone. */
export type Outcome =
  | { readonly ok: true; readonly draft: Draft; readonly failure?: ChatFailure | undefined }
  | { readonly ok: false; readonly failure: ChatFailure }

/**
 * Drafts in rounds. If the server fails in a later round, the draft so far is kept.
 *
 * @param ask sends the messages of one conversation; the round is 1-based
 */
export async function draftInRounds(
  assignment: Assignment,
  newspaper: string,
  ask: (messages: readonly Message[], round: number) => Promise<ChatAnswer>,
): Promise<Outcome> {
  const replies: Reply[] = []
  let draft: Draft | undefined
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
    // A round that adds nothing is the last one.
    const isVain = draft !== undefined && next.facts === draft.facts
    draft = next
    prompt = isVain ? undefined : promptForRest(draft.assembled)
  }
  return draft ? { ok: true, draft } : { ok: false, failure: { ok: false, why: 'silent', said: '' } }
}

/** A later prompt for a server, which keeps no history: the first prompt without its task, and the missing parts. */
function withArticle({ prompt }: Assignment, rest: string): string {
  return `${prompt}\nYOUR FIRST REPLY IS THERE ALREADY. NOW:\n${rest}`
}

/** Failure for an answer without a draft, usually a refusal in prose. */
function declined(text: string): ChatFailure {
  return { ok: false, why: 'refused', said: text.trim().replace(/\s+/g, ' ').slice(0, 200) }
}
