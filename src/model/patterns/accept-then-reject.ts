import { speaksOfRefusal } from '#model/diagnosis/evidence/refusal.ts';
import { ageOf } from '#model/diagnosis/facts.ts';
import { duration, quoted, text } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { byTabAndEndpoint, endpointOf, groupBy, runsOf } from './group.ts';
import { type Finder, patternOf } from './pattern.ts';
import { endedByOthers, medianOf } from './times.ts';

const TIMES = 3;
/** How soon after `open` the server turns it away, in ms. */
const SOON = 3_000;
/** The longest wait, in ms, after which a connection still belongs to the loop. */
const LONGEST_WAIT = 120_000;

/**
 * The server accepts the handshake and turns the connection away at once, again and again, with the same code and
 * reason. Rests on `opened`, `end.code`, `end.reason` and the age. 1000, 1001, 1005, 1006 and 1012 turn nobody away, unless
 * a reason says so.
 */
export const acceptThenReject: Finder = (connections) =>
  groupBy(connections, byTabAndEndpoint).flatMap((group) =>
    runsOf(
      group,
      rejected,
      (next, before) => saidOf(next) === saidOf(before) && next.createdAt - before.end.at <= LONGEST_WAIT,
    )
      .filter((run) => run.length >= TIMES)
      .map((run) => {
        const [first] = run;
        const usual = duration(medianOf(run.map(ageOf)));
        const { code, reason } = first ? closeOf(first) : NONE;
        const words = quoted(reason, 40);
        const place = first ? endpointOf(first) : '';
        return patternOf('accept-then-reject', run, {
          warning: true,
          headline:
            reason === ''
              ? text(
                  `Accepted, then turned away with ${code}: ${run.length} times`,
                  `接受后又以 ${code} 拒绝：${run.length} 次`,
                )
              : text(
                  `${words.en}: accepted, then turned away ${run.length} times`,
                  `${words.zh}：接受后又拒绝了 ${run.length} 次`,
                ),
          evidence: [
            text(`All to ${place}`, `全部连接到 ${place}`),
            text(
              `Closed ${usual.en} after open (median), each time with ${code}`,
              `打开后 ${usual.zh}（中位数）被关闭，关闭码都是 ${code}`,
            ),
          ],
          nextStep: text(
            'Reconnecting does not help: a login, a right or a limit must change first. Do not reset the back-off on open',
            '重连无济于事：须先解决登录、权限或限额问题。不要在 open 时就重置退避',
          ),
        });
      }),
  );

const NONE = { code: 0, reason: '' };
const closeOf = ({ end }: EndedConnection) => (end.type === 'closed' ? end : NONE);
const codeOf = (connection: EndedConnection) => closeOf(connection).code;

/** The part of a refusal that is the same each time: its reason, in which numbers may differ, or else its code. */
const saidOf = (connection: EndedConnection): string => {
  const { code, reason } = closeOf(connection);
  return `${code} ${reason.replaceAll(/\d+/g, '#')}`;
};

function rejected(connection: EndedConnection): boolean {
  if (connection.opened === null || connection.beforeCapture) return false;
  if (!endedByOthers(connection) || ageOf(connection) > SOON) return false;
  const { reason } = closeOf(connection);
  if (reason !== '' && speaksOfRefusal(reason)) return codeOf(connection) !== 1006;
  return ![1000, 1001, 1005, 1006, 1012].includes(codeOf(connection));
}
