import { clockTime } from '#model/diagnosis/evidence/downtime.ts';
import { duration, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { medianOf } from '#model/patterns/times.ts';
import type { Outage, Reconnects } from './reconnects.ts';
import type { WaitShape } from './wait-shape.ts';

/** How many waits are told one by one. */
const TOLD = 10;

/** How a client connects again, a line each: whether it came back, after which waits, how long it was down, and who did it. */
export function reconnectLines(reconnects: Reconnects): Localized[] {
  return [resultOf(reconnects), ...waitsOf(reconnects), ...downtimeOf(reconnects), ...callerLine(reconnects)];
}

/** Whether it came back, in a few words. */
export function resultOf({ outages, ends, cameBack, attempts }: Reconnects): Localized {
  const [first] = outages;
  const last = outages.at(-1);
  if (!first || !last) return text('It is open, and has not had to reconnect', '连接仍然打开，尚未重连过');
  if (attempts.length < 2)
    return text('Nothing reconnected: no later connection to this endpoint', '没有重连：该端点此后没有新的连接');
  const back = outages.flatMap(({ from, until }) => (until === null ? [] : [until - from]));
  const usual = duration(medianOf(back));
  const failed = failedOf(first);
  if (cameBack === ends && ends === 1)
    return text(`Came back after ${usual.en}${failed.en}`, `${usual.zh}后恢复${failed.zh}`);
  if (cameBack === ends)
    return text(
      `Came back ${ends} of ${ends} times, usually after ${usual.en}`,
      `${ends} 次断开均已恢复，通常在 ${usual.zh}后`,
    );
  const since = clockTime(last.from);
  const trying = failedOf(last);
  if (cameBack === 0)
    return text(`Has not come back since ${since}${trying.en}`, `自 ${since} 起一直没有恢复${trying.zh}`);
  return text(
    `Came back ${cameBack} of ${ends} times, usually after ${usual.en}; not since ${since}${trying.en}`,
    `${ends} 次断开恢复了 ${cameBack} 次，通常在 ${usual.zh}后；自 ${since} 起没有恢复${trying.zh}`,
  );
}

function failedOf({ failed }: Outage): Localized {
  if (failed === 0) return text('', '');
  return text(`, ${failed} failed ${failed === 1 ? 'attempt' : 'attempts'}`, `，失败 ${failed} 次`);
}

function waitsOf({ waits, shape, outages }: Reconnects): Localized[] {
  if (waits.length === 0) return [];
  const told = waits.slice(0, TOLD).map(duration);
  const more = waits.length > TOLD ? ', …' : '';
  // After a success every client begins anew: what it does when attempts fail does not show.
  const neverFailed = outages.every((outage) => outage.waits.length < 2);
  const { en, zh } = shapeWords(shape, neverFailed);
  return [
    text(
      `Waits: ${told.map((wait) => wait.en).join(', ')}${more}${en && `; ${en}`}`,
      `重连间隔：${told.map((wait) => wait.zh).join('、')}${more && '…'}${zh && `；${zh}`}`,
    ),
  ];
}

/** The shape of waits in words; empty where too few were seen. */
export function shapeWords({ growth, jitter, factor, cap }: WaitShape, neverFailed: boolean): Localized {
  const spread = jitter ? text(', with jitter', '，有随机抖动') : text(', no jitter', '，无随机抖动');
  if (growth === 'unknown') return text('', '');
  if (growth === 'none') return text('no back-off: it reconnects at once', '没有退避：立即重连');
  if (growth === 'irregular') return text('they follow no rule', '没有规律');
  if (growth === 'exponential') {
    const most = cap === null ? null : duration(cap);
    return text(
      `exponential, ×${factor.toFixed(1)} each time${most ? `, at most ${most.en}` : ''}${spread.en}`,
      `指数退避，每次 ×${factor.toFixed(1)}${most ? `，最长 ${most.zh}` : ''}${spread.zh}`,
    );
  }
  return neverFailed
    ? text(
        `constant${spread.en}; no attempt failed, so a back-off does not show`,
        `固定${spread.zh}；没有失败的尝试，因此看不出退避`,
      )
    : text(`constant${spread.en}, no back-off`, `固定${spread.zh}，没有退避`);
}

function downtimeOf({ outages, downtime }: Reconnects): Localized[] {
  const over = outages.flatMap(({ from, until }) => (until === null ? [] : [until - from]));
  if (over.length < 2) return [];
  const all = duration(downtime);
  const longest = duration(Math.max(...over));
  return [
    text(
      `Without a connection for ${all.en} in all, ${longest.en} at most`,
      `累计无连接 ${all.zh}，最长 ${longest.zh}`,
    ),
  ];
}

function callerLine({ caller, library }: Reconnects): Localized[] {
  if (caller === null && library === null) return [];
  const by = [library, caller].filter((part) => part !== null);
  return [text(`Reconnected by ${by.join(', at ')}`, `重连发起方：${by.join('，位于 ')}`)];
}
