import { isLimitSilence, isSameTime } from '#model/diagnosis/evidence/cut.ts';
import { hostOf } from '#model/diagnosis/evidence/repeated.ts';
import { knowsSilenceOf, silenceOf } from '#model/diagnosis/facts.ts';
import { duration, text } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { type Finder, type Pattern, patternOf } from './pattern.ts';
import { endedByOthers } from './times.ts';

const LEAST = 3;
/** How far apart, in ms, the first and the last may end. */
const INSTANT = 1_000;
/** How soon after its page's return from the back/forward cache or a freeze a connection is ended, in ms. */
const RETURN = 5_000;

/**
 * Several connections ended in the same instant: a deploy, the network or sleep rather than one bad connection. Rests on
 * `end.at`, `end.code` and the hosts in `url`. What a page closed, or left, does not count, nor what the browser ended as
 * a page came back (`page.resumedAt`).
 */
export const sameInstant: Finder = (connections) => {
  const ended = connections.filter(struck).sort((a, b) => a.end.at - b.end.at);
  const patterns: Pattern[] = [];
  let run: EndedConnection[] = [];
  const flush = () => {
    if (run.length >= LEAST) patterns.push(describe(run));
  };
  for (const connection of ended) {
    if (run[0] && connection.end.at - run[0].end.at > INSTANT) {
      flush();
      run = [];
    }
    run.push(connection);
  }
  flush();
  return patterns;
};

function describe(run: readonly EndedConnection[]): Pattern {
  const hosts = [...new Set(run.map(hostOf))];
  const shown = hosts.slice(0, 4).join(', ');
  const inOrder = [...run].sort((a, b) => a.createdAt - b.createdAt);
  const silence = silenceOf(run[0] as EndedConnection);
  const quiet = duration(silence);
  if (cutBySilence(run, silence))
    return patternOf('same-instant', inOrder, {
      warning: true,
      headline: text(
        `${run.length} connections ended together after ${quiet.en} of silence`,
        `${run.length} 个连接 ${quiet.zh}无消息后同时结束`,
      ),
      evidence: [
        hosts.length > 1
          ? text(`To ${hosts.length} hosts: ${shown}`, `涉及 ${hosts.length} 个主机：${shown}`)
          : text(`All to ${shown}`, `全部连接到 ${shown}`),
        text(
          'They fell silent together, for as long as limits on the way are set to: no sign of the network',
          '它们同时没有消息，时长正是途中常见的时限：并非网络问题',
        ),
      ],
      nextStep: text(
        'Look for an idle timeout of that length on the way, or send something more often',
        '查找途中同样时长的空闲超时，或更频繁地发送数据',
      ),
    });
  return patternOf('same-instant', inOrder, {
    warning: true,
    headline: text(`${run.length} connections ended in the same second`, `${run.length} 个连接在同一秒结束`),
    evidence: [
      hosts.length > 1
        ? text(`To ${hosts.length} hosts: ${shown}`, `涉及 ${hosts.length} 个主机：${shown}`)
        : text(`All to ${shown}`, `全部连接到 ${shown}`),
      hosts.length > 1
        ? text('No single server explains that', '单个服务端无法解释')
        : text('Consistent with a restart of that server or of a proxy before it', '与该服务端或其前面的代理重启一致'),
    ],
    nextStep:
      hosts.length > 1
        ? text('Look at this machine: network change, VPN or sleep', '检查本机：网络切换、VPN 或休眠')
        : text('Compare with the deploy times; reconnect with jitter', '与发布（部署）时间对照；重连加随机抖动'),
  });
}

function struck(connection: EndedConnection): boolean {
  const { end, opened } = connection;
  if (opened === null || !endedByOthers(connection) || end.type !== 'closed' || cameBack(connection)) return false;
  return end.code === 1006 || end.code === 1001 || end.code === 1012;
}

/** Whether its page had just come back: the browser then ends at once what it cut while the page was away. */
function cameBack({ page, end }: EndedConnection): boolean {
  const { resumedAt } = page;
  return resumedAt !== null && Math.abs(end.at - resumedAt) <= RETURN;
}

/** Whether all fell silent together and a limit of that length explains the end of each. */
const cutBySilence = (run: readonly EndedConnection[], silence: number): boolean =>
  isLimitSilence(silence) && run.every((one) => knowsSilenceOf(one) && isSameTime(silenceOf(one), silence));
