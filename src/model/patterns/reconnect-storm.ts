import { duration, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { effectiveCloseCall } from '#model/record/ending.ts';
import { byTabAndEndpoint, endpointOf, groupBy, runsOf } from './group.ts';
import { type Finder, patternOf } from './pattern.ts';
import { endedByOthers, gapsOf, medianOf } from './times.ts';

/** Failed attempts in a row that make a storm. */
const ATTEMPTS = 5;
/** The longest wait, in ms, after which an attempt still belongs to the run. */
const LONGEST_WAIT = 120_000;
/** The longest usual wait, in ms, that is still a storm; slower ones with a growing wait are as they should be. */
const STORM_WAIT = 10_000;

/** How the waits between attempts go on. */
export type BackOff = 'none' | 'constant' | 'growing' | 'irregular';

/**
 * Attempt after attempt to one endpoint of a tab that never opens, whether it failed or the page gave it up. Rests on
 * `opened`, `createdAt`, `closeCall`, `end.at`.
 */
export const reconnectStorm: Finder = (connections) =>
  groupBy(connections, byTabAndEndpoint).flatMap((group) =>
    runsOf(group, failed, (next, before) => next.createdAt - before.end.at <= LONGEST_WAIT)
      .filter((run) => run.length >= ATTEMPTS)
      .flatMap((run) => {
        const gaps = gapsOf(run);
        const backOff = backOffOf(gaps);
        const usual = medianOf(gaps);
        if (usual > STORM_WAIT) return [];
        const wait = duration(usual);
        const shape = SHAPE[backOff];
        const abandoned = run.filter(givenUp).length;
        const total = duration((run.at(-1)?.end.at ?? 0) - (run[0]?.createdAt ?? 0));
        const place = run[0] ? endpointOf(run[0]) : '';
        return [
          patternOf('reconnect-storm', run, {
            warning: backOff !== 'growing',
            // Who waits longer each time does what is asked of it.
            headline:
              backOff === 'growing'
                ? text(
                    `Server unreachable: ${run.length} attempts, back-off in place`,
                    `服务端不可达：已重试 ${run.length} 次（有退避）`,
                  )
                : text(
                    `Reconnect storm: ${run.length} attempts in ${total.en}, none opened`,
                    `重连风暴：${total.zh}内尝试 ${run.length} 次，均未建立连接`,
                  ),
            evidence: [
              text(`All to ${place}`, `全部连接到 ${place}`),
              text(`None opened in ${total.en}`, `${total.zh}内均未建立连接`),
              ...(abandoned > 0
                ? [text(`Given up by the page itself: ${abandoned}`, `其中由页面自己放弃：${abandoned} 次`)]
                : []),
              text(`Usual wait between them: ${wait.en}; ${shape.en}`, `间隔中位数：${wait.zh}；${shape.zh}`),
            ],
            nextStep:
              backOff === 'growing'
                ? text('The back-off is there; find out why it never opens', '已有退避；先查明为何打不开')
                : text(
                    'Double the wait after each failure, up to a minute, with jitter',
                    '每次失败后间隔加倍，上限约一分钟，并加随机抖动',
                  ),
          }),
        ];
      }),
  );

const SHAPE: Readonly<Record<BackOff, Localized>> = {
  none: text('no back-off at all', '完全没有退避'),
  constant: text('always the same wait, no back-off', '间隔固定，没有退避'),
  growing: text('the wait grows: back-off', '间隔逐次加长：有退避'),
  irregular: text('the waits follow no rule', '间隔没有规律'),
};

/** The shape of the waits, in ms. */
export function backOffOf(gaps: readonly number[]): BackOff {
  const usual = medianOf(gaps);
  if (usual < 250) return 'none';
  if (gaps.every((gap) => Math.abs(gap - usual) <= Math.max(200, usual * 0.15))) return 'constant';
  const rises = gaps.slice(1).filter((gap, index) => gap >= (gaps[index] ?? 0) * 0.9).length;
  const grown = (gaps.at(-1) ?? 0) >= (gaps[0] ?? 0) * 1.8;
  if (grown && rises >= (gaps.length - 1) * 0.8) return 'growing';
  // With jitter a wait may be shorter than the one before; those of the second half are longer all the same.
  const half = Math.floor(gaps.length / 2);
  return half >= 2 && medianOf(gaps.slice(-half)) >= medianOf(gaps.slice(0, half)) * 2.5 ? 'growing' : 'irregular';
}

const failed = (connection: EndedConnection) =>
  connection.opened === null && (endedByOthers(connection) || givenUp(connection));

/** Whether the page itself gave the attempt up, as the time limit of a library does. */
const givenUp = (connection: EndedConnection): boolean => {
  const call = effectiveCloseCall(connection);
  return connection.end.type === 'closed' && call !== null && call.by !== 'extension';
};
