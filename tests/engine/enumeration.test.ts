import { expect, it } from 'vitest'
import { enumerated } from '../../src/engine/dialogue/enumeration.ts'

it.each<[string, string[], string]>([
  ['Ba màu: đỏ, xanh và vàng. Màu nào cũng đẹp.', ['đỏ', 'xanh', 'vàng'], 'to the end of the sentence'],
  ['Three colours: red, green, and blue.', ['red', 'green', 'blue'], 'in English'],
  ['Khẩu hiệu là “NHANH – GỌN - ĐẸP”.', ['NHANH', 'GỌN', 'ĐẸP'], 'dashes of any length in a quotation'],
  ['Ông nói: “đỏ, xanh và vàng”.', [], 'a quotation is what somebody said'],
  ['Có hai màu: đỏ và xanh.', [], 'two may as well be a name with “và” in it'],
  ['Đỏ, xanh và vàng là ba màu.', [], 'no colon says where it begins'],
  ['Giai đoạn 2021 – 2025', [], 'a dash between years'],
])('%s: %j, %s', (text, items) => {
  expect(enumerated(text)).toEqual(items)
})
