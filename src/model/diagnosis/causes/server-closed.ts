import { lookUp } from '#model/close-codes/look-up.ts';
import type { Cause } from '#model/diagnosis/cause.ts';
import { closeFrameFacts, isServerClose, stepsForCode } from '#model/diagnosis/evidence/server-close.ts';
import { openedFact } from '#model/diagnosis/evidence/times-told.ts';
import { quoted, text, verbatim } from '#model/diagnosis/wording.ts';

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
    const entry = lookUp(closed.code);
    // The name of a range says nothing of this code.
    const name = entry.first === entry.last ? entry.name : closed.reason ? quoted(closed.reason, 32) : verbatim('');
    return {
      confidence: facts.connection.beforeCapture ? 'likely' : 'certain',
      headline: text(
        `The server closed it: ${closed.code} ${name.en}`.trim(),
        `服务端关闭：${closed.code} ${name.zh}`.trim(),
      ),
      evidence: [...closeFrameFacts(facts), openedFact(facts)],
      nextSteps: stepsForCode(entry, closed.reason),
    };
  },
};
