import { fileURLToPath } from 'node:url';
import { startServer, type TestServer } from '../../server/server.ts';
import type { Group, Side } from '../comparison.ts';
import { BenchPage } from './bench-page.ts';
import { connections } from './connections.ts';
import { frames } from './frames.ts';
import { held } from './held.ts';
import { messages, messagesLookedAt, messagesWithRule } from './messages.ts';
import { noWebSocket } from './no-websocket.ts';
import type { Work } from './work.ts';

const WORKS = [connections, messages, messagesWithRule, messagesLookedAt, held, frames, noWebSocket];

const EMPTY_EXTENSION = fileURLToPath(new URL('empty-extension', import.meta.url));

/** What watching costs a page: the built extension against the same Chromium without it, both open at once. */
export const capture = besideNative('the built extension', 'patched', BenchPage.patched);

/** What any extension costs that is in every frame, do there what it may: no target of {@link capture} can ask for less. */
export const empty = besideNative('an extension of two empty content scripts', 'empty', () =>
  BenchPage.plain(EMPTY_EXTENSION),
);

function besideNative(what: string, name: string, openOther: () => Promise<BenchPage>): Group {
  return {
    title: `the same Chromium without and with ${what}`,
    async open() {
      const server = await startServer();
      const others = await Promise.all(Array.from({ length: 10 }, () => startServer()));
      for (const each of [server, ...others]) {
        each.route('/blank', '<!doctype html><title>blank</title>');
        for (const work of WORKS) work.serve?.(each);
      }
      const [native, other] = [await BenchPage.plain(), await openOther()];
      const side = (sideName: string, bench: BenchPage, work: Work): Side => ({
        name: sideName,
        measure: () => work.measure(bench, server, others),
      });
      return {
        comparisons: WORKS.map((work) => ({
          what: work.what,
          target: work.target,
          ...(work.unit && { unit: work.unit }),
          base: side('native', native, work),
          other: side(name, other, work),
        })),
        async close() {
          const closing: readonly (BenchPage | TestServer)[] = [native, other, server, ...others];
          await Promise.all(closing.map((each) => each.close()));
        },
      };
    },
  };
}
