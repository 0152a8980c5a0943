import { GrammyError } from 'grammy';
/** Milliseconds of silence after which the chat shows "typing"; an answer takes a few. */
const TYPING_AFTER = 700;
/** Put under a question whose answer stands just above. One of Telegram's free reactions. */
const SEEN = '👀';
/** A topic is named only where the message says so: other threads of a supergroup take no such parameter. */
export function topicOf(message) {
    return message?.is_topic_message ? message.message_thread_id : undefined;
}
/** Sends a reply into the chat and topic of `to`. @param quote whether it quotes that message */
export function sendReply(ctx, to, reply, quote) {
    const topic = topicOf(to);
    return ctx.api.sendMessage(to.chat.id, reply.text.source, {
        ...asMessage(reply),
        ...(topic !== undefined && { message_thread_id: topic }),
        ...(quote && { reply_parameters: { message_id: to.message_id, allow_sending_without_reply: true } }),
    });
}
/**
 * Puts another reply in the place of one sent before.
 *
 * @returns false where that message is gone or can no longer be edited
 */
export async function editReply(ctx, chat, id, reply) {
    try {
        await ctx.api.editMessageText(chat, id, reply.text.source, asMessage(reply));
        return true;
    }
    catch (error) {
        if (!(error instanceof GrammyError) || error.error_code !== 400)
            throw error;
        if (error.description.includes('message is not modified'))
            return true;
        if (/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/.test(error.description))
            return false;
        throw error;
    }
}
/** Marks a question as seen instead of saying the same twice. A chat may allow no reactions; so be it. */
export async function markSeen(ctx, message) {
    try {
        await ctx.api.setMessageReaction(message.chat.id, message.message_id, [{ type: 'emoji', emoji: SEEN }]);
    }
    catch (error) {
        if (!(error instanceof GrammyError))
            throw error;
    }
}
/** Runs `work`, and shows "typing" if it takes long. */
export async function withTyping(ctx, message, work) {
    const topic = topicOf(message);
    const timer = setTimeout(() => {
        const thread = topic === undefined ? {} : { message_thread_id: topic };
        // Nobody misses the sign where it fails.
        ctx.api.sendChatAction(message.chat.id, 'typing', thread).catch(() => { });
    }, TYPING_AFTER);
    try {
        return await work();
    }
    finally {
        clearTimeout(timer);
    }
}
/** Ends the waiting sign on a button. Too late is no failure: the reader has long gone on. */
export async function toast(ctx, text) {
    try {
        await ctx.answerCallbackQuery(text === undefined ? {} : { text });
    }
    catch (error) {
        if (!(error instanceof GrammyError) || error.error_code !== 400)
            throw error;
    }
}
/** Answers an inline query. Too late is no failure: the user has typed on meanwhile. */
export async function answerTyping(ctx, cards, options) {
    try {
        await ctx.answerInlineQuery(cards, options);
    }
    catch (error) {
        if (!(error instanceof GrammyError) ||
            error.error_code !== 400 ||
            !/query is too old/.test(error.description))
            throw error;
    }
}
export function asMarkup(keyboard) {
    return { inline_keyboard: (keyboard ?? []).map((row) => [...row]) };
}
function asMessage(reply) {
    return {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        ...(reply.keyboard && reply.keyboard.length > 0 && { reply_markup: asMarkup(reply.keyboard) }),
    };
}
