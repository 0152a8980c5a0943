/**
 * An error of the Bot API with the message of the real server (https://github.com/tdlib/telegram-bot-api, Client.cpp).
 */
export class ApiError extends Error {
  readonly code: number
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined

  constructor(code: number, description: string, parameters?: ApiError['parameters']) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

/** The page asked for something that the emulator cannot do: status 4xx of `/app/…`. */
export class AppError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
  'content and reply markup of the message'

/** Error codes of Telegram's inner servers that the Bot API replaces by a text (`fail_query_with_error`). */
const WORDED: Record<string, string> = {
  MESSAGE_NOT_MODIFIED: NOT_MODIFIED,
  QUERY_ID_INVALID: 'query is too old and response timeout expired or query ID is invalid',
  MESSAGE_DELETE_FORBIDDEN: "message can't be deleted",
}

/**
 * Returns `Bad Request: …` with a lower-case first letter, like the real server. Codes like MESSAGE_ID_INVALID are
 * unchanged.
 */
export function badRequest(message: string): ApiError {
  return new ApiError(400, prefixed('Bad Request', WORDED[message] ?? message))
}

export function forbidden(message: string): ApiError {
  return new ApiError(403, prefixed('Forbidden', message))
}

export function tooManyRequests(retryAfter: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter })
}

function prefixed(prefix: string, message: string): string {
  if (message.startsWith(prefix)) return message
  const isCode = /^.[_A-Z]/s.test(message)
  return `${prefix}: ${isCode ? message : message.charAt(0).toLowerCase() + message.slice(1)}`
}
