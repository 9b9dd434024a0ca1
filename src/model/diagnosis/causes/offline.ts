import type { Cause } from '../cause.ts';
import { neverOpened, wasLost } from '../facts.ts';
import { namedFailure } from '../handshake-error.ts';
import { duration, fact, text } from '../wording.ts';

const headline = text('The browser was offline', '浏览器处于离线状态');
const nextSteps = [text('Reconnect on the online event instead of on a timer', '在 online 事件里重连，而不是靠定时器')];

/**
 * There was no network. Rests on `handshake.error`, or on `page.online` (`navigator.onLine`) false at the end; true
 * there proves nothing.
 */
export const offline: Cause = {
  id: 'offline',
  find(facts) {
    const named = namedFailure(facts, /ERR_INTERNET_DISCONNECTED|NS_ERROR_OFFLINE/, { headline, nextSteps });
    if (named) return named;
    const { connection, age, attempt } = facts;
    if (connection.page.online || (!wasLost(facts) && !neverOpened(facts)) || facts.status !== null) return null;
    const span = duration(connection.opened ? age : attempt);
    return {
      confidence: 'likely',
      headline,
      evidence: [
        fact('page', 'navigator.onLine was false at the end', '结束时 navigator.onLine 为 false'),
        connection.opened
          ? fact('opened', `opened ${span.en} before`, `打开于 ${span.zh}之前`)
          : fact('opened', `never opened; ended ${span.en} after the constructor`, `从未打开；构造后 ${span.zh}结束`),
      ],
      nextSteps,
    };
  },
};
