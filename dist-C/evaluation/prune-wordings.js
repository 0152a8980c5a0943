/**
 * Chooses which ways of asking a person reads (`knowledge.yaml`), which only the bot reads (`wordings.yaml`)
 * and which add least. Deterministic: equal gains fall to the wording that is written first.
 */
import { askedOf, languages } from '../knowledge/wordings.js';
import { cleanQuestion } from '../text/tokenizer.js';
/**
 * Sorts all wordings of a folder.
 *
 * @param own the knowledge as `knowledge.yaml` has it
 * @param all the same with the wordings of `wordings.yaml` behind
 */
export const pruneWordings = (own, all, limits) => {
    const ownCounts = new Map(askedOf(own).map(({ asked }) => [asked.id, asked.questions]));
    const groups = askedOf(all).flatMap(({ asked }) => languages.map((lang) => groupOf(asked.id, lang, asked.questions[lang], ownCounts.get(asked.id)?.[lang].length ?? 0)));
    const wordings = groups.flatMap((group) => group.wordings);
    const unchosen = new Set(wordings);
    const choose = (wording, shelf) => {
        wording.shelf = shelf;
        unchosen.delete(wording);
        const row = wording.group.similarities[wording.index];
        for (const other of wording.group.wordings)
            other.nearest = Math.max(other.nearest, row[other.index] ?? 0);
    };
    const firsts = groups.flatMap(({ wordings: [first] }) => (first?.written === 'own' ? [first] : []));
    for (const first of firsts)
        choose(first, 'own');
    chooseOwn(unchosen, choose, { ...limits, own: limits.own - firsts.length });
    chooseMore(unchosen, choose, limits.more);
    return wordings.map(({ text, lang, fact, index, shelf }) => ({ text, lang, fact, index, shelf }));
};
/**
 * Greedy facility location: the next wording is the one that comes nearest to most others of its fact, times
 * how different it is from those already chosen.
 */
const chooseOwn = (unchosen, choose, { each, own }) => {
    const gain = (wording) => {
        const row = wording.group.similarities[wording.index];
        const covered = wording.group.wordings.map((other) => Math.max(0, row[other.index] - other.nearest));
        return covered.reduce((sum, more) => sum + more, 0) * (1 - wording.nearest);
    };
    const ownOf = ({ wordings }) => wordings.filter((w) => w.shelf === 'own').length;
    const open = new Set([...unchosen].filter((w) => w.written === 'own' && ownOf(w.group) < each));
    const gains = new Map([...open].map((w) => [w, gain(w)]));
    for (let taken = 0; taken < own && open.size > 0; taken++) {
        const best = largest(open, (w) => gains.get(w));
        choose(best, 'own');
        open.delete(best);
        const isFull = ownOf(best.group) >= each;
        for (const other of best.group.wordings)
            if (open.has(other))
                if (isFull)
                    open.delete(other);
                else
                    gains.set(other, gain(other));
    }
};
/** Farthest first: the wording that is least like any chosen one of its fact; a copy is never chosen. */
const chooseMore = (unchosen, choose, most) => {
    for (let taken = 0; taken < most && unchosen.size > 0; taken++) {
        const farthest = largest(unchosen, (w) => -w.nearest);
        if (farthest.nearest >= 1)
            return;
        choose(farthest, 'more');
    }
};
const largest = (wordings, value) => {
    let best;
    let most = Number.NEGATIVE_INFINITY;
    for (const wording of wordings) {
        const its = value(wording);
        if (its > most)
            [best, most] = [wording, its];
    }
    return best;
};
const groupOf = (fact, lang, texts, own) => {
    const group = { wordings: [], similarities: [] };
    for (const [index, text] of texts.entries())
        group.wordings.push({
            text,
            lang,
            fact,
            index,
            shelf: 'removed',
            written: index < own ? 'own' : 'more',
            group,
            features: featuresOf(text),
            nearest: 0,
        });
    for (const a of group.wordings)
        group.similarities.push(group.wordings.map((b) => dice(a.features, b.features)));
    return group;
};
const EDGE = '|';
/** Words and pairs of neighbouring words, the edges of the text included; marks count, case does not. */
const featuresOf = (text) => {
    const words = cleanQuestion(text)
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const framed = [EDGE, ...words, EDGE];
    return new Set([...words, ...framed.slice(1).map((word, i) => `${framed[i]} ${word}`)]);
};
/** Sørensen–Dice coefficient: twice the common features by all, 0 to 1. */
const dice = (a, b) => {
    let common = 0;
    for (const feature of a)
        if (b.has(feature))
            common++;
    return (2 * common) / (a.size + b.size || 1);
};
