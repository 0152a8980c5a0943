import { draftDocument } from './draft-documents.ts'
import { draftAward, draftOccasion } from './draft-occasions.ts'
import { draftOrganization, draftPerson } from './draft-people.ts'
import type { DraftEntry, Reading } from './reading.ts'
import { deedsOf } from './roles.ts'

/** Drafts one entry per subject. */
export function draftSubjects(reading: Reading): DraftEntry[] {
  const deeds = reading.sentences.map((s) => deedsOf(s, reading.subjects))
  return reading.subjects.all.map((subject) => {
    const { facts, fields } =
      subject.kind === 'person'
        ? draftPerson(subject, reading, deeds)
        : subject.kind === 'organization'
          ? draftOrganization(subject, reading, deeds)
          : subject.kind === 'directive'
            ? draftDocument(subject, reading)
            : subject.kind === 'event'
              ? draftOccasion(subject, reading, deeds)
              : draftAward(subject, reading, deeds)
    const { kind, id, name, aliases } = subject
    return { kind, id, name, aliases: [...aliases], facts, fields }
  })
}
