/** Watches in a worker, where there is no document: a second place, which tells the page all that is reported, and then closes a connection. */
import { patch } from '#watch/patch.ts';
import { type Place, watchIn } from '#watch/place.ts';
import { leave } from '#watch/reports.ts';

const page = { visibilityChangedAt: null, onlineChangedAt: null, cachedAt: null, frozenAt: null, resumedAt: null };

watchIn({
  send: (reports) => postMessage(reports),
  watchLife() {},
  hiddenSoFar: () => 0,
  facts: (_, hiddenBefore, longestGap) => ({ ...page, hidden: false, hiddenFor: -hiddenBefore, longestGap }),
} as Place);
leave(true);
patch(false);

addEventListener('message', ({ data: url }: MessageEvent<string>) => {
  const connection = new WebSocket(url, ['chat']);
  connection.addEventListener('open', () => connection.close(4001, 'enough'));
  try {
    new WebSocket('ftp://wasclean.invalid/');
  } catch {}
});
