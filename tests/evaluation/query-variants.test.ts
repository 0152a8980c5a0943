import { describe, expect, test } from 'vitest'
import { styles, writeAs } from '../../src/evaluation/query-variants.ts'
import { decodeTelex } from '../../src/text/input-methods.ts'
import { accentKey } from '../../src/text/normalize.ts'

describe('writing as readers type', () => {
  test.each([
    ['no-marks', 'Đảng uỷ có những nghị quyết nào?', 'Dang uy co nhung nghi quyet nao?'],
    ['tone-place', 'hoá, uỷ, toà, khoẻ, thuý', 'hóa, ủy, tòa, khỏe, thúy'],
    ['tone-place', 'hóa, ủy, tòa', 'hoá, uỷ, toà'],
    ['telex', 'Ai chủ trì hội nghị?', 'Ai chur trif hooij nghij?'],
    ['telex', 'Được thưởng huân chương', 'Dduwowcj thuwowngr huaan chuwowng'],
    ['upper-case', 'ai trao cờ?', 'AI TRAO CỜ?'],
  ] as const)('%s: %s → %s', (style, text, written) => {
    expect(writeAs(text, style)?.normalize('NFC')).toBe(written)
  })

  test.each([
    // The u after q belongs to the consonant, that of "cua" is the vowel itself; both have one tone place.
    ['tone-place', 'quý quá của'],
    ['tone-place', 'hoàn toàn khoảng'],
    ['no-marks', 'Who chaired it?'],
    ['telex', 'Who chaired it'],
    // Names and numbers are exact; short words would become others.
    ['typo', 'Lê Văn A là ai? 12'],
  ] as const)('%s changes nothing in: %s', (style, text) => {
    expect(writeAs(text, style)).toBeUndefined()
  })

  test('a typo changes one word, and always the same', () => {
    const text = 'Những doanh nghiệp trực thuộc nào?'
    const typo = writeAs(text, 'typo')!
    expect(typo).toBe(writeAs(text, 'typo'))
    const changed = typo.split(' ').filter((word, i) => word !== text.split(' ')[i])
    expect(changed).toHaveLength(1)
  })

  test('raw Telex is read back to the same words', () => {
    const words = 'nghị quyết trưởng cục được doanh nghiệp thưởng kế hoạch tướng chỉ thị huân chương'.split(
      ' ',
    )
    // Where a syllable has two tone places, either will do: hoạch, họach.
    expect(words.map((w) => accentKey(decodeTelex(writeAs(w, 'telex') ?? w) ?? w))).toEqual(
      words.map((w) => accentKey(w)),
    )
  })

  test('no style throws on odd texts', () => {
    for (const text of ['', ' ', '🙂', 'đ', '\ud800', 'a'.repeat(1000)])
      for (const style of styles) expect(() => writeAs(text, style)).not.toThrow()
  })
})
