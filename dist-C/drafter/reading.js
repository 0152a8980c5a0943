/** Sentences of what somebody did or said that a draft keeps for one entry; an editor adds the rest. */
export const MAX_DEEDS = 4;
/** The sentence of a place. */
export const sentenceAt = ({ sentences }, place) => sentences[place.sentence];
/** Ids of what else a sentence speaks of. */
export const aboutOf = (sentence, subjects) => [
    ...new Set(sentence.mentions.flatMap((m) => subjects.of(m)?.id ?? [])),
];
