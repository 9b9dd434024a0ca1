import type { Cause } from '#model/diagnosis/cause.ts';
import { atEndpoint } from '#model/diagnosis/evidence/at-endpoint.ts';
import { handoversOf, tookPlaceOf } from '#model/diagnosis/evidence/handover.ts';
import { quotedReasonFacts } from '#model/diagnosis/evidence/server-close.ts';
import { serviceMeaning } from '#model/diagnosis/evidence/service-meaning.ts';
import { takeoverSteps } from '#model/diagnosis/evidence/takeover-steps.ts';
import { openedFact } from '#model/diagnosis/evidence/times-told.ts';
import { type Facts, wasLost } from '#model/diagnosis/facts.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

/** Connections nearest in time that are looked at: the back and forth shows in a few. */
const NEAREST = 40;
/** Close reasons that speak of a heartbeat or a limit. */
const OTHERWISE = /\b(ping|pong)\b|heart-?beat|keep-?alive|time[sd]?[\s-]?out|\bidle\b|inactiv/i;
/** How many handovers are back and forth, and no accident. */
const OFTEN = 2;

/**
 * The server allows one session for each client id or login, and another connection took its place. Rests on neighbours at
 * the same endpoint: each end falls within a moment of the opening or first message of another that was made before it,
 * back and forth, since each reconnects. Once is possible only; the last one of such a chain is taken for one of it, where
 * what replaced it still lives.
 */
export const takeover: Cause = {
  id: 'takeover',
  find(facts) {
    const { connection } = facts;
    // A service that says it by its code says it better, and a reason that speaks of time says something else.
    if (!endedByServer(facts) || serviceMeaning(facts) !== null || OTHERWISE.test(facts.closed?.reason ?? ''))
      return null;
    const others = nearest(facts);
    const next = others.find((other) => tookPlaceOf(other, connection));
    const replaced = others.some((other) => tookPlaceOf(connection, other));
    if (!next && !replaced) return null;
    const times = handoversOf([...others, connection]).length;
    if (!next && times < OFTEN) return null;
    const gap = next?.opened ? duration(Math.max(0, connection.end.at - next.opened.at)) : null;
    return {
      confidence: times >= OFTEN ? 'likely' : 'possible',
      headline:
        times >= OFTEN
          ? text('They replace each other: one id or login', '多个连接互相顶替：同一 id 或登录')
          : text('Replaced by another connection', '被另一个连接顶替'),
      evidence: [
        gap
          ? fact(
              'neighbours',
              `another connection to this endpoint had opened ${gap.en} before the end`,
              `结束前 ${gap.zh}，该端点的另一个连接刚刚打开`,
            )
          : fact(
              'neighbours',
              'its own opening ended another connection to this endpoint',
              '它打开时，该端点的另一个连接随即结束',
            ),
        fact('neighbours', `such handovers at this endpoint: ${times}`, `该端点这样的顶替：${times} 次`),
        ...quotedReasonFacts(facts),
        openedFact(facts),
      ],
      nextSteps: takeoverSteps,
    };
  },
};

const endedByServer = (facts: Facts): boolean =>
  wasLost(facts) || (facts.closed !== null && facts.closeCall === null && facts.connection.opened !== null);

function nearest(facts: Facts) {
  const { at } = facts.connection.end;
  return atEndpoint(facts)
    .filter(({ opened }) => opened !== null)
    .sort((a, b) => Math.abs(a.end.at - at) - Math.abs(b.end.at - at))
    .slice(0, NEAREST);
}
