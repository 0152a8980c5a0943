import { Composer } from 'grammy';
import { asMarkup } from './deliver.js';
import { renderGroupGreeting } from './pages.js';
/** Greets a group once when the bot comes in, and takes its settings along when it becomes a supergroup. */
export function createMembership(parts) {
    const { records, texts } = parts;
    const composer = new Composer();
    composer.chatType(['group', 'supergroup']).on('my_chat_member', async (ctx) => {
        const { old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
        if (!isIn(after))
            return records.leave(ctx.chat.id);
        if (isIn(before) || !maySpeak(after) || !(await records.mayGreet(ctx.chat.id)))
            return;
        const reply = renderGroupGreeting({ texts, engine: parts.engine() }, ctx.locale, ctx.me.username);
        await ctx.reply(reply.text.source, { parse_mode: 'HTML', reply_markup: asMarkup(reply.keyboard) });
    });
    // The old group and the new one each get such a message, in no certain order; one of them is enough.
    composer.on('message:migrate_to_chat_id', (ctx) => records.migrate(ctx.chat.id, ctx.msg.migrate_to_chat_id));
    composer.on('message:migrate_from_chat_id', (ctx) => records.migrate(ctx.msg.migrate_from_chat_id, ctx.chat.id));
    return composer;
}
function isIn(member) {
    return member.status === 'restricted' ? member.is_member : !['left', 'kicked'].includes(member.status);
}
function maySpeak(member) {
    return member.status !== 'restricted' || member.can_send_messages;
}
