import { ageOf } from '#model/diagnosis/facts.ts';
import { duration, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { byTabAndEndpoint, endpointOf, groupBy, runsOf } from './group.ts';
import { type Finder, patternOf } from './pattern.ts';
import { endedByOthers, medianOf } from './times.ts';

const TIMES = 4;
/** The longest life, in ms, of a connection that flaps. */
const SHORT = 10_000;
/** The shortest age, in ms, that a timer may have, and how far apart such ages may be, as a share. */
const TIMER = 500;
const SPREAD = 0.05;
/** The longest wait, in ms, after which a connection still belongs to the run. */
const LONGEST_WAIT = 60_000;

/** Opens, then is lost within seconds, again and again. Rests on `opened`, `end` (1006 or 1012) and the age. */
export const flapping: Finder = (connections) =>
  groupBy(connections, byTabAndEndpoint).flatMap((group) =>
    runsOf(group, shortLived, (next, before) => next.createdAt - before.end.at <= LONGEST_WAIT)
      .filter((run) => run.length >= TIMES)
      .map((run) => {
        const ages = run.map(ageOf);
        const usual = duration(medianOf(ages));
        const place = run[0] ? endpointOf(run[0]) : '';
        return patternOf('flapping', run, {
          warning: true,
          headline: text(
            `Flapping: opened and lost ${run.length} times in a row`,
            `反复断开：连续 ${run.length} 次打开后又中断`,
          ),
          evidence: [
            text(`All to ${place}`, `全部连接到 ${place}`),
            text(`Alive for ${usual.en} (median)`, `持续了 ${usual.zh}（中位数）`),
          ],
          nextStep: nextStepOf(run, ages),
        });
      }),
  );

/** What ends them at the same age is a timer; what ends them before anything was sent is none of their messages. */
function nextStepOf(run: readonly EndedConnection[], ages: readonly number[]): Localized {
  const usual = medianOf(ages);
  if (usual >= TIMER && Math.max(...ages) - Math.min(...ages) <= usual * SPREAD) {
    const span = duration(usual);
    return text(
      `Each ended ${span.en} after it had opened: look for a timer or a check of that length on the server`,
      `每次都在打开 ${span.zh}后结束：查找服务端上同样时长的定时器或检查`,
    );
  }
  return run.some(({ activity }) => activity.sent.count > 0)
    ? text(
        'Look for a server that crashes on the first message, or a proxy that does not support WebSocket',
        '检查服务端是否一收到首条消息就崩溃，或代理是否不支持 WebSocket',
      )
    : text(
        'Nothing had been sent: look for a server that fails as it opens, or a proxy that does not support WebSocket',
        '此前没有发送过消息：检查服务端是否在打开时就出错，或代理是否不支持 WebSocket',
      );
}

function shortLived(connection: EndedConnection): boolean {
  const { end } = connection;
  if (connection.opened === null || connection.beforeCapture) return false;
  if (!endedByOthers(connection) || ageOf(connection) > SHORT) return false;
  return end.type === 'closed' && (end.code === 1006 || end.code === 1012);
}
