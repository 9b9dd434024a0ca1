import type { EndedConnection } from '#model/record/connection.ts';
import { closedWith, type Differences, END, ended, inFirefox } from './build.ts';

/** The ways in which connections end when nothing is wrong, one after another. */
const WAYS: readonly ((differences: Differences) => EndedConnection[])[] = [
  (more) => [closedWith(1000, 'done', more)],
  (more) => [closedWith(1001, '', { ...more, silence: 1_000 + ((more.age ?? 0) % 9_000) })],
  (more) => [closedWith(1000, '', { ...more, closeCall: { ago: 12, code: 1000 } })],
  (more) => [closedWith(1005, '', { ...more, closeCall: { ago: 9 } })],
  (more) => [left(more)],
  // A page that held two to different places, and was left.
  (more) => [left(more), left({ ...more, url: 'wss://chat.example/rt' })],
  // Firefox closes with 1001 as a navigation begins.
  (more) => [
    closedWith(1001, '', { ...more, ...inFirefox }),
    left({ ...more, ...inFirefox, age: 9_000, url: 'wss://chat.example/rt' }),
  ],
  // A page that was in the background, and one that was in the back/forward cache, and then left.
  (more) => [
    left({ ...more, page: { hidden: true, hiddenFor: 40_000, visibilityChangedAt: (more.at ?? END) - 40_000 } }),
  ],
  (more) => [left({ ...more, page: { cachedAt: more.at ?? END } })],
  (more) => [closedWith(4000, 'signed out', { ...more, closeCall: { ago: 30, code: 4000, reason: 'signed out' } })],
];

const left = (more: Differences) => ended({ type: 'left', at: more.at ?? END, readyState: 1 }, more);

/** So many ordinary endings of as many pages in one tab, one every 47 s. */
export function ordinaryEndings(count: number): EndedConnection[] {
  const all: EndedConnection[] = [];
  for (let turn = 0; all.length < count; turn += 1) {
    const differences = { at: END + turn * 47_000, age: 20_000 + ((turn * 7_919) % 40_000) };
    const ways = WAYS[turn % WAYS.length]?.(differences) ?? [];
    all.push(...ways.map((one) => ({ ...one, sender: { ...one.sender, documentId: `page ${turn}` } })));
  }
  return all.slice(0, count);
}
