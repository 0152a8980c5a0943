import { z } from 'zod'

const TOKEN_FORM = /^\d{5,}:[\w-]{30,}$/
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** What is wrong with one variable, and what to do. */
export interface ConfigIssue {
  readonly variable: string
  readonly message: string
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly issues: readonly ConfigIssue[] }

const anyPort = (example: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `must be a whole number; write e.g. ${example}`)
    .transform(Number)
    .refine((number) => number <= 65_535, 'is too large; a port is at most 65535')

const onOrOff = (otherwise: 'on' | 'off') =>
  z
    .enum(['on', 'off'], 'must be on or off')
    .default(otherwise)
    .transform((text) => text === 'on')

const port = (otherwise: number) => anyPort(otherwise).default(otherwise)

/** So that a Bot API server on the same machine can deliver to a bot beside it. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

const webAddress = (text: string, secure: boolean) => {
  try {
    const { protocol, hostname, username, password } = new URL(text)
    decodeURIComponent(username + password)
    return protocol === 'https:' || (protocol === 'http:' && (!secure || LOOPBACK.includes(hostname)))
  } catch {
    return false
  }
}

/** Returns what is wrong with the address of a Redis, without any part of it: a password may be in any. */
function redisProblem(text: string): string | undefined {
  if (!/^rediss?:\/\//.test(text))
    return 'must start with redis:// or rediss://; write e.g. redis://127.0.0.1:6379/0'
  try {
    const { hostname, pathname, search, hash, username, password } = new URL(text)
    decodeURIComponent(username + password)
    // A # or ? of the password ends the host's name: what comes after is the rest of the password.
    if (hostname !== '' && hash === '' && !search.includes('@') && !pathname.includes('@'))
      return /^\/?\d*$/.test(pathname)
        ? undefined
        : 'must end with the number of a database, like redis://127.0.0.1:6379/0'
  } catch {}
  return (
    'cannot be read; write it like redis://user:password@127.0.0.1:6379/0, with a number for the port, and in the ' +
    'password %23 for #, %2F for /, %3F for ?, %40 for @, %3A for : and %25 for %'
  )
}

const common = {
  knowledgeDir: z.string().default('knowledge'),
  dataDir: z.string().default('data'),
  redisUrl: z
    .string()
    .superRefine((text, context) => {
      const message = redisProblem(text)
      if (message !== undefined) context.addIssue({ code: 'custom', message })
    })
    .optional(),
  missLog: onOrOff('on'),
  adminIds: z
    .string()
    .regex(
      /^\s*\d+(\s*,\s*\d+)*\s*$/,
      'must be Telegram user ids with commas between, like 123456789,987654321; @userinfobot tells yours',
    )
    .transform((text) => text.split(',').map((id) => Number(id.trim())))
    .default([]),
  logLevel: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
}

const bot = {
  ...common,
  token: z
    .string()
    .regex(
      TOKEN_FORM,
      'is not a token; copy the whole line that @BotFather gave you, like 123456789:AAE…, or remove it to start the playground',
    ),
  apiRoot: z
    .string()
    .refine(
      (text) => webAddress(text, false),
      'must be an address like http://127.0.0.1:8081; remove it to use api.telegram.org',
    )
    .transform((text) => text.replace(/\/+$/, ''))
    .default('https://api.telegram.org'),
  proxy: z
    .string()
    // curl takes one without http:// as well.
    .transform((text) => (text.includes('://') ? text : `http://${text}`))
    .refine(
      (text) => webAddress(text, false),
      'must be the address of an HTTP proxy like http://proxy.example.org:3128; a SOCKS proxy cannot be used',
    )
    .optional(),
  noProxy: z.string().optional(),
  answerUnread: onOrOff('off'),
  answersPerMinute: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a whole number from 1; write e.g. 20')
    .transform(Number)
    .default(20),
  metricsPort: anyPort(9464).optional(),
}

const configSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('polling'), ...bot, host: z.string().default('127.0.0.1') }),
  z.object({
    mode: z.literal('webhook'),
    ...bot,
    webhookUrl: z
      .string()
      .refine(
        (text) => webAddress(text, true),
        'must be a public https address like https://bot.example.org/telegram; remove it to poll',
      ),
    webhookSecret: z
      .string()
      .regex(
        /^[A-Za-z0-9_-]{1,256}$/,
        'must be 1–256 letters, digits, _ or -; remove it to have one made from the token',
      )
      .optional(),
    host: z.string().default('0.0.0.0'),
    port: port(8080),
  }),
  z.object({ mode: z.literal('playground'), ...common, playgroundPort: port(8081) }),
])

const assistantSchema = z
  .object({
    url: z
      .string()
      .refine(
        (text) => webAddress(text, false),
        'must be the address of a chat API like http://127.0.0.1:11434/v1; remove it to draft without an assistant',
      )
      .transform((text) => text.replace(/\/+$/, '')),
    key: z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be the key alone, without spaces or quotation marks')
      .optional(),
    model: z.string('is missing; name the model that ASSISTANT_URL is to use'),
  })
  .refine(({ url, key }) => key === undefined || webAddress(url, true), {
    path: ['url'],
    message: 'must begin with https://, for a key is sent along; plain http is for this machine alone',
  })

/** The assistant that drafts knowledge; the bot itself never asks it. */
export type AssistantConfig = z.infer<typeof assistantSchema>

