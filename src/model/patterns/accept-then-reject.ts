import { ageOf } from '#model/diagnosis/facts.ts';
import { duration, text } from '#model/diagnosis/wording.ts';
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
 * The server accepts the handshake and turns the connection away at once, again and again, with the same code. Rests on
 * `opened`, `end.code` and the age. 1000, 1001, 1005, 1006 and 1012 turn nobody away.
 */
export const acceptThenReject: Finder = (connections) =>
  groupBy(connections, byTabAndEndpoint).flatMap((group) =>
    runsOf(
      group,
      rejected,
      (next, before) => codeOf(next) === codeOf(before) && next.createdAt - before.end.at <= LONGEST_WAIT,
    )
      .filter((run) => run.length >= TIMES)
      .map((run) => {
        const [first] = run;
        const usual = duration(medianOf(run.map(ageOf)));
        const code = first ? codeOf(first) : 0;
        const place = first ? endpointOf(first) : '';
        return patternOf('accept-then-reject', run, {
          warning: true,
          headline: text(
            `Accepted, then turned away with ${code}: ${run.length} times`,
            `接受后又以 ${code} 拒绝：${run.length} 次`,
          ),
          evidence: [
            text(`All to ${place}`, `均连接 ${place}`),
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

const codeOf = ({ end }: EndedConnection) => (end.type === 'closed' ? end.code : 0);

function rejected(connection: EndedConnection): boolean {
  if (connection.opened === null || connection.beforeCapture) return false;
  if (!endedByOthers(connection) || ageOf(connection) > SOON) return false;
  return ![1000, 1001, 1005, 1006, 1012].includes(codeOf(connection));
}
