import { z } from 'zod'

const TOKEN_FORM = /^\d{5,}:[\w-]{30,}$/
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A problem with one variable. The message says what to do. */
export interface ConfigIssue {
  readonly variable: string
  readonly message: string
}

type Result<Read> =
  | { readonly ok: true; readonly config: Read }
  | { readonly ok: false; readonly issues: readonly ConfigIssue[] }

type Environment = Readonly<Record<string, string | undefined>>

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

/** Hosts that may use plain http, so that a Bot API server on this machine can deliver to the bot. */
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

/** Returns the problem with a Redis address; `undefined` if none. Quotes no part of it: any may be a password. */
function redisProblem(text: string): string | undefined {
  if (!/^rediss?:\/\//.test(text))
    return 'must start with redis:// or rediss://; write e.g. redis://127.0.0.1:6379/0'
  try {
    const { hostname, pathname, search, hash, username, password } = new URL(text)
    decodeURIComponent(username + password)
    // An unescaped # or ? in a password ends the host name, and the rest of the password follows it.
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
      'must be Telegram user ids separated by commas, like 123456789,987654321; @userinfobot shows yours',
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
    // Like curl, accepts an address without http://.
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
    model: z.string('is missing; name the model to use at ASSISTANT_URL'),
  })
  .refine(({ url, key }) => key === undefined || webAddress(url, true), {
    path: ['url'],
    message:
      'must begin with https://, because the key is sent to it; plain http works only for this machine',
  })

/** Access to the assistant that drafts knowledge. The bot itself never uses it. */
export type AssistantConfig = z.infer<typeof assistantSchema>

type Config = z.infer<typeof configSchema>
export type PollingConfig = Extract<Config, { mode: 'polling' }>
export type WebhookConfig = Extract<Config, { mode: 'webhook' }>
export type PlaygroundConfig = Extract<Config, { mode: 'playground' }>

/**
 * Returns the proxy for calls of the Bot API; `undefined` for none. HTTPS_PROXY applies to https addresses, except
 * hosts listed in NO_PROXY, separated by commas (`.example.org` includes subdomains, `*` is every host).
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

/** Minimum characters of a secret that is removed from the log. Removing shorter ones would make it unreadable. */
const SHORTEST_SECRET = 6

/** Returns the texts that must not appear in the log: the token, passwords, and the webhook secret. */
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

/** Names of all variables that the program reads. The last sets the language of the terminal: `locales/terminal.ts`. */
export const variableNames = [...Object.keys({ ...variables, ...assistantVariables }), 'TERMINAL_LANG']

/**
 * Reads the configuration from environment variables. A blank variable counts as absent.
 *
 * The mode is the playground without BOT_TOKEN, a webhook with WEBHOOK_URL, otherwise polling.
 *
 * @param force starts the playground even if BOT_TOKEN is set
 */
export function readConfig(env: Environment, force?: 'playground'): Result<Config> {
  const given = givenIn(env, variables)
  const mode =
    force ??
    (given.token === undefined ? 'playground' : given.webhookUrl === undefined ? 'polling' : 'webhook')
  return parse(configSchema, { ...given, mode }, variables)
}

/** Reads the assistant's configuration; `undefined` without ASSISTANT_URL, whatever else is set. */
export function readAssistantConfig(env: Environment): Result<AssistantConfig | undefined> {
  const given = givenIn(env, assistantVariables)
  if (given.url === undefined) return { ok: true, config: undefined }
  return parse(assistantSchema, given, assistantVariables)
}

/** Returns the values of variables by property, without blank ones. */
function givenIn(env: Environment, names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([variable, property]) => {
      // The variables of a proxy are often in lower case.
      const lower = /PROXY$/.test(variable) ? env[variable.toLowerCase()] : undefined
      const text = (env[variable] ?? lower)?.trim()
      return text ? [[property, text]] : []
    }),
  )
}

function parse<Read>(
  schema: z.ZodType<Read>,
  given: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string>>,
): Result<Read> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ok: true, config: parsed.data }
  const variableOf = new Map(Object.entries(names).map(([variable, property]) => [property, variable]))
  const issues = parsed.error.issues.map(({ path: [property], message }) => ({
    variable: variableOf.get(String(property)) ?? String(property),
    message,
  }))
  return { ok: false, issues }
}

/** Formats issues for the operator: names each variable, never its value. */
export function formatConfigIssues(issues: readonly ConfigIssue[]): string {
  return issues.map(({ variable, message }) => `${variable} ${message}`).join('\n')
}
