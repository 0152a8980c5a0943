import { commandNames, nameOfCommand } from './command-names.js';
import { describeError } from './failure.js';
import { createTexts, DEFAULT_LOCALE } from './texts.js';
/** The menu of each scope. In private one simply types; there /ask stands last. */
const menus = [
    { scope: 'all_private_chats', commands: commandNames },
    {
        scope: 'all_group_chats',
        commands: commandNames.filter((name) => name !== 'start' && name !== 'privacy'),
    },
];
/**
 * Sets commands, name, description and short description in every language, each only where it differs:
 * Telegram allows few changes of a profile a day. What fails is logged and left for the next start.
 */
export async function updateProfile({ api }, logger, texts = createTexts()) {
    const attempts = texts.locales.flatMap((locale) => {
        const language = languageCode(locale);
        const say = (key) => texts.say(locale, key).trim();
        const name = say('bot-name');
        const description = say('bot-description');
        const short_description = say('bot-short-description');
        return [
            ...menus.map(({ scope, commands }) => async () => {
                const options = { scope: { type: scope }, ...language };
                const wanted = commands.map((command) => menuLine(texts, locale, command));
                if (!isSame(await api.getMyCommands(options), wanted))
                    await api.setMyCommands(wanted, options);
            }),
            async () => {
                if ((await api.getMyName(language)).name !== name)
                    await api.setMyName(name, language);
            },
            async () => {
                if ((await api.getMyDescription(language)).description !== description)
                    await api.setMyDescription(description, language);
            },
            async () => {
                if ((await api.getMyShortDescription(language)).short_description !== short_description)
                    await api.setMyShortDescription(short_description, language);
            },
        ];
    });
    await Promise.all(attempts.map((attempt) => attempt().catch((error) => logger.warn(describeError(error), 'the profile could not be updated'))));
}
/** The default locale also serves readers of all languages that have no file. */
function languageCode(locale) {
    // The type lists the codes of ISO 639-1; a file's name is one of them.
    return locale === DEFAULT_LOCALE ? {} : { language_code: locale };
}
function menuLine(texts, locale, command) {
    return {
        command: nameOfCommand(texts, locale, command),
        description: texts.say(locale, `command-${command}.about`),
    };
}
function isSame(a, b) {
    return (a.length === b.length &&
        a.every(({ command, description }, i) => command === b[i]?.command && description === b[i]?.description));
}
