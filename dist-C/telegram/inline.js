import { Composer } from 'grammy';
import { fold } from '../text/normalize.js';
import { answerCard, sentenceCard } from './card.js';
import { answerTyping } from './deliver.js';
import { ask } from './question.js';
/** Cards of one answer; Telegram takes up to 50, a phone shows five. */
const PAGE_SIZE = 10;
/** How far paging goes; beyond, nobody reads. */
const MAX_CARDS = 50;
/**
 * Seconds for which Telegram may give the same cards again without asking. Long enough for a word typed
 * twice, short enough that a mended answer is soon everywhere.
 */
const CACHE_TIME = 60;
/** Told to /start by the button above the cards; no id of the knowledge, so it greets. */
const START_PARAMETER = 'inline';
/** Inline mode: `@bot question` in any chat. */
export function createInlineMode(parts, manners) {
    const { texts } = parts;
    const composer = new Composer();
    composer.on('inline_query', manners.limitInline, async (ctx) => {
        const { query, offset } = ctx.inlineQuery;
        const engine = parts.engine();
        const start = /^\d{1,3}$/.test(offset) ? Number(offset) : 0;
        const end = start + PAGE_SIZE;
        // One more than the page holds tells whether there is a next one.
        const found = await findCards(parts, ctx, engine, query, end + 1);
        const page = found.cards.slice(start, end).map((make) => make());
        parts.observe({ type: 'inline-query', cards: page.length });
        await answerTyping(ctx, page, {
            cache_time: CACHE_TIME,
            // Starters and the bot's own sentences are in the language that this user chose.
            is_personal: true,
            next_offset: end < found.cards.length && end < MAX_CARDS ? String(end) : '',
            ...(found.isRefusal && {
                button: { text: texts.say(ctx.locale, 'inline-open-chat'), start_parameter: START_PARAMETER },
            }),
        });
    });
    composer.on('chosen_inline_result', async (ctx) => {
        const card = ctx.chosenInlineResult.result_id;
        // Ids come from the client.
        if (!/^[a-z0-9:-]{1,64}$/.test(card))
            return;
        parts.observe({ type: 'inline-chosen', card });
        await parts.records.countChosen(card);
    });
    return composer;
}
async function findCards(parts, ctx, engine, query, limit) {
    const { texts } = parts;
    const deps = { texts, engine };
    const bot = ctx.me.username;
    const cardsOf = (answers) => answers.map((answer) => () => answerCard(deps, answer, bot));
    if (query.trim() === '')
        return { cards: cardsOf(starterAnswers(parts, engine, ctx.locale)), isRefusal: false };
    // The whole question first, as the chat would answer it; then what the typed words may become.
    const outcome = await ask(parts, engine, { question: query, surface: 'inline' });
    const { lang, text, suggestions } = outcome;
    const completed = engine.complete(query, { lang, limit });
    const found = outcome.reason === 'nearest' ? suggestions : outcome.answers;
    const answers = unique([...found, ...completed]);
    if (!saysNo(engine, query, outcome, answers))
        return { cards: cardsOf(answers), isRefusal: false };
    const refusal = { id: `none:${lang}`, title: texts.say(lang, 'inline-none-title'), text, lang };
    const others = cardsOf(answers.length > 0 ? answers : suggestions);
    return { cards: [() => sentenceCard(deps, refusal, bot), ...others], isRefusal: true };
}
/** Whether to say first that the article has no such thing: surely so, or nothing else is there to show. */
function saysNo(engine, query, outcome, answers) {
    if (answers.length === 0)
        return true;
    if (outcome.decision !== 'abstain')
        return false;
    const words = fold(query.trim()).split(/\s+/);
    /** The whole first, the last word last. */
    const endings = words.map((_, i) => words.slice(i).join(' '));
    // By itself a name that is on its way is no question yet; a number or a name may be so behind other words too.
    if (outcome.reason === 'absent')
        return !isNameBegun(engine, endings.slice(0, 1));
    const isUnknown = outcome.reason === 'unknown-number' || outcome.reason === 'unknown-name';
    return isUnknown && !isNameBegun(engine, endings.slice(0, -1));
}
/** All names and aliases of a knowledge, folded. */
const foldedNames = new WeakMap();
function namesOf(knowledge) {
    const known = foldedNames.get(knowledge);
    if (known)
        return known;
    const names = knowledge.entries.flatMap(({ name, aliases }) => [name.vi, name.en ?? '', ...aliases].map((text) => fold(text)));
    foldedNames.set(knowledge, names);
    return names;
}
/** "kế hoạch 20" is on the way to 205, "ông lê văn mi" to a name: two words or more must fit its beginning. */
function isNameBegun({ knowledge }, endings) {
    return namesOf(knowledge).some((name) => endings.some((ending) => name.length > ending.length && name.startsWith(ending)));
}
/** For a blank query: the summary, the starters, and each directive. */
function starterAnswers({ texts }, engine, locale) {
    const lang = texts.answersIn(locale);
    const { summary, starters, entries } = engine.knowledge;
    const directives = entries.filter(({ kind }) => kind === 'directive');
    return unique([
        summary === undefined ? undefined : engine.answer(summary, lang),
        ...starters.map((id) => engine.answer(id, lang)),
        ...directives.map(({ id }) => engine.about(id, lang)),
    ].filter((answer) => answer !== undefined)).slice(0, MAX_CARDS);
}
function unique(answers) {
    return [...new Map(answers.map((answer) => [`${answer.lang}:${answer.fact}`, answer])).values()];
}
