import type { Cause } from '../cause.ts';
import { missedHeartbeat } from '../heartbeat.ts';
import { fact, text } from '../wording.ts';

/**
 * A heartbeat was missed while the page was hidden. Rests on the same facts as heartbeat-timeout and on
 * `page.hidden` at the end. Timers of a hidden page fire once a minute after about a minute; pings of the protocol
 * are answered by the browser all the same.
 */
export const backgroundThrottling: Cause = {
  id: 'background-throttling',
  find(facts) {
    const missed = missedHeartbeat(facts);
    if (!missed || !facts.connection.page.hidden) return null;
    return {
      confidence: 'likely',
      headline: text('A heartbeat was missed while the page was in the background', '页面在后台时错过了心跳'),
      evidence: [missed, fact('page', 'the page was hidden at the end', '结束时页面处于隐藏状态')],
      nextSteps: [
        text('Run the heartbeat in a worker: its timers are throttled less', '把心跳放进 Worker：它的定时器受限较少'),
        text(
          'Let the server send protocol pings, or allow 90 s and more',
          '改由服务端发送协议层 ping，或把时限放宽到 90 秒以上',
        ),
        text('Reconnect on visibilitychange', '在 visibilitychange 时重连'),
      ],
    };
  },
};
