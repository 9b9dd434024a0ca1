/**
 * The place of the first in a list, from some place on, that is past something; the list's length when none is.
 *
 * @param isPast True for all from some place on, and for none before it.
 */
export function lowerBound<Item>(list: ArrayLike<Item>, isPast: (item: Item) => boolean, from = 0): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(list[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
