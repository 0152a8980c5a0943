/**
 * Keeps questions that arrive together apart: the first goes on at once, each other waits for a turn of the event
 * loop. So a reply is on its way before the next question is decided, and the server works on it meanwhile.
 */
export function createTurns(): () => Promise<void> | undefined {
  let isTaken = false
  return () => {
    if (isTaken) return new Promise((resolve) => setImmediate(resolve))
    isTaken = true
    setImmediate(() => {
      isTaken = false
    })
    return undefined
  }
}
