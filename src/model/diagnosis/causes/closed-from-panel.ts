import type { Cause } from '#model/diagnosis/cause.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

/**
 * A person closed it with "Close from here" in this extension's panel. Rests on `closeCall.by`, which no page can set, and
 * `end`.
 */
export const closedFromPanel: Cause = {
  id: 'closed-from-panel',
  find({ connection, closed, closeCall, closing }) {
    if (!closed || closeCall?.by !== 'extension') return null;
    const span = duration(closing);
    // What has not opened fails with 1006, whatever was passed.
    const isOwn = closed.code === closeCall.code || connection.opened === null;
    return {
      confidence: isOwn ? 'certain' : 'likely',
      headline: text('Closed from the WasClean panel', '由 WasClean 面板关闭'),
      evidence: [
        fact(
          'closeCall',
          `WasClean called close(${closeCall.code}) ${span.en} before the close event, as asked in the panel`,
          `WasClean 应面板中的操作，在 close 事件 ${span.zh}之前调用了 close(${closeCall.code})`,
        ),
        ...(isOwn
          ? []
          : [
              fact(
                'end',
                `the event shows ${closed.code}: it ended otherwise before the server answered`,
                `事件显示 ${closed.code}：服务端应答之前连接已以其他方式结束`,
              ),
            ]),
      ],
      nextSteps: [
        text(
          'You closed it from the panel. See below whether and when the page connects again',
          '是您从面板关闭的；页面是否、何时重连见下方',
        ),
      ],
    };
  },
};
