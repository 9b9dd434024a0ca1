import type { Facts } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { certaintyOf, saidBySecondChannel } from './handshake-error.ts';
import { openedFact } from './times-told.ts';

/**
 * A finding for a connection that had opened and that the browser failed, when the second channel names the fault. Of a
 * worker's connection it is all there is.
 */
export function failedByBrowser(
  facts: Facts,
  pattern: RegExp,
  verdict: Pick<Finding, 'headline' | 'nextSteps'>,
): Finding | null {
  const { connection, closed } = facts;
  if (connection.opened === null || !pattern.test(facts.error)) return null;
  if (closed?.code !== 1006 && connection.end.type !== 'unseen') return null;
  return {
    confidence: certaintyOf(facts),
    evidence: [...saidBySecondChannel(facts), openedFact(facts)],
    ...verdict,
  };
}
