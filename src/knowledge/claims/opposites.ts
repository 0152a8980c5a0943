/** Vietnamese words that turn a sentence into its opposite, or into another one. May be added: general words. */
import { keyOf } from './evidence.ts'

/** Groups of which no two say the same; words that do are parted by a bar. */
const GROUPS: readonly (readonly string[])[] = [
  ['tăng', 'giảm'],
  ['trước', 'sau'],
  ['hơn|trên|quá', 'gần|dưới|chưa đến|không quá', 'kém'],
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

/** The groups, each word with its parts as they are compared. */
export const opposites = GROUPS.map((group) =>
  group.map((words) => words.split('|').map((word) => ({ word, run: word.split(' ').map(keyOf) }))),
)
