import { createCommands } from './commands.js';
import { editReply, markSeen, sendReply, topicOf, withTyping } from './deliver.js';
import { html } from './html.js';
import { answerQuestion } from './question.js';
/**
 * Seconds after sending in which an edit makes an unanswered group message a question. Later ones may come
 * from elsewhere: Telegram also calls it an edit when a link gets its preview.
 */
const FRESH_EDIT = 300;
/** Whom a talk is with: a channel or an anonymous administrator has no user of its own. */
export function speakerOf(ctx, message) {
    return ctx.from?.id ?? message.sender_chat?.id ?? message.chat.id;
}
/** Prepares what private chats and groups have in common: ask, render, send or edit, remember. */
export function createRespond(parts) {
    const { records, texts } = parts;
    const runCommand = createCommands(parts);
    function reply(ctx, address, isPrivate, conversation) {
        // The engine of this moment serves the whole update, whatever is reloaded meanwhile.
        const engine = parts.engine();
        switch (address.kind) {
            case 'command':
                return runCommand(ctx, engine, { ...address, isPrivate, conversation });
            case 'question':
                return answerQuestion(parts, engine, {
                    question: address.text,
                    surface: isPrivate ? 'private' : 'group',
                    conversation,
                    votes: isPrivate,
                });
            case 'unreadable':
                return { text: html `${texts.say(ctx.locale, 'not-text')}` };
        }
    }
    return async (ctx, message, address) => {
        const chat = message.chat.id;
        const isPrivate = message.chat.type === 'private';
        const user = speakerOf(ctx, message);
        await withTyping(ctx, message, async () => {
            const talk = await records.talk(chat, user);
            const earlier = message.edit_date
                ? talk.replies.find(({ question }) => question === message.message_id)
                : undefined;
            const editedAfter = (message.edit_date ?? message.date) - message.date;
            if (!isPrivate && !earlier && editedAfter > FRESH_EDIT)
                return;
            const before = earlier ? earlier.before : talk.conversation;
            const answer = await reply(ctx, address, isPrivate, before);
            if (earlier && (await editReply(ctx, chat, earlier.reply, answer))) {
                ctx.saving = remember(talk, answer, before, earlier.reply);
                return;
            }
            if (!isPrivate && !(await records.mayRepeat(chat, topicOf(message), answer.text.source))) {
                await markSeen(ctx, message);
                return;
            }
            const sent = await sendReply(ctx, message, answer, !isPrivate);
            ctx.saving = remember(talk, answer, before, sent.message_id);
        });
        async function remember(talk, answer, before, id) {
            const conversation = answer.conversation ?? talk.conversation;
            // What was asked before the edit is no longer asked.
            const replaced = talk.replies.find(({ question }) => question === message.message_id);
            if (replaced?.miss !== undefined)
                await records.takeBackMiss(replaced.miss);
            await records.setTalk(chat, user, conversation ? { ...talk, conversation } : talk, {
                question: message.message_id,
                reply: id,
                ...(before && { before }),
                ...(answer.miss !== undefined && { miss: answer.miss }),
            });
        }
    };
}
