import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { UserFromGetMe } from '@grammyjs/types'
import { createActions } from './actions.ts'
import { createApp } from './app-http.ts'
import { type Backend, pushUpdate } from './backend.ts'
import { createBotApi } from './bot-api-http.ts'
import type { Emulator, EmulatorOptions } from './contract.ts'
import { createDiscussionActions } from './discussion.ts'
import { createFaults } from './faults.ts'
import { createFiles } from './files.ts'
import { addFixtures } from './fixtures.ts'
import { createHub } from './hub.ts'
import { createInlineActions } from './inline-actions.ts'
import { foreignRequest } from './loopback.ts'
import { createMembershipActions } from './membership-actions.ts'
import { createMethods } from './methods.ts'
import { createProfile } from './profile.ts'
import { createQueries } from './queries.ts'
import { createUpdatesQueue } from './updates-queue.ts'
import { createWebhook, type WebhookOptions } from './webhook.ts'
import { createWorld } from './world.ts'

const HOST = '127.0.0.1'
const DEFAULT_BOT_ID = 5_000_000_001
const KEEP_CALLS = 2000
const KEEP_MESSAGES = 500
/** Milliseconds that Telegram waits for an answer; observed, not documented. */
const CALLBACK_LIFETIME = 15_000
const INLINE_LIFETIME = 10_000
/** Milliseconds: immediately, then doubling up to a minute (WebhookActor.cpp). */
const RETRY_DELAYS = [0, 2000, 4000, 8000, 16_000, 32_000, 60_000]
/**
 * Milliseconds. Longer than a bot's pause between two polls; otherwise its next call may use a socket that was just
 * closed.
 */
const KEEP_ALIVE = 75_000
const PAGE_DIRECTORY = new URL('../page/', import.meta.url)

/**
 * Starts a Bot API server on 127.0.0.1 with people, chats and a page: Telegram in one process, for trials and tests.
 * Rejects if the port is in use.
 *
 * @example
 * const emulator = await createEmulator({})
 * const bot = new Bot(emulator.token, { client: { apiRoot: emulator.apiRoot } })
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const bot = describeBot(options.botUser)
  const token = options.token ?? `${bot.id}:${randomBytes(26).toString('base64url')}`
  const backend = createBackend(bot, options, (method, values) => api.runInAnswer(method, values))
  const { world, hub, faults, files } = backend
  const fixtures = addFixtures(world, options.titles)
  const inlineActions = createInlineActions(backend)
  const actions = {
    ...createActions(backend, inlineActions.callGuest),
    ...inlineActions,
    ...createMembershipActions(backend),
    ...createDiscussionActions(backend),
  }
  const api = createBotApi({ token, run: createMethods(backend), faults, hub, files })
  const app = createApp({
    backend,
    actions,
    explain: options.explain,
    pageDirectory: options.pageDirectory ?? PAGE_DIRECTORY,
    viewer: fixtures.users.vi.id,
  })

  const server = createServer((request, response) => {
    const url = readAddress(request, response, port)
    if (!url) return
    const door = /^\/(?:file\/)?bot/.test(url.pathname) ? api : app
    door.handle(request, response, url).catch((error: Error) => {
      options.logger?.(`${request.method} ${url.pathname}: ${error.stack}`)
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'application/json' })
      response.end('{"ok":false,"error_code":500,"description":"Internal Server Error"}')
    })
  })
  const sockets = await listen(server, options.port ?? 0)
  const { port } = server.address() as AddressInfo
  const url = `http://${HOST}:${port}`
  options.logger?.(`emulator on ${url}`)

  return {
    url,
    apiRoot: url,
    token,
    bot,
    calls: hub.calls,
    ...fixtures,
    faults,
    ...actions,
    ...createControls(backend, actions.send),
    async close() {
      backend.webhook.stop()
      for (const queries of queriesOf(backend)) queries.forget()
      hub.close()
      app.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      })
    },
  }
}

function createBackend(
  bot: UserFromGetMe,
  options: EmulatorOptions,
  runInAnswer: WebhookOptions['run'],
): Backend {
  const queue = createUpdatesQueue()
  const inlineLifetime = options.queryLifetime?.inline ?? INLINE_LIFETIME
  return {
    world: createWorld(bot, options.keep?.messagesPerChat ?? KEEP_MESSAGES),
    queue,
    hub: createHub(options.keep?.calls ?? KEEP_CALLS),
    profile: createProfile(bot.first_name),
    files: createFiles(),
    faults: createFaults(),
    webhook: createWebhook({
      queue,
      retryDelays: options.webhookRetryDelays ?? RETRY_DELAYS,
      run: runInAnswer,
    }),
    callbacks: createQueries(options.queryLifetime?.callback ?? CALLBACK_LIFETIME, 'BOT_RESPONSE_TIMEOUT'),
    inlines: createQueries(inlineLifetime, 'BOT_RESPONSE_TIMEOUT'),
    guests: createQueries(inlineLifetime, 'BOT_RESPONSE_TIMEOUT'),
  }
}

function queriesOf({ callbacks, inlines, guests }: Backend) {
  return [callbacks, inlines, guests]
}

/** Returns the address of a request; `undefined` if it was refused. */
function readAddress(request: IncomingMessage, response: ServerResponse, port: number): URL | undefined {
  const refused = foreignRequest(request, port)
  if (refused !== undefined) {
    response.writeHead(403, { 'Content-Type': 'text/plain' })
    response.end(`${refused}\n`)
    return undefined
  }
  // Joined as strings, because URL resolution would read a path such as // as a host.
  const address = `http://${HOST}${request.url ?? '/'}`
  if (URL.canParse(address)) return new URL(address)
  response.writeHead(400).end()
  return undefined
}

