import type { Cause } from '#model/diagnosis/cause.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { text } from '#model/diagnosis/wording.ts';

/**
 * The browser's own proxy failed. Rests on `handshake.error`: ERR_PROXY_, ERR_TUNNEL_,
 * ERR_SOCKS_, NS_ERROR_PROXY_, and Chromium's texts on a tunnel and on the proxy's login.
 */
export const proxyFailed: Cause = {
  id: 'proxy-failed',
  find: (facts) =>
    namedFailure(
      facts,
      /ERR_PROXY_|ERR_TUNNEL_|ERR_SOCKS_|NS_ERROR_PROXY_|NS_ERROR_UNKNOWN_PROXY_HOST|via proxy server failed|Proxy authentication failed/,
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
    ),
};
