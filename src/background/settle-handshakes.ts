import { pair } from '#model/pairing/pair.ts';
import type { SeenHandshake } from '#model/pairing/seen-handshake.ts';
import { addressOf, type Place } from '#model/pairing/target.ts';
import { unseenConnection, unseenId } from '#model/pairing/unseen.ts';
import type { Connection } from '#model/record/connection.ts';
import { hasEnded } from '#model/record/ending.ts';
import type { LogChange } from '#model/wire/log-change.ts';
import { browserName } from '#platform/browser.ts';
import { groupAt, hasHandshakes, waitingHandshakes } from '#platform/handshake-store.ts';
import { type Changes, changeLog, keyOfDocument } from '#platform/log-writer.ts';
import { updateBadge } from './badge.ts';
import type { Drained } from './drain.ts';

/** How long a page's record may take after the handshake's, in ms. */
export const RECORD_WITHIN = 5_000;

/** How long a handshake may go on before nothing more is expected of it, in ms: Chromium's limit is 4 minutes. */
const GOES_ON_FOR = 600_000;

/**
 * Pairs handshakes with what the log now has, and makes records of those that no page's record will come for.
 *
 * @returns Whether some still wait.
 */
export async function settleHandshakes(drained: Drained, announce: (change: LogChange) => void): Promise<boolean> {
  if (!(await hasHandshakes())) return false;
  const reported = drained.connections.map(({ sender, url }) => ({ tabId: sender.tabId, address: addressOf(url) }));
  const expected = (await waitingHandshakes()).map(({ tabId, url }) => ({ tabId, address: addressOf(url) }));
  for (const place of distinct([...expected, ...reported])) {
    if (await hasHandshakes(place)) await pairAt(place, announce);
  }
  const waiting = await waitingHandshakes();
  await giveUp(waiting, drained.isEmpty, announce);
  return waiting.some(({ isOver }) => isOver);
}

function distinct(places: Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.tabId} ${place.address}`, place])).values()];
}

async function pairAt(place: Place, announce: (change: LogChange) => void): Promise<void> {
  const { handshakes, connections } = await groupAt(place);
  const pairs = pair(
    handshakes.map(({ seen }) => seen),
    connections,
  );
  const found = new Map(pairs.map(({ seen, connection, ambiguous }) => [seen.id, { connection, seen, ambiguous }]));
  const before = new Map(connections.map((connection) => [connection.id, connection]));
  const after = new Map<string, Connection>();
  const remove: string[] = [];
  const settle: Changes['settle'][number][] = [];

  for (const { seen, connection, isWaiting } of handshakes) {
    const earlier = connection === null ? undefined : before.get(connection);
    const now = found.get(seen.id)?.connection.id ?? (mayLose(earlier) ? null : connection);
    if (now !== connection || (isWaiting && now !== null)) settle.push({ handshake: seen.id, connection: now });
    if (now === connection || connection === null) continue;
    if (connection === unseenId(seen)) remove.push(connection);
    else if (earlier) after.set(earlier.id, { ...earlier, handshake: null });
  }
  for (const { connection, seen, ambiguous } of found.values()) {
    after.set(connection.id, { ...connection, handshake: { ...seen.handshake, ambiguous } });
  }

  const put = [...after.values()].filter(({ id, handshake }) => !isSame(before.get(id)?.handshake, handshake));
  if (put.length + remove.length + settle.length === 0) return;
  await changeLog({ put, remove, settle });
  if (remove.length > 0) announce({ type: 'removed', ids: remove });
  const ended = put.filter(hasEnded);
  if (ended.length > 0) announce({ type: 'ended', connections: ended });
  if (remove.length > 0) await updateBadge(place.tabId);
}

/**
 * Whether a handshake may lose its connection. It keeps one that the log has dropped, and one that was made from the handshake
 * itself (`unseen`).
 */
const mayLose = (earlier: Connection | undefined): boolean => earlier !== undefined && earlier.end?.type !== 'unseen';

const isSame = (a: Connection['handshake'] | undefined, b: Connection['handshake']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Makes records of those handshakes that no page's record will come for.
 *
 * Why none will: a page reports a connection when it is created, a tenth of a second later at most. The handshake is told
 * of later: in Chromium when the connection has ended, in Firefox when its handshake has. So when, some seconds
 * after that, the outbox has been emptied and nothing in it waits to be told its tab, the report would be in the log if
 * there were one. Who opened it had no page script: a worker. A report that storage held up for longer still replaces the
 * record made here. What a page script did open is no worker's, whatever became of its report.
 */
async function giveUp(
  waiting: readonly SeenHandshake[],
  isOutboxEmpty: boolean,
  announce: (change: LogChange) => void,
): Promise<void> {
  const now = Date.now();
  const due = waiting.filter(({ isOver, seenAt }) =>
    isOver ? isOutboxEmpty && now - seenAt >= RECORD_WITHIN : now - seenAt > GOES_ON_FOR,
  );
  if (due.length === 0) return;
  const areWatched = await Promise.all(due.map(isWatched));
  const told = due.filter((seen, index) => tellsAnEnd(seen) && !areWatched[index]);
  const made = told.map((seen) => unseenConnection(seen, browserName));
  const settle = due.map((seen) => ({
    handshake: seen.id,
    connection: told.includes(seen) ? unseenId(seen) : undefined,
  }));
  await changeLog({ put: made, remove: [], settle });
  if (made.length === 0) return;
  announce({ type: 'ended', connections: made });
  await Promise.all([...new Set(made.map(({ sender }) => sender.tabId))].map(updateBadge));
}

/** Whether this extension's script opened it, as its stack says or, in Firefox, its document, where that script runs. */
const isWatched = async ({ isWatched: isByStack, documentId }: SeenHandshake): Promise<boolean> =>
  isByStack ?? (documentId !== null && (await keyOfDocument({ documentId })) !== null);

/** Firefox tells of no connection's end: one that opened may live, and the log lists ends. */
const tellsAnEnd = ({ isOver, handshake }: SeenHandshake): boolean =>
  isOver && !(handshake.source === 'webRequest' && handshake.status === 101);
