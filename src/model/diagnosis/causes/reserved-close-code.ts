import type { Cause } from '#model/diagnosis/cause.ts';
import { failedByBrowser } from '#model/diagnosis/evidence/browser-failure.ts';
import { speaksOfHeartbeat } from '#model/diagnosis/evidence/heartbeat.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';

const headline = text('The server sent a reserved close code', '服务端发送了保留的关闭码');
const nextSteps = [
  text('Let the server close with 1000, 1001, 1011 or 3000-4999', '服务端应使用 1000、1001、1011 或 3000～4999'),
  text(
    'Often a server or proxy that passes on the 1005 or 1006 that it got from its other side',
    '往往是服务端或代理把另一侧得到的 1005 或 1006 原样转发了',
  ),
];

/**
 * 1005, 1006 or 1015 in a Close frame. Chromium fails the connection and says so in `handshake.error`; Firefox shows the
 * very code with `wasClean` true and the reason (measured: 10): 1006 and 1015 are never clean otherwise, and 1005 has no
 * reason otherwise. Rests on those, from the close event.
 */
export const reservedCloseCode: Cause = {
  id: 'reserved-close-code',
  find(facts) {
    const named = failedByBrowser(facts, /reserved status code/i, { headline, nextSteps });
    if (named) return named;
    const { closed } = facts;
    // What its reason says is the cause; the code is how it was said.
    if (closed && speaksOfHeartbeat(closed.reason)) return null;
    if (closed?.code === 1005 && closed.reason !== '') {
      const reason = quoted(closed.reason);
      return {
        confidence: 'certain',
        headline,
        evidence: [
          fact(
            'end',
            `1005 with the reason ${reason.en} can only come from a Close frame`,
            `带有原因${reason.zh}的 1005 只可能来自 Close 帧`,
          ),
        ],
        nextSteps,
      };
    }
    if (closed?.code === 1006 && closed.reason !== '') {
      const reason = quoted(closed.reason);
      return {
        confidence: 'certain',
        headline,
        evidence: [
          fact(
            'end',
            `1006 with the reason ${reason.en} can only come from a Close frame`,
            `带有原因${reason.zh}的 1006 只可能来自 Close 帧`,
          ),
        ],
        nextSteps,
      };
    }
    if (!closed?.wasClean || (closed.code !== 1006 && closed.code !== 1015)) return null;
    // So Firefox ends what is still connecting as a navigation starts.
    if (closed.code === 1006 && facts.connection.opened === null) return null;
    return {
      // A bare 1006 proves nothing; that it is clean is how Firefox shows what came in.
      confidence: closed.code === 1006 ? 'likely' : 'certain',
      headline,
      evidence: [
        fact(
          'end',
          `${closed.code} with wasClean true can only come from a Close frame`,
          `wasClean 为 true 的 ${closed.code} 只可能来自 Close 帧`,
        ),
      ],
      nextSteps,
    };
  },
};
