import type { Cause } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { acceptedButNotOpened, ambiguityFacts, namedFailure } from '../handshake-error.ts';
import { neverOpenedFact } from '../times-told.ts';
import type { Finding } from '../verdict.ts';
import { fact, text } from '../wording.ts';

const headline = text('The answer was no valid WebSocket handshake', '握手响应不符合 WebSocket 协议');
const nextSteps = [
  text('Does a WebSocket server listen there, or something else?', '那里是 WebSocket 服务端，还是别的服务？'),
  text(
    'Check that every proxy passes Upgrade, Connection and the Sec-WebSocket headers on',
    '检查各级代理是否转发 Upgrade、Connection 和 Sec-WebSocket 系列头',
  ),
];

/**
 * The answer was no valid handshake. Rests on `handshake.error`: Chromium's "Error during WebSocket handshake: ..."
 * about the status line, Upgrade, Connection, Sec-WebSocket-Accept or extensions; Firefox's
 * NS_ERROR_WEBSOCKET_CONNECTION_REFUSED, which stands for any answer it did not accept. Of a 101 that it does not accept
 * Firefox says no more than the status (measured): then on that and on `opened`, and likely at most.
 */
export const badHandshake: Cause = {
  id: 'bad-handshake',
  find: (facts) =>
    namedFailure(
      facts,
      /^Error during WebSocket handshake: (?!Unexpected response code|.*Sec-WebSocket-Protocol)|ERR_INVALID_HTTP_RESPONSE|NS_ERROR_WEBSOCKET_CONNECTION_REFUSED/,
      { headline, nextSteps },
    ) ?? notTaken(facts),
};

function notTaken(facts: Facts): Finding | null {
  const { handshake } = facts.connection;
  if (!acceptedButNotOpened(facts) || !handshake) return null;
  return {
    confidence: handshake.ambiguous ? 'possible' : 'likely',
    headline,
    evidence: [
      fact('handshake', 'it was answered with 101, and yet it never opened', '响应是 101，连接却从未打开'),
      ...ambiguityFacts(facts),
      neverOpenedFact(facts),
    ],
    nextSteps: [
      text(
        'Compare Sec-WebSocket-Accept and Sec-WebSocket-Extensions of the answer with RFC 6455, section 4.2.2',
        '对照 RFC 6455 第 4.2.2 节检查响应中的 Sec-WebSocket-Accept 和 Sec-WebSocket-Extensions',
      ),
      ...nextSteps,
    ],
  };
}
