import type { Cause } from '#model/diagnosis/cause.ts';
import { ambiguityFacts } from '#model/diagnosis/evidence/handshake-error.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { neverOpened } from '#model/diagnosis/facts.ts';
import { fact, text } from '#model/diagnosis/wording.ts';

/**
 * Chromium gave the failure with an empty text. Rests on `handshake` from DevTools with neither status nor error: the
 * mere permission webRequest or declarativeNetRequest of any other extension blanks it (measured: 7). Chromium itself
 * gives no text at times, hence likely at most.
 */
export const errorHidden: Cause = {
  id: 'error-hidden',
  find(facts) {
    const { handshake } = facts.connection;
    if (!neverOpened(facts) || handshake?.source !== 'devtools' || handshake.status || handshake.error !== '')
      return null;
    return {
      confidence: handshake.ambiguous ? 'possible' : 'likely',
      headline: text('Failed; another extension may hide why', '握手失败；其他扩展可能隐藏了原因'),
      evidence: [
        fact(
          'handshake',
          'DevTools saw the failure, but its text is empty',
          '开发者工具看到了失败，但没有给出文字说明',
        ),
        ...ambiguityFacts(facts),
        neverOpenedFact(facts),
      ],
      nextSteps: [
        text(
          'Turn off extensions that may read or block requests, such as ad blockers, and try again: the text comes back',
          '停用能读取或拦截请求的扩展（例如广告拦截器）再试：就会重新显示原因',
        ),
        text(
          'If it stays empty, Chromium itself gave none: read the server log',
          '若仍没有，则是 Chromium 自己没有给出：请查服务端日志',
        ),
      ],
    };
  },
};
