import type { Cause } from '#model/diagnosis/cause.ts';
import { openedFact } from '#model/diagnosis/evidence/times-told.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

const STATE = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const;

/**
 * The page went away. Rests on `end.type` `left` and its `readyState`: at `pagehide` the connection was still alive,
 * or the browser said that the document is gone. No close event says so, hence no code is made up. `page.cachedAt` and
 * `frozenAt`, from the page, tell a page that was kept and then thrown away.
 */
export const pageLeft: Cause = {
  id: 'page-left',
  find(facts) {
    const { end, opened, page, erroredAt } = facts.connection;
    if (end.type !== 'left') return null;
    const away = page.cachedAt ?? page.frozenAt;
    const back = away !== null && page.resumedAt !== null && page.resumedAt >= away;
    const before = duration(end.at - (away ?? end.at));
    return {
      // What had failed already would have had its close event in a moment.
      confidence: erroredAt === null ? 'certain' : 'likely',
      headline: text('The page went away', '页面已离开'),
      evidence: [
        ...(erroredAt === null
          ? []
          : [
              fact(
                'erroredAt',
                'an error event came before: it had failed already',
                '此前已有 error 事件：连接当时已经失败',
              ),
            ]),
        fact(
          'end',
          `no close event; the connection was ${STATE[end.readyState]} when the page went away`,
          `没有 close 事件；页面离开时连接处于 ${STATE[end.readyState]}`,
        ),
        ...(away !== null && !back
          ? [
              page.cachedAt === null
                ? fact(
                    'page',
                    `the browser froze it ${before.en} before the end`,
                    `浏览器在结束前 ${before.zh}冻结了页面`,
                  )
                : fact(
                    'page',
                    'the page went into the back/forward cache and did not come back',
                    '页面进入了往返缓存，此后没有恢复',
                  ),
            ]
          : []),
        ...(opened ? [openedFact(facts)] : []),
      ],
      nextSteps: [
        text(
          'Nothing to do: a navigation, reload or closed tab ends its connections',
          '无需处理：跳转、刷新或关闭标签页都会结束页面的连接',
        ),
        text('The server normally sees 1001', '服务端一般会看到 1001'),
      ],
    };
  },
};
