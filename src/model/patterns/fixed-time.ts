import { AGREE, hostOf, SHORTEST_LIMIT } from '#model/diagnosis/evidence/repeated.ts';
import { ageOf, knowsSilenceOf, silenceOf } from '#model/diagnosis/facts.ts';
import { duration, text } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endpointOf, groupBy } from './group.ts';
import { type Finder, type Pattern, patternOf } from './pattern.ts';
import { clusterOf, endedByOthers, medianOf } from './times.ts';

const TIMES = 3;
/** The largest spread, as a share of the time, and at least in ms. */
const SPREAD = 0.02;
const LEAST_SPREAD = 500;

/** Connections of one endpoint, or else of one host, end at the same age, busy or not. Rests on `opened.at`, `end.at` and `activity`, as far as known. */
export const fixedLifetime: Finder = (connections) =>
  find(connections, (group) => {
    const run = alike(
      group.filter(({ beforeCapture }) => !beforeCapture),
      ageOf,
    );
    // Silent from the start, age and silence are the same: then the shorter explanation is the silence.
    if (run.length < TIMES || run.filter((one) => silenceOf(one) < ageOf(one) * 0.9).length < TIMES) return null;
    const time = duration(medianOf(run.map(ageOf)));
    return patternOf('fixed-lifetime', run, {
      warning: true,
      headline: text(
        `Fixed lifetime: ${run.length} ended at ${time.en}`,
        `连接时长固定：${run.length} 个都在 ${time.zh}时结束`,
      ),
      evidence: [...evidence(run, ageOf), text('There were messages until shortly before', '结束前不久还有消息')],
      nextStep: text(
        'Look for a limit of that length on the connection age, or a token that expires',
        '查找同样时长的连接时长上限，或会过期的令牌',
      ),
    });
  });

/** Connections of one endpoint, or else of one host, end after the same silence. Rests on `activity`, `opened.at` and `end.at`, as far as known. */
export const fixedSilence: Finder = (connections) =>
  find(connections, (group) => {
    const run = alike(group.filter(knowsSilenceOf), silenceOf);
    if (run.length < TIMES) return null;
    const time = duration(medianOf(run.map(silenceOf)));
    return patternOf('fixed-silence', run, {
      warning: true,
      headline: text(
        `Fixed silence: ${run.length} ended after ${time.en} without a message`,
        `空闲时长固定：${run.length} 个都在 ${time.zh}无消息后结束`,
      ),
      evidence: evidence(run, silenceOf),
      nextStep: text(
        'Look for an idle timeout of that length on the way, or send something more often',
        '查找途中同样时长的空闲超时，或更频繁地发送数据',
      ),
    });
  });

function find(
  connections: readonly EndedConnection[],
  seek: (group: readonly EndedConnection[]) => Pattern | null,
): Pattern[] {
  const ended = connections.filter((one) => one.opened !== null && cut(one));
  const found: Pattern[] = [];
  const rest: EndedConnection[] = [];
  for (const group of groupBy(ended, endpointOf)) {
    const pattern = seek(group);
    if (pattern) found.push(pattern);
    else rest.push(...group);
  }
  // One proxy stands before all endpoints of a host.
  const hosts = groupBy(rest, hostOf).filter((group) => new Set(group.map(endpointOf)).size > 1);
  return [...found, ...hosts.flatMap((group) => seek(group) ?? [])];
}

/** Whether something else than a wish of either side ended it: an unclean end, or 1001. */
function cut(connection: EndedConnection): boolean {
  const { end } = connection;
  return endedByOthers(connection) && end.type === 'closed' && (!end.wasClean || end.code === 1001);
}

function alike(group: readonly EndedConnection[], timeOf: (one: EndedConnection) => number): EndedConnection[] {
  const long = group.filter((one) => timeOf(one) >= SHORTEST_LIMIT);
  const cluster = clusterOf(long.map(timeOf), SPREAD, LEAST_SPREAD).flatMap((index) => long[index] ?? []);
  // Cut in the same instant, the same time says nothing.
  const instants = new Set(cluster.map(({ end }) => Math.round(end.at / 2_000)));
  return instants.size >= TIMES && cluster.length >= long.length * AGREE ? cluster : [];
}

function evidence(run: readonly EndedConnection[], timeOf: (one: EndedConnection) => number) {
  const times = run.map(timeOf);
  const low = duration(Math.min(...times));
  const high = duration(Math.max(...times));
  const [first] = run;
  const isOne = new Set(run.map(endpointOf)).size === 1;
  const place = first ? (isOne ? endpointOf(first) : hostOf(first)) : '';
  return [
    text(`All to ${place}`, `全部连接到 ${place}`),
    text(`Shortest ${low.en}, longest ${high.en}`, `最短 ${low.zh}，最长 ${high.zh}`),
  ];
}
