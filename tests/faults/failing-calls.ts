import type { Emulator, Fault } from 'bot-api-emulator'
import { CALL_TIMEOUT } from '../../src/bot/api-transformers.ts'

/** The call that all of these fall upon. */
const REPLY = 'sendMessage'

const faults: readonly (readonly [name: string, fault: Fault])[] = [
  ['429', { kind: 'rate-limit', retryAfter: 1 }],
  ['502', { kind: 'server-error', status: 502 }],
  ['reset before it ran', { kind: 'drop' }],
  ['reset after it ran', { kind: 'drop', after: true }],
  ['time-out', { kind: 'delay', ms: CALL_TIMEOUT + 2_000 }],
]

/** Makes this share of the bot's replies fail, each kind as often. @returns the counts so far, and an end */
export function failCalls(playground: Emulator, share: number, random: () => number) {
  const counts: Record<string, number> = Object.fromEntries(faults.map(([name]) => [name, 0]))
  let calls = 0
  const off = playground.on((event) => {
    // An idle poll is no occasion: how many there are depends on how fast the bot is.
    if (event.type !== 'api-call' || event.call.method !== REPLY) return
    calls++
    if (random() >= share) return
    const [name, fault] = faults[Math.floor(random() * faults.length)] ?? faults[0]!
    counts[name] = (counts[name] ?? 0) + 1
    playground.faults.add({ method: REPLY, ...fault })
  })
  return {
    counts,
    calls: () => calls,
    stop() {
      off()
      playground.faults.clear()
    },
  }
}

/** Numbers that are the same in every run. https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
