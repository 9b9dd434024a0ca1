import type { Facts } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';
import { standstillFact, standstillOf } from './standstill.ts';

/** Whether something else than the page ended it without a word of why: no reason, and no code that says more. */
function endedSilently({ connection, closed, closeCall, error }: Facts): boolean {
  if (!closed || closeCall || connection.opened === null || closed.reason !== '' || error !== '') return false;
  return [1000, 1005, 1006].includes(closed.code);
}

/** Whether a URL is one of Engine.IO, whose server pings in messages. */
export const isEngine = (url: string): boolean => /[?&]EIO=[4-9]/.test(url);

/** Engine.IO's limits as it ships, in ms (engine.io lib/server.ts): a ping each 25 s, and 20 s for the answer. */
const PONG_LIMIT = 20_000;
const PING_LIMIT = 45_000;
/** How long Socket.IO waits for the first packet of a client, in ms (socket.io lib/server.ts, `connectTimeout`). */
const CONNECT_LIMIT = 45_000;
/** How late, in ms, a limit may be noticed. */
const LATE = 2_500;

const isAt = (time: number, limit: number): boolean => time >= limit - 300 && time <= limit + LATE;

/**
 * The server of Engine.IO gave up for want of a pong. Rests on `url` and on the time since the last message came in: 20 s
 * after one, its ping, with nothing sent since; or 45 s, when even that did not get through.
 */
export function engineSilence(facts: Facts): Finding | null {
  const { connection } = facts;
  const { sent, received } = connection.activity;
  if (!endedSilently(facts) || !isEngine(connection.url) || received.lastAt === null) return null;
  const since = connection.end.at - received.lastAt;
  const answered = sent.lastAt !== null && sent.lastAt > received.lastAt;
  const isUnanswered = isAt(since, PONG_LIMIT) && !answered;
  const age = connection.opened ? connection.end.at - connection.opened.at : 0;
  if (sent.count === 0 && isAt(age, CONNECT_LIMIT)) return neverConnected(age);
  if (!isUnanswered && !(isAt(since, PING_LIMIT) && !answered)) return null;
  const span = duration(since);
  const still = standstillOf(facts);
  return {
    confidence: 'likely',
    headline: text('The server got no heartbeat in time', '服务端没有及时收到心跳'),
    evidence: [
      fact(
        'activity',
        `the last message came in ${span.en} before the end, and nothing was sent after it`,
        `最后一条消息在结束前 ${span.zh}收到，此后没有发送过任何消息`,
      ),
      fact(
        'url',
        isUnanswered
          ? 'Engine.IO waits 20 s for the answer to its ping'
          : 'Engine.IO pings each 25 s and waits 20 s for the answer: 45 s in all',
        isUnanswered
          ? 'Engine.IO 等待 ping 的回应 20 秒'
          : 'Engine.IO 每 25 秒发送一次 ping，并等待回应 20 秒：共 45 秒',
      ),
      ...(still ? [standstillFact(still)] : []),
    ],
    nextSteps: [
      isUnanswered
        ? text(
            'The page got the ping and sent no pong: a blocked main thread, a breakpoint, or a client of another protocol version',
            '页面收到了 ping 却没有回应：主线程被阻塞、停在断点，或客户端协议版本不一致',
          )
        : text(
            'Even the ping did not arrive: the path had stopped, or the page could not run',
            '连 ping 都没有到达：网络路径已中断，或页面无法运行',
          ),
      text(
        'Raise pingTimeout on the server where clients may be busy that long',
        '若客户端可能忙碌这么久，调大服务端的 pingTimeout',
      ),
    ],
  };
}

function neverConnected(age: number): Finding {
  const span = duration(age);
  return {
    confidence: 'likely',
    headline: text(`Socket.IO: no CONNECT within ${span.en}`, `Socket.IO：${span.zh}内没有 CONNECT`),
    evidence: [
      fact('activity', 'the page sent nothing at all', '页面没有发送过任何消息'),
      fact(
        'opened',
        `closed ${span.en} after it opened: Socket.IO waits 45 s for a CONNECT packet`,
        `打开 ${span.zh}后关闭：Socket.IO 等待 CONNECT 数据包 45 秒`,
      ),
    ],
    nextSteps: [
      text(
        'A plain WebSocket is no Socket.IO client: use socket.io-client, or a plain WebSocket server',
        '原生 WebSocket 不是 Socket.IO 客户端：请使用 socket.io-client，或改用普通 WebSocket 服务端',
      ),
      text('The client must send 40 (CONNECT) after the first packet', '客户端收到首个数据包后须发送 40（CONNECT）'),
    ],
  };
}

/** Keep-alive times that MQTT clients ask for, in seconds: those that they ship, and round ones. */
const KEEP_ALIVES = [10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 600];

/**
 * The MQTT broker gave up: it may after one and a half times the keep-alive without a packet from the client (MQTT 3.1.1,
 * 3.1.2.10; MQTT 5.0, 3.1.2.10). Rests on the subprotocol and on the time since the page last sent anything; brokers look
 * every few seconds.
 */
export function mqttSilence(facts: Facts): Finding | null {
  const { connection } = facts;
  const { sent } = connection.activity;
  const protocol = connection.opened?.protocol ?? '';
  if (!endedSilently(facts) || !/^mqtt/.test(protocol) || sent.lastAt === null) return null;
  const since = connection.end.at - sent.lastAt;
  const keepAlive = KEEP_ALIVES.find((seconds) => {
    const late = since - seconds * 1_500;
    // A pause that it bore before shows that it waits longer.
    if (sent.longestGap > seconds * 1_500) return false;
    return late >= -500 && late <= Math.max(1_500, seconds * 100);
  });
  if (keepAlive === undefined) return null;
  const span = duration(since);
  const still = standstillOf(facts);
  return {
    confidence: 'likely',
    headline: text(`MQTT keep alive missed: nothing sent for ${span.en}`, `错过 MQTT 保活：${span.zh}没有发送`),
    evidence: [
      fact('activity', `the page had sent nothing for ${span.en}`, `页面已有 ${span.zh}没有发送任何消息`),
      fact(
        'opened',
        `a broker gives up after 1.5 times the keep alive: fits one of ${keepAlive} s`,
        `代理（broker）在保活时间的 1.5 倍后放弃：与 ${keepAlive} 秒的保活时间吻合`,
      ),
      ...(still ? [standstillFact(still)] : []),
    ],
    nextSteps: [
      text(
        'The client must send a PINGREQ within its keep alive: timers of a hidden page fire once a minute, let a worker do it',
        '客户端须在保活时间内发送 PINGREQ：隐藏页面的定时器每分钟才触发一次，可放进 Worker',
      ),
      text('Or ask for a longer keep alive when connecting', '或在连接时请求更长的保活时间'),
    ],
  };
}
