/** Vietnamese words that turn a sentence into its opposite, or into another one. May be added: general words. */
import { keysOf } from './terms.ts'

/** Groups of which no two say the same; words that do are parted by a bar. */
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

/** Words before a number that make it more or less; "thấp hơn 2 m" is none of them. */
const ESTIMATES: readonly (readonly string[])[] = [['hơn|trên|quá', 'gần|dưới|chưa đến|không quá']]
/** Words that "hơn" compares by. */
export const compared: ReadonlySet<string> = new Set(
  keysOf('thấp ít nhỏ kém ngắn chậm cao nhiều lớn dài nhanh'),
)

/** The groups, each word with its parts as they are compared. */
export const opposites = GROUPS.map(readGroup)
export const estimates = ESTIMATES.map(readGroup)

function readGroup(group: readonly string[]) {
  return group.map((words) => words.split('|').map((word) => ({ word, run: keysOf(word) })))
}
