import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { TimeRange } from '#log/filter/time-values.ts';
import { KINDS, type Kind, type Lane, rankOf } from './lanes.ts';

/** Pixels side by side that are painted alike. */
export interface Span {
  from: number;
  /** The first that is not of it. */
  to: number;
  kind: Kind;
}

/** What is painted of a lane. */
export interface PaintedLane {
  /** Where connections lived; what is worst where several did. */
  lives: Span[];
  /** Pixels at which connections ended, and how. */
  ends: [pixel: number, kind: Kind][];
}

/**
 * Turns the lives of a lane into spans of pixels: as many as fit, however many connections there are.
 *
 * @param width Of the lane, in pixels.
 */
export function paintLane(columns: CloseColumns, lane: Lane, range: TimeRange, width: number): PaintedLane {
  // How many lives of a kind begin, less how many are over, at each pixel.
  const changes = KINDS.map(() => new Int32Array(width + 1));
  /** One more than the worst rank of what ended at each pixel. */
  const worst = new Uint8Array(width);
  for (const entry of lane.entries) {
    const from = pixelAt(columns.createdAt(entry), range, width);
    const to = pixelAt(columns.endedAt(entry), range, width);
    const rank = rankOf(columns, entry);
    const change = changes[rank];
    if (!change) continue;
    change[from] = (change[from] ?? 0) + 1;
    change[to + 1] = (change[to + 1] ?? 0) - 1;
    if ((worst[to] ?? 0) <= rank) worst[to] = rank + 1;
  }
  const ends: PaintedLane['ends'] = [];
  for (const [pixel, rank] of worst.entries()) {
    const kind = KINDS[rank - 1];
    if (kind) ends.push([pixel, kind]);
  }
  return { lives: spansOf(changes, width), ends };
}

function spansOf(changes: readonly Int32Array[], width: number): Span[] {
  const spans: Span[] = [];
  const alive = KINDS.map(() => 0);
  let current: Span | null = null;
  for (let pixel = 0; pixel < width; pixel += 1) {
    let worst: Kind | null = null;
    for (const [rank, kind] of KINDS.entries()) {
      alive[rank] = (alive[rank] ?? 0) + (changes[rank]?.[pixel] ?? 0);
      if (alive[rank] > 0) worst = kind;
    }
    if (current && current.kind === worst) current.to = pixel + 1;
    else if (worst === null) current = null;
    else {
      current = { from: pixel, to: pixel + 1, kind: worst };
      spans.push(current);
    }
  }
  return spans;
}

/** The pixel of a time; times outside of the range are at its ends. */
export function pixelAt(time: number, { from, to }: TimeRange, width: number): number {
  const share = to > from ? (time - from) / (to - from) : 0;
  return Math.max(0, Math.min(width - 1, Math.floor(share * width)));
}

/** The time at the left edge of a pixel. */
export const timeAt = (pixel: number, { from, to }: TimeRange, width: number): number =>
  from + ((to - from) * Math.max(0, Math.min(width, pixel))) / Math.max(1, width);

/** The close nearest to a pixel, at most so many pixels away; -1 when none is. Of those that ended there, the newest. */
export function entryNear(
  columns: CloseColumns,
  lane: Lane,
  range: TimeRange,
  width: number,
  pixel: number,
  reach: number,
): number {
  let nearest = -1;
  let distance = reach;
  for (const entry of lane.entries) {
    const from = pixelAt(columns.createdAt(entry), range, width);
    const to = pixelAt(columns.endedAt(entry), range, width);
    // Whoever points at a life means it; its end counts for more.
    const away = Math.min(Math.abs(pixel - to), from <= pixel && pixel <= to ? reach : Number.POSITIVE_INFINITY);
    if (away <= distance) {
      nearest = entry;
      distance = away;
    }
  }
  return nearest;
}
