import type { Cause } from '#model/diagnosis/cause.ts';
import { callerFacts } from '#model/diagnosis/evidence/calling.ts';
import { closeCallFact } from '#model/diagnosis/evidence/close-call.ts';
import { missedHeartbeat } from '#model/diagnosis/evidence/heartbeat.ts';
import { libraryOf } from '#model/diagnosis/evidence/library.ts';
import { engineSilence, mqttSilence } from '#model/diagnosis/evidence/service-heartbeats.ts';
import { reconnectStep, serviceMeaning } from '#model/diagnosis/evidence/service-meaning.ts';
import { silentTimerOf } from '#model/diagnosis/evidence/silent-timer.ts';
import { standstillFact, standstillOf } from '#model/diagnosis/evidence/standstill.ts';
import { silenceFact } from '#model/diagnosis/evidence/times-told.ts';
import { unreadPong } from '#model/diagnosis/evidence/unread-pong.ts';
import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence, Finding } from '#model/diagnosis/verdict.ts';
import { duration, fact, question, text } from '#model/diagnosis/wording.ts';

/**
 * One side missed a ping or heartbeat of the other. Rests on the close reason, the page's own reason in `closeCall`, or
 * the meaning of the code to a known service; on the silence after which a timer of the page closed; or on the time after
 * which a known protocol gives up. `page.longestGap` may show why; `activity.received` may show that it was not the page.
 */
export const heartbeatTimeout: Cause = {
  id: 'heartbeat-timeout',
  find: (facts) => missed(facts) ?? silent(facts) ?? engineSilence(facts) ?? mqttSilence(facts),
};

function missed(facts: Facts): Finding | null {
  const said = missedHeartbeat(facts);
  if (!said) return null;
  const unread = unreadPong(facts);
  if (unread) return { confidence: 'likely', ...unread, evidence: [said, ...unread.evidence, silenceFact(facts)] };
  const service = serviceMeaning(facts);
  const still = standstillOf(facts);
  return {
    confidence: 'likely',
    headline: facts.closeCall
      ? text('The page gave up: it got no heartbeat in time', '页面未按时收到心跳，关闭了连接')
      : text('The server gave up: it got no heartbeat in time', '服务端未按时收到心跳，关闭了连接'),
    evidence: [said, ...(still ? [standstillFact(still)] : []), silenceFact(facts)],
    nextSteps: [
      ...(service ? reconnectStep(service) : []),
      facts.closeCall
        ? text(
            'The server or the path had stopped: read the server log for the seconds before',
            '服务端或网络路径当时已停止响应：查服务端在此前几秒的日志',
          )
        : question(
            'standstill',
            'Look for what kept the page from answering: a main thread that is blocked for less than 40 s does not show here',
            '查找是什么让页面没有回应：主线程阻塞不足 40 秒时，这里看不出来',
          ),
      text('A page that reads slowly delays even the pongs of the browser', '页面读取太慢，连浏览器的 pong 也会延迟'),
      ...(facts.closeCall === null && facts.closed !== null && facts.closed.code < 3_000
        ? [
            text(
              'Browsers answer pings of the protocol by themselves: or the server did not read the pong, busy or blocked',
              '协议层 ping 由浏览器自动回应：也可能是服务端忙碌或阻塞，没有读取 pong',
            ),
          ]
        : []),
    ],
  };
}

/** A hub answers the handshake of its protocol at once, and gives up itself without one (HubOptions.HandshakeTimeout). */
const NO_HUB = text(
  'A SignalR hub answers at once, and closes by itself where no handshake came for 15 s: is it a hub, and does every proxy pass messages on?',
  'SignalR hub 会立即应答，15 秒内没有收到握手也会自行关闭：那里是否真的是 hub？各级代理是否转发消息？',
);

/** A timer of the page, or of its library, closed because nothing had come in for too long. */
function silent(facts: Facts): Finding | null {
  const timer = silentTimerOf(facts);
  // What is only possible leaves the page's own call in front.
  if (timer?.confidence !== 'likely') return null;
  const span = duration(timer.silence);
  const still = standstillOf(facts);
  return {
    confidence: timer.confidence,
    headline: timer.hadMessages
      ? text(`Closed by the page: ${span.en} without a message`, `${span.zh}没有消息，页面关闭了连接`)
      : text(`Closed by the page: no answer within ${span.en}`, `${span.zh}内没有回应，页面关闭了连接`),
    evidence: [
      ...timer.evidence,
      closeCallFact(facts),
      ...callerFacts(facts),
      ...unansweredFacts(facts),
      ...(still ? [standstillFact(still)] : []),
    ],
    nextSteps: [
      timer.hadMessages
        ? text(
            'Whatever should have come (a ping, a heartbeat) did not: the server or the path had stopped. Read its log from that time',
            '本应到来的消息（ping、心跳）没有到：服务端或网络路径当时已停止。查服务端从那时起的日志',
          )
        : text(
            'The server never answered what the page sent: read its log for that connection',
            '服务端一直没有回应页面发送的内容：查该连接在服务端的日志',
          ),
      ...(libraryOf(facts)?.library.name === 'SignalR' && !timer.hadMessages ? [NO_HUB] : []),
      text(
        'If the server may be silent that long, let the page wait longer, or let the server send pings as messages',
        '若服务端本来就可能这么久不发消息，请放宽页面的时限，或让服务端以消息形式发送心跳',
      ),
    ],
  };
}

/** That the close() of the page was never answered either, as evidence. */
function unansweredFacts({ closed, closing }: Facts): Evidence[] {
  if (closed?.code !== 1006) return [];
  const span = duration(closing);
  return [
    fact(
      'end',
      `1006: the close() was not answered either, for ${span.en}`,
      `1006：close() 在 ${span.zh}内同样没有得到回应`,
    ),
  ];
}
