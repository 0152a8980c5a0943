/** Parses the answer of a server with OpenAI's chat API, streamed or whole. */
import type { AssistantAddress } from './chat-client.ts'
import { eventsOf } from './event-stream.ts'

/** Reason for a missing answer, as a key of the locales, with the server's own message. */
export interface ChatFailure {
  readonly ok: false
  readonly why:
    | 'aborted'
    | 'busy'
    | 'failing'
    | 'key'
    | 'not-found'
    | 'quota'
    | 'refused'
    | 'rejected'
    | 'silent'
    | 'unreachable'
  /** Status or message of the server, without the key. */
  readonly said: string
}

export type ChatAnswer =
  | { readonly ok: true; readonly text: string /** The end is missing. */; readonly isCut: boolean }
  | ChatFailure

/** Maximum length of an answer. A draft has some 100,000 characters. */
const MOST_CHARACTERS = 2_000_000
const MOST_SAID = 200
/** Finish reasons of servers that mean an incomplete answer. */
const CUT_ENDS = new Set(['content_filter', 'length', 'max_tokens'])

export interface Reading {
  readonly heard: () => void
  /** Called with the whole text received so far. */
  readonly onText: (all: string) => void
}

/** Reads an answer. A server that does not stream sends one event, with the message instead of its parts. */
export async function readAnswer(
  response: Response,
  { key }: AssistantAddress,
  { heard, onText }: Reading,
): Promise<ChatAnswer> {
  const isStream = response.headers.get('content-type')?.includes('event-stream') ?? false
  let text = ''
  let refusal = ''
  let end: string | undefined
  let isDone = !isStream
  for await (const data of isStream && response.body
    ? eventsOf(listened(response.body, heard))
    : [await response.text()]) {
    isDone ||= data.trim() === '[DONE]'
    if (isStream && isDone) break
    const event = parsed(data)
    const error = event && messageOf(event.error)
    if (error)
      return text === ''
        ? { ok: false, why: 'failing', said: withoutKey(error, key) }
        : { ok: true, text, isCut: true }
    const choice = choiceOf(event)
    if (!choice && !isStream)
      return { ok: false, why: 'rejected', said: withoutKey(data.slice(0, MOST_SAID), key) }
    const said = choice?.delta ?? choice?.message
    text += contentOf(said)
    refusal += String(said?.refusal ?? '')
    end = choice?.finish_reason ?? end
    onText(text)
    if (text.length > MOST_CHARACTERS) break
  }
  return finished(text, refusal, end ?? (isDone ? 'stop' : 'length'))
}

/** Yields chunks unchanged. Each one resets the timeout for the server's silence. */
async function* listened(body: ReadableStream<Uint8Array>, heard: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    heard()
    yield chunk
  }
}

function finished(text: string, refusal: string, end: string): ChatAnswer {
  if (text.trim() === '' && (refusal !== '' || end === 'content_filter'))
    return { ok: false, why: 'refused', said: refusal.slice(0, MOST_SAID) }
  if (text.trim() === '') return { ok: false, why: 'silent', said: '' }
  return { ok: true, text, isCut: CUT_ENDS.has(end) }
}

interface Choice {
  readonly delta?: Said
  readonly message?: Said
  readonly finish_reason?: string | null
}

interface Said {
  readonly content?: unknown
  readonly refusal?: unknown
}

function choiceOf(event: Record<string, unknown> | undefined): Choice | undefined {
  return Array.isArray(event?.choices) ? event.choices[0] : undefined
}

/** Text of a message: a string, or parts of which some are texts. */
function contentOf(said: Said | undefined): string {
  const content = said?.content
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map((part) => (typeof part?.text === 'string' ? part.text : '')).join('')
}

function parsed(data: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(data)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Returns the error message of a server: OpenAI's {error: {message}}, or {error: "…"} and {message: "…"} of others. */
export function errorIn(body: string): string {
  const value = parsed(body)
  return messageOf(value?.error) || messageOf(value?.message) || messageOf(value?.detail)
}

function messageOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error
  return typeof message === 'string' ? message.slice(0, MOST_SAID) : ''
}

/** Removes the key from a message. Some servers repeat a rejected key. */
export function withoutKey(said: string, key: string | undefined): string {
  return key ? said.replaceAll(key, '…') : said
}
