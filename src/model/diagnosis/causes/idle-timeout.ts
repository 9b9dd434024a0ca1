import { findLimits } from '../../infrastructure/find-limits.ts';
import type { Cause } from '../cause.ts';
import { silenceOf, wasLost } from '../facts.ts';
import { candidateFor } from '../limit-candidate.ts';
import { repeated } from '../repeated.ts';
import { duration, fact, text } from '../wording.ts';

/** The shortest silence, in ms, that is worth a thought without a known limit. */
const SHORTEST = 10_000;

/**
 * Something on the way ends connections after silence. Rests on the silence before the end (`activity` or `opened`
 * against `end.at`), 1006 or 1001 without a `close()`, and the known limits in `model/infrastructure`; on neighbours of
 * the same host that ended after the same silence. Messages only: pings of the protocol are not seen by the page, so the
 * true silence may have been shorter.
 */
export const idleTimeout: Cause = {
  id: 'idle-timeout',
  find(facts) {
    const { connection, closed, silence, age, host, browser, sameInstant } = facts;
    const byServer = closed?.code === 1001 && facts.closeCall === null && connection.opened !== null;
    if ((!wasLost(facts) && !byServer) || facts.error) return null;
    if (browser === 'chromium' && connection.erroredAt !== null) return null;
    const limits = findLimits('idle', silence, host);
    const alike = silence >= SHORTEST ? repeated(facts, silence, silenceOf) : [];
    if (limits.length === 0 && alike.length < 2) return null;
    const exact = limits.some(({ close, atItsHost }) => close && (!byServer || atItsHost));
    const quiet = duration(silence);
    const open = duration(age);
    return {
      // Others that went in the same instant after another silence speak against it.
      confidence: alike.length >= 2 || (exact && sameInstant.length === 0) ? 'likely' : 'possible',
      headline: text(`Idle timeout: silent for ${quiet.en}`, `空闲超时：静默 ${quiet.zh}`),
      evidence: [
        fact('activity', `no message for ${quiet.en}`, `${quiet.zh}没有消息`),
        fact('opened', `opened ${open.en} before`, `打开于 ${open.zh}之前`),
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
        text('Send a message or a server ping every 20-30 s', '每 20～30 秒发送一条消息，或由服务端发 ping'),
        ...limits
          .slice(0, 3)
          .map(({ limit }) => text(`${limit.name}: ${limit.remedy.en}`, `${limit.name}：${limit.remedy.zh}`)),
      ],
      candidates: limits.map((found) => candidateFor(found)),
    };
  },
};
