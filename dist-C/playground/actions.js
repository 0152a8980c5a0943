import { announce, pushUpdate } from './backend.js';
import { AppError } from './errors.js';
import { findEntities } from './found-entities.js';
import { memberUpdate } from './membership.js';
import { isGuestCall, isSeenByBot } from './visibility.js';
import { asBotSees, asRepliedTo, isPresent } from './world.js';
/** Code points; a client splits what is longer, the playground refuses it. */
const MAX_TEXT = 4096;
/** What people do in their clients with messages. */
export function createActions(backend, callGuest) {
    const { world, hub, callbacks } = backend;
    const send = (action) => {
        const record = world.chat(action.chat);
        const message = world.post(record, typed(backend, record, action));
        announce(backend, record, message);
        if (isGuestCall(backend.world, record, message)) {
            // Nobody waits for it: a bot that does not answer is silent.
            callGuest(record, message, world.user(action.from)).catch(() => undefined);
        }
        return message;
    };
    return {
        send,
        start(user, payload) {
            const text = payload === undefined || payload === '' ? '/start' : `/start ${payload}`;
            return send({ from: user, chat: user.id, text });
        },
        editMessage(action) {
            const record = world.chat(action.chat);
            const message = found(record, action.message_id);
            if (message.from?.id !== world.user(action.from).id)
                throw new AppError(403, "this message is someone else's");
            const { text, entities } = cleaned(action.text);
            Object.assign(message, { text, entities, edit_date: Math.floor(Date.now() / 1000) });
            if (entities.length === 0)
                Reflect.deleteProperty(message, 'entities');
            // The privacy of a group hides edits as it hides messages.
            if (isSeenByBot(world, record, message)) {
                const kind = record.chat.type === 'channel' ? 'edited_channel_post' : 'edited_message';
                pushUpdate(backend, { [kind]: asBotSees(message) });
            }
            hub.emit({ type: 'edit', chat_id: record.chat.id, message });
            return message;
        },
        async tap(action) {
            const record = world.chat(action.chat);
            const from = world.user(action.from);
            const message = found(record, action.message_id);
            const { id, answered } = callbacks.open();
            const inlineId = message.inline_message_id;
            pushUpdate(backend, {
                callback_query: {
                    id,
                    from,
                    ...(inlineId === undefined ? { message: asBotSees(message) } : { inline_message_id: inlineId }),
                    chat_instance: chatInstance(record),
                    data: action.data,
                },
            });
            const answer = { callback_query_id: id, ...(await answered) };
            hub.emit({ type: 'callback-answer', from_id: from.id, data: action.data, ...answer });
            return answer;
        },
        react(action) {
            const record = world.chat(action.chat);
            const from = world.user(action.from);
            const message = found(record, action.message_id);
            const all = message.reactions ?? [];
            const old = all.filter((reaction) => reaction.from.id === from.id);
            const chosen = action.emoji === undefined ? [] : [{ type: { type: 'emoji', emoji: action.emoji }, from }];
            message.reactions = [...all.filter((reaction) => reaction.from.id !== from.id), ...chosen];
            // https://core.telegram.org/bots/api#update: in groups only administrators are told of reactions.
            if (record.bot === 'administrator' || (record.chat.type === 'private' && isPresent(record.bot))) {
                pushUpdate(backend, {
                    message_reaction: {
                        chat: record.chat,
                        message_id: message.message_id,
                        user: from,
                        date: Math.floor(Date.now() / 1000),
                        old_reaction: old.map(({ type }) => type),
                        new_reaction: chosen.map(({ type }) => type),
                    },
                });
            }
            hub.emit({
                type: 'reaction',
                chat_id: record.chat.id,
                message_id: message.message_id,
                reactions: message.reactions,
            });
        },
    };
}
/** The message that typing this makes, ready to be posted. */
export function typed(backend, record, action) {
    const from = backend.world.user(action.from);
    if (record.migratedTo !== undefined)
        throw new AppError(409, 'this group became a supergroup');
    if (record.chat.type === 'private' && record.chat.id !== from.id) {
        throw new AppError(403, 'this private chat is someone else’s');
    }
    // Writing to a bot that one has blocked unblocks it, as Telegram's clients do with the START button.
    if (record.chat.type === 'private' && record.bot === 'kicked') {
        record.bot = 'member';
        const { id, first_name, username } = backend.world.bot;
        const bot = { id, is_bot: true, first_name, username };
        pushUpdate(backend, { my_chat_member: memberUpdate(record, from, bot, 'kicked', 'member') });
    }
    // Offsets of given entities are those of the text as it is.
    const { text, entities } = action.entities
        ? { text: action.text, entities: action.entities }
        : cleaned(action.text);
    const repliedTo = action.reply_to_message_id === undefined ? undefined : found(record, action.reply_to_message_id);
    const thread = threadOf(record, action.message_thread_id, repliedTo);
    return {
        ...(record.chat.type === 'channel' ? { sender_chat: record.chat } : { from }),
        ...thread,
        ...(repliedTo ? { reply_to_message: asRepliedTo(repliedTo) } : {}),
        ...(action.via_bot ? { via_bot: action.via_bot } : {}),
        text,
        ...(entities.length > 0 ? { entities } : {}),
    };
}
/** Telegram trims what is typed and refuses nothing but emptiness. */
function cleaned(typedText) {
    const text = typedText.replaceAll('\r', '').trim();
    if (text === '')
        throw new AppError(400, 'an empty message cannot be sent');
    if ([...text].length > MAX_TEXT)
        throw new AppError(400, `a message holds at most ${MAX_TEXT} characters`);
    return { text, entities: findEntities(text) };
}
/**
 * Where a message belongs: a topic of a forum, or in any other supergroup the thread of replies, which has a
 * `message_thread_id` too though it is no topic (Client::get_forum_topic_id).
 */
function threadOf(record, thread, repliedTo) {
    if (record.chat.type !== 'supergroup')
        return {};
    if (!record.chat.is_forum) {
        return repliedTo ? { message_thread_id: repliedTo.message_thread_id ?? repliedTo.message_id } : {};
    }
    const id = thread ?? (repliedTo?.is_topic_message ? repliedTo.message_thread_id : undefined);
    if (id === undefined)
        return {};
    if (!record.topics.some((topic) => topic.message_thread_id === id))
        throw new AppError(404, 'topic not found');
    return { message_thread_id: id, is_topic_message: true };
}
export function found(record, messageId) {
    const message = record.messages.get(messageId);
    if (!message)
        throw new AppError(404, 'message not found');
    return message;
}
function chatInstance(record) {
    return String(BigInt(Math.abs(record.chat.id)) * 1000003n);
}
