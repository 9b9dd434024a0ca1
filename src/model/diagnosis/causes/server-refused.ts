import { lookUp } from '#model/close-codes/look-up.ts';
import type { Cause } from '#model/diagnosis/cause.ts';
import { isRefusal, REFUSED, refusedHeadline } from '#model/diagnosis/evidence/refusal.ts';
import { closeFrameFacts, isServerClose, stepsForCode } from '#model/diagnosis/evidence/server-close.ts';
import { neverOpenedFact, openedFact } from '#model/diagnosis/evidence/times-told.ts';

/**
 * The server refused the connection after it had opened, and said so in the reason of a 1000, which by itself complains of
 * nothing. Rests on `end.code`, `end.reason`, the absence of a `close()` and the time since `open`. Likely: the words of a reason
 * are the server's own.
 */
export const serverRefused: Cause = {
  id: 'server-refused',
  find(facts) {
    const { closed } = facts;
    if (closed?.code !== 1000 || !isServerClose(facts) || !isRefusal(facts, closed)) return null;
    return {
      confidence: 'likely',
      headline: refusedHeadline(closed),
      evidence: [...closeFrameFacts(facts), facts.connection.opened ? openedFact(facts) : neverOpenedFact(facts)],
      nextSteps: [REFUSED, ...stepsForCode(lookUp(closed.code), facts).slice(0, 1)],
    };
  },
};
