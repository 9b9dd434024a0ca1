import type { Cause } from '#model/diagnosis/cause.ts';
import { returnedBefore } from '#model/diagnosis/evidence/standstill.ts';
import { wasLost } from '#model/diagnosis/facts.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

/**
 * The browser froze the page, to save memory or power, and the connection did not outlive it: on return the page gets
 * 1006, even where the server sent another code meanwhile (measured: 18). Rests on `page.frozenAt` and
 * `page.resumedAt`, which the page heard of in `freeze` and `resume`, and on an end just after the return. Likely at
 * most: the server may have ended it by itself meanwhile.
 */
export const pageFrozen: Cause = {
  id: 'page-frozen',
  find(facts) {
    const { frozenAt, resumedAt, cachedAt } = facts.connection.page;
    if (!wasLost(facts) || facts.error || frozenAt === null || resumedAt === null) return null;
    const after = returnedBefore(facts, frozenAt);
    // A page that enters the back/forward cache is frozen too.
    if (after === null || returnedBefore(facts, cachedAt) !== null) return null;
    const away = duration(resumedAt - frozenAt);
    const soon = duration(after);
    return {
      confidence: 'likely',
      headline: text('The browser had frozen the page', '浏览器曾冻结该页面'),
      evidence: [
        fact('page', `the page was frozen for ${away.en}`, `页面被冻结了 ${away.zh}`),
        fact('page', `the close event came ${soon.en} after it resumed`, `恢复运行 ${soon.zh}后收到 close 事件`),
      ],
      nextSteps: [
        text('Reconnect in a listener of resume or visibilitychange', '在 resume 或 visibilitychange 监听器里重连'),
        text(
          'Fetch what was missed: a frozen page receives nothing, and a code of the server is lost too',
          '补取错过的数据：冻结的页面收不到任何消息，服务端的关闭码也会丢失',
        ),
      ],
    };
  },
};
