import type { Cause } from '#model/diagnosis/cause.ts';
import { answererFacts } from '#model/diagnosis/evidence/answerer.ts';
import { ambiguityFacts, certaintyOf, isNoHttp, namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { headerOf } from '#model/diagnosis/evidence/header.ts';
import { httpInFrames, httpInFramesSteps } from '#model/diagnosis/evidence/http-in-frames.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { acceptedInVain, type Facts, neverOpened } from '#model/diagnosis/facts.ts';
import type { Candidate, Finding } from '#model/diagnosis/verdict.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';

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
 * NS_ERROR_WEBSOCKET_CONNECTION_REFUSED, which stands for any answer it did not accept. Or in Firefox on a 101 after which
 * it never opened: certain where the answer's headers name an extension that no browser offers, else only possible, since
 * a reset or a broken frame right after the 101 looks the same (measured: 9).
 */
export const badHandshake: Cause = {
  id: 'bad-handshake',
  find: (facts) =>
    notHttp(facts) ??
    namedFailure(
      facts,
      /^Error during WebSocket handshake: (?!net::|Unexpected response code|.*Sec-WebSocket-Protocol)|ERR_INVALID_HTTP_RESPONSE|NS_ERROR_WEBSOCKET_CONNECTION_REFUSED/,
      { headline, nextSteps },
    ) ??
    namedFailure(facts, HTTP_2, overHttp2) ??
    invalidAnswer(facts),
};

/** Errors of HTTP/2 and HTTP/3, over which browsers open a WebSocket where the server offers it (RFC 8441, RFC 9220). */
const HTTP_2 = /connection establishment: net::ERR_(HTTP2_|QUIC_|HTTP_1_1_REQUIRED|SPDY_)|NS_ERROR_NET_HTTP[23]_/;
const overHttp2 = {
  headline: text('HTTP/2 failed during the handshake', '握手期间 HTTP/2 出错'),
  nextSteps: [
    text(
      'Does the proxy support WebSockets over HTTP/2 (extended CONNECT, RFC 8441)? Try with HTTP/2 turned off at this host',
      '代理是否支持 HTTP/2 上的 WebSocket（扩展 CONNECT，RFC 8441）？在该主机上关闭 HTTP/2 再试',
    ),
    ...nextSteps,
  ],
};

function notHttp(facts: Facts): Finding | null {
  if (!neverOpened(facts) || !isNoHttp(facts)) return null;
  return {
    confidence: 'likely',
    headline,
    evidence: [
      fact(
        'handshake',
        'Firefox shows 200 without a single header: what answered does not speak HTTP',
        'Firefox 显示 200 且没有任何响应头：应答方使用的不是 HTTP 协议',
      ),
      ...ambiguityFacts(facts),
      neverOpenedFact(facts),
    ],
    nextSteps,
  };
}

/** The only extension that browsers offer (RFC 7692). */
const OFFERED = /^permessage-deflate\b/i;

function invalidAnswer(facts: Facts): Finding | null {
  if (!acceptedInVain(facts) || facts.connection.erroredAt === null) return null;
  const accepted = fact('handshake', 'the server accepted with 101', '服务端以 101 接受了握手');
  const rest = [...answererFacts(facts), ...ambiguityFacts(facts), neverOpenedFact(facts)];
  const extensions = headerOf(facts, 'sec-websocket-extensions');
  if (extensions !== null && !OFFERED.test(extensions)) {
    const words = quoted(extensions);
    const named = fact(
      'handshake',
      `the answer uses an extension that no browser offers: ${words.en}`,
      `响应使用了浏览器并未请求的扩展：${words.zh}`,
    );
    return { confidence: certaintyOf(facts), headline, evidence: [accepted, named, ...rest], nextSteps };
  }
  return {
    confidence: 'possible',
    headline: text('Accepted with 101, yet never opened', '已返回 101，连接却没有打开'),
    evidence: [accepted, ...rest],
    nextSteps: [
      text(
        'Try it in Chromium: its console says what is wrong with the answer',
        '换 Chromium 试试：它的控制台会写明响应哪里有误',
      ),
      ...httpInFramesSteps.slice(0, 2),
      ...nextSteps,
    ],
    candidates: CANDIDATES,
  };
}

const fits = text('101, an error event and no open event', '响应 101，有 error 事件，没有 open 事件');
const CANDIDATES: readonly Candidate[] = [
  { ...httpInFrames, fits },
  {
    name: text('A wrong Sec-WebSocket-Accept', 'Sec-WebSocket-Accept 值错误'),
    fits,
    toTell: text(
      'It must be made from the key of each request: a cached or fixed answer never fits',
      '它须由每次请求的 key 计算得出：缓存的或写死的响应都不会匹配',
    ),
  },
  {
    name: text('A TCP reset or a broken frame right after the 101', '101 之后紧接着 TCP 重置或违反协议的帧'),
    fits,
    toTell: text(
      'The server log shows that it accepted, and what it did next',
      '服务端日志会显示它已接受握手，以及随后做了什么',
    ),
  },
];
