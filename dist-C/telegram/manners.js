import { limit } from '@grammyjs/ratelimiter';
import { answerTyping, sendReply, toast } from './deliver.js';
import { html } from './html.js';
const defaults = { user: 20, member: 8, group: 20, window: 60_000 };
/** Letters that a question may be typed in. */
const INLINE_QUERIES_A_QUESTION = 10;
/** Seconds for which Telegram need not ask again on behalf of one who asks too much. */
const INLINE_PAUSE = 10;
const surfaces = {
    user: 'private',
    member: 'group',
    group: 'group',
    press: 'button',
    inline: 'inline',
    guest: 'guest',
};
export function createManners(parts, store, limits = {}) {
    const { user, member, group, window } = { ...defaults, ...limits };
    // The limiter speaks Redis: it adds one and, at the first, sets the end. The store does both at once.
    const counters = {
        incr: (key) => store.increment(key, 1, window),
        pexpire: async () => 1,
    };
    const limiter = (kind, most, keyOf, tell, always = false) => limit({
        timeFrame: window,
        limit: most,
        keyPrefix: `limit:${kind}:`,
        storageClient: counters,
        // Typed as a string by mistake: without a key, the limiter lets pass.
        keyGenerator: keyOf,
        alwaysReply: always,
        onLimitExceeded: async (ctx) => {
            parts.observe({ type: 'rate-limited', surface: surfaces[kind] });
            await tell(ctx);
        },
    });
    const notice = (key) => async (ctx) => {
        if (ctx.msg)
            await sendReply(ctx, ctx.msg, { text: html `${parts.texts.say(ctx.locale, key)}` }, ctx.chat?.type !== 'private');
    };
    return {
        limitUser: limiter('user', user, (ctx) => ctx.from?.id.toString(), notice('slow-down')),
        limitMember: limiter('member', member, (ctx) => ctx.from && `${ctx.chatId}:${ctx.from.id}`, notice('slow-down')),
        limitGroup: limiter('group', group, (ctx) => ctx.chatId?.toString(), notice('slow-down-group')),
        limitPress: limiter('press', user, (ctx) => ctx.from?.id.toString(), (ctx) => toast(ctx, parts.texts.say(ctx.locale, 'slow-down')), true),
        limitInline: limiter('inline', user * INLINE_QUERIES_A_QUESTION, (ctx) => ctx.from?.id.toString(), (ctx) => answerTyping(ctx, [], { cache_time: INLINE_PAUSE, is_personal: true })),
        limitGuest: limiter('guest', member, (ctx) => ctx.from?.id.toString(), async () => { }),
    };
}
