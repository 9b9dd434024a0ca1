import type { Report } from '#model/record/connection.ts';
import { byteLengthOf, now, sizeOfBlob } from './natives.ts';

type Traffic = Report['activity']['sent'];

/** Counts of one direction in which nothing has passed. */
export const noTraffic = (): Traffic =>
  ({ __proto__: null, count: 0, size: 0, largest: 0, lastAt: null, longestGap: 0 }) as unknown as Traffic;

/** Counts one message, and says when it passed; runs for every message of the page. */
export function countMessage(traffic: Traffic, size: number): number {
  const at = now();
  const gap = at - (traffic.lastAt ?? at);
  traffic.count += 1;
  traffic.size += size;
  if (size > traffic.largest) traffic.largest = size;
  if (gap > traffic.longestGap) traffic.longestGap = gap;
  traffic.lastAt = at;
  return at;
}

/** Length of a received message's payload: UTF-16 code units of text, bytes of a Blob or an ArrayBuffer. */
export function payloadSize(data: unknown): number {
  if (typeof data === 'string') return data.length;
  try {
    return byteLengthOf(data as ArrayBuffer);
  } catch {
    return sizeOfBlob(data as Blob);
  }
}
