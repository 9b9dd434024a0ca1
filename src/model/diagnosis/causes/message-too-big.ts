import { failedByBrowser } from '../browser-failure.ts';
import type { Cause } from '../cause.ts';
import { bytes, duration, fact, text } from '../wording.ts';

const nextSteps = [
  text(
    'Split the message, or raise the limit of the server and of every proxy',
    '拆分消息，或调大服务端和各级代理的上限',
  ),
  text('Large data is better fetched over HTTP', '大块数据更适合通过 HTTP 获取'),
];

/**
 * A message was too big for one side. Rests on the code 1009 that the server sent (RFC 6455, 7.4.1), or on
 * `handshake.error` naming the length of a frame.
 */
export const messageTooBig: Cause = {
  id: 'message-too-big',
  find(facts) {
    const named = failedByBrowser(facts, /too (big|large|long)|frame length|message size/i, {
      headline: text('A message from the server was too big', '服务端发来的消息过大'),
      nextSteps,
    });
    if (named) return named;
    const { closed, closeCall, connection } = facts;
    if (closed?.code !== 1009 || closeCall || connection.opened === null) return null;
    const { sent } = connection.activity;
    const size = bytes(sent.size);
    const ago = sent.lastAt === null ? null : duration(closed.at - sent.lastAt);
    return {
      confidence: 'certain',
      headline: text('The server found a message too big', '服务端认为消息过大'),
      evidence: [
        fact('end', 'the server closed with 1009', '服务端以 1009 关闭'),
        fact('activity', `sent ${size.en} in all, messages: ${sent.count}`, `共发送 ${size.zh}，消息 ${sent.count} 条`),
        ...(ago ? [fact('activity', `the last one ${ago.en} before`, `最后一条在 ${ago.zh}之前`)] : []),
      ],
      nextSteps,
    };
  },
};
