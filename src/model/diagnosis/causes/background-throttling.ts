import type { Cause } from '#model/diagnosis/cause.ts';
import { missedHeartbeat } from '#model/diagnosis/evidence/heartbeat.ts';
import type { Facts } from '#model/diagnosis/facts.ts';
import type { Confidence, Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

/** How long a page must be hidden, in ms, before its timers fire but once a minute. */
const THROTTLED = 60_000;
/** How long it must be hidden at least, in ms, to be worth a thought. */
const SHORTEST = 10_000;
/** How soon after it is shown again a missed heartbeat may still come of it, in ms. */
const AFTERWARDS = 10_000;

/**
 * A heartbeat was missed while the page was hidden. Rests on the same facts as heartbeat-timeout, and on `page.hidden`,
 * `visibilityChangedAt` and `hiddenFor`, from the page. Timers of a hidden page fire once a minute after about a minute;
 * pings of the protocol are answered by the browser all the same.
 */
export const backgroundThrottling: Cause = {
  id: 'background-throttling',
  find(facts) {
    const missed = missedHeartbeat(facts);
    const hidden = missed && hiddenFact(facts);
    if (!hidden) return null;
    return {
      confidence: hidden.confidence,
      headline: text('Heartbeat missed in the background', '页面在后台时错过了心跳'),
      evidence: [missed, hidden.evidence],
      nextSteps: [
        text('Run the heartbeat in a worker: its timers are throttled less', '把心跳放进 Worker：它的定时器受限较少'),
        text(
          'Let the server send protocol pings, or allow at least 90 s',
          '改由服务端发送协议层 ping，或把时限放宽到 90 秒以上',
        ),
        text('Reconnect on visibilitychange', '在 visibilitychange 时重连'),
      ],
    };
  },
};

function hiddenFact({ connection }: Facts): { confidence: Confidence; evidence: Evidence } | null {
  const { page, end, createdAt } = connection;
  const changed = page.visibilityChangedAt;
  const stretch = Math.max(0, end.at - (changed ?? createdAt));
  if (page.hidden) {
    if (stretch < SHORTEST) return null;
    const span = duration(stretch);
    return {
      confidence: stretch >= THROTTLED ? 'likely' : 'possible',
      evidence: fact('page', `the page was hidden for the last ${span.en}`, `页面在最后 ${span.zh}处于隐藏状态`),
    };
  }
  if (changed === null || stretch > AFTERWARDS || page.hiddenFor < THROTTLED) return null;
  const ago = duration(stretch);
  const total = duration(page.hiddenFor);
  // A record tells of the page as it was a moment after the end.
  if (changed >= end.at)
    return {
      confidence: 'likely',
      evidence: fact(
        'page',
        `the page was hidden at the end, for ${total.en} in all`,
        `结束时页面处于隐藏状态，累计隐藏 ${total.zh}`,
      ),
    };
  return {
    confidence: 'possible',
    evidence: fact(
      'page',
      `the page was shown again ${ago.en} before the end, after ${total.en} hidden in all`,
      `页面累计隐藏 ${total.zh}，结束前 ${ago.zh}才重新显示`,
    ),
  };
}
