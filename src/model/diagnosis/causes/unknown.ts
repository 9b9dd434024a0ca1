import type { Facts } from '../facts.ts';
import { neverOpenedFact } from '../handshake-error.ts';
import type { Finding } from '../verdict.ts';
import { duration, fact, text } from '../wording.ts';

/** Nothing else fits. Says what would tell more. Rests on `opened`, `end` and `handshake`. */
export const unknown = {
  id: 'unknown',
  find(facts: Facts): Finding {
    const { connection, closed, browser } = facts;
    if (connection.opened !== null || !closed) {
      const span = duration(facts.age);
      return {
        confidence: 'possible',
        headline: text('The record does not tell why', '记录不足以判断原因'),
        evidence: [
          closed
            ? fact(
                'end',
                `close code ${closed.code}, wasClean ${closed.wasClean}`,
                `关闭码 ${closed.code}，wasClean 为 ${closed.wasClean}`,
              )
            : fact('end', 'no close event', '没有 close 事件'),
          ...(connection.opened ? [fact('opened', `opened ${span.en} before`, `打开于 ${span.zh}之前`)] : []),
        ],
        nextSteps: [
          text('Open DevTools and let it happen again', '打开开发者工具再复现一次'),
          text('Read the log of the server for that second', '查服务端那一秒的日志'),
        ],
      };
    }
    const seen = connection.handshake !== null;
    return {
      confidence: 'possible',
      headline: text('It never opened; browsers hide the reason from pages', '从未打开；浏览器对页面隐藏了原因'),
      evidence: [
        neverOpenedFact(facts),
        ...(seen ? [fact('handshake', 'the second channel names no cause', '第二渠道没有给出原因')] : []),
      ],
      nextSteps: [
        ...(seen || browser === 'firefox'
          ? []
          : [
              text(
                'Open DevTools and let it happen again: its console and Network panel show the HTTP status or network error',
                '打开开发者工具再复现一次：控制台和网络面板会给出 HTTP 状态码或网络错误',
              ),
            ]),
        text(
          'Open the URL in a tab, with https: for wss:, or with curl: does anything answer?',
          '在标签页里（把 wss: 换成 https:）或用 curl 打开该 URL：有响应吗？',
        ),
        text('Read the console of the page', '看页面的控制台'),
      ],
    };
  },
} as const;
