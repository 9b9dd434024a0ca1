import type { Cause } from '#model/diagnosis/cause.ts';
import { isLoopback } from '#model/diagnosis/evidence/address.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { neverOpenedFact, openedFact } from '#model/diagnosis/evidence/times-told.ts';
import { type Facts, neverOpened, wasLost } from '#model/diagnosis/facts.ts';
import type { Confidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

const headline = text('The browser was offline', '浏览器处于离线状态');
const nextSteps = [text('Reconnect on the online event instead of on a timer', '在 online 事件里重连，而不是靠定时器')];

/**
 * There was no network. Rests on `handshake.error`, or on `page.online` (`navigator.onLine`) false at the end and
 * `page.onlineChangedAt`, both from the page; true there proves nothing. A connection that opened while it was false
 * already, or to this very machine, speaks against it: then possible at most.
 */
export const offline: Cause = {
  id: 'offline',
  find(facts) {
    const named = namedFailure(facts, /ERR_INTERNET_DISCONNECTED|NS_ERROR_OFFLINE/, { headline, nextSteps });
    if (named) return named;
    const { connection, status, error } = facts;
    const { page, end } = connection;
    if (page.online || (!wasLost(facts) && !neverOpened(facts)) || status !== null || error) return null;
    const since = page.onlineChangedAt === null ? null : duration(end.at - page.onlineChangedAt);
    return {
      confidence: confidenceOf(facts),
      headline,
      evidence: [
        fact('page', 'navigator.onLine was false at the end', '结束时 navigator.onLine 为 false'),
        ...(since ? [fact('page', `it went offline ${since.en} before the end`, `结束前 ${since.zh}变为离线`)] : []),
        connection.opened ? openedFact(facts) : neverOpenedFact(facts),
      ],
      nextSteps,
    };
  },
};

function confidenceOf({ connection, host }: Facts): Confidence {
  const { opened, page } = connection;
  if (opened === null) return 'likely';
  const wentOffline = page.onlineChangedAt !== null && page.onlineChangedAt >= opened.at;
  return wentOffline && !isLoopback(host) ? 'likely' : 'possible';
}
