import { existsSync, readFileSync } from 'node:fs';
import type { DevToolsPipe } from './devtools-pipe.ts';

interface ProcessInfo {
  id: number;
  type: string;
}

/** By process, the milliseconds of CPU time that the main thread of each page's process has taken; null but in Linux. */
export async function mainThreadTimes(pipe: DevToolsPipe): Promise<Map<number, number> | null> {
  if (!existsSync('/proc/self/schedstat')) return null;
  const { processInfo } = await pipe.send<{ processInfo: ProcessInfo[] }>('SystemInfo.getProcessInfo');
  const times = new Map<number, number>();
  for (const { id } of processInfo.filter(({ type }) => type === 'renderer')) {
    const file = `/proc/${id}/task/${id}/schedstat`;
    if (existsSync(file)) times.set(id, Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6);
  }
  return times;
}

/** What they took in between, all together: what one page took while the others rested. */
export function timeBetween(before: Map<number, number>, after: Map<number, number>): number {
  return [...after].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? time), 0);
}
