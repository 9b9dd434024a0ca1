import type { Cause } from '#model/diagnosis/cause.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

const headline = text('A navigation began', '页面开始跳转');
const nextSteps = [
  text('Nothing to do if the page was left on purpose', '若是有意离开页面，则无需处理'),
  text('Even a link to a download makes Firefox close connections', '哪怕只是下载链接，也会让 Firefox 关闭连接'),
];

/** 1006 is clean nowhere else but on the wire, and what was on the wire had opened. */
const WHILE_CONNECTING: Finding = {
  confidence: 'likely',
  headline,
  evidence: [
    fact(
      'end',
      '1006 with wasClean true before it opened: so Firefox ends what is connecting as a navigation starts',
      '尚未打开就以 wasClean 为 true 的 1006 结束：Firefox 在跳转开始时就是这样中止正在建立的连接',
    ),
  ],
  nextSteps,
};

/** How soon after the close the page is gone, in ms. */
const SOON = 5_000;

/**
 * Firefox closes with 1001 as a navigation starts, and the page still gets the close event: 1001 when the server echoes
 * it, 1006 when it drops TCP; what is still connecting ends with 1006 and `wasClean` true (measured: 17). Rests on the close
 * event, the absence of a `close()`, and neighbours: others of the same document that `left`, or a new top document in
 * the same tab, just after. Chromium fires no event then.
 */
export const navigation: Cause = {
  id: 'navigation',
  find({ connection, closed, browser, neighbours, closeCall }) {
    if (!closed || closeCall || browser === 'chromium') return null;
    if (connection.opened === null) return closed.code === 1006 && closed.wasClean ? WHILE_CONNECTING : null;
    if (closed.code !== 1001 && closed.code !== 1006) return null;
    const { tabId, documentId, frameId } = connection.sender;
    const after = neighbours.find(({ sender, end, createdAt }) => {
      if (sender.tabId !== tabId) return false;
      if (sender.documentId === documentId && documentId !== null)
        return end.type === 'left' && end.at >= closed.at && end.at - closed.at <= SOON;
      return frameId === 0 && sender.frameId === 0 && createdAt >= closed.at && createdAt - closed.at <= SOON;
    });
    if (!after) return null;
    const wait = duration(Math.max(0, (after.end.type === 'left' ? after.end.at : after.createdAt) - closed.at));
    return {
      confidence: browser === 'firefox' && closed.code === 1001 ? 'likely' : 'possible',
      headline,
      evidence: [
        fact(
          'end',
          `${closed.code}, and the page never called close(): Firefox sends 1001 as a navigation starts`,
          `${closed.code}，而页面没有调用 close()：Firefox 在跳转开始时发送 1001`,
        ),
        fact('neighbours', `the page was gone or replaced ${wait.en} later`, `${wait.zh}后页面离开或被替换`),
      ],
      nextSteps,
    };
  },
};
