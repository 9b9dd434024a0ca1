import type { Cause } from '#model/diagnosis/cause.ts';
import { ambiguityFacts, certaintyOf, namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { headerOf } from '#model/diagnosis/evidence/header.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { withoutDevTools } from '#model/diagnosis/evidence/without-devtools.ts';
import { acceptedInVain, type Facts, neverOpened } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';

const headline = text('No subprotocol was agreed on', '子协议协商失败');
/** What helps, by the subprotocols that the page asked for; null when these are not known. */
const stepsFor = (asked: readonly string[] | null) =>
  asked?.length === 0
    ? [
        text(
          'The server must not send Sec-WebSocket-Protocol to a page that asked for no subprotocol',
          '页面没有请求子协议时，服务端不得发送 Sec-WebSocket-Protocol',
        ),
        text(
          'Or ask for it: name it in the second argument of new WebSocket',
          '或者请求它：在 new WebSocket 的第二个参数中写明',
        ),
      ]
    : [
        oneOf(asked ?? []),
        text(
          'If it needs none, leave the second argument of new WebSocket out',
          '若不需要子协议，就不要给 new WebSocket 传第二个参数',
        ),
      ];

function oneOf(asked: readonly string[]) {
  const names = quoted(asked.join(', '), 60);
  return asked.length === 0
    ? text(
        'The server must answer with exactly one of the subprotocols asked for',
        '服务端必须从页面请求的子协议中选定一个，且只能一个',
      )
    : text(
        `The server must answer with exactly one of the subprotocols asked for: ${names.en}`,
        `服务端必须从页面请求的子协议中选定一个，且只能一个：${names.zh}`,
      );
}

/**
 * Chromium fails a connection whose subprotocol the server did not choose, or chose otherwise; Firefox accepts the
 * former (measured: 15). Rests on `handshake.error`; in Firefox on the subprotocol in `handshake.headers`; without either on
 * `protocols`, from the page, and on a neighbour that opened at the same URL without asking for any.
 */
export const subprotocolMismatch: Cause = {
  id: 'subprotocol-mismatch',
  find(facts) {
    const nextSteps = stepsFor(facts.connection.protocols);
    const named = namedFailure(facts, /Sec-WebSocket-Protocol/i, { headline, nextSteps });
    if (named) return named;
    const wrong = notAskedFor(facts);
    if (wrong) return wrong;
    const { connection, browser, neighbours, status, error } = facts;
    const asked = connection.protocols ?? [];
    if (!neverOpened(facts) || asked.length === 0 || browser === 'firefox' || status || error) return null;
    const other = neighbours.find(
      ({ url, opened, protocols }) => url === connection.url && opened && protocols?.length === 0,
    );
    if (!other) return null;
    const names = quoted(asked.join(', '));
    return {
      confidence: 'possible',
      headline,
      evidence: [
        fact('protocols', `asked for ${names.en} and never opened`, `请求了${names.zh}，未建立连接`),
        fact(
          'neighbours',
          'another one to the same URL asked for none and opened',
          '同一 URL 的另一个连接没有请求子协议，却打开了',
        ),
        neverOpenedFact(facts),
      ],
      nextSteps: [...nextSteps, ...withoutDevTools(facts)],
    };
  },
};

/** Firefox tells the answer: a 101 with a subprotocol that the page did not ask for must fail (RFC 6455, 4.1). */
function notAskedFor(facts: Facts): Finding | null {
  const { protocols } = facts.connection;
  const chosen = headerOf(facts, 'sec-websocket-protocol');
  if (!acceptedInVain(facts) || chosen === null || protocols?.includes(chosen) !== false) return null;
  const names = quoted(chosen);
  const asked = quoted(protocols.join(', '));
  return {
    confidence: certaintyOf(facts),
    headline,
    evidence: [
      fact('handshake', `the server chose the subprotocol ${names.en}`, `服务端选定的子协议是${names.zh}`),
      protocols.length > 0
        ? fact('protocols', `the page asked for ${asked.en}`, `页面请求的是${asked.zh}`)
        : fact('protocols', 'the page asked for none', '页面没有请求子协议'),
      ...ambiguityFacts(facts),
      neverOpenedFact(facts),
    ],
    nextSteps: stepsFor(protocols),
  };
}
