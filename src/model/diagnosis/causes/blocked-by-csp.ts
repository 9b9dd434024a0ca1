import type { Cause } from '../cause.ts';
import { namedFailure } from '../handshake-error.ts';
import { fact, text } from '../wording.ts';

const headline = text('Blocked by the Content Security Policy (connect-src)', '被内容安全策略（CSP connect-src）拦截');
const nextSteps = [
  text('Read the console: it names the directive', '看控制台：会写明是哪条指令'),
  text('Add the origin of the URL to connect-src of the page', '把该 URL 的来源加入页面的 connect-src'),
];

/**
 * CSP forbids the URL. Rests on `end`: Chromium fires `error` and never `close`, Firefox's constructor throws (both
 * measured); or on the second channel naming CSP. Likely at most without it: the policy itself is not in the record.
 */
export const blockedByCsp: Cause = {
  id: 'blocked-by-csp',
  find(facts) {
    const { end } = facts.connection;
    if (end.type === 'blocked') {
      return {
        confidence: 'likely',
        headline,
        evidence: [
          fact(
            'end',
            'an error event and never a close event: what Chromium does under CSP',
            '只有 error 事件，始终没有 close 事件：Chromium 在 CSP 拦截时就是这样',
          ),
        ],
        nextSteps,
      };
    }
    if (end.type === 'threw' && end.name === 'SecurityError') {
      return {
        confidence: 'likely',
        headline,
        evidence: [
          fact(
            'end',
            'new WebSocket threw SecurityError: what Firefox does under CSP',
            'new WebSocket 抛出 SecurityError：Firefox 在 CSP 拦截时就是这样',
          ),
        ],
        nextSteps,
      };
    }
    return namedFailure(facts, /ERR_BLOCKED_BY_CSP|NS_ERROR_CSP/, { headline, nextSteps });
  },
};
