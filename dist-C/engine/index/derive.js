import { deedsOf } from './derive-deeds.js';
import { listsOfDirectives } from './derive-directives.js';
import { carriedOut, carriesOut } from './derive-implementation.js';
import { listsOfKinds } from './derive-kinds.js';
/**
 * Facts that follow from the relations between entries: lists and counts, each way round. Nothing is typed in
 * twice, so nothing can disagree.
 */
export const deriveCandidates = (knowledge) => {
    const entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]));
    return [
        ...listsOfDirectives(knowledge, entries),
        ...listsOfKinds(knowledge),
        ...carriedOut(knowledge, entries),
        ...carriesOut(knowledge, entries),
        ...deedsOf(knowledge, entries),
    ];
};
