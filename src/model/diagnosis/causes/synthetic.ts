import type { Cause } from '../cause.ts';
import { fact, text } from '../wording.ts';

/** Page code dispatched the close event itself. Rests on `end.isTrusted` (DOM Standard, `Event.isTrusted`). */
export const synthetic: Cause = {
  id: 'synthetic',
  find({ closed }) {
    if (!closed || closed.isTrusted) return null;
    return {
      confidence: 'certain',
      headline: text('The page made this close event up', '这个 close 事件是页面伪造的'),
      evidence: [
        fact(
          'end',
          `isTrusted is false: ${closed.code} comes from page code, not from the browser`,
          `isTrusted 为 false：${closed.code} 来自页面代码，而不是浏览器`,
        ),
      ],
      nextSteps: [
        text(
          'Search the page for new CloseEvent and dispatchEvent; libraries do this to drop a connection at once',
          '在页面代码里搜索 new CloseEvent 和 dispatchEvent；有的库借此立即放弃连接',
        ),
        text('The real connection may still be open', '真实的连接可能仍然打开着'),
      ],
    };
  },
};
