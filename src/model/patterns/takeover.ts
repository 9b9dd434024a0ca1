import { type Handover, handoversOf } from '#model/diagnosis/evidence/handover.ts';
import { duration, text } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endpointOf, groupBy } from './group.ts';
import { type Finder, patternOf } from './pattern.ts';
import { medianOf } from './times.ts';

/** How many handovers are back and forth, and no accident. */
const OFTEN = 2;
/** The longest time, in ms, between two handovers of one back and forth. */
const LONGEST_WAIT = 300_000;

/**
 * Connections to one endpoint replace each other: each end falls within a moment of the opening of another. Rests on
 * `opened.at`, `activity.sent` and `end.at`, in all tabs.
 */
export const takeover: Finder = (connections) =>
  groupBy(connections, endpointOf).flatMap((group) =>
    runs(handoversOf(group))
      .filter((run) => run.length >= OFTEN)
      .map((run) => {
        const inOrder = [...new Set(run.flatMap(({ old, next }) => [old, next]))].sort(
          (a, b) => a.createdAt - b.createdAt,
        );
        const [first] = inOrder;
        const place = first ? endpointOf(first) : '';
        const gap = duration(medianOf(run.map(({ old, next }) => Math.max(0, old.end.at - (next.opened?.at ?? 0)))));
        return patternOf('takeover', inOrder, {
          warning: true,
          headline: text(
            `They replace each other: ${run.length} times in a row`,
            `连接互相顶替：连续 ${run.length} 次`,
          ),
          evidence: [
            text(`All to ${place}`, `全部连接到 ${place}`),
            text(
              `Each ended ${gap.en} (median) after another one had opened`,
              `每个都在另一个打开后 ${gap.zh}（中位数）结束`,
            ),
          ],
          nextStep: text(
            'Give each client an id of its own (MQTT client id, session, device), or let one login open several',
            '让每个客户端使用自己的 id（MQTT client id、会话、设备），或允许同一登录打开多个连接',
          ),
        });
      }),
  );

function runs(handovers: readonly Handover[]): Handover[][] {
  const found: Handover[][] = [];
  let last: EndedConnection | null = null;
  for (const handover of handovers) {
    const run = found.at(-1);
    if (run && last && handover.old.end.at - last.end.at <= LONGEST_WAIT) run.push(handover);
    else found.push([handover]);
    last = handover.old;
  }
  return found;
}
