import type { Facts } from './facts.ts';
import { saidBySecondChannel } from './handshake-error.ts';
import type { Finding } from './verdict.ts';
import { duration, fact } from './wording.ts';

/** A finding for a connection that had opened and that the browser failed, when the second channel names the fault. */
export function failedByBrowser(
  facts: Facts,
  pattern: RegExp,
  verdict: Pick<Finding, 'headline' | 'nextSteps'>,
): Finding | null {
  const { connection, closed, age } = facts;
  if (connection.opened === null || closed?.code !== 1006 || !pattern.test(facts.error)) return null;
  const span = duration(age);
  return {
    confidence: 'certain',
    evidence: [saidBySecondChannel(facts), fact('opened', `opened ${span.en} before`, `打开于 ${span.zh}之前`)],
    ...verdict,
  };
}
