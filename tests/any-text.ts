import fc from 'fast-check'

const SURROGATES = { first: 0xd800, count: 0x800 }

/** Any character but a lone surrogate, as fast-check's unit "binary", which takes a second to be made. */
const character = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
  .map((n) => String.fromCodePoint(n < SURROGATES.first ? n : n + SURROGATES.count))

/** Texts of any characters. */
export function anyText(lengths: { minLength?: number; maxLength: number }): fc.Arbitrary<string> {
  return fc.string({ unit: character, ...lengths })
}
