import { createArguments, type Values } from './arguments.ts'
import type { QueuedUpdate, UpdatesQueue } from './updates-queue.ts'
import { createPost } from './webhook-post.ts'

/** Where the updates go. */
export interface Target {
  url: string
  secret: string
  /** Maximum deliveries at once. */
  connections: number
}

export interface DeliveryOptions {
  queue: Pick<UpdatesQueue, 'remove'>
  /** Milliseconds between attempts. The last delay repeats. */
  retryDelays: number[]
  /** Runs the method call that the response to a delivery may contain. */
  run: (method: string, values: Values) => Promise<unknown>
}

/** Deliveries to one target. */
export interface Deliveries {
  target: Target
  add(entries: readonly QueuedUpdate[]): void
  lastError(): { last_error_date: number; last_error_message: string } | undefined
  stop(): void
}

/** Methods that the response to a delivery cannot call (WebhookActor.cpp), besides all get… methods. */
const NOT_IN_ANSWER = new Set(['deletewebhook', 'setwebhook', 'close', 'logout'])

/** Creates the deliveries to a target. Updates of one chat wait for each other. */
export function createDeliveries(target: Target, { queue, retryDelays, run }: DeliveryOptions): Deliveries {
  const lanes = createLanes()
  const retries = createRetries(retryDelays)
  const post = createPost(target)
  let lastError: ReturnType<Deliveries['lastError']>
  let inFlight = 0
  let isStopped = false

  const pump = () => {
    while (!isStopped && inFlight < target.connections) {
      const lane = lanes.nextReady()
      if (lane === undefined) return
      inFlight++
      void deliver(lane)
    }
  }
  const deliver = async (lane: number): Promise<void> => {
    const entry = lanes.first(lane)
    const outcome = await post.send(entry.update)
    if (isStopped) return
    if (outcome.error !== undefined) {
      lastError = { last_error_date: Math.floor(Date.now() / 1000), last_error_message: outcome.error }
      retries.later(lane, outcome.retryAfter, () => {
        lanes.setReady(lane)
        pump()
      })
      inFlight--
      pump()
      return
    }
    const called = createArguments(outcome.values).text('method')
    if (mayCall(called.toLowerCase())) await run(called, outcome.values)
    inFlight--
    retries.forget(lane)
    lanes.removeFirst(lane)
    queue.remove(entry)
    pump()
  }

  return {
    target,
    add(entries) {
      for (const entry of entries) lanes.add(entry)
      pump()
    },
    lastError: () => lastError,
    stop() {
      isStopped = true
      retries.stop()
      post.close()
    },
  }
}

/** True if the response to a delivery may call this method. */
function mayCall(method: string): boolean {
  return method !== '' && !method.startsWith('get') && !NOT_IN_ANSWER.has(method)
}

/** Creates the queues of undelivered updates, one a chat. The first of each is being delivered. */
function createLanes() {
  const lanes = new Map<number, QueuedUpdate[]>()
  /** Chats none of whose updates is being delivered or waits for another attempt. */
  const ready: number[] = []
  return {
    add(entry: QueuedUpdate) {
      const lane = lanes.get(entry.lane)
      if (lane) lane.push(entry)
      else {
        lanes.set(entry.lane, [entry])
        ready.push(entry.lane)
      }
    },
    nextReady: () => ready.shift(),
    setReady: (lane: number) => void ready.push(lane),
    first: (lane: number) => lanes.get(lane)![0]!,
    removeFirst(lane: number) {
      const waiting = lanes.get(lane)
      waiting?.shift()
      if (waiting?.length === 0) lanes.delete(lane)
      else if (waiting) ready.push(lane)
    },
  }
}

/** Creates the timers of further attempts. */
function createRetries(delays: readonly number[]) {
  /** Number of failed deliveries of the first update of a lane. */
  const failures = new Map<number, number>()
  const timers = new Set<NodeJS.Timeout>()
  return {
    /** @param retryAfter seconds that the receiver asked for; 0 if it did not ask */
    later(lane: number, retryAfter: number, again: () => void) {
      const attempt = failures.get(lane) ?? 0
      failures.set(lane, attempt + 1)
      const planned = delays[Math.min(attempt, delays.length - 1)] ?? 0
      const timer = setTimeout(
        () => {
          timers.delete(timer)
          again()
        },
        retryAfter > 0 ? retryAfter * 1000 : planned,
      )
      timers.add(timer)
    },
    forget: (lane: number) => void failures.delete(lane),
    stop() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
