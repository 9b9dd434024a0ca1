import type { EndedConnection } from '#model/record/connection.ts';
import type { CloseLog } from '#model/wire/log-change.ts';

/**
 * The reading part of a log that lies in an array.
 *
 * @param closes Gives the ended connections in the order they ended.
 */
export function arrayReads(closes: () => readonly EndedConnection[]): Pick<CloseLog, 'newest' | 'pages' | 'records'> {
  const ofTab = (tabId: number | null) => closes().filter(({ sender }) => tabId === null || sender.tabId === tabId);
  return {
    newest: async (tabId, limit) => ofTab(tabId).slice(-limit),
    async *pages(tabId, size) {
      const all = ofTab(tabId);
      for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
    },
    async records(ids) {
      const byId = new Map(closes().map((connection) => [connection.id, connection]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
  };
}
