/** Client for OpenAI's chat API, also on local servers: https://platform.openai.com/docs/api-reference/chat */
import { type ChatAnswer, type ChatFailure, errorIn, readAnswer, withoutKey } from './chat-answer.ts'

/** Address of an assistant. */
export interface AssistantAddress {
  /** Base URL ("http://127.0.0.1:11434/v1") or full URL of the chat completions. */
  readonly url: string
  readonly key?: string | undefined
  readonly model: string
}

export interface Message {
  readonly role: 'user' | 'assistant'
  readonly content: string
}

/** External functions that a client may use. */
export interface ChatDependencies {
  readonly fetch: typeof fetch
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  /** Maximum silence of the server, in milliseconds. Models that reason first start slowly. */
  readonly silence: number
  readonly onWait: (seconds: number) => void
  readonly onText: (characters: number) => void
}

/** Maximum number of requests to a busy or failing server, including the first. */
const TRIES = 4
/** Delay before the second request if the server gives none, in seconds. Doubles each time. */
const FIRST_WAIT = 2
/** Maximum delay that a server may ask for, in seconds. The client gives up on longer ones. */
const LONGEST_WAIT = 60

/** Words of a server whose quota is used up, so that waiting does not help. */
const SPENT = /insufficient_quota|billing|exceeded your current quota/i

/** Asks once and retries while the server is busy. Never throws for an error of the server. */
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
  /** True if a later retry may succeed. */
  readonly isPassing?: boolean
  /** Delay in seconds, if the server gives one. */
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
      // The article is sent to the configured address only.
      redirect: 'manual',
      signal: AbortSignal.any([deps.signal, silence.signal]),
    })
    if (!response.ok) return await failed(response, address)
    const onText = (all: string) => {
      text = all
      deps.onText(all.length)
    }
    return { answer: await readAnswer(response, address, { heard, onText }) }
  } catch (error) {
    return broken(error, text, silence.signal.aborted, deps.signal.aborted)
  } finally {
    clearTimeout(timer)
  }
}

/** Handles a broken connection: keeps the text received so far, otherwise retries. */
function broken(error: unknown, text: string, isSilent: boolean, isAborted: boolean): Attempt {
  if (isAborted) return { answer: { ok: false, why: 'aborted', said: '' } }
  if (text !== '') return { answer: { ok: true, text, isCut: true } }
  if (isSilent) return { answer: { ok: false, why: 'silent', said: '' } }
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const said = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  // No server at this address, so a retry would not help. After a connection reset it may.
  const isGone = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT|ERR_INVALID_URL/.test(said)
  return { answer: { ok: false, why: 'unreachable', said }, isPassing: !isGone }
}

async function failed(response: Response, { key }: AssistantAddress): Promise<Attempt> {
  const { status } = response
  const body = await response.text().catch(() => '')
  const why = reasonOf(status, body)
  return {
    answer: { ok: false, why, said: withoutKey(`${status} ${errorIn(body)}`.trim(), key) },
    isPassing: why === 'busy' || why === 'failing',
    wait: secondsIn(response.headers.get('retry-after')),
  }
}

function reasonOf(status: number, body: string): ChatFailure['why'] {
  if (status === 429) return SPENT.test(body) ? 'quota' : 'busy'
  if (status >= 500 || status === 408) return 'failing'
  if (status === 401 || status === 403) return 'key'
  return status === 404 || (status >= 300 && status < 400) ? 'not-found' : 'rejected'
}

/** Seconds in a Retry-After header, which contains seconds or a date. */
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
