import { MAX_MISS_LENGTH, MISS_TTL } from '../store/misses.js';
import { encodePress } from './button.js';
import { commandNames, nameOfCommand } from './command-names.js';
import { clip, html, join } from './html.js';
import { FEEDBACK_TTL, TALK_TTL } from './records.js';
import { isWebAddress, questionRows } from './render.js';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MAX_STARTERS = 4;
const MAX_NAME_LENGTH = 40;
/** The questions offered to a reader who does not know what to ask. */
export function starters({ engine, texts }, locale) {
    const lang = texts.answersIn(locale);
    return engine.knowledge.starters
        .map((id) => engine.answer(id, lang))
        .filter((answer) => answer !== undefined)
        .slice(0, MAX_STARTERS);
}
/** @param name as the user gave it to Telegram: anything at all, or nothing */
export function renderGreeting(deps, locale, name) {
    const { texts, engine } = deps;
    const friendly = name && presentable(name);
    const hello = friendly
        ? texts.say(locale, 'greeting', { name: friendly })
        : texts.say(locale, 'greeting-anyone');
    return {
        text: html `<b>${hello}</b>
${texts.say(locale, 'greeting-text')}
<i>${engine.knowledge.source.title}</i>

${texts.say(locale, 'greeting-how')}`,
        keyboard: [
            ...questionRows(starters(deps, locale)),
            [{ text: texts.say(locale, 'button-elsewhere'), switch_inline_query: '' }],
        ],
    };
}
/** Direction marks, zero-width signs and line breaks in a name would disturb the text around it. */
function presentable(name) {
    return clip(name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim(), MAX_NAME_LENGTH);
}
export function renderGroupGreeting(deps, locale, bot) {
    const { texts } = deps;
    return {
        text: html `${texts.say(locale, 'greeting-group', { bot, ask: nameOfCommand(texts, locale, 'ask') })}`,
        keyboard: questionRows(starters(deps, locale)),
    };
}
export function renderHelp(deps, locale, bot) {
    const { texts } = deps;
    const ask = nameOfCommand(texts, locale, 'ask');
    const commands = commandNames
        .filter((name) => name !== 'start')
        .map((name) => html `/${nameOfCommand(texts, locale, name)} — ${texts.say(locale, `command-${name}.about`)}`);
    return {
        text: join([
            html `<b>${texts.say(locale, 'help-title')}</b>`,
            html `• ${texts.say(locale, 'help-ask')}`,
            html `• ${texts.say(locale, 'help-edit')}`,
            html `• ${texts.say(locale, 'help-group', { ask, bot })}`,
            html `• ${texts.say(locale, 'help-inline', { bot })}`,
            html `• ${texts.say(locale, 'help-honest')}`,
            html `${'\n'}<b>${texts.say(locale, 'help-commands')}</b>`,
            ...commands,
        ], '\n'),
        keyboard: questionRows(starters(deps, locale)),
    };
}
export function renderPrivacy({ texts }, locale, keepMisses) {
    const lines = [
        texts.say(locale, 'privacy-conversation', { hours: TALK_TTL / HOUR }),
        texts.say(locale, 'privacy-language'),
        texts.say(locale, 'privacy-feedback', { days: FEEDBACK_TTL / DAY }),
        ...(keepMisses
            ? [texts.say(locale, 'privacy-misses', { length: MAX_MISS_LENGTH, days: MISS_TTL / DAY })]
            : []),
        texts.say(locale, 'privacy-not-stored'),
    ];
    return {
        text: join([html `<b>${texts.say(locale, 'privacy-title')}</b>`, ...lines.map((text) => html `• ${text}`)], '\n'),
    };
}
export function renderSource({ texts, engine }, locale) {
    const { newspaper, title, date, url } = engine.knowledge.source;
    const button = isWebAddress(url)
        ? [[{ text: texts.say(locale, 'button-read'), url }]]
        : [];
    return {
        text: join([
            html `<b>${texts.say(locale, 'source-title')}</b>`,
            html `📰 ${newspaper[texts.answersIn(locale)] ?? newspaper.vi}`,
            html `<i>${title}</i>`,
            date !== undefined && texts.say(locale, 'source-printed', { date }),
            html `${'\n'}${texts.say(locale, 'source-verbatim')}`,
        ], '\n'),
        keyboard: button,
    };
}
export function renderLanguages({ texts }, locale, isPrivate) {
    return {
        text: html `${texts.say(locale, isPrivate ? 'language-ask' : 'language-ask-group')}`,
        keyboard: texts.locales.map((other) => {
            const label = texts.say(other, 'language-name');
            const text = other === locale ? texts.say(locale, 'button-pressed', { label }) : label;
            return [{ text, callback_data: encodePress({ kind: 'language', locale: other }) }];
        }),
    };
}
/** A command that needs a question after it, with one as an example. */
export function renderAskWhat(deps, locale) {
    const { texts } = deps;
    const [example, ...others] = starters(deps, locale);
    return {
        text: html `${texts.say(locale, 'ask-what', {
            ask: nameOfCommand(texts, locale, 'ask'),
            example: example?.question ?? '',
        })}`,
        keyboard: questionRows(example ? [example, ...others] : others),
    };
}
