import type { Cause } from '#model/diagnosis/cause.ts';
import { callerOf, sinceMessageFacts } from '#model/diagnosis/evidence/calling.ts';
import { silentTimerOf } from '#model/diagnosis/evidence/silent-timer.ts';
import { timerOf } from '#model/diagnosis/evidence/timers.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

/**
 * The page called `close()` and the server never answered. Rests on `closeCall.at`, 1006, and the time between, all from
 * the page: 60 s in Chromium, 20 s in Firefox (measured: 14).
 */
export const closingUnanswered: Cause = {
  id: 'closing-unanswered',
  find(facts) {
    const { connection, closed, closeCall, closing, browser } = facts;
    if (closed?.code !== 1006 || closeCall?.readyState !== 1 || connection.opened === null) return null;
    // Why it was closed is the cause; that the close() went unanswered too bears it out.
    if (silentTimerOf(facts)?.confidence === 'likely') return null;
    const timer = timerOf('closing', closing, browser);
    if (!timer) return null;
    const span = duration(closing);
    const caller = callerOf(closeCall.stack);
    return {
      confidence: 'likely',
      headline: text('The server never answered the close()', '服务端一直没有回应 close()'),
      evidence: [
        fact('closeCall', `the page called close() ${span.en} before the end`, `页面在结束前 ${span.zh}调用了 close()`),
        fact(
          'end',
          `1006, consistent with the limit of ${timer.name} for the closing handshake: ${timer.seconds} s`,
          `1006，与 ${timer.name} 的关闭握手时限 ${timer.seconds} 秒一致`,
        ),
        ...sinceMessageFacts(facts),
        ...(caller ? [fact('closeCall', `called at ${caller}`, `调用位置：${caller}`)] : []),
      ],
      nextSteps: [
        text('The server must answer a Close frame with one of its own', '服务端收到 Close 帧后必须回一个 Close 帧'),
        text(
          'Or the path was dead already: nothing that came in later than the close() shows that it was not',
          '或者网络早已中断：close() 之后没有收到任何数据可以证明并非如此',
        ),
      ],
    };
  },
};
