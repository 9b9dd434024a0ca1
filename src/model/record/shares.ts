/**
 * How many records each tab may keep when a log keeps so many: the tab with most gives first, down to the tab with the next
 * most, then both, so that a tab that fails in a loop costs no other tab a record.
 *
 * @param sizes How many records each tab has, by its id.
 * @param keep How many may stay in all.
 * @returns How many stay, of those tabs that have to give some. Where one more would fit in some of them, the youngest tabs
 * keep it: ids of tabs grow.
 */
export function fairShares(sizes: ReadonlyMap<number, number>, keep: number): Map<number, number> {
  const tabs = [...sizes].sort(([a, few], [b, more]) => few - more || a - b);
  const shares = new Map<number, number>();
  let left = keep;
  for (const [index, [tabId, size]] of tabs.entries()) {
    const share = Math.floor(left / (tabs.length - index));
    if (size > share) shares.set(tabId, share);
    left -= Math.min(size, share);
  }
  return shares;
}
