import type { Cause } from '../cause.ts';
import { namedFailure } from '../handshake-error.ts';
import { text } from '../wording.ts';

/**
 * The connection was cut before the answer. Rests on `handshake.error`: "Connection closed before receiving a handshake
 * response" and ERR_CONNECTION_RESET, _CLOSED in Chromium, NS_ERROR_NET_RESET, _INTERRUPT in Firefox.
 */
export const handshakeCut: Cause = {
  id: 'handshake-cut',
  find: (facts) =>
    namedFailure(
      facts,
      /closed before receiving a handshake response|ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|NS_ERROR_NET_(RESET|INTERRUPT)/,
      {
        headline: text('Cut before the handshake was answered', '握手得到响应之前就被切断'),
        nextSteps: [
          text(
            'Did the server crash on the request, or does it speak another protocol on this port?',
            '服务端是否在处理请求时崩溃，或该端口说的是别的协议？',
          ),
          text('A firewall or proxy may reset what it does not allow', '防火墙或代理可能会重置不允许的连接'),
        ],
      },
    ),
};
