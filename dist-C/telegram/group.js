import { Composer } from 'grammy';
import { readAddress } from './address.js';
/** Groups, supergroups with their topics, and channels: only what is addressed to the bot is answered. */
export function createGroups(respond, manners) {
    const composer = new Composer();
    const messages = composer
        .chatType(['group', 'supergroup', 'channel'])
        .on(['message', 'edited_message', 'channel_post', 'edited_channel_post']);
    messages.use(async (ctx, next) => {
        const address = readAddress(ctx.msg, ctx.me);
        if (!address)
            return;
        ctx.address = address;
        await next();
    }, manners.limitMember, manners.limitGroup, async (ctx) => {
        if (ctx.address)
            await respond(ctx, ctx.msg, ctx.address);
    });
    return composer;
}