type Controls = Pick<
  Emulator,
  | 'ask'
  | 'sendUpdate'
  | 'addUser'
  | 'addChat'
  | 'messages'
  | 'commandsFor'
  | 'expireQueries'
  | 'nextCall'
  | 'waitFor'
  | 'drained'
  | 'on'
>

/** Creates what tests do besides the actions of people. */
function createControls(backend: Backend, send: Emulator['send']): Controls {
  const { world, queue, hub, profile } = backend
  return {
    ask(action) {
      const { id } = world.chat(action.chat).chat
      const reply = hub.next((event) => {
        if (event.type !== 'message' || event.chat_id !== id || event.message.from?.id !== world.bot.id)
          return undefined
        return event.message
      })
      send(action)
      return reply
    },
    sendUpdate(content) {
      const update = pushUpdate(backend, content)
      return update ?? { update_id: 0, ...content }
    },
    addUser: (user) => {
      const added = world.addUser(user)
      hub.emit({ type: 'chat', chat_id: added.id })
      return added
    },
    addChat: (chat) => {
      const { chat: added } = world.addChat(chat)
      hub.emit({ type: 'chat', chat_id: added.id })
      return added
    },
    messages: (chat) => [...world.chat(chat).messages.values()],
    commandsFor: (user, chat) => profile.commandsFor(world.user(user), world.chat(chat)),
    expireQueries() {
      for (const queries of queriesOf(backend)) queries.expire()
    },
    nextCall: hub.nextCall,
    waitFor: hub.waitFor,
    drained: () => new Promise((resolve) => queue.whenEmpty(resolve)),
    on: hub.on,
  }
}

function listen(server: Server, port: number): Promise<Set<Socket>> {
  const sockets = new Set<Socket>()
  server.keepAliveTimeout = KEEP_ALIVE
  server.on('connection', (socket) => {
    socket.setNoDelay(true)
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => resolve(sockets))
  })
}

function describeBot(given: EmulatorOptions['botUser'] = {}): UserFromGetMe {
  return {
    id: given.id ?? DEFAULT_BOT_ID,
    is_bot: true,
    first_name: given.first_name ?? 'Playground',
    username: given.username ?? 'playground_bot',
    can_join_groups: true,
    can_read_all_group_messages: given.can_read_all_group_messages ?? false,
    supports_inline_queries: true,
    supports_guest_queries: given.supports_guest_queries ?? true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
  } as UserFromGetMe
}
