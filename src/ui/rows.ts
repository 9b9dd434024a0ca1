import type { Navigation } from '../model/close-log.ts';
import type { EndedConnection } from '../model/connection.ts';

/** A close in the list. */
interface CloseRow {
  kind: 'close';
  id: string;
  connection: EndedConnection;
}

/** A divider in the list: a new page began. */
interface NavigationRow {
  kind: 'navigation';
  id: string;
  navigation: Navigation;
}

export type Row = CloseRow | NavigationRow;

/** How late a page's end may be noticed after the next page has begun, in milliseconds. */
const LEAVING = 2_000;

/**
 * Closes and navigations in one order, oldest first.
 *
 * @param closes In the order they ended.
 * @param navigations Oldest first.
 */
export function toRows(closes: readonly EndedConnection[], navigations: readonly Navigation[]): readonly Row[] {
  const places: { row: Row; at: number; rank: number }[] = navigations.map((navigation) => ({
    row: { kind: 'navigation', id: navigation.id, navigation },
    at: navigation.at,
    rank: 1,
  }));
  for (const connection of closes) {
    places.push({
      row: { kind: 'close', id: connection.id, connection },
      at: shownAt(connection, navigations),
      rank: connection.end.type === 'left' ? 0 : 2,
    });
  }
  return places.sort((a, b) => a.at - b.at || a.rank - b.rank).map(({ row }) => row);
}

// A page in another process may end only after the next one began; what it left open still belongs above the divider.
function shownAt({ createdAt, end }: EndedConnection, navigations: readonly Navigation[]): number {
  if (end.type !== 'left') return end.at;
  const next = navigations.find(({ at }) => at > createdAt);
  return next !== undefined && next.at < end.at && end.at - next.at <= LEAVING ? next.at : end.at;
}
