import type { Update } from '@grammyjs/types'
import type { Arguments } from './arguments.ts'
import { ApiError } from './errors.ts'

/** A queued update, serialized as JSON so that later edits of the message do not change it. */
export interface QueuedUpdate {
  id: number
  update: Update
  /** A webhook gets the updates of one chat or user in order. */
  lane: number
}

export interface UpdatesQueue {
  /** @returns `undefined` if allowed_updates excludes this type */
  push(update: Omit<Update, 'update_id'>, copies?: number): Update | undefined
  getUpdates(args: Arguments, isGone: AbortSignal): Promise<Update[]>
  /** @returns the unconfirmed updates, oldest first */
  pending(): readonly QueuedUpdate[]
  remove(entry: QueuedUpdate): void
  clear(): void
  allow(args: Arguments): void
  /** Ends a waiting poll, as the real server does when a webhook is set. */
  abortPoll(): void
  /** `undefined` for the default. */
  allowed(): readonly string[] | undefined
  size(): number
  /** Calls `then` once no update is waiting. */
  whenEmpty(then: () => void): void
  /** Calls `listener` after each push. */
  onPush(listener: (entry: QueuedUpdate) => void): void
}

/** Types that are sent only on request. https://core.telegram.org/bots/api#getupdates */
const ON_REQUEST = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])
const MAX_LIMIT = 100
const MAX_TIMEOUT_S = 50
const FIRST_UPDATE_ID = 500_000_001
/** Maximum distance of an offset beyond the end. For a larger one, the real queue restarts at its head (TQueue.cpp). */
const MAX_AHEAD = 10
/** Number of confirmed updates at the front of the array that are removed at once. */
const COMPACT_AT = 4096

const CONFLICT =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'
const CONFLICT_WEBHOOK = 'Conflict: terminated by setWebhook request'

interface Poll {
  offset: number
  limit: number
  answer(updates: Update[]): void
  fail(error: ApiError): void
}

export function createUpdatesQueue(): UpdatesQueue {
  const backlog = createBacklog()
  const polling = createPolling(backlog)
  let nextId = FIRST_UPDATE_ID
  let allowed: Set<string> | undefined
  const listeners: ((entry: QueuedUpdate) => void)[] = []

  const take = (offset: number, limit: number): Update[] => {
    if (offset <= nextId + MAX_AHEAD) backlog.confirmBefore(offset)
    return backlog.first(limit)
  }
  const allow = (args: Arguments) => {
    const types = args.json('allowed_updates', () => undefined as never)
    if (!Array.isArray(types)) return
    allowed = types.length === 0 ? undefined : new Set(types.map(String))
  }

  return {
    push(content, copies = 1) {
      const type = Object.keys(content)[0]!
      if (allowed ? !allowed.has(type) : ON_REQUEST.has(type)) return undefined
      const update = JSON.parse(JSON.stringify({ update_id: nextId++, ...content })) as Update
      for (let copy = 0; copy < copies; copy++) {
        const entry = { id: update.update_id, update, lane: laneOf(update) }
        backlog.add(entry)
        for (const listener of listeners) listener(entry)
      }
      polling.wake(take)
      return update
    },
    getUpdates(args, isGone) {
      let offset = args.integer('offset')
      const limit = args.integer('limit', MAX_LIMIT, 1, MAX_LIMIT)
      const timeout = args.integer('timeout', 0, 0, MAX_TIMEOUT_S)
      allow(args)
      if (offset < 0) backlog.keepLast(-offset)
      if (offset <= 0) offset = backlog.firstId()
      const updates = take(offset, limit)
      if (updates.length > 0 || timeout === 0) return Promise.resolve(updates)
      polling.abort(CONFLICT)
      return polling.wait({ offset, limit }, timeout, isGone)
    },
    pending: backlog.all,
    remove: backlog.remove,
    clear: () => backlog.keepLast(0),
    allow,
    abortPoll: () => polling.abort(CONFLICT_WEBHOOK),
    allowed: () => allowed && [...allowed],
    size: backlog.size,
    whenEmpty: backlog.whenEmpty,
    onPush: (listener) => void listeners.push(listener),
  }
}

type Backlog = ReturnType<typeof createBacklog>

/** Creates the list of unconfirmed updates. */
function createBacklog() {
  let entries: QueuedUpdate[] = []
  /** Index of the first unconfirmed update. */
  let head = 0
  let whenEmpty: (() => void)[] = []

  const size = () => entries.length - head
  const settle = () => {
    if (head >= COMPACT_AT) {
      entries = entries.slice(head)
      head = 0
    }
    if (size() > 0) return
    const waiting = whenEmpty
    whenEmpty = []
    for (const then of waiting) then()
  }

  return {
    size,
    add: (entry: QueuedUpdate) => void entries.push(entry),
    all: () => entries.slice(head),
    first: (limit: number) => entries.slice(head, head + limit).map((entry) => entry.update),
    firstId: () => entries[head]?.id ?? 0,
    confirmBefore(offset: number) {
      while (head < entries.length && entries[head]!.id < offset) head++
      settle()
    },
    /** Confirms all but the last `count` updates. */
    keepLast(count: number) {
      head = Math.max(head, entries.length - count)
      settle()
    },
    remove(entry: QueuedUpdate) {
      const at = entries.indexOf(entry, head)
      if (at === head) head++
      else if (at > head) entries.splice(at, 1)
      settle()
    },
    whenEmpty(then: () => void) {
      if (size() === 0) then()
      else whenEmpty.push(then)
    },
  }
}

/** Creates the place where at most one poll waits for updates. */
function createPolling(backlog: Backlog) {
  let poll: Poll | undefined
  let isWakeUpDue = false

  return {
    abort(description: string) {
      poll?.fail(new ApiError(409, description))
      poll = undefined
    },
    /** Sends the updates of one turn in one answer, because the real server waits a moment for more. */
    wake(take: (offset: number, limit: number) => Update[]) {
      if (!poll || isWakeUpDue) return
      isWakeUpDue = true
      setImmediate(() => {
        isWakeUpDue = false
        if (!poll || backlog.size() === 0) return
        const { offset, limit, answer } = poll
        poll = undefined
        answer(take(offset, limit))
      })
    },
    /** @param timeout seconds */
    wait(wanted: Pick<Poll, 'offset' | 'limit'>, timeout: number, isGone: AbortSignal): Promise<Update[]> {
      return new Promise<Update[]>((resolve, reject) => {
        const end = (act: () => void) => {
          clearTimeout(timer)
          isGone.removeEventListener('abort', leave)
          act()
        }
        const own: Poll = {
          ...wanted,
          answer: (found) => end(() => resolve(found)),
          fail: (error) => end(() => reject(error)),
        }
        const leave = () => {
          if (poll === own) poll = undefined
          end(() => resolve([]))
        }
        const timer = setTimeout(leave, timeout * 1000)
        isGone.addEventListener('abort', leave)
        poll = own
      })
    },
  }
}

function laneOf(update: Update): number {
  const message =
    update.message ??
    update.edited_message ??
    update.channel_post ??
    update.edited_channel_post ??
    update.guest_message
  const user = (update.callback_query ?? update.inline_query ?? update.chosen_inline_result)?.from
  return message?.chat.id ?? update.my_chat_member?.chat.id ?? user?.id ?? 0
}
