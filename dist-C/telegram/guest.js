import { Composer } from 'grammy';
import { readAddress } from './address.js';
import { answerCard, sentenceCard } from './card.js';
import { clip, join } from './html.js';
import { ask } from './question.js';
import { answersText, MAX_QUESTION_LENGTH } from './render.js';
import { speakerOf } from './respond.js';
/**
 * Guest mode: somebody calls the bot by name in a chat that has not invited it. One message is all it may
 * send there, through `answerGuestQuery`. https://core.telegram.org/bots/api#answerguestquery
 */
export function createGuestMode(parts, manners) {
    const { texts, records } = parts;
    const composer = new Composer();
    composer.on('guest_message', manners.limitGuest, async (ctx) => {
        const message = ctx.guestMessage;
        const engine = parts.engine();
        const deps = { texts, engine };
        const address = readAddress(message, ctx.me);
        const bot = ctx.me.username;
        const lang = texts.answersIn(ctx.locale);
        const title = texts.say(ctx.locale, 'inline-open-chat');
        if (message.guest_query_id === undefined)
            return;
        if (address?.kind === 'unreadable') {
            const text = texts.say(ctx.locale, 'not-text');
            await ctx.answerGuestQuery(sentenceCard(deps, { id: 'unreadable', title, text, lang }, bot));
            return;
        }
        // Telegram says that the message is for the bot; where no name can be found in it, all is the question.
        const question = address?.text ?? message.text ?? message.caption ?? '';
        const user = speakerOf(ctx, message);
        const talk = await records.talk(message.chat.id, user);
        const outcome = await ask(parts, engine, { question, surface: 'guest', conversation: talk.conversation });
        await ctx.answerGuestQuery(outcomeCard(deps, outcome, title, bot));
        const { conversation } = outcome;
        if (conversation)
            await records.setTalk(message.chat.id, user, { ...talk, conversation });
    });
    return composer;
}
/** A whole decision in one message: no buttons of this bot work there but links. */
function outcomeCard(deps, outcome, title, bot) {
    const { lang, answers, suggestions } = outcome;
    const [answer] = answers;
    if (outcome.decision === 'answer' && answer)
        return withText(answerCard(deps, answer, bot), answersText(deps, answers));
    const lead = outcome.decision === 'suggest' ? deps.texts.say(lang, 'suggest-title') : outcome.text;
    const lines = [lead, ...suggestions.map(({ question }) => `• ${clip(question, MAX_QUESTION_LENGTH)}`)];
    return withText(sentenceCard(deps, { id: `none:${lang}`, title, text: lead, lang }, bot), join(lines, '\n'));
}
function withText(card, text) {
    return { ...card, input_message_content: { ...card.input_message_content, message_text: text.source } };
}
