import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type TestServer } from '../../server/server.ts';
import type { Group, Ratio } from '../comparison.ts';
import { BenchPage } from './bench-page.ts';
import { connections } from './connections.ts';
import { frames } from './frames.ts';
import { held } from './held.ts';
import { messages, messagesLookedAt, messagesWithRule } from './messages.ts';
import { noWebSocket } from './no-websocket.ts';
import type { Work } from './work.ts';

const WORKS = [connections, messages, messagesWithRule, messagesLookedAt, held, frames, noWebSocket];

const EMPTY_EXTENSION = fileURLToPath(new URL('empty-extension', import.meta.url));

/**
 * What watching costs a page: the same Chromium alone, with an extension of two empty content scripts, which is what any costs that is in
 * every frame, and with the built one; all open at once.
 *
 * @param other The folder of one more extension to measure beside them, if any.
 */
export const capture = (other: string): Group => ({
  title: 'the same Chromium alone (native), with two empty content scripts (empty) and with the built extension (ours)',
  async open() {
    const server = await startServer();
    const others = await Promise.all(Array.from({ length: 10 }, () => startServer()));
    for (const each of [server, ...others]) {
      each.route('/blank', '<!doctype html><title>blank</title>');
      for (const work of WORKS) work.serve?.(each);
    }
    const benches = new Map([
      ['native', await BenchPage.plain()],
      ['empty', await BenchPage.plain(EMPTY_EXTENSION)],
      ['ours', await BenchPage.patched()],
    ]);
    const name = other && basename(other);
    if (name) benches.set(name, await BenchPage.plain(other));
    return {
      comparisons: WORKS.map((work) => ({
        what: work.what,
        ...(work.unit && { unit: work.unit }),
        sides: [...benches].map(([side, bench]) => ({
          name: side,
          measure: () => work.measure(bench, server, others),
        })),
        ratios: [...ratiosOf('ours', work), ...(name ? ratiosOf(name) : []), { base: 'native', other: 'empty' }],
      })),
      async close() {
        const closing: readonly (BenchPage | TestServer)[] = [...benches.values(), server, ...others];
        await Promise.all(closing.map((each) => each.close()));
      },
    };
  },
});

function ratiosOf(other: string, work?: Work): Ratio[] {
  return (['native', 'empty'] as const).map((base) => {
    if (work?.target?.of !== base) return { base, other };
    const { of: _, ...target } = work.target;
    return { base, other, target };
  });
}
