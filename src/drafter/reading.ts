import type { EntryKind } from '../knowledge/schema.ts'
import type { DraftFact, FactBuilder } from './facts.ts'
import type { MarkedSentence } from './mention.ts'
import type { Place, Subjects } from './merge.ts'
import type { Deed } from './roles.ts'

/** An entry as it will be written: fields of the schema, in Vietnamese only. */
export interface DraftEntry {
  readonly kind: EntryKind
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly facts: readonly DraftFact[]
  /** Fields that depend on the kind: rank, post, issuer, chair … */
  readonly fields: Readonly<Record<string, unknown>>
}

/** Input for drafting entries. */
export interface Reading {
  readonly sentences: readonly MarkedSentence[]
  readonly subjects: Subjects
  readonly builder: FactBuilder
}

/** Maximum number of sentences about the actions or statements of one entry. An editor adds the rest. */
export const MAX_DEEDS = 4

/** Content of a subject's entry except its names. */
export interface Drafted {
  facts: DraftFact[]
  fields: Record<string, unknown>
}
/** Actions by sentence. */
export type Deeds = readonly (readonly Deed[])[]

/** Sentence of a place. */
export function sentenceAt({ sentences }: Reading, place: Place): MarkedSentence {
  return sentences[place.sentence]!
}

/** Ids of the other subjects of a sentence. */
export function aboutOf(sentence: MarkedSentence, subjects: Subjects): string[] {
  return [...new Set(sentence.mentions.flatMap((m) => subjects.of(m)?.id ?? []))]
}
