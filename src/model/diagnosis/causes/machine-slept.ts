import type { Cause } from '#model/diagnosis/cause.ts';
import { isSameTime, silenceFitsLimit } from '#model/diagnosis/evidence/cut.ts';
import { hostOf, lastMessageOf } from '#model/diagnosis/evidence/repeated.ts';
import { standstillFact, standstillOf } from '#model/diagnosis/evidence/standstill.ts';
import { silenceFact } from '#model/diagnosis/evidence/times-told.ts';
import { type Facts, knowsSilenceOf, silenceOf, wasLost } from '#model/diagnosis/facts.ts';
import type { Confidence } from '#model/diagnosis/verdict.ts';
import { duration, othersFact, text } from '#model/diagnosis/wording.ts';

/** The shortest silence, in ms, in which connections can be seen to fall silent together. */
const SHORTEST = 60_000;
/** How far apart, in ms, the last messages of connections may be that fell silent together. */
const TOGETHER = 30_000;
/** What a gap must exceed, in ms, that neither the timers of a hidden page, a minute late, nor a busy page explain. */
const BEYOND_THROTTLING = 120_000;
/** What a gap must exceed, in ms, in a page that was not hidden. */
const BEYOND_BUSY = 60_000;

/**
 * The machine slept. Rests on `page.longestGap`, from the page's heartbeat: a standstill shortly before the end that is
 * longer than throttled timers are late and that no freeze explains; and on neighbours that fell silent together and
 * were lost in the same second. Likely at most: a debugger that holds the page leaves the same gap.
 */
export const machineSlept: Cause = {
  id: 'machine-slept',
  find(facts) {
    const { connection, sameInstant } = facts;
    if (!wasLost(facts)) return null;
    const still = standstillOf(facts);
    const together = fellSilentWith(facts);
    const hosts = new Set([connection, ...together].map(hostOf)).size;
    const confidence = confidenceOf(facts, together.length, hosts);
    if (!confidence) return null;
    const others = together.length;
    const awake = still ? duration(still.duration) : null;
    return {
      confidence,
      headline: text(
        awake ? `The machine probably slept for ${awake.en}` : 'The machine probably slept',
        awake ? `计算机可能休眠了 ${awake.zh}` : '计算机可能休眠过',
      ),
      evidence: [
        ...(still ? [standstillFact(still)] : []),
        silenceFact(facts),
        ...(others > 0
          ? [
              othersFact(
                others,
                `fell silent with it and were lost in the same second, to ${hosts} ${hosts === 1 ? 'host' : 'hosts'} in all`,
                `与它同时没有消息、又在同一秒中断，共涉及 ${hosts} 个主机`,
              ),
            ]
          : []),
        ...(others === 0 && sameInstant.length > 0
          ? [othersFact(sameInstant.length, 'were lost in the same second', '在同一秒中断')]
          : []),
      ],
      nextSteps: [
        text(
          'Nothing is wrong with the server: reconnect, and fetch what was missed',
          '服务端没有问题：重连并补取错过的数据',
        ),
        still
          ? text(
              'Was the page held at a breakpoint, or busy all the time? That leaves the same gap',
              '页面当时是否停在断点，或一直忙碌？那也会留下同样的空档',
            )
          : text('Otherwise the network was gone for that long', '否则就是网络中断了这么久'),
      ],
    };
  },
};

function fellSilentWith(facts: Facts) {
  const { connection, silence, knowsSilence, sameInstant } = facts;
  if (silence < SHORTEST || !knowsSilence) return [];
  const own = lastMessageOf(connection);
  const limited = silenceFitsLimit(facts);
  return sameInstant.filter(
    (other) =>
      knowsSilenceOf(other) &&
      Math.abs(lastMessageOf(other) - own) <= TOGETHER &&
      // One kind of proxy cuts at once what fell silent at once.
      !(limited && isSameTime(silenceOf(other), silence)),
  );
}

function confidenceOf(facts: Facts, together: number, hosts: number): Confidence | null {
  const still = standstillOf(facts);
  const { hidden, hiddenFor } = facts.connection.page;
  const wasHidden = hidden || hiddenFor > 0;
  if (still && still.duration >= BEYOND_THROTTLING) return 'likely';
  const standstill = still !== null && !wasHidden && still.duration >= BEYOND_BUSY;
  if (standstill) return together > 0 ? 'likely' : 'possible';
  if (together === 0) return null;
  return together >= 2 && hosts >= 2 ? 'likely' : 'possible';
}
