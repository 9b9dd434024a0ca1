import type { Cause } from '#model/diagnosis/cause.ts';
import { isLoopback, isPrivate } from '#model/diagnosis/evidence/address.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { withoutDevTools } from '#model/diagnosis/evidence/without-devtools.ts';
import { neverOpened } from '#model/diagnosis/facts.ts';
import { fact, text } from '#model/diagnosis/wording.ts';

const headline = text('Local network access was not allowed', '不允许访问本地网络');
const nextSteps = [
  text(
    'Allow local network access for this site in the settings of the browser',
    '在浏览器设置里允许此网站访问本地网络',
  ),
  text(
    'The page must be served over https:, or no question is asked at all',
    '页面须通过 https: 提供，否则浏览器不会弹出授权提示',
  ),
];

/**
 * Chromium asks before a public page may reach the local network, since version 147 for WebSockets too. Rests on
 * `handshake.error`; without it on `url` and, from the browser, `sender.url` alone, hence possible at most.
 */
export const localNetworkAccess: Cause = {
  id: 'local-network-access',
  find(facts) {
    const named = namedFailure(facts, /(LOCAL|PRIVATE)_NETWORK_ACCESS/, { headline, nextSteps });
    if (named) return named;
    const { connection, host, browser, status, error } = facts;
    if (!neverOpened(facts) || browser === 'firefox' || status !== null || error) return null;
    if (!isLoopback(host) && !isPrivate(host)) return null;
    if (!URL.canParse(connection.sender.url)) return null;
    const page = new URL(connection.sender.url);
    if (!/^https?:$/.test(page.protocol) || isLoopback(page.hostname) || isPrivate(page.hostname)) return null;
    return {
      confidence: 'possible',
      headline,
      evidence: [
        fact('url', `${host} is this machine or on the local network`, `${host} 是本机或在本地网络中`),
        fact('sender', 'the page itself came from elsewhere', '而页面来自外部网络'),
        neverOpenedFact(facts),
      ],
      nextSteps: [...nextSteps, ...withoutDevTools(facts)],
    };
  },
};
