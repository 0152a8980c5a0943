import { ApiError, AppError } from './errors.js';
import { readBody } from './http-body.js';
import { PAGE_HEADERS, sendPageFile } from './page-files.js';
import { isObject } from './reply-markup.js';
/** The page and its interface, as written down in contract.ts. */
export function createApp({ backend, actions, explain, pageDirectory, viewer }) {
    const { world, hub, profile } = backend;
    const streams = new Set();
    const posts = {
        '/app/send': (body) => ({ message: actions.send(body) }),
        '/app/edit': (body) => ({ message: actions.editMessage(body) }),
        '/app/tap': (body) => actions.tap(body),
        '/app/inline': (body) => actions.inlineQuery(body),
        '/app/choose': (body) => ({ message: actions.chooseInline(body) }),
        '/app/react': (body) => {
            actions.react(body);
            return { ok: true };
        },
        '/app/start': (body) => {
            const user = world.user(Number(body.from));
            if (world.chat(user.id).bot === 'kicked')
                actions.block(user, false);
            const payload = body.payload;
            return { message: actions.start(user, payload === undefined ? undefined : String(payload)) };
        },
        '/app/language': (body) => ({
            user: actions.setLanguage(Number(body.user), String(body.language_code)),
        }),
        '/app/member': (body) => {
            const action = { chat: Number(body.chat), by: Number(body.by) };
            if (body.present === true)
                actions.addBot(action);
            else
                actions.removeBot(action);
            return { ok: true };
        },
    };
    function stateOf(me) {
        const user = world.user(me);
        const language = (user.language_code ?? '').slice(0, 2);
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
            chats: [...world.chats.values()].map((record) => shownChat(record, me)),
        };
    }
    function shownChat(record, me) {
        return {
            chat: record.chat,
            members: [...record.members].map(([id, status]) => ({ user: world.user(id), status })),
            bot_status: record.bot,
            topics: record.topics,
            messages: [...record.messages.values()],
            commands: profile.commandsFor(world.user(me), record),
            ...(record.migratedTo === undefined ? {} : { migrated_to: record.migratedTo }),
        };
    }
    async function answer(request, url) {
        if (request.method === 'GET' && url.pathname === '/app/state') {
            return stateOf(Number(url.searchParams.get('as') ?? viewer));
        }
        if (request.method === 'GET' && url.pathname === '/app/explain') {
            const chat = url.searchParams.get('chat');
            return (await explain?.(url.searchParams.get('q') ?? '', chat ?? undefined)) ?? null;
        }
        const post = request.method === 'POST' ? posts[url.pathname] : undefined;
        if (!post)
            throw new AppError(404, 'not found');
        if (!request.headers['content-type']?.startsWith('application/json'))
            throw new AppError(415, 'JSON only');
        return post(readJson(await readBody(request)));
    }
    return {
        async handle(request, response, url) {
            if (!url.pathname.startsWith('/app/'))
                return sendPageFile(pageDirectory, url.pathname, response);
            if (url.pathname === '/app/events' && request.method === 'GET')
                return openStream(response);
            try {
                sendJson(response, 200, await answer(request, url));
            }
            catch (error) {
                const status = statusOf(error);
                if (status === undefined)
                    throw error;
                sendJson(response, status, { error: error.message });
            }
        },
        close() {
            for (const stream of streams)
                stream.end();
        },
    };
    function openStream(response) {
        response.writeHead(200, {
            ...PAGE_HEADERS,
            'Content-Type': 'text/event-stream',
            Connection: 'keep-alive',
        });
        response.write(': open\n\n');
        streams.add(response);
        const off = hub.on((event) => {
            // A page that does not read must not fill the memory: it fetches the state when it comes back.
            if (response.writableNeedDrain)
                return response.destroy();
            response.write(`data: ${JSON.stringify(event)}\n\n`);
        });
        response.on('close', () => {
            off();
            streams.delete(response);
        });
    }
}
function statusOf(error) {
    if (error instanceof AppError)
        return error.status;
    if (error instanceof ApiError)
        return 400;
    if (error instanceof Error && error.message === 'BOT_RESPONSE_TIMEOUT')
        return 504;
    return undefined;
}
function readJson(body) {
    let value;
    try {
        value = JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new AppError(400, 'the body is not JSON');
    }
    if (!isObject(value))
        throw new AppError(400, 'the body is not a JSON object');
    if ('text' in value && typeof value.text !== 'string')
        throw new AppError(400, 'text is not a string');
    return value;
}
function sendJson(response, status, value) {
    if (response.destroyed)
        return;
    const body = Buffer.from(JSON.stringify(value));
    response.writeHead(status, {
        ...PAGE_HEADERS,
        'Content-Type': 'application/json',
        'Content-Length': body.length,
    });
    response.end(body);
}
