import type { IncomingMessage, ServerResponse } from 'node:http'
import type { createActions } from './actions.ts'
import type { Backend } from './backend.ts'
import type { AppState, EmulatorOptions, ExplainRequest, ShownChat } from './contract.ts'
import { ApiError, AppError } from './errors.ts'
import { readBody } from './http-body.ts'
import type { createInlineActions } from './inline-actions.ts'
import type { createMembershipActions } from './membership-actions.ts'
import { PAGE_HEADERS, sendPageFile, sendStoredFile } from './page-files.ts'
import { isObject } from './reply-markup.ts'
import type { ChatRecord } from './world.ts'

export interface AppOptions {
  backend: Backend
  actions: ReturnType<typeof createActions> &
    ReturnType<typeof createInlineActions> &
    ReturnType<typeof createMembershipActions>
  explain: EmulatorOptions['explain']
  pageDirectory: URL
  /** Id of the user whose view the page opens. */
  viewer: number
}

type Body = Record<string, unknown>

/** Prefix of a file's path, followed by its id. */
const FILES = '/app/file/'

/** Serves the page and its interface, which action-types.ts (AppPosts) and contract.ts (AppState) describe. */
export function createApp(options: AppOptions) {
  const { backend, pageDirectory } = options
  const streams = new Set<ServerResponse>()
  const posts = createPosts(options)
  return {
    async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
      if (!url.pathname.startsWith('/app/')) return sendPageFile(pageDirectory, url.pathname, response)
      if (url.pathname.startsWith(FILES) && request.method === 'GET') {
        return sendStoredFile(backend.files.get(url.pathname.slice(FILES.length)), response)
      }
      if (url.pathname === '/app/events' && request.method === 'GET')
        return openStream(backend.hub, streams, response)
      try {
        sendJson(response, 200, await answer(options, posts, request, url))
      } catch (error) {
        const status = statusOf(error)
        if (status === undefined) throw error
        sendJson(response, status, { error: (error as Error).message })
      }
    },
    close() {
      for (const stream of streams) stream.end()
    },
  }
}

type Posts = Record<string, (body: Body) => unknown>

/** Creates what people do on the page, by path. */
function createPosts({ backend: { world }, actions }: AppOptions): Posts {
  return {
    '/app/send': (body) => ({ message: actions.send(body as never) }),
    '/app/edit': (body) => ({ message: actions.editMessage(body as never) }),
    '/app/tap': (body) => actions.tap(body as never),
    '/app/inline': (body) => actions.inlineQuery(body as never),
    '/app/choose': (body) => ({ message: actions.chooseInline(body as never) }),
    '/app/react': (body) => {
      actions.react(body as never)
      return { ok: true }
    },
    '/app/start': (body) => {
      const user = world.user(Number(body.from))
      if (world.chat(user.id).bot === 'kicked') actions.block(user, false)
      const payload = body.payload
      return { message: actions.start(user, payload === undefined ? undefined : String(payload)) }
    },
    '/app/language': (body) => ({
      user: actions.setLanguage(Number(body.user), String(body.language_code)),
    }),
    '/app/member': (body) => {
      const action = { chat: Number(body.chat), by: Number(body.by) }
      if (body.present === true) actions.addBot(action)
      else actions.removeBot(action)
      return { ok: true }
    },
  }
}

async function answer(
  { backend, explain, viewer }: AppOptions,
  posts: Posts,
  request: IncomingMessage,
  url: URL,
): Promise<unknown> {
  if (request.method === 'GET' && url.pathname === '/app/state') {
    return stateOf(backend, Number(url.searchParams.get('as') ?? viewer))
  }
  if (request.method === 'GET' && url.pathname === '/app/explain') {
    return (await explain?.(readQuestion(url.searchParams))) ?? null
  }
  const post = request.method === 'POST' ? posts[url.pathname] : undefined
  if (!post) throw new AppError(404, 'not found')
  if (!request.headers['content-type']?.startsWith('application/json')) throw new AppError(415, 'JSON only')
  return post(readJson(await readBody(request)))
}

/** @param me id of the user whose view is shown */
function stateOf(backend: Backend, me: number): AppState {
  const { world, profile } = backend
  const user = world.user(me)
  const language = (user.language_code ?? '').slice(0, 2)
  return {
    me: user,
    bot: {
      user: world.bot,
      name: profile.text('name', language),
      description: profile.text('description', language),
      short_description: profile.text('short_description', language),
      inline_placeholder: '',
    },
    users: [...world.users.values()],
    chats: [...world.chats.values()].map((record) => shownChat(backend, record, me)),
  }
}

function shownChat({ world, profile }: Backend, record: ChatRecord, me: number): ShownChat {
  return {
    chat: record.chat,
    members: [...record.members].map(([id, status]) => ({ user: world.user(id), status })),
    bot_status: record.bot,
    topics: record.topics,
    messages: [...record.messages.values()].filter((message) => (message.receiver_user?.id ?? me) === me),
    commands: profile.commandsFor(world.user(me), record),
    ...(record.migratedTo === undefined ? {} : { migrated_to: record.migratedTo }),
  }
}

/** Sends the events of the emulator as they happen. */
function openStream(hub: Backend['hub'], streams: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, {
    ...PAGE_HEADERS,
    'Content-Type': 'text/event-stream',
    Connection: 'keep-alive',
  })
  response.write(': open\n\n')
  streams.add(response)
  const off = hub.on((event) => {
    // Closes a stream that is not read, so that it cannot fill the memory. The page reloads the state when it
    // reconnects.
    if (response.writableNeedDrain) return response.destroy()
    response.write(`data: ${JSON.stringify(event)}\n\n`)
  })
  response.on('close', () => {
    off()
    streams.delete(response)
  })
}

function readQuestion(query: URLSearchParams): ExplainRequest {
  const pressed = query.get('pressed')
  return {
    question: query.get('q') ?? '',
    chat: Number(query.get('chat')),
    language: query.get('language') === 'en' ? 'en' : 'vi',
    ...(pressed === null ? {} : { pressed }),
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof AppError) return error.status
  if (error instanceof ApiError) return 400
  if (error instanceof Error && error.message === 'BOT_RESPONSE_TIMEOUT') return 504
  return undefined
}

function readJson(body: Buffer): Body {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw new AppError(400, 'the body is not JSON')
  }
  if (!isObject(value)) throw new AppError(400, 'the body is not a JSON object')
  if ('text' in value && typeof value.text !== 'string') throw new AppError(400, 'text is not a string')
  return value
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.destroyed) return
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    ...PAGE_HEADERS,
    'Content-Type': 'application/json',
    'Content-Length': body.length,
  })
  response.end(body)
}
