/** Vietnamese words that reverse or change the meaning of a sentence. */
import { listOf, readWordLists } from '../../text/word-lists.ts'
import { keysOf } from './terms.ts'

/** Groups of words with different meanings. */
const GROUPS = listOf(readWordLists('proof'), 'opposites').map((line) => line.split(' / '))
/** Words before a number that make it a lower or upper bound. "thấp hơn 2 m" is not one of them. */
const ESTIMATES: readonly (readonly string[])[] = [['hơn|trên|quá', 'gần|dưới|chưa đến|không quá']]
/** Words that "hơn" compares. */
export const compared: ReadonlySet<string> = new Set(
  keysOf('thấp ít nhỏ kém ngắn chậm cao nhiều lớn dài nhanh'),
)

/** A word with those of its group, all in the form used for comparison. */
interface Opposite {
  readonly word: string
  readonly run: readonly string[]
  /** The word and its synonyms. */
  readonly alike: readonly (readonly string[])[]
  readonly others: readonly { readonly word: string; readonly run: readonly string[] }[]
  readonly isEstimate: boolean
}

export const opposites: readonly Opposite[] = [...GROUPS, ...ESTIMATES].flatMap((group) => {
  const isEstimate = ESTIMATES.includes(group)
  const read = group.map((words) => words.split('|').map((word) => ({ word, run: keysOf(word) })))
  return read.flatMap((words) => {
    const alike = words.map(({ run }) => run)
    const others = read.filter((one) => one !== words).flat()
    return words.map(({ word, run }) => ({ word, run, alike, others, isEstimate }))
  })
})
