import type { EntryKind } from '../knowledge/schema.ts'
import type { DraftFact, FactBuilder } from './facts.ts'
import type { MarkedSentence } from './mention.ts'
import type { Place, Subjects } from './merge.ts'
import type { Deed } from './roles.ts'

/** An entry as it will be written: the schema's fields, Vietnamese only. */
export interface DraftEntry {
  readonly kind: EntryKind
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly facts: readonly DraftFact[]
  /** Fields of its kind: rank, post, issuer, chair … */
  readonly fields: Readonly<Record<string, unknown>>
}

/** All that entries are drafted from. */
export interface Reading {
  readonly sentences: readonly MarkedSentence[]
  readonly subjects: Subjects
  readonly builder: FactBuilder
}

/** Sentences of what somebody did or said that a draft keeps for one entry; an editor adds the rest. */
export const MAX_DEEDS = 4

/** What a subject's entry holds beside its names. */
export interface Drafted {
  facts: DraftFact[]
  fields: Record<string, unknown>
}
/** Who does what, by sentence. */
export type Deeds = readonly (readonly Deed[])[]

/** The sentence of a place. */
export function sentenceAt({ sentences }: Reading, place: Place): MarkedSentence {
  return sentences[place.sentence]!
}

/** Ids of what else a sentence speaks of. */
export function aboutOf(sentence: MarkedSentence, subjects: Subjects): string[] {
  return [...new Set(sentence.mentions.flatMap((m) => subjects.of(m)?.id ?? []))]
}
