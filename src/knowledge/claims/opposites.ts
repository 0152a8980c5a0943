/** Vietnamese words that reverse or change the meaning of a sentence. General words may be added. */
import { keysOf } from './terms.ts'

/** Groups of words with different meanings. Synonyms within a group are separated by a bar. */
const GROUPS: readonly (readonly string[])[] = [
  ['tăng', 'giảm'],
  ['trước', 'sau'],
  ['sáng', 'trưa', 'chiều', 'tối', 'đêm'],
  ['ít nhất|tối thiểu', 'nhiều nhất|tối đa'],
  ['cao nhất', 'thấp nhất'],
  ['lớn nhất', 'nhỏ nhất'],
  ['cao hơn', 'thấp hơn'],
  ['nhanh', 'chậm'],
  ['sớm', 'muộn'],
  ['đồng ý', 'từ chối|bác bỏ', 'phản đối'],
  ['khen|biểu dương', 'phê bình'],
  ['cho phép', 'cấm'],
  ['mở', 'đóng'],
  ['bắc', 'nam'],
  ['nam', 'nữ'],
  ['trong', 'ngoài'],
  ['thắng', 'thua', 'hòa'],
  ['đầu', 'cuối'],
  ['bắt đầu', 'kết thúc'],
  ['thiếu', 'thừa'],
  ['có', 'không'],
  ['nhất', 'nhì', 'ba', 'tư', 'khuyến khích'],
  ['hàng chục', 'hàng trăm', 'hàng nghìn|hàng ngàn', 'hàng vạn', 'hàng triệu'],
]

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
