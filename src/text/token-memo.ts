/** Place of a token that is not shared. */
export const UNSHARED = -1

/**
 * Remembers a number for a text of a token, by the token's slot: tokens are shared, so that this is far quicker than
 * looking the text up. Numbers below 0 are worked out each time.
 */
export const createTokenMemo = (
  numberOf: (text: string) => number,
): ((slot: number, text: string) => number) => {
  const texts: string[] = []
  const numbers: number[] = []
  return (slot, text) => {
    if (slot >= 0 && slot < texts.length && texts[slot] === text) return numbers[slot]!
    const number = numberOf(text)
    if (slot === UNSHARED || number < 0) return number
    while (texts.length <= slot) {
      texts.push('')
      numbers.push(0)
    }
    texts[slot] = text
    numbers[slot] = number
    return number
  }
}
