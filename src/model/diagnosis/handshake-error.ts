import type { Facts } from './facts.ts';
import type { Evidence, Finding } from './verdict.ts';
import { duration, fact, quoted } from './wording.ts';

/** What the second channel said of the failure, as evidence. */
export function saidBySecondChannel({ error, connection }: Facts): Evidence {
  const words = quoted(error);
  const devtools = connection.handshake?.source === 'devtools';
  return fact(
    'handshake',
    `${devtools ? 'DevTools' : 'The browser'} says ${words.en}`,
    `${devtools ? '开发者工具' : '浏览器'}给出：${words.zh}`,
  );
}

/** That the connection never opened, as evidence. */
export function neverOpenedFact({ attempt }: Facts): Evidence {
  const span = duration(attempt);
  return fact('opened', `never opened; ended ${span.en} after the constructor`, `从未打开；构造后 ${span.zh}结束`);
}

/**
 * A finding for a connection that never opened and whose error the second channel named. Certain: the browser itself
 * says so.
 */
export function namedFailure(
  facts: Facts,
  pattern: RegExp,
  verdict: Pick<Finding, 'headline' | 'nextSteps'>,
): Finding | null {
  if (facts.connection.opened !== null || facts.connection.end.type !== 'closed' || !pattern.test(facts.error))
    return null;
  return { confidence: 'certain', evidence: [saidBySecondChannel(facts), neverOpenedFact(facts)], ...verdict };
}
