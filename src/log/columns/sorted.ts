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

/**
 * Merges a few sorted elements into many.
 *
 * @param many Sorted.
 * @param few Sorted as well. An element equal to elements of `many` is inserted after them (stable).
 * @param isAfter Whether one comes after another in that order.
 */
export function mergeSorted(
  many: Int32Array,
  few: ArrayLike<number>,
  isAfter: (one: number, other: number) => boolean,
): Int32Array {
  const merged = new Int32Array(many.length + few.length);
  let from = 0;
  for (let index = 0; index < few.length; index += 1) {
    const one = few[index] ?? 0;
    const to = lowerBound(many, (other) => isAfter(other, one), from);
    merged.set(many.subarray(from, to), from + index);
    merged[to + index] = one;
    from = to;
  }
  merged.set(many.subarray(from), from + few.length);
  return merged;
}
