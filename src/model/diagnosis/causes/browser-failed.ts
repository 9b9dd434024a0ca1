import type { Cause } from '../cause.ts';
import { wasLost } from '../facts.ts';
import { duration, fact, text } from '../wording.ts';

/**
 * The browser failed an open connection. Rests on `erroredAt` with 1006: in Chromium an error event comes only then, a
 * connection that was merely lost has none; in Firefox a TCP reset has one as well (measured).
 */
export const browserFailed: Cause = {
  id: 'browser-failed',
  find(facts) {
    const { connection, browser, age, error } = facts;
    if (!wasLost(facts) || connection.erroredAt === null || error) return null;
    const span = duration(age);
    const fits = text('1006 with an error event', '1006 并带有 error 事件');
    return {
      confidence: browser === 'chromium' ? 'likely' : 'possible',
      headline: text('The browser failed the connection', '浏览器判定连接失败'),
      evidence: [
        fact('erroredAt', 'an error event came before the close event', 'close 事件之前有 error 事件'),
        fact('opened', `opened ${span.en} before`, `打开于 ${span.zh}之前`),
      ],
      nextSteps: [
        text(
          'Open DevTools and let it happen again: the console names the fault',
          '打开开发者工具再复现一次：控制台会写明问题',
        ),
      ],
      candidates: [
        {
          name: text('A frame that breaks the protocol', '违反协议的帧'),
          fits,
          toTell: text(
            'It comes back with the same message; the console says what is wrong',
            '同样的消息会再次触发；控制台会写明错误',
          ),
        },
        {
          name: text('Text that is not UTF-8', '不是 UTF-8 的文本'),
          fits,
          toTell: text(
            'The console says "Could not decode a text frame as UTF-8"',
            '控制台显示“Could not decode a text frame as UTF-8”',
          ),
        },
        {
          name: text('A close code that may not be sent (1005, 1006, 1015)', '不允许发送的关闭码（1005、1006、1015）'),
          fits,
          toTell: text(
            'The console says "reserved status code"; Firefox shows the code itself',
            '控制台显示“reserved status code”；Firefox 会直接显示该关闭码',
          ),
        },
        {
          name: text('The back/forward cache, or a frozen tab', '往返缓存（bfcache），或标签页被冻结'),
          fits,
          toTell: text('Was the page left and returned to just before?', '之前是否离开页面又返回？'),
        },
      ],
    };
  },
};
