import { createHmac } from 'node:crypto';
import { sequentialize } from '@grammyjs/runner';
import { Bot, GrammyError, HttpError } from 'grammy';
import { createForgivingStore } from '../store/forgiving.js';
import { createCallbacks } from './callback.js';
import { createCallManners } from './calls.js';
import { sendReply, toast } from './deliver.js';
import { describeError, isUnwelcome } from './failure.js';
import { createGroups } from './group.js';
import { createGuestMode } from './guest.js';
import { html } from './html.js';
import { createInlineMode } from './inline.js';
import { createManners } from './manners.js';
import { createMembership } from './membership.js';
import { createOnce } from './once.js';
import { createPrivateChats } from './private.js';
import { createRecords } from './records.js';
import { createRespond } from './respond.js';
import { createTexts, DEFAULT_LOCALE } from './texts.js';
export const TELEGRAM_API = 'https://api.telegram.org';
/** What Telegram is asked to send; all else it need not. https://core.telegram.org/bots/api#getupdates */
export const allowedUpdates = [
    'message',
    'edited_message',
    'channel_post',
    'edited_channel_post',
    'guest_message',
    'inline_query',
    'chosen_inline_result',
    'callback_query',
    'my_chat_member',
];
/** Milliseconds between two lines of the log about a store out of reach: each update would write several. */
const STORE_LOG_EVERY = 10_000;
/**
 * Puts the bot together; nothing runs and nothing is sent until it is served (`servePolling`,
 * `serveWebhook`) or given an update by hand (`bot.handleUpdate`, after `bot.init` or with `botInfo`).
 */
export function createBot(deps) {
    const { token, apiRoot = TELEGRAM_API, logger, observe = () => { } } = deps;
    let lastLogged = Number.NEGATIVE_INFINITY;
    const store = createForgivingStore(deps.store, (error) => {
        observe({ type: 'store-error' });
        if (performance.now() - lastLogged < STORE_LOG_EVERY)
            return;
        lastLogged = performance.now();
        logger.warn(describeError(error), 'store out of reach');
    });
    const parts = {
        engine: deps.engine,
        texts: createTexts(),
        records: createRecords(store, createHmac('sha256', token).update('records').digest('hex')),
        logger,
        clock: deps.clock ?? Date.now,
        observe,
        adminIds: new Set(deps.adminIds),
        adminCommands: deps.adminCommands ?? {},
        keepMisses: deps.keepMisses ?? true,
    };
    const bot = new Bot(token, {
        client: { apiRoot },
        ...(deps.botInfo && { botInfo: deps.botInfo }),
    });
    bot.api.config.use(...createCallManners({ apiRoot, token, observe }));
    bot.catch(({ error }) => logger.error(describeError(error), 'failed outside of the error boundary'));
    // Not only bot.catch: that one is not called for webhooks.
    const safe = bot.errorBoundary((error) => apologise(parts, error));
    safe.use(
    // Within a chat one after the other; an inline query changes nothing and need not wait.
    sequentialize((ctx) => [`update ${ctx.update.update_id}`, ...(ctx.chatId ? [`chat ${ctx.chatId}`] : [])]), createOnce(parts), async (ctx, next) => {
        const started = performance.now();
        ctx.locale = DEFAULT_LOCALE;
        try {
            ctx.locale = await localeOf(parts, ctx);
            await next();
        }
        finally {
            observe({ type: 'update', update: kindOf(ctx), ms: performance.now() - started });
        }
    });
    const manners = createManners(parts, store, deps.limits);
    const respond = createRespond(parts);
    safe.use(createPrivateChats(parts, respond, manners), createCallbacks(parts, manners), createInlineMode(parts, manners), createMembership(parts), createGroups(respond, manners), createGuestMode(parts, manners));
    return bot;
}
function kindOf(ctx) {
    return Object.keys(ctx.update).find((key) => key !== 'update_id') ?? 'none';
}
/** The chat's setting, then the user's, then what Telegram says of the user's client. */
async function localeOf({ records, texts }, ctx) {
    const isGroup = ctx.chat !== undefined && ctx.chat.type !== 'private';
    const set = (isGroup ? await records.language(ctx.chat.id) : undefined) ??
        (ctx.from ? await records.language(ctx.from.id) : undefined);
    // A locale whose file was taken away since is none.
    const known = texts.locales.find((locale) => locale === set);
    return known ?? texts.negotiate(ctx.from?.language_code) ?? DEFAULT_LOCALE;
}
/** A failed update costs its user a short apology, never the process. */
async function apologise(parts, { error, ctx }) {
    const update = kindOf(ctx);
    if (isUnwelcome(error)) {
        parts.logger.info({ update, ...describeError(error) }, 'could not write there');
        return;
    }
    parts.observe({ type: 'failure', update });
    parts.logger.error({ update, ...describeError(error) }, 'update failed');
    const sorry = parts.texts.say(ctx.locale, 'failed');
    try {
        if (ctx.callbackQuery)
            await toast(ctx, sorry);
        else if (ctx.inlineQuery)
            await ctx.answerInlineQuery([], { cache_time: 0 });
        else if (ctx.address && ctx.msg)
            await sendReply(ctx, ctx.msg, { text: html `${sorry}` }, ctx.chat?.type !== 'private');
    }
    catch (again) {
        const level = again instanceof GrammyError || again instanceof HttpError ? 'info' : 'error';
        parts.logger[level]({ update, ...describeError(again) }, 'no way to apologise');
    }
}
