import type { Cause } from '#model/diagnosis/cause.ts';
import { failedNext, sawNoProxy } from '#model/diagnosis/evidence/at-endpoint.ts';
import { clockTime } from '#model/diagnosis/evidence/downtime.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { openedFact } from '#model/diagnosis/evidence/times-told.ts';
import { type Facts, wasLost } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { duration, fact, quoted, text } from '#model/diagnosis/wording.ts';

/**
 * The browser's own proxy failed. Rests on `handshake.error`: ERR_PROXY_, ERR_TUNNEL_,
 * ERR_SOCKS_, NS_ERROR_PROXY_, and Chromium's texts on a tunnel and on the proxy's login. Of what was open, on the next attempts,
 * which found no proxy: then likely.
 */
export const proxyFailed: Cause = {
  id: 'proxy-failed',
  find: (facts) =>
    namedFailure(
      facts,
      /ERR_PROXY_|ERR_TUNNEL_|ERR_SOCKS_|ERR_PAC_|ERR_MANDATORY_PROXY_|ERR_HTTPS_PROXY_|NS_ERROR_PROXY_|NS_ERROR_UNKNOWN_PROXY_HOST|via proxy server failed|Proxy authentication failed/,
      {
        headline: text("The browser's proxy failed", '浏览器所用的代理出错'),
        nextSteps: [
          text('Check the proxy settings of the browser and the system', '检查浏览器和系统的代理设置'),
          text(
            'Does the proxy ask for a login (407)? No prompt is shown for a WebSocket: log in by a page first',
            '代理是否要求登录（407）？WebSocket 不会弹出登录框：请先打开一个网页登录',
          ),
          text('Does the proxy allow CONNECT to this host and port?', '代理是否允许对该主机和端口使用 CONNECT？'),
        ],
      },
    ) ?? wentAway(facts),
};

/** The browser's proxy took the connection along as it stopped. */
function wentAway(facts: Facts): Finding | null {
  if (!wasLost(facts) || facts.error) return null;
  const found = failedNext(facts).find(sawNoProxy);
  if (!found) return null;
  const { at } = facts.connection.end;
  const clock = clockTime(at);
  const later = duration(found.end.at - at);
  const words = quoted(found.handshake?.error ?? '');
  return {
    confidence: 'likely',
    headline: text(`The browser's proxy went away at ${clock}`, `浏览器所用的代理在 ${clock} 停止`),
    evidence: [
      fact(
        'neighbours',
        `the next attempt at this endpoint found no proxy ${later.en} later: ${words.en}`,
        `${later.zh}后，对该端点的下一次尝试找不到代理：${words.zh}`,
      ),
      fact('end', '1006: no Close frame arrived', '1006：没有收到 Close 帧'),
      openedFact(facts),
    ],
    nextSteps: [
      text('Does the proxy run? The server itself may be well', '代理是否在运行？服务端本身可能没有问题'),
      text('Check the proxy settings of the browser and the system', '检查浏览器和系统的代理设置'),
    ],
  };
}
