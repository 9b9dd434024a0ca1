import type { Cause } from '#model/diagnosis/cause.ts';
import { callerFacts } from '#model/diagnosis/evidence/calling.ts';
import { givenUpFor } from '#model/diagnosis/evidence/given-up.ts';
import { duration, fact } from '#model/diagnosis/wording.ts';

/**
 * The page, or its library, gave up a connection that did not open in time, or whose session had ended elsewhere. Rests on
 * `closeCall.readyState` 0, from the page, and on what {@link givenUpFor} finds: the time waited with no event at hand, the
 * limit that a library ships, or a session of Engine.IO in `url` and those of neighbours.
 */
export const givenUpConnecting: Cause = {
  id: 'given-up-connecting',
  find(facts) {
    const { connection, closed, closeCall } = facts;
    if (!closed || closeCall?.readyState !== 0 || closeCall.by === 'extension' || connection.opened !== null)
      return null;
    const reason = givenUpFor(facts);
    if (!reason) return null;
    const wait = duration(closeCall.at - connection.createdAt);
    return {
      confidence: 'certain',
      headline: reason.headline,
      evidence: [
        fact(
          'closeCall',
          `close() was called ${wait.en} after new WebSocket(), while connecting`,
          `创建后 ${wait.zh}、仍在连接时调用了 close()`,
        ),
        ...reason.evidence,
        ...callerFacts(facts),
      ],
      nextSteps: reason.nextSteps,
    };
  },
};
