import type { Cause } from '#model/diagnosis/cause.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence, Finding } from '#model/diagnosis/verdict.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';

const headline = text('Blocked by the Content Security Policy', '被内容安全策略（CSP）拦截');
const nextSteps = [
  text(
    'Read the console: it names the directive (connect-src, or default-src in its place)',
    '查看控制台：会写明是哪条指令（connect-src，或代替它的 default-src）',
  ),
  text('Add the origin of the URL to connect-src of the page', '把该 URL 的来源加入页面的 connect-src'),
];

/**
 * CSP forbids the URL. Certain with `violation`: the page heard the browser's own `securitypolicyviolation` event for
 * it. Otherwise rests on `end`: Chromium fires `error` and never `close`, Firefox's constructor throws (both measured: 1);
 * or on the second channel naming CSP.
 */
export const blockedByCsp: Cause = {
  id: 'blocked-by-csp',
  find(facts) {
    const { end, opened, violation } = facts.connection;
    const { en, zh } = ending(facts);
    if (violation && opened === null && end.type !== 'left') return violated(violation, en && fact('end', en, zh));
    if (en) return { confidence: 'likely', headline, evidence: [fact('end', en, zh)], nextSteps };
    return namedFailure(facts, /ERR_BLOCKED_BY_CSP|NS_ERROR_CSP/, { headline, nextSteps });
  },
};

/** What Firefox's constructor throws, which is no DOMException (measured: 1). */
const CONTENT_BLOCKED = /NS_ERROR_CONTENT_BLOCKED/;

function ending({ connection: { end } }: Facts): { en: string; zh: string } {
  if (end.type === 'blocked')
    return {
      en: 'an error event and never a close event: what Chromium does under CSP',
      zh: '只有 error 事件，始终没有 close 事件：Chromium 在 CSP 拦截时就是这样',
    };
  if (end.type === 'threw' && end.name === 'SecurityError')
    return {
      en: 'new WebSocket threw SecurityError, as under CSP',
      zh: 'new WebSocket 抛出 SecurityError，与 CSP 拦截时一致',
    };
  if (end.type === 'threw' && CONTENT_BLOCKED.test(`${end.name} ${end.message}`))
    return {
      en: 'new WebSocket threw NS_ERROR_CONTENT_BLOCKED: what Firefox does under CSP',
      zh: 'new WebSocket 抛出 NS_ERROR_CONTENT_BLOCKED：Firefox 在 CSP 拦截时就是这样',
    };
  return { en: '', zh: '' };
}

function violated(violation: { directive: string; policy: string }, end: Evidence | ''): Finding {
  const directive = violation.directive || 'connect-src';
  const policy = quoted(violation.policy);
  return {
    confidence: 'certain',
    headline: text(`Blocked by CSP: ${directive}`, `被 CSP 拦截：${directive}`),
    evidence: [
      fact('violation', `the browser named the directive: ${directive}`, `浏览器指明了违反的指令：${directive}`),
      ...(violation.policy ? [fact('violation', `the policy is ${policy.en}`, `策略内容：${policy.zh}`)] : []),
      ...(end ? [end] : []),
    ],
    nextSteps: [
      text(
        `Add the origin of the URL, with ws: or wss:, to ${directive} in the policy of the page`,
        `把该 URL 的来源（含 ws: 或 wss:）加入页面策略的 ${directive}`,
      ),
      text(
        'The policy may come from a header, a meta element, a proxy or the framework',
        '该策略可能来自响应头、meta 元素、代理或框架',
      ),
    ],
  };
}
