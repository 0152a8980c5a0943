/** Lets the timers of this process run ahead, for what waits by the clock and cannot be told to wait less. */
import { onTestFinished, vi } from 'vitest'

/** Milliseconds that pass in each turn of the event loop. A call on loopback takes some ten turns. */
const A_TURN = 100

/** Until the test ends, a second of `setTimeout` passes in ten turns of the event loop. */
export function hurry(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const beat = setInterval(() => vi.advanceTimersByTime(A_TURN), 1)
  onTestFinished(() => {
    clearInterval(beat)
    vi.useRealTimers()
  })
}
