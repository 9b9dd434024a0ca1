import type { Cause } from '#model/diagnosis/cause.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

/**
 * Page code dispatched a close event itself, and the page then took the connection for closed. Rests on
 * `syntheticClose` (DOM Standard, `Event.isTrusted`) and on an end that came later.
 */
export const synthetic: Cause = {
  id: 'synthetic',
  find({ connection: { syntheticClose, end } }) {
    if (!syntheticClose || syntheticClose.at > end.at) return null;
    const span = duration(end.at - syntheticClose.at);
    return {
      confidence: 'certain',
      headline: text('The page dispatched a close event of its own', '页面自行派发了一个 close 事件'),
      evidence: [
        fact(
          'syntheticClose',
          `isTrusted is false: ${syntheticClose.code} comes from page code, not from the browser`,
          `isTrusted 为 false：${syntheticClose.code} 来自页面代码，而不是浏览器`,
        ),
        fact('end', `the connection itself ended ${span.en} later`, `${span.zh}之后连接本身才结束`),
      ],
      nextSteps: [
        text(
          'Search the page for new CloseEvent and dispatchEvent; libraries do this to drop a connection at once',
          '在页面代码里搜索 new CloseEvent 和 dispatchEvent；有的库借此立即放弃连接',
        ),
        text('Until its own end the connection went on to receive messages', '在真正结束之前，连接仍会收到消息'),
      ],
    };
  },
};
