import type { Token } from '../language/tokenise.ts'
import type { Span } from './spans.ts'

/** Words before an ordinal, folded: "lần thứ 78", "hạng Ba", "khoá XV". */
const SIGNS = new Set(['thu', 'hang', 'khoa'])
/** Words that may stand between a name and its ordinal, folded. */
const BETWEEN = new Set(['lan', 'class'])
const ENDINGS = new Set(['st', 'nd', 'rd', 'th'])
const VIETNAMESE = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
const ENGLISH = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')

/** An ordinal with the words that say it. */
export interface Ordinal {
  readonly value: number
  readonly at: number
  readonly length: number
}

/** Ordinals in a text: "lần thứ 78", "the 78th", "hạng Ba", "third class". */
export const findOrdinals = (tokens: readonly Token[]): Ordinal[] =>
  tokens.flatMap((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]]
    const digits = /^\d{1,4}$/.test(token.text) ? Number(token.text) : undefined
    if (digits !== undefined && ENDINGS.has(after?.text ?? '')) return [{ value: digits, at, length: 2 }]
    if (ENGLISH.includes(token.text)) return [{ value: ENGLISH.indexOf(token.text) + 1, at, length: 1 }]
    if (!SIGNS.has(before?.fold ?? '')) return []
    const value =
      digits ??
      (token.plain === 'nhi' ? 2 : VIETNAMESE.indexOf(token.plain) + 1 || ROMAN.indexOf(token.text) + 1)
    return value > 0 ? [{ value, at: at - 1, length: 2 }] : []
  })

/** Does a name have an ordinal beside it that is none of its `own`? "Hội nghị lần thứ 77", of which the article has the 78th. */
export const hasOtherOrdinal = (
  tokens: readonly Token[],
  { at, length }: Span,
  ordinals: readonly Ordinal[],
  own: ReadonlySet<number>,
): boolean => {
  if (own.size === 0 || ordinals.some(({ value }) => own.has(value))) return false
  const end = at + length
  return ordinals.some((ordinal) => {
    const ordinalEnd = ordinal.at + ordinal.length
    return (
      ordinal.at === end ||
      (ordinal.at === end + 1 && BETWEEN.has(tokens[end]!.fold)) ||
      ordinalEnd === at ||
      (ordinalEnd === at - 1 && BETWEEN.has(tokens[at - 1]!.fold))
    )
  })
}
