/** Parses a stream of server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */

const DECODER_OPTIONS = { fatal: false } as const

/**
 * Yields the data of each event. Also yields an unterminated event at the end of the stream, because some servers of
 * language models do not terminate their last event.
 */
export async function* eventsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', DECODER_OPTIONS)
  let rest = ''
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true })
    // A carriage return at the end may be half of a line break.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest
    const events = whole.split(/\r\n\r\n|\n\n|\r\r/)
    rest = (events.pop() ?? '') + rest.slice(whole.length)
    for (const event of events) yield* dataOf(event)
  }
  yield* dataOf(rest + decoder.decode())
}

/** Data lines of an event as one text; nothing for a comment. */
function* dataOf(event: string): Generator<string> {
  const lines = event.split(/\r\n|\n|\r/).filter((line) => line.startsWith('data:'))
  if (lines.length > 0) yield lines.map((line) => line.slice('data:'.length).replace(/^ /, '')).join('\n')
}
