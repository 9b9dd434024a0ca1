import type { Cause } from '#model/diagnosis/cause.ts';
import { failedByBrowser } from '#model/diagnosis/evidence/browser-failure.ts';
import { wordsOfReason } from '#model/diagnosis/evidence/refusal.ts';
import { quotedReasonFacts } from '#model/diagnosis/evidence/server-close.ts';
import { type Closed, errorsTell, type Facts, wasLost } from '#model/diagnosis/facts.ts';
import type { Evidence, Finding } from '#model/diagnosis/verdict.ts';
import { bytes, duration, fact, quoted, size, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';

const nextSteps = [
  text(
    'Split the message, or raise the limit of the server and of every proxy',
    '拆分消息，或调大服务端和各级代理的上限',
  ),
  text('Large data is better fetched over HTTP', '大块数据更适合通过 HTTP 获取'),
];

/** The smallest message, in bytes, that limits in use forbid (uWebSockets 16 KiB, Spring and Actix 64 KiB). */
const LARGE = 16_384;
/** How soon after a message that was too big the connection is lost, in ms, beside the time that it takes on its way. */
const SOON = 5_000;
/** How many bytes a slow line carries in a millisecond: 1 Mbit/s. */
const SLOWEST = 125;
/** How soon before the end, in ms, a message is the server's word on the one that was too big. */
const WORD = 1_000;
/** How many messages, at most, may fall behind it by chance. */
const BY_CHANCE = 0.3;

/**
 * A message was too big for one side. Rests on the code 1009 that the server sent (RFC 6455, 7.4.1), on
 * `handshake.error` naming the length of a frame, or, where the connection was cut without a code as some servers and
 * proxies do, on `activity.sent` from the page: by far the largest message went out just before. That is possible only,
 * likely when it was by far the largest and nothing came after it.
 */
export const messageTooBig: Cause = {
  id: 'message-too-big',
  find: (facts) =>
    failedByBrowser(facts, /too (big|large|long)|frame length|message size/i, {
      headline: text('A message from the server was too big', '服务端发来的消息过大'),
      nextSteps,
    }) ??
    closedFor(facts) ??
    cutFor(facts),
};

function closedFor(facts: Facts): Finding | null {
  const { closed, closeCall, connection } = facts;
  if (closed?.code !== 1009 || closeCall || connection.opened === null) return null;
  const { sent, bufferedAmount } = connection.activity;
  const largest = bytes(sent.largest);
  const isSending = bufferedAmount > 0 && sent.count > 0;
  const justSent = isSending || (sent.lastAt !== null && closed.at - sent.lastAt <= SOON);
  return {
    confidence: connection.beforeCapture ? 'likely' : 'certain',
    headline: isSending
      ? text(`Too big: ${largest.en}, still being sent`, `消息过大：${largest.zh}，尚未发完`)
      : tooBig(closed),
    evidence: [
      fact('end', 'the server closed with 1009', '服务端以 1009 关闭'),
      ...quotedReasonFacts(facts),
      ...sentFacts(facts, closed.at),
    ],
    nextSteps: justSent
      ? [
          text(
            `Let the server accept more than ${largest.en}, or send less`,
            `让服务端接受超过 ${largest.zh}的消息，或减小消息`,
          ),
          ...nextSteps,
        ]
      : [text('Read the server log for what was too big for it', '查服务端日志，看它认为什么过大')],
  };
}

/** What names a number or a limit says more than the code does. */
function tooBig({ reason }: Closed): Localized {
  if (!/\d|limit|max|frame|fragment|buffer|batch|upload|上限|限制/i.test(reason))
    return text('The server found a message too big', '服务端认为消息过大');
  const words = quoted(wordsOfReason(reason), 42);
  return text(`Too big for the server: ${words.en}`, `服务端认为消息过大：${words.zh}`);
}

/** What the page had sent, as evidence; nothing where that is not counted. */
function sentFacts({ connection: { api, activity, beforeCapture } }: Facts, endedAt: number): Evidence[] {
  const { sent, bufferedAmount } = activity;
  if (sent.count === 0 || sent.lastAt === null) {
    if (api === 'WebSocketStream') return [];
    return [
      beforeCapture
        ? fact(
            'activity',
            'no message was sent since the recording began: it was an earlier one',
            '开始记录之后没有发送过消息：指的是更早的消息',
          )
        : fact(
            'activity',
            'the page had sent nothing: the server means something else',
            '页面没有发送过消息：服务端另有所指',
          ),
    ];
  }
  const largest = bytes(sent.largest);
  const ago = duration(endedAt - sent.lastAt);
  const rest = bytes(bufferedAmount);
  return [
    fact(
      'activity',
      `the largest message sent had ${largest.en}, of ${sent.count} in all`,
      `发送过的最大消息为 ${largest.zh}，共 ${sent.count} 条`,
    ),
    bufferedAmount > 0
      ? fact(
          'activity',
          `the page passed the last one to send() ${ago.en} before the end, and ${rest.en} of it were still to go`,
          `最后一条在结束前 ${ago.zh}传给 send()，其中还有 ${rest.zh}没有发出`,
        )
      : fact('activity', `the last one went out ${ago.en} before the end`, `最后一条在结束前 ${ago.zh}发出`),
  ];
}

function cutFor(facts: Facts): Finding | null {
  const { connection, closed } = facts;
  const { sent, received, bufferedAmount } = connection.activity;
  if (!wasLost(facts) || facts.error || !closed) return null;
  // In Firefox an error event comes with a reset too, which is how many servers cut what is too big.
  if (connection.erroredAt !== null && errorsTell(facts)) return null;
  if (sent.largest < LARGE || sent.lastAt === null) return null;
  const since = closed.at - sent.lastAt;
  // What is still being sent had no later end to wait for.
  if (since < 0 || (since > SOON + sent.largest / SLOWEST && bufferedAmount < LARGE)) return null;
  const others = sent.count > 1 ? (sent.size - sent.largest) / (sent.count - 1) : 0;
  // A page that always sends as much is not cut for it.
  if (sent.largest < others * 4) return null;
  const unanswered = (received.lastAt ?? 0) <= sent.lastAt || isWordOn(facts, since);
  const largest = bytes(sent.largest);
  const short = size(sent.largest);
  const ago = duration(since);
  return {
    confidence: unanswered && sent.largest >= LARGE * 4 ? 'likely' : 'possible',
    headline: text(`Cut right after sending a ${short.en} message`, `发送 ${short.zh} 的消息后立即被切断`),
    evidence: [
      fact(
        'activity',
        `the largest message sent had ${largest.en}, of ${sent.count} in all`,
        `发送过的最大消息为 ${largest.zh}，共 ${sent.count} 条`,
      ),
      fact('activity', `the last one went out ${ago.en} before the end`, `最后一条在结束前 ${ago.zh}发出`),
      ...(bufferedAmount > 0
        ? [
            fact(
              'activity',
              `bufferedAmount was still ${bytes(bufferedAmount).en}`,
              `bufferedAmount 仍为 ${bytes(bufferedAmount).zh}`,
            ),
          ]
        : []),
      fact('end', '1006: no Close frame arrived', '1006：没有收到 Close 帧'),
    ],
    nextSteps: [
      text('Was it too big? Send it again: does it end in the same way?', '是否过大？再发一次：是否同样断开？'),
      ...nextSteps,
    ],
  };
}

/** Whether what came in behind the message is likely the server's word on it: it came with the end, and messages come too seldom for chance. */
function isWordOn({ connection: { activity, end, opened } }: Facts, since: number): boolean {
  const { lastAt, count } = activity.received;
  if (lastAt === null || opened === null || end.at - lastAt > WORD) return false;
  return (count * since) / Math.max(1, end.at - opened.at) < BY_CHANCE;
}