export type Config = z.infer<typeof configSchema>
export type PollingConfig = Extract<Config, { mode: 'polling' }>
export type WebhookConfig = Extract<Config, { mode: 'webhook' }>
export type PlaygroundConfig = Extract<Config, { mode: 'playground' }>

/**
 * Returns the proxy that calls of the Bot API go by, if any: HTTPS_PROXY is for https addresses, except those that
 * NO_PROXY lists, with commas between (`.example.org` is all below it, `*` is every one).
 */
export function proxyOf({ apiRoot, proxy, noProxy = '' }: PollingConfig | WebhookConfig): string | undefined {
  const { protocol, hostname } = new URL(apiRoot)
  const isExcepted = noProxy.split(/[\s,]+/).some((entry) => {
    const name = entry
      .toLowerCase()
      .replace(/:\d+$/, '')
      .replace(/^\*?\./, '')
    return name === '*' || (name !== '' && (hostname === name || hostname.endsWith(`.${name}`)))
  })
  return protocol === 'https:' && !isExcepted ? proxy : undefined
}

/** Shorter ones are not looked for: struck out, they would make every line of the log unreadable. */
const SHORTEST_SECRET = 6

/** Lists the texts that no line of the log may hold: the token, passwords, and what Telegram must send along. */
export function secretsOf(config: PollingConfig | WebhookConfig): readonly string[] {
  const passwords = [config.redisUrl, config.apiRoot, config.proxy].flatMap((address) => {
    const password = address === undefined ? '' : new URL(address).password
    return [password, decodeURIComponent(password)]
  })
  const webhook = config.mode === 'webhook' ? (config.webhookSecret ?? '') : ''
  return [config.token, webhook, ...passwords].filter(({ length }) => length >= SHORTEST_SECRET)
}

/** Variable → property, in the order of `.env.example`. */
const variables = {
  BOT_TOKEN: 'token',
  ADMIN_IDS: 'adminIds',
  KNOWLEDGE_DIR: 'knowledgeDir',
  DATA_DIR: 'dataDir',
  REDIS_URL: 'redisUrl',
  MISS_LOG: 'missLog',
  LOG_LEVEL: 'logLevel',
  ANSWERS_PER_MINUTE: 'answersPerMinute',
  ANSWER_UNREAD: 'answerUnread',
  WEBHOOK_URL: 'webhookUrl',
  WEBHOOK_SECRET: 'webhookSecret',
  HOST: 'host',
  PORT: 'port',
  METRICS_PORT: 'metricsPort',
  BOT_API_ROOT: 'apiRoot',
  HTTPS_PROXY: 'proxy',
  NO_PROXY: 'noProxy',
  PLAYGROUND_PORT: 'playgroundPort',
} as const

const assistantVariables = { ASSISTANT_URL: 'url', ASSISTANT_KEY: 'key', ASSISTANT_MODEL: 'model' } as const

/** Every variable that the program reads; the last sets the language of a terminal, see `locales/terminal.ts`. */
export const variableNames = [...Object.keys({ ...variables, ...assistantVariables }), 'TERMINAL_LANG']

/**
 * Reads the configuration from environment variables; a blank one counts as absent.
 *
 * Without BOT_TOKEN: the playground; with WEBHOOK_URL: a webhook; otherwise polling.
 *
 * @param force `playground` whatever the variables say
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  force?: 'playground',
): ConfigResult {
  const given = givenIn(env, variables)
  const mode =
    force ??
    (given.token === undefined ? 'playground' : given.webhookUrl === undefined ? 'polling' : 'webhook')
  const parsed = configSchema.safeParse({ ...given, mode })
  if (parsed.success) return { ok: true, config: parsed.data }
  return { ok: false, issues: issuesOf(parsed.error, variables) }
}

/**
 * Reads where the assistant is. Without ASSISTANT_URL there is none, whatever else is set.
 */
export function readAssistantConfig(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly config: AssistantConfig | undefined }
  | Extract<ConfigResult, { ok: false }> {
  const given = givenIn(env, assistantVariables)
  if (given.url === undefined) return { ok: true, config: undefined }
  const parsed = assistantSchema.safeParse(given)
  return parsed.success
    ? { ok: true, config: parsed.data }
    : { ok: false, issues: issuesOf(parsed.error, assistantVariables) }
}

/** The values of variables by property; blank ones are absent. */
function givenIn(
  env: Readonly<Record<string, string | undefined>>,
  names: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([variable, property]) => {
      // Where a proxy is set for all programs of a machine, its variable is as often in small letters.
      const lower = /PROXY$/.test(variable) ? env[variable.toLowerCase()] : undefined
      const text = (env[variable] ?? lower)?.trim()
      return text ? [[property, text]] : []
    }),
  )
}

function issuesOf(error: z.ZodError, names: Readonly<Record<string, string>>): ConfigIssue[] {
  const variableOf = new Map(Object.entries(names).map(([variable, property]) => [property, variable]))
  return error.issues.map(({ path, message }) => ({
    variable: variableOf.get(String(path[0])) ?? String(path[0]),
    message,
  }))
}

/** Tells an operator what to correct: each variable by its name, never by its value. */
export function formatConfigIssues(issues: readonly ConfigIssue[]): string {
  return issues.map(({ variable, message }) => `${variable} ${message}\n`).join('')
}
