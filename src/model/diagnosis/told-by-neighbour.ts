import type { EndedConnection } from '#model/record/connection.ts';
import type { Cause } from './cause.ts';
import { badHandshake } from './causes/bad-handshake.ts';
import { connectionRefused } from './causes/connection-refused.ts';
import { handshakeCut } from './causes/handshake-cut.ts';
import { handshakeTimeout } from './causes/handshake-timeout.ts';
import { httpStatus } from './causes/http-status.ts';
import { nameNotResolved } from './causes/name-not-resolved.ts';
import { proxyFailed } from './causes/proxy-failed.ts';
import { subprotocolMismatch } from './causes/subprotocol-mismatch.ts';
import { tls } from './causes/tls.ts';
import { atEndpoint, failedAttempt } from './evidence/at-endpoint.ts';
import { type Facts, gatherFacts, neverOpened } from './facts.ts';
import type { Alternative } from './verdict.ts';
import { duration, fact } from './wording.ts';

/** Causes that a second channel names and that last for more than one attempt. */
const LASTING: readonly Cause[] = [
  httpStatus,
  connectionRefused,
  nameNotResolved,
  tls,
  proxyFailed,
  subprotocolMismatch,
  badHandshake,
  handshakeCut,
  handshakeTimeout,
];

/** How far apart, in ms, two attempts may end and still fail for the same reason. */
const NEAR = 60_000;
/** What fails so soon, in ms, was answered at once. */
const AT_ONCE = 3_000;

/**
 * Why an attempt failed of which no second channel told, as the same failure at the same endpoint tells soon before or
 * after: in Chromium DevTools was opened in between. Likely at most; null where no such neighbour tells, or one opened in
 * between.
 */
export function toldByNeighbour(facts: Facts): Alternative | null {
  const { connection } = facts;
  if (!neverOpened(facts) || connection.handshake !== null) return null;
  const alike = nearestAlike(facts);
  if (!alike) return null;
  const own = gatherFacts({ ...connection, handshake: alike.handshake }, facts.neighbours, facts.own);
  const gap = duration(Math.abs(alike.end.at - connection.end.at));
  const isLater = alike.end.at >= connection.end.at;
  for (const cause of LASTING) {
    const finding = cause.find(own);
    if (!finding || finding.confidence === 'possible') continue;
    return {
      cause: cause.id,
      ...finding,
      confidence: 'likely',
      evidence: finding.evidence.map((line) =>
        line.field === 'handshake'
          ? fact(
              'neighbours',
              `the same failure ${gap.en} ${isLater ? 'later' : 'before'}: ${line.text.en}`,
              `${gap.zh}${isLater ? '后' : '前'}的同样失败：${line.text.zh}`,
            )
          : line,
      ),
    };
  }
  return null;
}

function nearestAlike(facts: Facts): EndedConnection | null {
  const { connection } = facts;
  const others = atEndpoint(facts);
  const distance = (other: EndedConnection) => Math.abs(other.end.at - connection.end.at);
  const [nearest] = others
    .filter((other) => failedAttempt(other) && tells(other) && distance(other) <= NEAR && failedAsSoon(other, facts))
    .sort((a, b) => distance(a) - distance(b));
  if (!nearest) return null;
  const [from, to] = [nearest.end.at, connection.end.at].sort((a, b) => a - b) as [number, number];
  return others.some(({ opened }) => opened !== null && opened.at >= from && opened.at <= to) ? null : nearest;
}

const tells = ({ handshake }: EndedConnection): boolean =>
  handshake !== null &&
  !handshake.ambiguous &&
  (Boolean(handshake.error) || (handshake.status !== null && handshake.status !== 101));

function failedAsSoon(other: EndedConnection, { attempt }: Facts): boolean {
  const time = Math.max(0, other.end.at - other.createdAt);
  return (time <= AT_ONCE && attempt <= AT_ONCE) || Math.abs(time - attempt) <= Math.max(time, attempt) * 0.25;
}
