import { findLimits } from '../../infrastructure/find-limits.ts';
import type { Cause } from '../cause.ts';
import { errorsTell, wasLost } from '../facts.ts';
import { candidateFor } from '../limit-candidate.ts';
import { cutAtSameAge } from '../repeated.ts';
import { openedFact } from '../times-told.ts';
import { duration, fact, text } from '../wording.ts';

/**
 * Something on the way ends connections at a certain age. Rests on `opened.at` against `end.at`, 1006 or 1001 without a
 * `close()`, the known limits in `model/infrastructure`, and neighbours of the same host that ended at the same age. A
 * connection that was silent all the time fits an idle timeout as well, hence possible at most. The age of a connection
 * that was there before the recording is not known.
 */
export const lifetimeLimit: Cause = {
  id: 'lifetime-limit',
  find(facts) {
    const { connection, closed, age, silence, host } = facts;
    const byServer = closed?.code === 1001 && facts.closeCall === null && connection.opened !== null;
    if ((!wasLost(facts) && !byServer) || facts.error) return null;
    if (errorsTell(facts) && connection.erroredAt !== null) return null;
    if (connection.beforeCapture) return null;
    const limits = findLimits('lifetime', age, host);
    const alike = cutAtSameAge(facts);
    if (limits.length === 0 && alike.length < 2) return null;
    const busy = silence < age * 0.9;
    const known = limits.some(({ close, atItsHost }) => close && atItsHost);
    const open = duration(age);
    const quiet = duration(silence);
    return {
      confidence: busy && (alike.length >= 2 || known) ? 'likely' : 'possible',
      headline: text(`Lifetime limit: cut after ${open.en}`, `连接时长上限：${open.zh}后被切断`),
      evidence: [
        openedFact(facts),
        fact('activity', `the last message ${quiet.en} before the end`, `最后一条消息在结束前 ${quiet.zh}`),
        fact('end', `${closed?.code} without a close() of the page`, `${closed?.code}，页面没有调用 close()`),
        ...(alike.length > 0
          ? [
              fact(
                'neighbours',
                `others that ended at the same age: ${alike.length}`,
                `在同样时长结束的其他连接：${alike.length} 个`,
              ),
            ]
          : []),
      ],
      nextSteps: [
        text('Reconnect on your own shortly before that age', '在到达该时长之前主动重连'),
        ...limits
          .slice(0, 3)
          .map(({ limit }) => text(`${limit.name}: ${limit.remedy.en}`, `${limit.name}：${limit.remedy.zh}`)),
      ],
      candidates: limits.map((found) => candidateFor(found)),
    };
  },
};
