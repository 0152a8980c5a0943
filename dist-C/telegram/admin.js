import { GrammyError } from 'grammy';
import { askAgain } from '../evaluation/replay-unanswered.js';
import { sortIssues } from '../knowledge/issue.js';
import { readMisses } from '../store/misses.js';
import { describeError } from './failure.js';
import { clip } from './html.js';
import { MAX_MESSAGE_LENGTH } from './render.js';
import { createTexts, DEFAULT_LOCALE } from './texts.js';
/** Issues told in one message; the command line's check tells all. */
const MAX_ISSUES = 5;
/** Missed questions, and facts voted down, in one message. */
const MAX_MISSES = 20;
const MAX_DISLIKED = 10;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** What only admins may do, for `adminCommands` of `createBot`: /reload, /status and /misses. */
export function createAdminCommands(deps) {
    const { live, store, keepMisses, clock = Date.now, texts = createTexts() } = deps;
    const started = clock();
    return {
        async reload(_argument, locale) {
            const reloaded = await live.reload();
            const { version } = live.current();
            if (!reloaded.ok) {
                const head = texts.say(locale, 'admin-reload-failed', { version });
                return issuesText(texts, locale, head, reloaded.issues);
            }
            return texts.say(locale, reloaded.changed ? 'admin-reload-done' : 'admin-reload-same', { version });
        },
        async status(_argument, locale) {
            const { knowledge, version } = live.current();
            const { entries, absences } = knowledge;
            const facts = entries.flatMap((entry) => entry.facts);
            const review = [...entries, ...facts, ...absences].filter((part) => part.review).length;
            const { questions, disliked } = await readMisses(store);
            const up = clock() - started;
            const sum = (counted) => counted.reduce((all, { count }) => all + count, 0);
            const lines = [
                texts.say(locale, 'admin-status-knowledge', {
                    version,
                    entries: entries.length,
                    facts: facts.length,
                    absences: absences.length,
                }),
                review > 0 && texts.say(locale, 'admin-status-review', { count: review }),
                texts.say(locale, 'admin-status-up', {
                    hours: Math.floor(up / HOUR),
                    minutes: Math.floor((up % HOUR) / MINUTE),
                }),
                keepMisses
                    ? texts.say(locale, 'admin-status-misses', { questions: questions.length, count: sum(questions) })
                    : texts.say(locale, 'admin-misses-off'),
                disliked.length > 0 && texts.say(locale, 'admin-status-disliked', { count: sum(disliked) }),
            ];
            return lines.filter((line) => line !== false).join('\n');
        },
        async misses(_argument, locale) {
            const engine = live.current();
            const { questions, disliked } = await readMisses(store);
            if (questions.length === 0 && disliked.length === 0)
                return texts.say(locale, keepMisses ? 'admin-misses-none' : 'admin-misses-off');
            const missed = questions.slice(0, MAX_MISSES).map(({ question, count }) => {
                const { answeredBy, nearest } = askAgain(engine, question);
                const now = answeredBy
                    ? texts.say(locale, 'admin-misses-answered', { fact: answeredBy })
                    : nearest.length > 0 && texts.say(locale, 'admin-misses-nearest', { facts: nearest.join(', ') });
                return `${count} × ${question}${now ? `\n    ${now}` : ''}`;
            });
            const lines = [
                ...(missed.length > 0 ? [texts.say(locale, 'admin-misses-title'), ...missed] : []),
                ...(disliked.length > 0 ? [texts.say(locale, 'admin-misses-disliked')] : []),
                ...disliked.slice(0, MAX_DISLIKED).map(({ fact, count }) => `${count} × ${fact}`),
            ];
            return clip(lines.join('\n'), MAX_MESSAGE_LENGTH);
        },
    };
}
export function createAdminNotices({ api, adminIds, logger, texts = createTexts(), }) {
    let isBroken = false;
    const send = async (text) => {
        await Promise.all(adminIds.map(async (id) => {
            try {
                await api.sendMessage(id, text, { link_preview_options: { is_disabled: true } });
            }
            catch (error) {
                const level = error instanceof GrammyError ? 'info' : 'warn';
                logger[level](describeError(error), 'an admin could not be told');
            }
        }));
    };
    return {
        async broken(issues, version) {
            isBroken = true;
            const head = texts.say(DEFAULT_LOCALE, 'admin-broken', { version });
            await send(issuesText(texts, DEFAULT_LOCALE, head, issues));
        },
        async swapped(version) {
            if (!isBroken)
                return;
            isBroken = false;
            await send(texts.say(DEFAULT_LOCALE, 'admin-mended', { version }));
        },
    };
}
function issuesText(texts, locale, head, issues) {
    const told = sortIssues(issues)
        .slice(0, MAX_ISSUES)
        .map(({ path, line, message }) => `• ${texts.say(locale, 'admin-place', { path, line })}: ${message}`);
    const more = issues.length - told.length;
    const lines = [head, ...told, ...(more > 0 ? [texts.say(locale, 'admin-more', { count: more })] : [])];
    return clip(lines.join('\n\n'), MAX_MESSAGE_LENGTH);
}
