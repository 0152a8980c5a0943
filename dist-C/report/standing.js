import { THIN_MARGIN } from '../evaluation/evaluation-issues.js';
/** Looks at the self-test fact by fact. */
export const standings = ({ loaded, tried }) => {
    const byFact = new Map();
    for (const t of tried)
        if (!t.style && t.wanted !== undefined)
            byFact.set(t.wanted, [...(byFact.get(t.wanted) ?? []), t]);
    return loaded.knowledge.entries.flatMap((entry) => entry.facts.map((fact) => {
        const asked = byFact.get(fact.id) ?? [];
        const [closest] = asked.filter((t) => t.margin !== undefined).sort((a, b) => a.margin - b.margin);
        return {
            fact,
            entry: entry.name.vi,
            asked,
            lost: asked.filter((t) => t.verdict !== 'right' && t.verdict !== 'kin'),
            ...(closest?.margin !== undefined && { margin: closest.margin }),
            ...(closest?.rival !== undefined && { rival: closest.rival }),
        };
    }));
};
/** Pairs that questions as written confuse, the worst first. */
export const confusablePairs = ({ tried }) => {
    const pairs = new Map();
    for (const t of tried) {
        if (t.style || t.wanted === undefined)
            continue;
        const lost = t.verdict === 'other';
        const rival = lost ? t.won : t.rival;
        const margin = t.margin ?? 0;
        const thin = t.verdict === 'right' && margin < THIN_MARGIN && t.margin !== undefined;
        if (rival === undefined || !(lost || thin))
            continue;
        const key = `${t.wanted} ${rival}`;
        const before = pairs.get(key);
        pairs.set(key, {
            wanted: t.wanted,
            rival,
            lost: (before?.lost ?? 0) + (lost ? 1 : 0),
            thin: (before?.thin ?? 0) + (thin ? 1 : 0),
            margin: Math.min(before?.margin ?? Number.POSITIVE_INFINITY, margin),
            example: before && (before.lost > 0 || !lost) ? before.example : t.question,
        });
    }
    return [...pairs.values()].sort((a, b) => b.lost - a.lost || b.thin - a.thin || a.margin - b.margin);
};
