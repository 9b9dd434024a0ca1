import type { Cause } from '#model/diagnosis/cause.ts';
import { ambiguityFacts, namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { headerOf } from '#model/diagnosis/evidence/header.ts';
import { candidatesFor, remediesFor } from '#model/diagnosis/evidence/limit-candidate.ts';
import { isEngine } from '#model/diagnosis/evidence/service-heartbeats.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { mayBePutOff } from '#model/diagnosis/evidence/unanswered.ts';
import { acceptedInVain, type Facts } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';
import { findLimits } from '#model/time-limits/find-limits.ts';

const headline = text('Cut before the handshake was answered', '握手得到响应之前就被切断');
const nextSteps = [
  text(
    'Did the server crash on the request, or does it speak another protocol on this port?',
    '服务端是否在处理请求时崩溃，或该端口使用的是别的协议？',
  ),
  text('A firewall or proxy may reset what it does not allow', '防火墙或代理可能会重置不允许的连接'),
];

/** Engine.IO lets an upgrade at another path than its own go unanswered for a second, and cuts it (`destroyUpgrade`). */
const ENGINE_PATH = text(
  'Compare the path in the URL with the "path" of the Socket.IO server: it cuts upgrades at any other',
  '对照 URL 中的路径与 Socket.IO 服务端的 “path” 选项：其他路径上的升级请求会被它切断',
);

const PATTERN =
  /closed before receiving a handshake response|WebSocket handshake: net::ERR_|ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|NS_ERROR_NET_(RESET|INTERRUPT)/;

/**
 * TCP ended before the answer. Rests on `handshake.error`, in Chromium on any network error behind "Error during WebSocket
 * handshake:", where the connection itself was there; of a `wss:` URL likely only, where that may
 * speak of TLS as well, and in Firefox, which says the same of both, possible.
 * Or in Firefox on a 101 without an error event: it fires none where TCP ended right behind the answer, and one at
 * anything else that keeps a connection from opening (measured: 9).
 */
export const handshakeCut: Cause = {
  id: 'handshake-cut',
  find(facts) {
    const waited = waitedInVain(facts);
    const steps = isEngine(facts.connection.url) ? [ENGINE_PATH, ...nextSteps] : nextSteps;
    const named = namedFailure(facts, PATTERN, waited ?? { headline, nextSteps: steps });
    const isSure = /^ws:/i.test(facts.connection.url) || /before receiving|WebSocket handshake:/.test(facts.error);
    const unsure = facts.browser === 'firefox' ? 'possible' : 'likely';
    return named ? { ...named, confidence: isSure ? named.confidence : unsure } : cutBehindAnswer(facts);
  },
};

/** How long, in ms, nobody waits for what crashes on the request or does not allow it. */
const WAITED = 4_000;

/** What to say of a request that was taken, not answered for seconds, and then cut; null of one that was cut at once. */
function waitedInVain(facts: Facts): Pick<Finding, 'headline' | 'nextSteps' | 'candidates'> | null {
  const { attempt, connection, host } = facts;
  if (attempt < WAITED || connection.beforeCapture || mayBePutOff(facts)) return null;
  const limits = findLimits('handshake', {
    milliseconds: attempt,
    end: 'cut',
    host,
    header: (name) => headerOf(facts, name),
  });
  const span = duration(attempt);
  return {
    headline: text(`Cut after ${span.en} without an answer`, `等待响应 ${span.zh}后被切断`),
    nextSteps: [
      text(
        'It was not refused at once: the request hung until somebody timed out. Where does the application hang before it accepts?',
        '并非立即被拒绝：请求一直卡住，直到某一方超时。应用在接受连接之前卡在哪里？',
      ),
      ...remediesFor(limits),
      text(
        'Look for a time limit of that length at the server and at every proxy on the way',
        '查找服务端和沿途各级代理中与此时长相同的时限',
      ),
    ],
    candidates: candidatesFor(limits),
  };
}

function cutBehindAnswer(facts: Facts): Finding | null {
  if (!acceptedInVain(facts) || facts.connection.erroredAt !== null) return null;
  // A Close frame right behind the answer, whose code or reason no browser makes up.
  if (facts.closed?.code !== 1006 || facts.closed.reason !== '') return null;
  return {
    confidence: 'likely',
    headline: text('Cut right after the server accepted it', '服务端刚接受握手，连接就被切断'),
    evidence: [
      fact('handshake', 'the server accepted with 101', '服务端以 101 接受了握手'),
      fact(
        'erroredAt',
        'no error event, so Firefox itself did not reject it',
        '没有 error 事件：不是 Firefox 主动断开的',
      ),
      ...ambiguityFacts(facts),
      neverOpenedFact(facts),
    ],
    nextSteps: [
      text(
        'Read the server log for that second: does it accept and then close or crash?',
        '查服务端那一秒的日志：是否接受后随即关闭或崩溃？',
      ),
      text('Or the backend behind a proxy ended at once', '或者代理后面的后端立即断开'),
    ],
  };
}
