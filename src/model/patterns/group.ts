import type { Connection, EndedConnection } from '#model/record/connection.ts';

/** Connections by a key, each group in the given order. */
export function groupBy(
  connections: readonly EndedConnection[],
  keyOf: (connection: EndedConnection) => string,
): EndedConnection[][] {
  const groups = new Map<string, EndedConnection[]>();
  for (const connection of connections) {
    const key = keyOf(connection);
    const group = groups.get(key);
    if (group) group.push(connection);
    else groups.set(key, [connection]);
  }
  return [...groups.values()];
}

const endpoints = new WeakMap<Connection, string>();

/** Scheme, host and path: the query often holds tokens that change. */
export function endpointOf(connection: Connection): string {
  const known = endpoints.get(connection);
  if (known !== undefined) return known;
  const endpoint = connection.url.replace(/[?#].*$/s, '');
  endpoints.set(connection, endpoint);
  return endpoint;
}

/** One endpoint as used from one tab. */
export const byTabAndEndpoint = (connection: EndedConnection): string =>
  `${connection.sender.tabId} ${endpointOf(connection)}`;

/** Stretches of neighbours in a group in which every one fits and follows the one before it closely enough. */
export function runsOf(
  group: readonly EndedConnection[],
  fits: (connection: EndedConnection) => boolean,
  follows: (next: EndedConnection, before: EndedConnection) => boolean = () => true,
): EndedConnection[][] {
  const runs: EndedConnection[][] = [];
  let run: EndedConnection[] = [];
  for (const connection of group) {
    const before = run.at(-1);
    if (!fits(connection)) run = [];
    else if (before && follows(connection, before)) run.push(connection);
    else {
      run = [connection];
      runs.push(run);
    }
  }
  return runs;
}
