import type { Cause } from '#model/diagnosis/cause.ts';
import { failedByBrowser } from '#model/diagnosis/evidence/browser-failure.ts';
import { text } from '#model/diagnosis/wording.ts';

/**
 * The server broke the protocol and the browser failed the connection. Rests on `handshake.error` of a connection that
 * had opened: "A server must not mask any frames", "One or more reserved bits are on",
 * "Received a broken close frame containing an invalid size body" and the like (Chromium).
 */
export const protocolViolation: Cause = {
  id: 'protocol-violation',
  find: (facts) =>
    failedByBrowser(
      facts,
      /broken close frame|mask|reserved bits|opcode|continuation|control frame|fragment|invalid frame|frame header|compress|inflate|WebSocket frame/i,
      {
        headline: text('The server broke the WebSocket protocol', '服务端违反了 WebSocket 协议'),
        nextSteps: [
          text('Update the WebSocket library of the server', '升级服务端的 WebSocket 库'),
          text(
            'Take proxies and compression (permessage-deflate) out, one at a time',
            '逐一去掉代理和压缩（permessage-deflate）再试',
          ),
        ],
      },
    ),
};
