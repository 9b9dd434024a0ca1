import type { Work } from './work.ts';

declare global {
  interface Window {
    /** Resolves with the time from the navigation until the page has done its work, in ms. */
    finished: Promise<number>;
  }
}

/** What pages do all day: elements, listeners, events, JSON, collections, promises, timers, layout, requests. */
async function work(): Promise<number> {
  const list = document.createElement('ul');
  document.body.append(list);
  let heard = 0;
  for (let round = 0; round < 20; round++) {
    list.textContent = '';
    for (let index = 0; index < 500; index++) {
      const item = document.createElement('li');
      item.className = `item item-${index % 7}`;
      item.textContent = `Item ${index} of round ${round}`;
      item.addEventListener('click', () => {
        heard += 1;
      });
      list.append(item);
      item.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
    heard += list.offsetHeight;
    const rows = Array.from({ length: 2_000 }, (_, id) => ({ id, name: `row ${id}`, tags: ['a', 'b', `${id % 9}`] }));
    const copy = JSON.parse(JSON.stringify(rows)) as typeof rows;
    const byTag = new Map<string, number>();
    for (const { tags } of copy) for (const tag of tags) byTag.set(tag, (byTag.get(tag) ?? 0) + 1);
    for (let index = 0; index < 500; index++) await Promise.resolve(byTag.size);
    await new Promise((resolve) => setTimeout(resolve));
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(copy);
    });
    port1.close();
    await (await fetch('/some.json')).json();
  }
  return performance.now() + heard * 0;
}

/** Loads a page that knows nothing of WebSocket, and lets it work. */
export const noWebSocket: Work = {
  what: 'load and run a page without WebSocket',
  target: { of: 'native', wall: 1.01, cpu: 1.01 },
  serve(server) {
    server.route('/some.json', JSON.stringify({ some: Array.from({ length: 100 }, (_, index) => index) }));
    server.route(
      '/no-websocket',
      `<!doctype html><title>none</title><body><script>window.finished = (${work})()</script>`,
    );
  },
  measure: (bench, server) =>
    bench.loading(`${server.origin}/no-websocket`, (page) => page.evaluate(() => window.finished, null)),
};
