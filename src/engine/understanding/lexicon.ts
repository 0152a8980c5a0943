/** Interface of the lexicon that understanding reads; `index/lexicon.ts` builds it. */
import type { PhraseBook } from '../../text/phrase-matcher.ts'
import type { Token } from '../../text/tokenizer.ts'
import type { Vocabulary } from './spell-corrector.ts'
import type { Offices, Post } from './unknown-offices.ts'

export interface Lexicon {
  readonly phrases: PhraseBook
  readonly vocabulary: Vocabulary
  /** Accent keys that facts use for a folded word. */
  keysOf(fold: string): readonly string[]
  /** True if a name of an entry has these folded words in a row. */
  isNamed(words: readonly string[]): boolean
  /** True if the article has these folded words in a row. */
  isInArticle(words: readonly string[]): boolean
  /** Returns the entry id of a document by form and plain number. */
  document(form: string, number: string): string | undefined
  /** Returns the ordinals in the names of an entry: 78 of "the 78th Conference". */
  ordinalsOf(entry: string): ReadonlySet<number>
  /** Returns the issuer of a document. */
  issuerOf(entry: string): string | undefined
  readonly offices: Offices
  /** The offices that the article mentions. */
  readonly posts: readonly Post[]
  /** Full names of people, folded words of each. */
  readonly people: readonly (readonly string[])[]
  /** Returns the entry id of the only person with this given name. Typed diacritics must agree. */
  personCalled(given: Token): string | undefined
}
