import { type Facts, failedToOpen } from '#model/diagnosis/facts.ts';
import type { Confidence, Evidence, Finding } from '#model/diagnosis/verdict.ts';
import { fact, quoted } from '#model/diagnosis/wording.ts';
import { neverOpenedFact } from './times-told.ts';

/** What the second channel said of the failure, as evidence. */
export function saidBySecondChannel(facts: Facts): Evidence[] {
  const words = quoted(facts.error);
  const devtools = facts.connection.handshake?.source === 'devtools';
  return [
    fact(
      'handshake',
      `${devtools ? 'DevTools' : 'The browser'} says ${words.en}`,
      `${devtools ? '开发者工具' : '浏览器'}给出：${words.zh}`,
    ),
    ...ambiguityFacts(facts),
  ];
}

/** How sure is what the second channel says: it proves it, unless it may speak of another connection. */
export const certaintyOf = ({ connection }: Facts): Confidence =>
  connection.handshake?.ambiguous ? 'likely' : 'certain';

/** That what the second channel saw may belong to another connection, as evidence; empty when it cannot. */
export function ambiguityFacts({ connection }: Facts): Evidence[] {
  if (!connection.handshake?.ambiguous) return [];
  return [
    fact(
      'handshake',
      'it may belong to another connection to the same URL at that time',
      '它也可能说的是同一时刻、同一 URL 的另一个连接',
    ),
  ];
}

/**
 * Whether the answer was no HTTP at all: Firefox shows such a one as a 200 without any header, and refuses it (measured: 9).
 */
export const isNoHttp = ({ connection: { handshake }, error }: Facts): boolean =>
  handshake?.source === 'webRequest' &&
  handshake.status === 200 &&
  handshake.headers.length === 0 &&
  error === 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED';

/**
 * A finding for a connection that never opened and whose error the second channel named. Certain: the browser itself
 * says so; likely where it may say so of another connection.
 */
export function namedFailure(
  facts: Facts,
  pattern: RegExp,
  verdict: Pick<Finding, 'headline' | 'nextSteps' | 'candidates'>,
): Finding | null {
  if (!failedToOpen(facts) || !pattern.test(facts.error)) return null;
  return {
    confidence: certaintyOf(facts),
    evidence: [...saidBySecondChannel(facts), neverOpenedFact(facts)],
    ...verdict,
  };
}
