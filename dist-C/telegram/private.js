import { Composer } from 'grammy';
import { readAddress } from './address.js';
/** Private chats: every text is a question, every edit changes its answer. */
export function createPrivateChats(parts, respond, manners) {
    const composer = new Composer();
    const messages = composer.chatType('private').on(['message', 'edited_message']);
    messages.use(async (ctx, next) => {
        const address = readAddress(ctx.msg, ctx.me);
        if (!address)
            return;
        const album = address.kind === 'unreadable' ? ctx.msg.media_group_id : undefined;
        if (album !== undefined && !(await parts.records.firstOfAlbum(album)))
            return;
        ctx.address = address;
        await next();
    }, manners.limitUser, async (ctx) => {
        if (ctx.address)
            await respond(ctx, ctx.msg, ctx.address);
    });
    return composer;
}
