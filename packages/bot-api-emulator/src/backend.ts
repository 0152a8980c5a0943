import type { InlineQueryResult, Update } from '@grammyjs/types'
import type { Arguments } from './arguments.ts'
import type { CallbackAnswer, InlineAnswer, ShownMessage } from './contract.ts'
import type { StrikingFaults } from './faults.ts'
import type { Files } from './files.ts'
import type { Hub } from './hub.ts'
import type { Profile } from './profile.ts'
import type { Queries } from './queries.ts'
import type { UpdatesQueue } from './updates-queue.ts'
import { isSeenByBot } from './visibility.ts'
import type { Webhook } from './webhook.ts'
import { asBotSees, type ChatRecord, type World } from './world.ts'

/** State shared by the methods and the actions of people. */
export interface Backend {
  world: World
  queue: UpdatesQueue
  hub: Hub
  profile: Profile
  files: Files
  faults: StrikingFaults
  webhook: Webhook
  callbacks: Queries<Omit<CallbackAnswer, 'callback_query_id'>>
  inlines: Queries<Omit<InlineAnswer, 'inline_query_id' | 'cached'>>
  guests: Queries<GuestAnswer>
}

interface GuestAnswer {
  result: InlineQueryResult
  inline_message_id: string
}

/** `true`, or a remark that the real server adds to its answer. */
export interface MethodAnswer {
  result: unknown
  description?: string
}

/** @param isGone creates a signal that aborts when the caller hangs up; lazy, because few methods wait */
export type Method = (args: Arguments, isGone: () => AbortSignal) => MethodAnswer | Promise<MethodAnswer>

export function ok(result: unknown = true, description?: string): MethodAnswer {
  return description === undefined ? { result } : { result, description }
}

/** Queues an update, twice if a fault duplicates it, and notifies the page. */
export function pushUpdate(backend: Backend, content: Omit<Update, 'update_id'>): Update | undefined {
  const copies = backend.faults.strike('', 'duplicate-update') ? 2 : 1
  const update = backend.queue.push(content, copies)
  if (update) backend.hub.emit({ type: 'update', update })
  return update
}

/** Notifies the page of a new message, and the bot if it may see it. */
export function announce(backend: Backend, record: ChatRecord, message: ShownMessage): void {
  if (isSeenByBot(backend.world, record, message)) {
    const kind = record.chat.type === 'channel' ? 'channel_post' : 'message'
    pushUpdate(backend, { [kind]: asBotSees(message) })
  }
  backend.hub.emit({ type: 'message', chat_id: record.chat.id, message })
}
