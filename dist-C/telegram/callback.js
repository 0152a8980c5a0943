import { Composer, GrammyError } from 'grammy';
import { decodePress } from './button.js';
import { asMarkup, editReply, sendReply, toast, topicOf } from './deliver.js';
import { renderList } from './list.js';
import { renderLanguages } from './pages.js';
import { answerById } from './question.js';
import { markVote } from './render.js';
/** Buttons: every press gets its answer, also of a stale or forged one. */
export function createCallbacks(parts, manners) {
    const composer = new Composer();
    composer.on('callback_query', manners.limitPress, async (ctx) => {
        const press = decodePress(ctx.callbackQuery.data ?? '');
        const message = ctx.callbackQuery.message;
        // No message: it was sent through inline mode, where this bot puts no such buttons.
        if (!press || !message)
            return toast(ctx, parts.texts.say(ctx.locale, 'gone'));
        await handle(parts, ctx, press, message);
    });
    return composer;
}
async function handle(parts, ctx, press, message) {
    switch (press.kind) {
        case 'fact':
        case 'entry':
            return openAnswer(parts, ctx, press, message);
        case 'list': {
            const deps = { texts: parts.texts, engine: parts.engine() };
            await turnTo(ctx, message, renderList(deps, press.list, press.page, press.lang));
            return;
        }
        case 'vote':
            return vote(parts, ctx, press, message);
        case 'language':
            return setLanguage(parts, ctx, press.locale, message);
        case 'nothing':
            return toast(ctx);
    }
}
async function openAnswer(parts, ctx, press, message) {
    const { records, texts } = parts;
    const user = ctx.from?.id ?? message.chat.id;
    const talk = await records.talk(message.chat.id, user);
    const isPrivate = message.chat.type === 'private';
    const reply = answerById({ texts, engine: parts.engine() }, press, press.lang, {
        votes: isPrivate,
        conversation: talk.conversation,
        now: parts.clock(),
    });
    if (!reply)
        return toast(ctx, texts.say(ctx.locale, 'gone'));
    const offer = talk.replies.find(({ reply: id, miss }) => id === message.message_id && miss !== undefined);
    const isFirst = await records.mayPress(user, `${message.chat.id}:${message.message_id}`, press.id);
    const mayAnswer = isFirst && (isPrivate || (await records.mayRepeat(message.chat.id, topicOf(message), reply.text.source)));
    await Promise.all([
        mayAnswer ? toast(ctx) : toast(ctx, texts.say(ctx.locale, 'answered-above')),
        mayAnswer && sendReply(ctx, message, reply, !isPrivate),
        // A choice that is taken was no miss.
        offer?.miss !== undefined && records.takeBackMiss(offer.miss),
        reply.conversation &&
            records.setTalk(message.chat.id, user, {
                conversation: reply.conversation,
                replies: talk.replies.map((r) => (r === offer ? withoutMiss(r) : r)),
            }),
    ]);
}
function withoutMiss({ miss: _, ...reply }) {
    return reply;
}
async function turnTo(ctx, message, reply) {
    const [, isThere] = await Promise.all([
        toast(ctx),
        editReply(ctx, message.chat.id, message.message_id, reply),
    ]);
    if (!isThere)
        await sendReply(ctx, message, reply, false);
}
async function vote(parts, ctx, press, message) {
    const { texts, records, observe } = parts;
    // A forged id must not fill the store.
    if (!ctx.from || !parts.engine().answer(press.fact, 'vi'))
        return toast(ctx, texts.say(ctx.locale, 'gone'));
    const holds = await records.vote(ctx.from.id, press.fact, press.vote);
    observe({ type: 'feedback', fact: press.fact, vote: holds ?? 'none' });
    const keyboard = message.reply_markup?.inline_keyboard;
    await Promise.all([
        toast(ctx, texts.say(ctx.locale, holds ? 'feedback-thanks' : 'feedback-taken-back')),
        message.chat.type === 'private' &&
            keyboard &&
            showKeyboard(ctx, message, asMarkup(markVote(texts, ctx.locale, keyboard, press.fact, holds))),
    ]);
}
async function showKeyboard(ctx, message, reply_markup) {
    try {
        await ctx.api.editMessageReplyMarkup(message.chat.id, message.message_id, { reply_markup });
    }
    catch (error) {
        // Not modified, gone, or too old: the vote is counted all the same.
        if (!(error instanceof GrammyError) || error.error_code !== 400)
            throw error;
    }
}
async function setLanguage(parts, ctx, locale, message) {
    const { texts, records } = parts;
    if (!texts.locales.includes(locale))
        return toast(ctx, texts.say(ctx.locale, 'gone'));
    const isPrivate = message.chat.type === 'private';
    if (!isPrivate && !(await isAdministrator(ctx))) {
        return toast(ctx, texts.say(ctx.locale, 'language-only-admins'));
    }
    await records.setLanguage(message.chat.id, locale);
    const reply = renderLanguages({ texts, engine: parts.engine() }, locale, isPrivate);
    await Promise.all([
        toast(ctx, texts.say(locale, 'language-set')),
        editReply(ctx, message.chat.id, message.message_id, reply),
    ]);
}
async function isAdministrator(ctx) {
    if (!ctx.from || !ctx.chat)
        return false;
    const { status } = await ctx.api.getChatMember(ctx.chat.id, ctx.from.id);
    return status === 'administrator' || status === 'creator';
}
