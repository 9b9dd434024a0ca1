import type { Cause } from '#model/diagnosis/cause.ts';
import { certaintyOf, saidBySecondChannel } from '#model/diagnosis/evidence/handshake-error.ts';
import { returnedBefore } from '#model/diagnosis/evidence/standstill.ts';
import { wasLost } from '#model/diagnosis/facts.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

const headline = text('The page was in the back/forward cache', '页面曾进入往返缓存（bfcache）');
const nextSteps = [
  text(
    'Reconnect in a pageshow listener when event.persisted is true',
    '在 pageshow 监听器里，若 event.persisted 为 true 则重连',
  ),
  text('Close the connection in pagehide, so that the server learns of it', '在 pagehide 里关闭连接，让服务端及时得知'),
];

/**
 * Chromium ends the connections of a page that enters the back/forward cache; on return the page gets `error` and 1006
 * (measured: 18). Rests on `page.cachedAt` and `page.resumedAt`, which the page heard of in `pagehide` and `pageshow`, and on
 * an end just after the return; or on the second channel's text. Likely at most without that: 1006 itself says nothing.
 */
export const backForwardCache: Cause = {
  id: 'back-forward-cache',
  find(facts) {
    const { connection, closed, error } = facts;
    if (!closed || connection.opened === null) return null;
    if (/back-forward cache/i.test(error))
      return { confidence: certaintyOf(facts), headline, evidence: saidBySecondChannel(facts), nextSteps };
    const { cachedAt, resumedAt } = connection.page;
    const after = returnedBefore(facts, cachedAt);
    if (!wasLost(facts) || error || after === null || cachedAt === null || resumedAt === null) return null;
    const away = duration(resumedAt - cachedAt);
    const soon = duration(after);
    return {
      confidence: 'likely',
      headline,
      evidence: [
        fact('page', `the page was in the back/forward cache for ${away.en}`, `页面在往返缓存中停留了 ${away.zh}`),
        fact('page', `the close event came ${soon.en} after its return`, `返回 ${soon.zh}后收到 close 事件`),
      ],
      nextSteps,
    };
  },
};
