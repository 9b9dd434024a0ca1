import { saidBySecondChannel } from '#model/diagnosis/evidence/handshake-error.ts';
import { neverOpenedFact, openedFact } from '#model/diagnosis/evidence/times-told.ts';
import { withoutDevTools } from '#model/diagnosis/evidence/without-devtools.ts';
import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence, Finding } from '#model/diagnosis/verdict.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';

/**
 * Nothing else fits. Says what would tell more: in Chromium without DevTools, its second channel. Rests on `opened`,
 * `end` and `handshake`.
 */
export const unknown = {
  id: 'unknown',
  find(facts: Facts): Finding {
    const { connection, closed } = facts;
    if (connection.opened !== null || !closed) {
      return {
        confidence: 'possible',
        headline: text('The record does not tell why', '记录不足以判断原因'),
        evidence: [
          closed
            ? fact(
                'end',
                `close code ${closed.code}, wasClean ${closed.wasClean}`,
                `关闭码 ${closed.code}，wasClean 为 ${closed.wasClean}`,
              )
            : fact('end', 'no close event', '没有 close 事件'),
          ...(facts.error ? saidBySecondChannel(facts) : []),
          ...(connection.opened ? [openedFact(facts)] : []),
        ],
        nextSteps: [...withoutDevTools(facts), text('Read the server log for that second', '查服务端那一秒的日志')],
      };
    }
    const seen = connection.handshake !== null;
    return {
      confidence: 'possible',
      headline: headlineOf(facts.error),
      evidence: [
        neverOpenedFact(facts),
        ...(facts.error ? saidBySecondChannel(facts) : seen ? [namesNone(connection.handshake?.source)] : []),
      ],
      nextSteps: [
        ...withoutDevTools(facts),
        ...(facts.error ? [LOOK_UP] : []),
        ...(facts.browser === 'firefox' && !seen
          ? [
              text(
                'No request was seen: are 200 connections open already? Firefox allows no more',
                '没有看到请求：是否已打开 200 个连接？Firefox 最多允许这么多',
              ),
            ]
          : []),
        text(
          'Open the URL in a tab, with https: for wss:, or with curl: does anything answer?',
          '在标签页里（把 wss: 换成 https:）或用 curl 打开该 URL：有响应吗？',
        ),
        text('Read the console of the page', '看页面的控制台'),
      ],
    };
  },
} as const;

const LOOK_UP = text(
  'That name is of the browser itself: look it up together with the port and the proxy in use',
  '这是浏览器自己的错误名：结合所用端口和代理查找其含义',
);

function headlineOf(error: string): Localized {
  if (error === '') return text('Could not connect: the browser hides the reason', '未建立连接：浏览器不透露原因');
  const name = /\b(ERR|NS_ERROR|NS_BINDING)_\w+/.exec(error)?.[0] ?? quoted(error, 44).en;
  return text(`Could not connect: ${name}`, `未建立连接：${name}`);
}

/** That the second channel saw the handshake and named no cause. */
const namesNone = (source: 'devtools' | 'webRequest' | undefined): Evidence =>
  source === 'devtools'
    ? fact('handshake', 'DevTools names no cause', '开发者工具没有给出原因')
    : fact('handshake', 'Firefox names no cause', 'Firefox 没有给出原因');
