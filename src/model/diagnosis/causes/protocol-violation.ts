import type { Cause } from '#model/diagnosis/cause.ts';
import { failedByBrowser } from '#model/diagnosis/evidence/browser-failure.ts';
import {
  FIRST_BYTE,
  failedOnFirstBytes,
  firstBytesFact,
  httpInFramesSteps,
} from '#model/diagnosis/evidence/http-in-frames.ts';
import type { Facts } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { text } from '#model/diagnosis/wording.ts';

/**
 * The server broke the protocol and the browser failed the connection. Rests on `handshake.error` of a connection that
 * had opened: "A server must not mask any frames", "One or more reserved bits are on",
 * "Received a broken close frame containing an invalid size body" and the like (Chromium). What it says of the first bytes after
 * the handshake, with no message before, fits the text of an HTTP answer.
 */
export const protocolViolation: Cause = {
  id: 'protocol-violation',
  find: (facts) =>
    httpAnswer(facts) ??
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

/** An HTTP answer in the place of the first frame. */
function httpAnswer(facts: Facts): Finding | null {
  const failed = failedOnFirstBytes(facts)
    ? failedByBrowser(facts, FIRST_BYTE, {
        headline: text('An HTTP answer inside the WebSocket', 'WebSocket 数据中出现了 HTTP 响应'),
        nextSteps: httpInFramesSteps,
      })
    : null;
  return failed && { ...failed, confidence: 'likely', evidence: [firstBytesFact(facts), ...failed.evidence] };
}
