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

/** The groups. Each word also has its parts, in the form used for comparison. */
export const opposites = GROUPS.map(readGroup)
export const estimates = ESTIMATES.map(readGroup)

function readGroup(group: readonly string[]) {
  return group.map((words) => words.split('|').map((word) => ({ word, run: keysOf(word) })))
}
