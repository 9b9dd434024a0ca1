import type { Report } from '#model/record/connection.ts';
import { HEARTBEAT } from '#model/record/sizes.ts';
import type { ConnectionState } from './connection-state.ts';
import { bufferedAmountOf, now } from './natives.ts';
import { place } from './place.ts';

let lastBeat = 0;

/** Notes that the scope runs: called with each beat, while there are any. */
export function noteBeat(): void {
  lastBeat = now();
}

/** Brings up to date what changes without an event of its own. */
export function renew({ record, socket, hiddenBefore }: ConnectionState): void {
  const { createdAt, page } = record;
  const known = page?.longestGap;
  const until = now();
  const duration = until - (createdAt > lastBeat ? createdAt : lastBeat);
  const isLonger = duration >= 2 * HEARTBEAT && !(known && known.duration >= duration);
  const gap = isLonger ? { __proto__: null, duration, until } : (known ?? null);
  if (socket) record.activity.bufferedAmount = bufferedAmountOf(socket);
  record.page = place.facts(createdAt, hiddenBefore, gap as Report['page']['longestGap']);
}
