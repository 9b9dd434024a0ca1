/**
 * Runs a task for every item, so many at a time, and resolves to the results in the order of the items.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {number} most
 * @param {(item: Item) => Promise<Result>} task
 * @returns {Promise<Result[]>}
 */
export async function severalAtATime(items, most, task) {
  /** @type {Result[]} */
  const results = [];
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) {
      results[index] = await task(item);
    }
  };
  await Promise.all(Array.from({ length: most }, work));
  return results;
}
