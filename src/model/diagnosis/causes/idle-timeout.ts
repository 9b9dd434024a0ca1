import { findLimits } from '../../infrastructure/find-limits.ts';
import type { Cause } from '../cause.ts';
import { errorsTell, wasLost } from '../facts.ts';
import { candidateFor } from '../limit-candidate.ts';
import { cutAtSameSilence } from '../repeated.ts';
import { standstillOf } from '../standstill.ts';
import { openedFact, silenceFact } from '../times-told.ts';
import { duration, fact, text } from '../wording.ts';

/** The longest interval advised, in seconds: below every limit known of a proxy or a NAT. */
const LONGEST_INTERVAL = 25;

/**
 * Something on the way ends connections after silence. Rests on the silence before the end (`activity` or `opened`
 * against `end.at`), 1006 or 1001 without a `close()`, and the known limits in `model/infrastructure`; on neighbours of
 * the same host that ended after the same silence. Messages only: pings of the protocol are not seen by the page, so the
 * true silence may have been shorter. Of a connection that was there before the recording, only a silence that began
 * with a message is known. Silence of a page that stood still, as on a machine that slept, says nothing of a limit.
 */
export const idleTimeout: Cause = {
  id: 'idle-timeout',
  find(facts) {
    const { connection, closed, silence, host, sameInstant } = facts;
    const byServer = closed?.code === 1001 && facts.closeCall === null && connection.opened !== null;
    if ((!wasLost(facts) && !byServer) || facts.error) return null;
    if (errorsTell(facts) && connection.erroredAt !== null) return null;
    if (!facts.knowsSilence) return null;
    const limits = findLimits('idle', silence, host);
    const alike = cutAtSameSilence(facts);
    if (limits.length === 0 && alike.length < 2) return null;
    const exact = limits.some(({ close, atItsHost }) => close && (!byServer || atItsHost));
    const quiet = duration(silence);
    const every = Math.max(1, Math.min(LONGEST_INTERVAL, Math.floor(silence / 2_000)));
    return {
      // Others that went in the same instant after another silence speak against it.
      confidence:
        (alike.length >= 2 || (exact && sameInstant.length === 0)) && standstillOf(facts) === null
          ? 'likely'
          : 'possible',
      headline: text(`Idle timeout: silent for ${quiet.en}`, `空闲超时：静默 ${quiet.zh}`),
      evidence: [
        silenceFact(facts),
        openedFact(facts),
        fact('end', `${closed?.code} without a close() of the page`, `${closed?.code}，页面没有调用 close()`),
        ...(alike.length > 0
          ? [
              fact(
                'neighbours',
                `others that ended after the same silence: ${alike.length}`,
                `静默同样时长后结束的其他连接：${alike.length} 个`,
              ),
            ]
          : []),
      ],
      nextSteps: [
        text(`Send a message or a server ping every ${every} s`, `每 ${every} 秒发送一条消息，或由服务端发 ping`),
        ...limits
          .slice(0, 3)
          .map(({ limit }) => text(`${limit.name}: ${limit.remedy.en}`, `${limit.name}：${limit.remedy.zh}`)),
      ],
      candidates: limits.map((found) => candidateFor(found)),
    };
  },
};
