import type { Cause } from '../cause.ts';
import { namedFailure } from '../handshake-error.ts';
import { text } from '../wording.ts';

/**
 * The answer was no valid handshake. Rests on `handshake.error`: Chromium's "Error during WebSocket handshake: ..."
 * about the status line, Upgrade, Connection, Sec-WebSocket-Accept or extensions; Firefox's
 * NS_ERROR_WEBSOCKET_CONNECTION_REFUSED, which stands for any answer it did not accept.
 */
export const badHandshake: Cause = {
  id: 'bad-handshake',
  find: (facts) =>
    namedFailure(
      facts,
      /^Error during WebSocket handshake: (?!Unexpected response code|.*Sec-WebSocket-Protocol)|ERR_INVALID_HTTP_RESPONSE|NS_ERROR_WEBSOCKET_CONNECTION_REFUSED/,
      {
        headline: text('The answer was no valid WebSocket handshake', '响应不是有效的 WebSocket 握手'),
        nextSteps: [
          text('Does a WebSocket server listen there, or something else?', '那里是 WebSocket 服务端，还是别的服务？'),
          text(
            'Check that every proxy passes Upgrade, Connection and the Sec-WebSocket headers on',
            '检查各级代理是否转发 Upgrade、Connection 和 Sec-WebSocket 系列头',
          ),
        ],
      },
    ),
};
