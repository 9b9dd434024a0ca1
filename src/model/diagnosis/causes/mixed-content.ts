import type { Cause } from '#model/diagnosis/cause.ts';
import { isLoopback } from '#model/diagnosis/evidence/address.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { neverOpened } from '#model/diagnosis/facts.ts';
import { fact, text } from '#model/diagnosis/wording.ts';

/**
 * A page over https may not open `ws:` to another machine. Rests on `sender.url`, from the browser, `url`, and either
 * the SecurityError the constructor threw (measured in Firefox; Chromium names insecure connections in its message) or
 * the failure to open; a violation of the page's policy explains it better.
 */
export const mixedContent: Cause = {
  id: 'mixed-content',
  find(facts) {
    const { connection, host } = facts;
    const { end, url, sender, handshake, violation } = connection;
    if (!/^ws:/i.test(url) || !/^https:/i.test(sender.url) || isLoopback(host)) return null;
    const threw = end.type === 'threw' && end.name === 'SecurityError';
    if ((!threw && !neverOpened(facts)) || violation || handshake?.status || handshake?.error) return null;
    const named = threw && /insecure WebSocket connection/i.test(end.message);
    return {
      confidence: named ? 'certain' : 'likely',
      headline: text('Mixed content: ws: on an https: page', '混合内容：https: 页面使用了 ws:'),
      evidence: [
        fact('sender', 'the page came over https:', '页面通过 https: 加载'),
        fact('url', 'the URL begins with ws: and its host is not loopback', 'URL 以 ws: 开头，且主机不是本机回环'),
        threw
          ? fact('end', 'new WebSocket threw SecurityError', 'new WebSocket 抛出 SecurityError')
          : neverOpenedFact(facts),
      ],
      nextSteps: [
        text('Use wss: and serve it with a valid certificate', '改用 wss:，并配好有效证书'),
        text(
          'The CSP directive upgrade-insecure-requests turns ws: into wss:',
          'CSP 指令 upgrade-insecure-requests 会把 ws: 升级为 wss:',
        ),
      ],
    };
  },
};
