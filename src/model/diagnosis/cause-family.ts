import type { EndedConnection } from '#model/record/connection.ts';
import { endedCleanly } from '#model/record/ending.ts';
import type { CauseId, Verdict } from './verdict.ts';

/** Where a cause lies; each has an icon. */
export type CauseFamily = 'page' | 'server' | 'network' | 'security' | 'handshake' | 'protocol' | 'time' | 'unknown';

const families: Readonly<Record<CauseId, CauseFamily>> = {
  synthetic: 'page',
  'invalid-arguments': 'page',
  'mixed-content': 'security',
  'blocked-by-csp': 'security',
  'constructor-threw': 'page',
  'page-left': 'page',
  navigation: 'page',
  'back-forward-cache': 'page',
  'page-frozen': 'time',
  unseen: 'unknown',
  'aborted-connecting': 'page',
  'http-status': 'handshake',
  'connection-refused': 'network',
  'name-not-resolved': 'network',
  tls: 'security',
  'handshake-timeout': 'time',
  'handshake-cut': 'handshake',
  'subprotocol-mismatch': 'handshake',
  'bad-handshake': 'handshake',
  'blocked-port': 'security',
  'local-network-access': 'security',
  'blocked-by-extension': 'security',
  'proxy-failed': 'network',
  'too-many-connections': 'page',
  offline: 'network',
  'network-changed': 'network',
  'machine-slept': 'time',
  'error-hidden': 'handshake',
  'bad-utf8': 'protocol',
  'reserved-close-code': 'protocol',
  'message-too-big': 'protocol',
  'protocol-violation': 'protocol',
  'closing-unanswered': 'time',
  'page-closed': 'page',
  'closed-from-panel': 'page',
  'background-throttling': 'time',
  'heartbeat-timeout': 'time',
  'gateway-closed': 'server',
  'idle-timeout': 'time',
  'lifetime-limit': 'time',
  'service-code': 'server',
  'server-going-away': 'server',
  'server-closed': 'server',
  'browser-failed': 'protocol',
  'buffer-full': 'network',
  'connection-lost': 'network',
  unknown: 'unknown',
};

/** All causes. */
export const causeIds = Object.keys(families) as CauseId[];

/** A number for a cause, from 1. */
export const causeNumber = (cause: CauseId): number => causeIds.indexOf(cause) + 1;

/** The cause of a number; undefined for 0. */
export const causeOfNumber = (number: number): CauseId | undefined => causeIds[number - 1];

/** Where the cause of a verdict lies. */
export const familyOf = ({ cause }: Pick<Verdict, 'cause'>): CauseFamily => families[cause];

/** What a page does as it goes about its work. */
const usual: ReadonlySet<CauseId> = new Set([
  'page-left',
  'navigation',
  'back-forward-cache',
  'aborted-connecting',
  'closed-from-panel',
]);

const byServer: ReadonlySet<CauseId> = new Set(['service-code', 'server-closed', 'server-going-away']);

/** Whether a connection ended as connections do, so that nobody need look at it. */
export function endedAsUsual({ end, ...connection }: EndedConnection, { cause }: Verdict): boolean {
  if (usual.has(cause)) return true;
  if (end.type !== 'closed' || !endedCleanly({ end, ...connection })) return false;
  if (cause === 'page-closed') return true;
  return byServer.has(cause) && [1000, 1001, 1005].includes(end.code);
}

/** How much attention an ending asks for: none, some, or much because it was not clean. */
export type Tone = 'quiet' | 'warn' | 'bad';

/** The tone of an ending. */
export function toneOf(connection: EndedConnection, verdict: Verdict): Tone {
  if (endedAsUsual(connection, verdict)) return 'quiet';
  return endedCleanly(connection) ? 'warn' : 'bad';
}
