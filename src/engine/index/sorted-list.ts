/** Place of a number in a part of a list in rising order, -1 where it is not there. @param end behind the part */
export const placeOf = (list: ArrayLike<number>, value: number, start = 0, end = list.length): number => {
  let low = start
  let high = end - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = list[middle]!
    if (at === value) return middle
    if (at < value) low = middle + 1
    else high = middle - 1
  }
  return -1
}
