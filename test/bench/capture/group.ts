import { startServer, type TestServer } from '../../server/server.ts';
import type { Group, Side } from '../comparison.ts';
import { BenchPage } from './bench-page.ts';
import { connections } from './connections.ts';
import { frames } from './frames.ts';
import { messages } from './messages.ts';
import { noWebSocket } from './no-websocket.ts';
import type { Work } from './work.ts';

const WORKS = [connections, messages, frames, noWebSocket];

/** What watching costs a page: the built extension against the same Chromium without it, both open at once. */
export const capture: Group = {
  title: 'the same Chromium without and with the built extension',
  async open() {
    const server = await startServer();
    const others = await Promise.all(Array.from({ length: 10 }, () => startServer()));
    server.route('/blank', '<!doctype html><title>blank</title>');
    for (const work of WORKS) work.serve?.(server);
    const [native, patched] = [await BenchPage.open(false), await BenchPage.open(true)];
    const side = (name: string, bench: BenchPage, work: Work): Side => ({
      name,
      measure: () => work.measure(bench, server, others),
    });
    return {
      comparisons: WORKS.map((work) => ({
        what: work.what,
        target: work.target,
        base: side('native', native, work),
        other: side('patched', patched, work),
      })),
      async close() {
        const closing: readonly (BenchPage | TestServer)[] = [native, patched, server, ...others];
        await Promise.all(closing.map((each) => each.close()));
      },
    };
  },
};
