import { readCommandNames } from './command-names.js';
import { html } from './html.js';
import { renderList } from './list.js';
import { renderAskWhat, renderGreeting, renderGroupGreeting, renderHelp, renderLanguages, renderPrivacy, renderSource, } from './pages.js';
import { answerById, answerQuestion } from './question.js';
/** Prepares the commands. @returns a function that answers one; an unknown one gets a sentence too */
export function createCommands(parts) {
    const { texts } = parts;
    const names = readCommandNames(texts);
    const handlers = {
        start: (call) => start(parts, call),
        ask: ({ ctx, engine, typed }) => typed.text === ''
            ? renderAskWhat({ texts, engine }, ctx.locale)
            : answerQuestion(parts, engine, {
                question: typed.text,
                surface: typed.isPrivate ? 'private' : 'group',
                conversation: typed.conversation,
                votes: typed.isPrivate,
            }),
        who: ({ ctx, engine }) => renderList({ texts, engine }, 'who', 0, texts.answersIn(ctx.locale)),
        what: ({ ctx, engine }) => renderList({ texts, engine }, 'what', 0, texts.answersIn(ctx.locale)),
        directives: ({ ctx, engine }) => renderList({ texts, engine }, 'directives', 0, texts.answersIn(ctx.locale)),
        summary: (call) => open(parts, call, call.engine.knowledge.summary ?? '') ?? gone(parts, call.ctx),
        source: ({ ctx, engine }) => renderSource({ texts, engine }, ctx.locale),
        language: ({ ctx, typed, engine }) => renderLanguages({ texts, engine }, ctx.locale, typed.isPrivate),
        help: ({ ctx, engine }) => renderHelp({ texts, engine }, ctx.locale, ctx.me.username),
        privacy: ({ ctx, engine }) => renderPrivacy({ texts, engine }, ctx.locale, parts.keepMisses),
    };
    return async (ctx, engine, typed) => {
        const name = names.get(typed.command);
        if (name)
            return handlers[name]({ ctx, engine, typed });
        const isAdmin = typed.isPrivate && ctx.from !== undefined && parts.adminIds.has(ctx.from.id);
        const adminCommand = isAdmin && Object.hasOwn(parts.adminCommands, typed.command) && parts.adminCommands[typed.command];
        if (adminCommand)
            return { text: html `${await adminCommand(typed.text, ctx.locale)}` };
        return { text: html `${texts.say(ctx.locale, 'unknown-command', { command: typed.command })}` };
    };
}
/** `/start`, and `/start <id>` of a deep link: https://core.telegram.org/bots/features#deep-linking */
function start(parts, call) {
    const { ctx, engine, typed } = call;
    const deps = { texts: parts.texts, engine };
    const opened = typed.text === '' ? undefined : open(parts, call, typed.text);
    if (opened)
        return opened;
    return typed.isPrivate
        ? renderGreeting(deps, ctx.locale, ctx.from?.first_name)
        : renderGroupGreeting(deps, ctx.locale, ctx.me.username);
}
function open(parts, { ctx, engine, typed }, id) {
    return answerById({ texts: parts.texts, engine }, { id, kind: 'either' }, parts.texts.answersIn(ctx.locale), {
        votes: typed.isPrivate,
        conversation: typed.conversation,
        now: parts.clock(),
    });
}
export function gone(parts, ctx) {
    return { text: html `${parts.texts.say(ctx.locale, 'gone')}` };
}
