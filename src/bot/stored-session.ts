import { z } from 'zod'
import type { Conversation } from '../engine/outcome.ts'
import type { Told } from './dependencies.ts'
import type { Session, SessionReply } from './sessions.ts'

const ids = z.array(z.string())

const conversation = z.object({
  entries: ids,
  fact: z.string().exactOptional(),
  facts: ids.exactOptional(),
  told: ids.exactOptional(),
  offered: ids.exactOptional(),
  hinted: ids.exactOptional(),
  listed: ids.exactOptional(),
  question: z.string().exactOptional(),
  lang: z.enum(['vi', 'en']).exactOptional(),
  at: z.number(),
}) satisfies z.ZodType<Conversation>

const reply = z.object({
  question: z.number(),
  reply: z.number(),
  miss: z.string().exactOptional(),
  album: z.string().exactOptional(),
  isReminder: z.boolean().exactOptional(),
}) satisfies z.ZodType<SessionReply>

const told = z.object({
  facts: ids,
  above: z.string().exactOptional(),
  lead: z.string().exactOptional(),
  before: conversation.exactOptional(),
}) satisfies z.ZodType<Told>

/** Parses the stored content of a message that the bot sent; `undefined` if it is invalid. */
export function readTold(stored: unknown): Told | undefined {
  return told.safeParse(stored).data
}

/**
 * Parses a session from the store. Another version of this program may have written it, so invalid parts are left
 * out: a new conversation is better than an error for each question.
 */
export function readSession(stored: unknown): Session {
  return record.parse(stored)
}

const record = z
  .object({ conversation: conversation.optional().catch(undefined), replies: z.array(reply).catch([]) })
  .catch({ conversation: undefined, replies: [] })
