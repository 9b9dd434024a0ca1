import type { EndedConnection } from '#model/record/connection.ts';
import { effectiveCloseCall, endedCleanly } from '#model/record/ending.ts';
import { type CauseId, isUsual } from './catalogue.ts';
import { speaksOfRefusal } from './evidence/refusal.ts';
import type { Verdict } from './verdict.ts';

/** What must be known of an ending to say whether it needs attention. */
export interface JudgedEnding {
  readonly type: EndedConnection['end']['type'];
  /** The close code, 0-65535; of an ending that is no close event any number. */
  readonly code: number;
  /** Whether it {@link endedCleanly}. */
  readonly clean: boolean;
  readonly cause: CauseId;
}

/** Causes by which it ended as either side wished, and that are told by a clean end. */
const BY_PAGE: ReadonlySet<CauseId> = new Set(['page-closed', 'closed-on-message']);
const BY_SERVER: ReadonlySet<CauseId> = new Set(['service-code', 'server-closed', 'server-going-away']);
/** Close codes that complain of nothing; 1005 stands for none. */
const QUIET_CODES = [1000, 1001, 1005];

/**
 * Whether somebody should look at an ending whose cause is known. The one definition: the badge, the counts of list, popup
 * and tabs, rows, timeline and patterns ask it, or {@link needsAttention}, which asks it. `wasClean` does not decide it: a
 * page that gives up a connection as it mounts twice ends it uncleanly, and a heartbeat that was missed ends in a clean 1000.
 */
export function causeNeedsAttention({ type, code, clean, cause }: JudgedEnding): boolean {
  if (isUsual(cause)) return false;
  if (!clean) return true;
  if (type !== 'closed') return cause !== 'unseen';
  return !BY_PAGE.has(cause) && !(BY_SERVER.has(cause) && QUIET_CODES.includes(code));
}

/**
 * How long, in ms, a page must have waited for a connection to open to have given it up, and not changed its mind; shorter
 * where no event made it do so.
 */
const WAITED = 3_000;
const WAITED_BY_TIMER = 1_000;

/** As {@link causeNeedsAttention} where nobody has looked for the cause yet: as far as the record alone tells. */
function endNeedsAttention(connection: EndedConnection): boolean {
  const { end, opened, createdAt, syntheticClose, page } = connection;
  const clean = endedCleanly(connection);
  if (end.type !== 'closed' || syntheticClose !== null) return !clean || syntheticClose !== null;
  const call = effectiveCloseCall(connection);
  if (call?.by === 'extension') return false;
  if (call && opened === null) return call.at - createdAt >= (call.during === 'none' ? WAITED_BY_TIMER : WAITED);
  if (call) return !clean;
  if (clean) return !QUIET_CODES.includes(end.code) || speaksOfRefusal(end.reason);
  // Lost as it lay in the back/forward cache.
  return page.cachedAt === null || page.resumedAt === null || page.resumedAt < page.cachedAt;
}

/** Whether somebody should look at how a connection ended; without a cause as far as the record alone tells. */
export function needsAttention(connection: EndedConnection, cause?: CauseId): boolean {
  if (cause === undefined) return endNeedsAttention(connection);
  const { end } = connection;
  const code = end.type === 'closed' ? end.code : 0;
  return causeNeedsAttention({ type: end.type, code, clean: endedCleanly(connection), cause });
}

/** How much attention an ending asks for: none, some, or much because it was not clean. */
export type Tone = 'quiet' | 'warn' | 'bad';

/** The tone of an ending. */
export function toneOf(connection: EndedConnection, verdict: Verdict): Tone {
  if (!needsAttention(connection, verdict.cause)) return 'quiet';
  return endedCleanly(connection) ? 'warn' : 'bad';
}
