import { GrammyError, HttpError } from 'grammy'

/** Ends the bot. The message says what is wrong and what to do. */
export class ServeError extends Error {
  override readonly name = 'ServeError'
  /** True if it may be over when the bot is started again; otherwise only a person can correct it. */
  readonly mayPass: boolean

  constructor(message: string, { mayPass = false } = {}) {
    super(message)
    this.mayPass = mayPass
  }
}

/** The 400s by which a chat or a topic is closed to the bot; a 403 always means so. */
const UNWELCOME = new RegExp(
  [
    'chat not found|PEER_ID_INVALID|user is deactivated|group chat was upgraded',
    'not enough rights|have no rights to send a message|need administrator rights',
    'CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_ADMIN_REQUIRED',
    // A deleted topic has two names: https://github.com/tdlib/telegram-bot-api/issues/854
    'TOPIC_CLOSED|TOPIC_DELETED|message thread not found',
  ].join('|'),
)

/**
 * Describes an error for the log: nothing of what a user wrote, and not the token, which stands in the
 * address of every call. grammY's errors carry both in their properties. `retryAfter` is in seconds.
 */
export function describeError(error: unknown): Record<string, string | number | undefined> {
  if (error instanceof GrammyError)
    return {
      error: 'Bot API',
      method: error.method,
      code: error.error_code,
      description: withoutSecrets(error.description),
      retryAfter: error.parameters.retry_after,
    }
  if (error instanceof HttpError)
    return { error: 'network', message: withoutSecrets(error.message), code: codeOf(error.error) }
  if (error instanceof Error)
    return { error: error.name, message: withoutSecrets(error.message), stack: frames(error) }
  return { error: typeof error }
}

/**
 * The server repeats a tag that it does not know, a JSON parser what it could not read, and who cannot reach an
 * address that address: with the password or token in it.
 */
function withoutSecrets(text: string): string {
  return text
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\b([a-z][a-z\d+.-]*:\/\/)\S*@/gi, '$1…@')
    .replace(/\bbot\d+:[\w-]+/g, 'bot…')
}

function frames({ stack }: Error): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .join('\n')
}

function codeOf(error: unknown): string | undefined {
  const cause = error as { code?: unknown; cause?: { code?: unknown }; name?: unknown } | undefined
  const code = cause?.code ?? cause?.cause?.code ?? cause?.name
  return typeof code === 'string' ? code : undefined
}

/** Whether the other side closed the door: blocked, kicked, no right to write. No fault, and no way to say so. */
export function isUnwelcome(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false
  return error.error_code === 403 || UNWELCOME.test(error.description)
}

/** True if Telegram put the bot off for longer than a call waits: whatever is sent next meets the same limit. */
export function isPutOff(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 429
}

/** Returns the sentence to end with for an error of start or polling that is no outage; `undefined`: retry. */
export function fatal(error: unknown): ServeError | undefined {
  if (!(error instanceof GrammyError)) return undefined
  // Telegram answers 404 to a token that is not even one in form.
  if (error.error_code === 401 || error.error_code === 404)
    return new ServeError(
      'Telegram does not know this BOT_TOKEN. Copy the token again from @BotFather (/mybots → API Token) into .env, ' +
        'or remove BOT_TOKEN to start the playground.',
    )
  if (error.error_code === 409)
    return new ServeError(
      /webhook/.test(error.description)
        ? 'A webhook is set for this bot, so it cannot poll. Set WEBHOOK_URL to use it, or stop whatever sets it.'
        : 'Another program polls with the same BOT_TOKEN, and Telegram gives updates to one only. Stop the other one, ' +
            'or create a second bot with @BotFather for this one.',
      { mayPass: true },
    )
  return undefined
}

/** What to tell an operator while the server is out of reach and will be tried again. */
export function unreachable(apiRoot: string, error: unknown, seconds: number): string {
  const { code, description } = describeError(error)
  const why = description ?? code ?? 'no answer'
  // Without a user and password that may stand in the address.
  const { origin, pathname } = new URL(apiRoot)
  const address = `${origin}${pathname.replace(/\/$/, '')}`
  return `Cannot reach the Bot API at ${address} (${why}). Trying again in ${seconds} s; check the network${
    address.includes('api.telegram.org') ? '' : ' and BOT_API_ROOT'
  }.`
}
