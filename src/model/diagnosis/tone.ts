import type { EndedConnection } from '#model/record/connection.ts';
import { endedCleanly } from '#model/record/ending.ts';
import { type CauseId, isUsual } from './catalogue.ts';
import type { Verdict } from './verdict.ts';

/** What must be known of an ending to say whether it is as usual. */
export interface KnownEnding {
  readonly type: EndedConnection['end']['type'];
  /** The close code, 0-65535; of an ending that is no close event any number. */
  readonly code: number;
  /** Whether it {@link endedCleanly}. */
  readonly clean: boolean;
  /** Undefined while nobody has looked for it. */
  readonly cause: CauseId | undefined;
}

const BY_SERVER: ReadonlySet<CauseId> = new Set(['service-code', 'server-closed', 'server-going-away']);
/** Close codes that complain of nothing; 1005 stands for none. */
const QUIET_CODES = [1000, 1001, 1005];

/**
 * Whether a connection ended as connections do, so that nobody need look at it. The one definition: rows, timeline,
 * patterns and the popup's verdict ask it. The badge and the popup's counts have no verdicts, and count what was not
 * clean.
 */
export function isAsUsual({ type, code, clean, cause }: KnownEnding): boolean {
  if (cause !== undefined && isUsual(cause)) return true;
  if (!clean) return false;
  if (type !== 'closed') return cause === undefined;
  if (cause === 'page-closed' || cause === 'closed-on-message') return true;
  return (cause === undefined || BY_SERVER.has(cause)) && QUIET_CODES.includes(code);
}

/** Whether a connection with this verdict ended as usual. */
export function endedAsUsual(connection: EndedConnection, { cause }: Pick<Verdict, 'cause'>): boolean {
  const { end } = connection;
  const code = end.type === 'closed' ? end.code : 0;
  return isAsUsual({ type: end.type, code, clean: endedCleanly(connection), cause });
}

/** How much attention an ending asks for: none, some, or much because it was not clean. */
export type Tone = 'quiet' | 'warn' | 'bad';

/** The tone of an ending. */
export function toneOf(connection: EndedConnection, verdict: Verdict): Tone {
  if (endedAsUsual(connection, verdict)) return 'quiet';
  return endedCleanly(connection) ? 'warn' : 'bad';
}
