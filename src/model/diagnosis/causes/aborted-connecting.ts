import type { Cause } from '#model/diagnosis/cause.ts';
import { calledInFacts, callerFacts } from '#model/diagnosis/evidence/calling.ts';
import { mountedTwice } from '#model/diagnosis/evidence/double-mount.ts';
import { stepsForEvent } from '#model/diagnosis/evidence/event-steps.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

const headline = text('The page gave up before it opened', '页面在连接打开之前就放弃了');
const lookAtCaller = text(
  'Look at the caller: an unmount, a timeout or a second connect()',
  '看调用位置：组件卸载、超时，或再次 connect()',
);

/**
 * The page called `close()` before the connection opened. Rests on `closeCall.readyState` 0 and `opened` null, from the
 * page: such a call fails the connection with 1006, whatever was passed (WHATWG WebSockets, `close()`; measured: 16). Of React
 * StrictMode it speaks only where the pair is there: a neighbour that {@link mountedTwice} finds. Where the call was not seen,
 * as in a worker, it rests on Chromium's "WebSocket is closed before the connection is established.".
 */
export const abortedConnecting: Cause = {
  id: 'aborted-connecting',
  find(facts) {
    const { connection, closed, closeCall } = facts;
    const called = closed !== null && closeCall?.readyState === 0 && connection.opened === null;
    if (!called)
      return namedFailure(facts, /closed before the connection is established/i, {
        headline,
        nextSteps: [lookAtCaller],
      });
    const wait = duration(closeCall.at - connection.createdAt);
    const byEvent = stepsForEvent(facts);
    const reason = mountedTwice(facts) ?? {
      headline,
      evidence: calledInFacts(facts),
      nextSteps: byEvent.length > 0 ? byEvent : [lookAtCaller],
    };
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
