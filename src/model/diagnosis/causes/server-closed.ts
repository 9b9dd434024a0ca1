import { lookUp } from '../../close-codes/look-up.ts';
import { byOwnCode } from '../by-own-code.ts';
import type { Cause } from '../cause.ts';
import { isServerClose } from '../server-close.ts';
import { openedFact, unseenCallFacts } from '../times-told.ts';
import { fact, quoted, text } from '../wording.ts';

/**
 * The server closed it, with a code that says what it says. Rests on `end.code`, `end.reason` and the absence of a
 * `close()`, from the page: a page that did not close gets such a code only out of a Close frame (RFC 6455, 7.1.5).
 * Likely of a connection that was there before the recording: an earlier `close()` would not show.
 */
export const serverClosed: Cause = {
  id: 'server-closed',
  find(facts) {
    const { closed } = facts;
    if (!closed || !isServerClose(facts)) return null;
    const entry = byOwnCode(lookUp(closed.code), facts);
    const reason = quoted(closed.reason);
    // The name of a range says nothing of this code.
    const name = entry.first === entry.last || !closed.reason ? entry.name : quoted(closed.reason, 32);
    const { en, zh } = entry.checks;
    return {
      confidence: facts.connection.beforeCapture ? 'likely' : 'certain',
      headline: text(`The server closed it: ${closed.code} ${name.en}`, `服务端关闭：${closed.code} ${name.zh}`),
      evidence: [
        closed.code === 1005
          ? fact('end', 'a Close frame without a code came in', '收到不带关闭码的 Close 帧')
          : fact('end', `a Close frame with ${closed.code} came in`, `收到关闭码为 ${closed.code} 的 Close 帧`),
        ...(closed.reason ? [fact('end', `its close reason: ${reason.en}`, `关闭原因：${reason.zh}`)] : []),
        ...unseenCallFacts(facts),
        openedFact(facts),
      ],
      nextSteps: en.slice(0, 3).map((step, index) => text(step, zh[index] ?? zh[0] ?? step)),
    };
  },
};
