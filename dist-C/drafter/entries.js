import { draftDocument } from './draft-documents.js';
import { draftAward, draftOccasion } from './draft-occasions.js';
import { draftOrganization, draftPerson } from './draft-people.js';
import { deedsOf } from './roles.js';
/** Drafts one entry for each subject. */
export const draftSubjects = (reading) => {
    const deeds = reading.sentences.map((s) => deedsOf(s, reading.subjects));
    return reading.subjects.all.map((subject) => {
        const { facts, fields } = subject.kind === 'person'
            ? draftPerson(subject, reading, deeds)
            : subject.kind === 'organization'
                ? draftOrganization(subject, reading, deeds)
                : subject.kind === 'directive'
                    ? draftDocument(subject, reading)
                    : subject.kind === 'event'
                        ? draftOccasion(subject, reading, deeds)
                        : draftAward(subject, reading, deeds);
        const { kind, id, name, aliases } = subject;
        return { kind, id, name, aliases: [...aliases], facts, fields };
    });
};
