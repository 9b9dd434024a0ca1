import type { Cause } from '../cause.ts';
import { wasLost } from '../facts.ts';
import { saidBySecondChannel } from '../handshake-error.ts';
import { duration, fact, text } from '../wording.ts';

const headline = text('The page was in the back/forward cache', '页面曾进入往返缓存（bfcache）');
const nextSteps = [
  text(
    'Reconnect in a pageshow listener when event.persisted is true',
    '在 pageshow 监听器里，若 event.persisted 为 true 则重连',
  ),
  text('Close the connection in pagehide, so that the server learns of it', '在 pagehide 里关闭连接，让服务端及时得知'),
];

/**
 * Chromium ends the connections of a page that enters the back/forward cache; on return the page gets `error` and 1006
 * (measured). Rests on the second channel's text, or on `erroredAt`, `end.code` and a neighbour: another top document
 * of the same tab that lived between the last message and the end.
 */
export const backForwardCache: Cause = {
  id: 'back-forward-cache',
  find(facts) {
    const { connection, closed, browser, neighbours, silence, error } = facts;
    if (!closed || connection.opened === null) return null;
    if (/back-forward cache/i.test(error))
      return { confidence: 'certain', headline, evidence: [saidBySecondChannel(facts)], nextSteps };
    if (!wasLost(facts) || browser === 'firefox' || connection.erroredAt === null) return null;
    const { sender } = connection;
    const between = neighbours.find(
      (other) =>
        other.sender.tabId === sender.tabId &&
        other.sender.frameId === 0 &&
        other.sender.documentId !== null &&
        sender.documentId !== null &&
        other.sender.documentId !== sender.documentId &&
        other.createdAt > closed.at - silence &&
        other.createdAt < closed.at,
    );
    if (!between) return null;
    const ago = duration(closed.at - between.createdAt);
    return {
      confidence: 'likely',
      headline,
      evidence: [
        fact(
          'neighbours',
          `another document lived in this tab ${ago.en} before`,
          `${ago.zh}之前，此标签页里是另一个文档`,
        ),
        fact(
          'erroredAt',
          'error and 1006 together, as on the return to a cached page',
          'error 与 1006 同时出现，与返回缓存页面时一致',
        ),
      ],
      nextSteps,
    };
  },
};
