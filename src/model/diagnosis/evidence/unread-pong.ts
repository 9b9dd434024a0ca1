import type { Facts } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { bytes, duration, fact, text } from '#model/diagnosis/wording.ts';
import { standstillOf } from './standstill.ts';

/** How late, in ms, a message may have come in to show that browser and path were alive while the server waited for a pong. */
const ALIVE = 10_000;

/** How many messages a page must have sent for sending to be its habit. */
const FEW = 3;

/**
 * The server gave up for want of a pong although the page went on receiving or sending: browsers answer pings by themselves (RFC 6455,
 * 5.5.3; measured: 23), so that the pong was on its way and was not read. Rests on `activity` to the last, a page that
 * was in view and never stood still, and on `bufferedAmount` where the server took nothing more. Null otherwise.
 */
export function unreadPong(facts: Facts): Omit<Finding, 'confidence'> | null {
  const { connection, closed, closeCall } = facts;
  const { page, activity, end } = connection;
  const { sent, received, bufferedAmount } = activity;
  // Under a private code it may be a ping in a message, which the page itself has to answer.
  if (!closed || closed.code >= 3_000 || !/\b(ping|pong)/i.test(closed.reason) || closeCall) return null;
  const heard = received.lastAt !== null && end.at - received.lastAt <= ALIVE;
  // A page that sends to the last runs, and answers pings; what it sends is not read, where an echo of nothing came.
  const spoke = sent.lastAt !== null && end.at - sent.lastAt <= ALIVE && sent.count >= FEW;
  if (!heard && !spoke) return null;
  if (page.hidden || page.longestGap !== null || !page.online || standstillOf(facts) !== null) return null;
  const ago = duration(end.at - ((heard ? received : sent).lastAt ?? 0));
  const amount = bytes(bufferedAmount);
  return {
    headline: text('The server did not read the pong in time', '服务端没有及时读取 pong'),
    evidence: [
      heard
        ? fact(
            'activity',
            `a message still came in ${ago.en} before the end: page and path were alive`,
            `结束前 ${ago.zh}还收到了消息：页面和网络路径都正常`,
          )
        : fact(
            'activity',
            `the page still sent ${ago.en} before the end: it was alive, and the server did not read`,
            `结束前 ${ago.zh}页面还在发送：页面正常，是服务端没有读取`,
          ),
      fact('page', 'the page was in view and never stood still', '页面可见，且没有停顿过'),
      ...(bufferedAmount > 0
        ? [
            fact(
              'activity',
              `the server had stopped reading: ${amount.en} were still waiting to be sent`,
              `服务端已停止读取：还有 ${amount.zh}等待发送`,
            ),
          ]
        : []),
    ],
    nextSteps: [
      text(
        'Browsers answer pings by themselves: look on the server for what kept it from reading (a blocking handler, a full queue)',
        '浏览器会自动回应 ping：请在服务端查找是什么让它没有读取（阻塞的处理函数、已满的队列）',
      ),
      text('Move slow work off the event loop, or raise the ping timeout', '把耗时操作移出事件循环，或调大 ping 超时'),
    ],
  };
}
