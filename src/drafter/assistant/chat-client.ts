/** Asks a server that speaks OpenAI's chat API, a local one too: https://platform.openai.com/docs/api-reference/chat */
import {
  type ChatAnswer,
  type ChatFailure,
  errorIn,
  readStream,
  readWhole,
  withoutKey,
} from './chat-answer.ts'

/** The address of an assistant. */
export interface AssistantAddress {
  /** The base, like "http://127.0.0.1:11434/v1", or the whole address of the chat completions. */
  readonly url: string
  readonly key?: string | undefined
  readonly model: string
}

export interface Message {
  readonly role: 'user' | 'assistant'
  readonly content: string
}

/** Parts of the world that a client may touch. */
export interface ChatDependencies {
  readonly fetch: typeof fetch
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  /** Longest silence of the server, in milliseconds; models that think first are slow to begin. */
  readonly silence: number
  readonly onWait: (seconds: number) => void
  readonly onText: (characters: number) => void
}

/** Tries for a server that is busy or failing, the first one included. */
const TRIES = 4
/** Wait before the second try where the server names none, in seconds; doubled each time. */
const FIRST_WAIT = 2
/** A server that asks for more than this, in seconds, is given up. */
const LONGEST_WAIT = 60

/** Asks once, waiting for a busy server; never throws for what a server does. */
export async function askChat(
  address: AssistantAddress,
  messages: readonly Message[],
  deps: ChatDependencies,
): Promise<ChatAnswer> {
  for (let attempt = 1; ; attempt++) {
    const { answer, isPassing = false, wait } = await tryOnce(address, messages, deps)
    const seconds = wait ?? FIRST_WAIT * 2 ** (attempt - 1)
    if (!isPassing || attempt === TRIES || seconds > LONGEST_WAIT) return answer
    deps.onWait(seconds)
    try {
      await deps.sleep(seconds * 1000, deps.signal)
    } catch {
      return { ok: false, why: 'aborted', said: '' }
    }
  }
}

interface Attempt {
  readonly answer: ChatAnswer
  /** True if the same may be answered a little later. */
  readonly isPassing?: boolean
  /** Seconds after which, where the server says. */
  readonly wait?: number | undefined
}

async function tryOnce(
  address: AssistantAddress,
  messages: readonly Message[],
  deps: ChatDependencies,
): Promise<Attempt> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), deps.silence)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), deps.silence)
  }
  let text = ''
  try {
    const response = await deps.fetch(endpointOf(address.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(address.key && { authorization: `Bearer ${address.key}` }),
      },
      body: JSON.stringify({ model: address.model, messages, stream: true }),
      // The article goes to the address that was named and to no other.
      redirect: 'manual',
      signal: AbortSignal.any([deps.signal, silence.signal]),
    })
    if (!response.ok) return await failed(response, address)
    if (!response.body) return { answer: { ok: false, why: 'silent', said: '' } }
    const onText = (all: string) => {
      text = all
      deps.onText(all.length)
    }
    const reading = { heard, onText }
    const isStream = response.headers.get('content-type')?.includes('event-stream') ?? false
    return {
      answer: isStream
        ? await readStream(response.body, address, reading)
        : await readWhole(await response.text(), address),
    }
  } catch (error) {
    return broken(error, text, silence.signal.aborted, deps.signal.aborted)
  } finally {
    clearTimeout(timer)
  }
}

/** The connection broke: what has come is kept, else the same is asked again. */
function broken(error: unknown, text: string, isSilent: boolean, isAborted: boolean): Attempt {
  if (isAborted) return { answer: { ok: false, why: 'aborted', said: '' } }
  if (text !== '') return { answer: { ok: true, text, isCut: true } }
  if (isSilent) return { answer: { ok: false, why: 'silent', said: '' } }
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const said = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  // Nobody listens there: waiting does not help. A connection that is reset may hold the next time.
  const isGone = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT|ERR_INVALID_URL/.test(said)
  return { answer: { ok: false, why: 'unreachable', said }, isPassing: !isGone }
}

async function failed(response: Response, address: AssistantAddress): Promise<Attempt> {
  const { status } = response
  const body = await response.text().catch(() => '')
  const said = `${status} ${errorIn(body)}`.trim()
  const answer = (why: ChatFailure['why']): ChatAnswer => ({
    ok: false,
    why,
    said: withoutKey(said, address.key),
  })
  if (status === 429 && /insufficient_quota|billing|exceeded your current quota/i.test(body))
    return { answer: answer('quota') }
  if (status === 429)
    return { answer: answer('busy'), isPassing: true, wait: secondsIn(response.headers.get('retry-after')) }
  if (status >= 500 || status === 408)
    return {
      answer: answer('failing'),
      isPassing: true,
      wait: secondsIn(response.headers.get('retry-after')),
    }
  if (status === 401 || status === 403) return { answer: answer('key') }
  if (status === 404 || (status >= 300 && status < 400)) return { answer: answer('not-found') }
  return { answer: answer('rejected') }
}

/** Seconds of a Retry-After header, which has seconds or a date. */
function secondsIn(header: string | null): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d+(?:\.\d+)?$/.test(header.trim())
    ? Number(header)
    : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : undefined
}

function endpointOf(url: string): string {
  const base = url.replace(/\/+$/, '')
  return base.endsWith('/chat/completions') ? base : `${base}/chat/completions`
}
