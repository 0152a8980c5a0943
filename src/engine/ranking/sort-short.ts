/**
 * Sorts a list in place, highest first; equals keep their order. For some dozen things that lie nearly in order:
 * `sort` copies them first, which costs more than comparing.
 */
export const sortShort = <T>(list: T[], rankOf: (one: T) => number): T[] => {
  for (let i = 1; i < list.length; i++) {
    const one = list[i]!
    const value = rankOf(one)
    let at = i
    for (; at > 0 && rankOf(list[at - 1]!) < value; at--) list[at] = list[at - 1]!
    list[at] = one
  }
  return list
}
