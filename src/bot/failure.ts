import { GrammyError, HttpError } from 'grammy'
import { OperatorError } from '../storage/operator-error.ts'

/** Descriptions of a 400 that mean the bot may not write to a chat or topic. A 403 always does. */
const UNWELCOME = new RegExp(
  [
    'chat not found|PEER_ID_INVALID|user is deactivated|group chat was upgraded',
    'not enough rights|have no rights to send a message|need administrator rights',
    'CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_ADMIN_REQUIRED',
    // Two descriptions exist for a deleted topic: https://github.com/tdlib/telegram-bot-api/issues/854
    'TOPIC_CLOSED|TOPIC_DELETED|message thread not found',
  ].join('|'),
)

/**
 * Describes an error for the log, without users' texts and without the token, which is part of every call's address.
 * grammY's errors carry both in their properties. `retryAfter` is in seconds.
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
 * Removes quoted texts, credentials and tokens. The server quotes an unknown tag, a JSON parser quotes invalid input,
 * and a network error names the address with its password or token.
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

/** True if the bot may not write: blocked, removed, or without rights. This is no bug, and the user cannot be told. */
export function isUnwelcome(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false
  return error.error_code === 403 || UNWELCOME.test(error.description)
}

/** True if Telegram refuses a call because of its content: the message is gone, the same, too old. */
export function isRefused(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code === 400
}

/** True if Telegram still limits the rate after the retries of a call. An apology would be limited, too. */
export function isRateLimited(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 429
}

/** Returns the error that ends the bot; `undefined` if a retry may help, for example after an outage. */
export function fatal(error: unknown): OperatorError | undefined {
  if (!(error instanceof GrammyError)) return undefined
  // Telegram answers 404 to a malformed token.
  if (error.error_code === 401 || error.error_code === 404)
    return new OperatorError(
      'Telegram does not know this BOT_TOKEN. Copy the token again from @BotFather (/mybots → API Token) into .env, ' +
        'or remove BOT_TOKEN to start the playground.',
    )
  if (error.error_code === 409)
    return new OperatorError(
      /webhook/.test(error.description)
        ? 'A webhook is set for this bot, so it cannot poll. Set WEBHOOK_URL to use it, or stop whatever sets it.'
        : 'Another program polls with the same BOT_TOKEN, and Telegram gives updates to one only. Stop the other one, ' +
            'or create a second bot with @BotFather for this one.',
      { restartMayHelp: true },
    )
  return undefined
}

/** Returns the log message for an unreachable server. @param seconds until the next attempt */
export function unreachable(apiRoot: string, error: unknown, seconds: number): string {
  const { code, description } = describeError(error)
  const why = description ?? code ?? 'no answer'
  // Leaves out the user and password that the address may contain.
  const { origin, pathname } = new URL(apiRoot)
  const address = `${origin}${pathname.replace(/\/$/, '')}`
  return `Cannot reach the Bot API at ${address} (${why}). Trying again in ${seconds} s; check the network${
    address.includes('api.telegram.org') ? '' : ' and BOT_API_ROOT'
  }.`
}
