import { type Facts, wasLost } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact } from '#model/diagnosis/wording.ts';
import { effectiveCloseCall } from '#model/record/ending.ts';
import { atEndpoint, failedNext, madeNext, sawNoServer } from './at-endpoint.ts';

/**
 * How soon an attempt fails that nothing answers, in ms, behind a proxy that tries three times more, a second apart, too (HAProxy, `retries`); a
 * network that is gone takes longer or shows otherwise.
 */
const AT_ONCE = 6_000;
/** How long before an attempt the server may have gone down for it to be told there, in ms. */
const LONGEST = 3_600_000;

/** What the attempts after an end tell of the server. */
export interface Downtime {
  /** Attempts that failed before one opened. */
  readonly failed: number;
  /** How many of them a second channel saw to find no server. */
  readonly named: number;
  /** From the end to the first attempt's end, in ms. */
  readonly first: number;
  /** From the end to the `open` of the first that opened again, in ms; null when none did. */
  readonly back: number | null;
}

/**
 * What became of the server after a connection ended: the next attempts at this endpoint, made within seconds, found none.
 * Null when the next one opened, when there is none, and where what failed does not tell of a server.
 */
export function downtimeAfter(facts: Facts): Downtime | null {
  const { end } = facts.connection;
  const attempts = failedNext(facts);
  const [first] = attempts;
  if (!first) return null;
  const named = attempts.filter(sawNoServer).length;
  // Another answer, such as 403, comes from a server that is there.
  const other = attempts.some(({ handshake }) => (handshake?.error || handshake?.status) && !sawNoServerIn(handshake));
  if (other && named === 0) return null;
  if (named === 0 && attempts.some((each) => each.end.at - each.createdAt > AT_ONCE)) return null;
  const back = madeNext(facts).find(({ opened }) => opened !== null)?.opened?.at;
  return {
    failed: attempts.length,
    named,
    first: first.end.at - end.at,
    back: back === undefined ? null : back - end.at,
  };
}

const sawNoServerIn = (handshake: Facts['connection']['handshake']) =>
  handshake !== null && sawNoServer({ handshake } as Facts['connection']);

/** The attempts that found no server, as evidence. */
export function downtimeFacts({ failed, named, first, back }: Downtime): Evidence[] {
  const soon = duration(first);
  const again = back === null ? null : duration(back);
  return [
    fact(
      'neighbours',
      `the next attempt at this endpoint failed ${soon.en} later`,
      `${soon.zh}后，对该端点的下一次尝试失败`,
    ),
    fact('neighbours', `attempts that then failed in a row: ${failed}`, `此后连续失败的尝试：${failed} 次`),
    ...(named > 0
      ? [
          fact(
            'neighbours',
            `of them refused, or answered with 502, 503 or 504: ${named}`,
            `其中被拒绝，或响应 502、503、504 的：${named} 次`,
          ),
        ]
      : []),
    again
      ? fact('neighbours', `one opened again ${again.en} later`, `${again.zh}后又有一个连接建立`)
      : fact('neighbours', 'none opened since: the server stayed down', '此后没有连接建立：服务端一直没有恢复'),
  ];
}

/** For an attempt that found no server: that one had been there, as evidence; empty when no neighbour tells. */
export function wentDownFacts(facts: Facts): Evidence[] {
  const { connection } = facts;
  const before = atEndpoint(facts).filter(({ end }) => end.at <= connection.createdAt);
  const last = before.findLast(({ opened }) => opened !== null);
  if (!last || connection.createdAt - last.end.at > LONGEST || effectiveCloseCall(last) !== null) return [];
  if (last.end.type !== 'closed') return [];
  const ago = duration(connection.createdAt - last.end.at);
  const at = clockTime(last.end.at);
  return [
    fact(
      'neighbours',
      `a connection to this endpoint ended at ${at}, ${ago.en} before: since then no server is there`,
      `该端点的一个连接在 ${ago.zh}前（${at}）结束：此后那里没有服务端`,
    ),
  ];
}

/** Whether it ended as when its server goes down: lost, or closed with a code of going away. */
export const endedLikeDowntime = (facts: Facts): boolean =>
  wasLost(facts) ||
  (facts.closed !== null &&
    facts.closeCall === null &&
    facts.connection.opened !== null &&
    [1001, 1005, 1006, 1012].includes(facts.closed.code));

/** The time of day of a moment, local, to the second: `18:32:07`. */
export function clockTime(milliseconds: number): string {
  const at = new Date(milliseconds);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => `${part}`.padStart(2, '0')).join(':');
}
