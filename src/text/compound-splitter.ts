/**
 * Splits joined words into known words of two letters or more. Prefers known pairs, then fewer words. `undefined` if
 * there is no split into two words, or into more with a known pair.
 */
export function cutWords(
  word: string,
  isWord: (w: string) => boolean,
  isPair: (a: string, b: string) => boolean,
): readonly string[] | undefined {
  type Way = { readonly words: readonly string[]; readonly pairs: number; readonly value: number }
  const best: (Way | undefined)[] = [{ words: [], pairs: 0, value: 0 }]
  for (let end = 2; end <= word.length; end++)
    for (let start = 0; start <= end - 2; start++) {
      const before = best[start]
      const piece = word.slice(start, end)
      if (!before || !isWord(piece)) continue
      const last = before.words.at(-1)
      const pair = last !== undefined && isPair(last, piece) ? 1 : 0
      const value = before.value + 2 * pair - 1
      const there = best[end]
      if (!there || there.value < value)
        best[end] = { words: [...before.words, piece], pairs: before.pairs + pair, value }
    }
  const way = best[word.length]
  return way && way.words.length > 1 && (way.pairs > 0 || way.words.length === 2) ? way.words : undefined
}
