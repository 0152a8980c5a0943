/** Facts named beside a missed question, so that an editor sees whether one of them was meant. */
const NEAREST = 3;
/** What a nearest fact must score at least to be worth naming. */
const MIN_SCORE = 0.15;
/** Any moment will do: a missed question is asked again without its conversation. */
const NOW = 0;
/** Asks a missed question again: the knowledge may know more than it did. */
export const askAgain = (engine, question) => {
    const outcome = engine.ask(question, { now: NOW });
    const [answer] = outcome.answers;
    return {
        ...(answer && { answeredBy: answer.fact }),
        nearest: outcome
            .trace()
            .hits.filter((h) => h.score >= MIN_SCORE)
            .slice(0, NEAREST)
            .map((h) => h.fact),
    };
};
