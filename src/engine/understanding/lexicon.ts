/** What understanding needs to know of the knowledge; `index/lexicon.ts` makes it. */
import type { PhraseBook } from '../../text/phrase-matcher.ts'
import type { Token } from '../../text/tokenizer.ts'
import type { Vocabulary } from './spell-corrector.ts'
import type { Offices } from './unknown-offices.ts'

export interface Lexicon {
  readonly phrases: PhraseBook
  readonly vocabulary: Vocabulary
  /** Accent keys that facts use for a folded word. */
  keysOf(fold: string): readonly string[]
  /** Does a word with the letters of a function word follow this one in the knowledge: "trao cờ"? Folded, both. */
  isDisguised(before: string, word: string): boolean
  /** Entry of a document by form and plain number. */
  document(form: string, number: string): string | undefined
  /** Ordinals in the names of an entry: 78 of "the 78th Conference". */
  ordinalsOf(entry: string): ReadonlySet<number>
  /** The only entry with this ordinal in its names, from 10 on. */
  edition(value: number): string | undefined
  readonly offices: Offices
  /** Full names of people, folded words of each. */
  readonly people: readonly (readonly string[])[]
  /** The only person with this given name, marks considered where there are any; an entry's id. */
  personCalled(given: Token): string | undefined
}
