import { lookUp } from '#model/close-codes/look-up.ts';
import type { Cause } from '#model/diagnosis/cause.ts';
import {
  isRefusal,
  REFUSED,
  refusedHeadline,
  speaksOfRefusal,
  wordsOfReason,
} from '#model/diagnosis/evidence/refusal.ts';
import { closeFrameFacts, isServerClose, stepsForCode } from '#model/diagnosis/evidence/server-close.ts';
import { spokenEnd } from '#model/diagnosis/evidence/spoken-end.ts';
import { spokenSteps } from '#model/diagnosis/evidence/spoken-steps.ts';
import { neverOpenedFact, openedFact } from '#model/diagnosis/evidence/times-told.ts';
import type { Closed } from '#model/diagnosis/facts.ts';
import { quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';

/**
 * The server closed it, with a code and perhaps a reason that say what they say; the reason leads. Rests on `end.code`,
 * `end.reason` and the absence of a `close()`, from the page: a page that did not close gets such a code only out of a Close
 * frame (RFC 6455, 7.1.5). Likely of a connection that was there before the recording: an earlier `close()` would not show.
 */
export const serverClosed: Cause = {
  id: 'server-closed',
  find(facts) {
    const { closed } = facts;
    if (!closed || !isServerClose(facts)) return null;
    const entry = lookUp(closed.code);
    const spoken = spokenEnd(facts);
    const refused = spoken === null && isRefusal(facts, closed);
    return {
      confidence: facts.connection.beforeCapture ? 'likely' : 'certain',
      headline: refused ? refusedHeadline(closed) : headlineOf(closed),
      evidence: [...closeFrameFacts(facts), facts.connection.opened ? openedFact(facts) : neverOpenedFact(facts)],
      nextSteps:
        spoken !== null && spoken !== 'going'
          ? spokenSteps[spoken]
          : speaksOfRefusal(closed.reason)
            ? [REFUSED, ...stepsForCode(entry, facts).slice(0, 2)]
            : stepsForCode(entry, facts),
    };
  },
};

function headlineOf({ code, reason }: Closed): Localized {
  const entry = lookUp(code);
  if (reason === '') {
    // The name of a range says nothing of this code.
    const name = entry.first === entry.last ? entry.name : text('', '');
    return text(`The server closed it: ${code} ${name.en}`.trim(), `服务端关闭了连接：${code} ${name.zh}`.trim());
  }
  const words = quoted(wordsOfReason(reason), 36);
  return text(`${words.en}: closed by the server, ${code}`, `${words.zh}：服务端关闭了连接（${code}）`);
}
