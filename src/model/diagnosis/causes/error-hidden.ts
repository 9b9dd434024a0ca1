import type { Cause } from '../cause.ts';
import { neverOpened } from '../facts.ts';
import { neverOpenedFact } from '../handshake-error.ts';
import { fact, text } from '../wording.ts';

/**
 * Chromium gave the failure without its text. Rests on `handshake` from DevTools with neither status nor error: the mere
 * permission webRequest or declarativeNetRequest of any other extension blanks it (measured).
 */
export const errorHidden: Cause = {
  id: 'error-hidden',
  find(facts) {
    const { handshake } = facts.connection;
    if (!neverOpened(facts) || handshake?.source !== 'devtools' || handshake.status || handshake.error) return null;
    return {
      confidence: 'likely',
      headline: text('The handshake failed; another extension hides why', '握手失败；原因被其他扩展隐藏'),
      evidence: [
        fact('handshake', 'DevTools saw the failure, but its text is empty', '开发者工具看到了失败，但文字为空'),
        neverOpenedFact(facts),
      ],
      nextSteps: [
        text(
          'Turn off extensions that may read or block requests, such as ad blockers, and try again: the text comes back',
          '停用能读取或拦截请求的扩展（例如广告拦截器）再试：文字会重新出现',
        ),
      ],
    };
  },
};
