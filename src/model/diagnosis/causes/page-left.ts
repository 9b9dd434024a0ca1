import type { Cause } from '../cause.ts';
import { duration, fact, text } from '../wording.ts';

const STATE = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const;

/**
 * The page went away. Rests on `end.type` `left` and its `readyState`: at `pagehide` the connection was still alive,
 * or the browser said that the document is gone. No close event says so, hence no code is made up.
 */
export const pageLeft: Cause = {
  id: 'page-left',
  find({ connection, age }) {
    const { end, opened } = connection;
    if (end.type !== 'left') return null;
    const span = duration(age);
    return {
      confidence: 'certain',
      headline: text('The page went away', '页面已离开'),
      evidence: [
        fact(
          'end',
          `no close event; the connection was ${STATE[end.readyState]} when the page went away`,
          `没有 close 事件；页面离开时连接处于 ${STATE[end.readyState]}`,
        ),
        ...(opened ? [fact('opened', `opened ${span.en} before`, `打开于 ${span.zh}之前`)] : []),
      ],
      nextSteps: [
        text(
          'Nothing to do: a navigation, reload or closed tab ends it',
          '无需处理：跳转、刷新或关闭标签页都会结束连接',
        ),
        text('The server normally sees 1001', '服务端一般会看到 1001'),
      ],
    };
  },
};
