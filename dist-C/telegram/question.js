import { missRef } from '../store/misses.js';
import { renderAnswers, renderOutcome } from './render.js';
/** Reasons of what asks nothing of the article: no answer is missing there. */
const NO_QUESTIONS = ['empty', 'courtesy'];
/** Asks the engine and renders what it decides. */
export async function answerQuestion(parts, engine, asked) {
    const outcome = await ask(parts, engine, asked);
    const reply = renderOutcome({ texts: parts.texts, engine }, outcome, asked.votes);
    const offers = outcome.decision === 'suggest' && parts.keepMisses;
    const miss = offers ? missRef(asked.question, outcome.reason) : undefined;
    return miss === undefined ? reply : { ...reply, miss };
}
/** Asks the engine, tells the metrics, and counts what it could not answer. */
export async function ask(parts, engine, asked) {
    const started = performance.now();
    const outcome = engine.ask(asked.question, {
        now: parts.clock(),
        ...(asked.conversation && { conversation: asked.conversation }),
    });
    const { decision, reason, lang } = outcome;
    const ms = performance.now() - started;
    parts.observe({ type: 'decision', surface: asked.surface, decision, reason, lang, ms });
    parts.logger.debug({ surface: asked.surface, decision, reason, lang, ms }, 'decided');
    // Inline mode asks with each letter typed: half a word is no question that found no answer.
    const isMiss = decision !== 'answer' && !NO_QUESTIONS.includes(reason) && asked.surface !== 'inline';
    if (isMiss && parts.keepMisses)
        await parts.records.miss(asked.question, reason);
    return outcome;
}
/** The reply to a button or link that names a fact or an entry; `undefined` where it is no longer there. */
export function answerById(deps, found, lang, options) {
    const { engine } = deps;
    const answer = (found.kind === 'entry' ? undefined : engine.answer(found.id, lang)) ??
        (found.kind === 'fact' ? undefined : engine.about(found.id, lang));
    if (!answer)
        return undefined;
    const conversation = engine.remember(answer.fact, options.conversation, options.now);
    return { ...renderAnswers(deps, [answer], options.votes), ...(conversation && { conversation }) };
}
