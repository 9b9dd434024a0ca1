import { expect, test } from './support/fixtures.ts';
import type { LogProbe } from './support/log-probe.ts';
import type { TestPage } from './support/test-browser.ts';

/** Opens a connection that stays open, and waits until the log has it. */
async function holdOpen(page: TestPage, url: string, log: LogProbe): Promise<void> {
  await page.evaluate(
    (address) =>
      new Promise<void>((resolve) => new WebSocket(address).addEventListener('open', () => resolve(), { once: true })),
    url,
  );
  await expect.poll(async () => (await log.connections(url)).some(({ opened }) => opened)).toBe(true);
}

async function holdOpenInFrame(page: TestPage, url: string, log: LogProbe): Promise<void> {
  await page.evaluate(async (address) => {
    const frame = document.createElement('iframe');
    frame.src = '/blank?frame';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const inner = frame.contentWindow as Window & typeof globalThis;
    // Before the browser has answered the frame, Chromium loses some of its connections.
    await inner.navigator.locks.query();
    await new Promise<void>((resolve) => new inner.WebSocket(address).addEventListener('open', () => resolve()));
  }, url);
  await expect.poll(async () => (await log.connections(url)).some(({ opened }) => opened)).toBe(true);
}

const endings = async (log: LogProbe, part: string) => (await log.closes(part)).map(({ end }) => end.type);

test('a crashed page: its open connections end as left once the tab shows another', async ({
  extension,
  server,
  log,
}) => {
  const page = await extension.newPage();
  await page.goto(`${server.origin}/blank?crash`);
  await holdOpen(page, `${server.ws}/no-close-answer?test=crash`, log);
  const tabId = await log.tabIdOf(page);
  await extension.crash(page);
  expect(await endings(log, 'test=crash')).toEqual([]);
  await log.navigate(tabId, `${server.origin}/blank?after-crash`);
  await expect.poll(() => endings(log, 'test=crash')).toEqual(['left']);
  await page.close();
});

test('a discarded tab: its open connections end as left', async ({ extension, server, log }) => {
  const page = await extension.newPage();
  await page.goto(`${server.origin}/blank?discard`);
  await holdOpen(page, `${server.ws}/no-close-answer?test=discard`, log);
  const tabId = await log.tabIdOf(page);
  const other = await extension.newPage();
  await other.bringToFront();
  await log.discard(tabId);
  await expect.poll(() => endings(log, 'test=discard')).toEqual(['left']);
  await other.close();
});

test('pages that leave, tabs that close and frames that are removed while the background is stopped, 20 of each', async ({
  extension,
  server,
  log,
}) => {
  const leave: Record<string, (page: TestPage) => Promise<unknown>> = {
    'same-site': (page) => page.goto(`${server.origin}/blank?away`),
    'cross-site': (page) => page.goto(`${server.otherOrigin}/blank?away`),
    'tab-close': (page) => page.close(),
    'frame-removed': (page) => page.evaluate(() => document.querySelector('iframe')?.remove()),
  };
  const pages = new Map<string, TestPage>();
  const open = async (how: string, which: number, name: string) => {
    const earlier = pages.get(`${how}-${which}`);
    const page = earlier && !earlier.isClosed() ? earlier : await extension.newPage();
    pages.set(`${how}-${which}`, page);
    await page.goto(`${server.origin}/blank?${name}`);
    const url = `${server.ws}/no-close-answer?${name}`;
    await (how === 'frame-removed' ? holdOpenInFrame : holdOpen)(page, url, log);
    return page;
  };
  const atOnce = Object.entries(leave).flatMap(([how, act]) => [0, 1].map((which) => ({ how, which, act })));
  for (let round = 0; round < 10; round += 1) {
    const leaving = await Promise.all(
      atOnce.map(async ({ how, which, act }) => {
        const name = `test=leave-${how}-${round}-${which}`;
        return { name, page: await open(how, which, name), act };
      }),
    );
    await extension.stopBackground();
    // All at once: none finds a background that another has started.
    await Promise.all(leaving.map(({ page, act }) => act(page)));
    for (const { name } of leaving) {
      await expect.poll(() => endings(log, name), { message: name }).toEqual(['left']);
      expect(await log.connections(name)).toHaveLength(1);
    }
  }
  for (const page of pages.values()) if (!page.isClosed()) await page.close();
});

test('a window that closes itself right after a connection ended, or after it called close()', async ({
  extension,
  page,
  server,
  log,
}) => {
  server.route(
    '/closes-itself',
    `<!doctype html><title>closes itself</title><script>
      const [ws, wait] = ['ws', 'wait'].map((name) => new URLSearchParams(location.search).get(name));
      const leave = { 'at once': () => close(), '0': () => setTimeout(close, 0), '50': () => setTimeout(close, 50) };
      if (wait) new WebSocket(ws).onclose = leave[wait];
    </script>`,
  );
  const address = (ws: string, wait: string) => `${server.origin}/closes-itself?${new URLSearchParams({ ws, wait })}`;
  await page.goto(`${server.origin}/blank?opens-windows`);
  const open = (url: string, features: string) =>
    page.evaluate(([target, how]) => void window.open(target, '_blank', how), [url, features] as const);
  const ways = ['at once', '0', '50'].flatMap((wait) =>
    ['', 'noopener'].flatMap((features) => [1, 2].map((round) => ({ wait, features, round }))),
  );
  for (const { wait, features, round } of ways) {
    const ws = `${server.ws}/close/4002?test=closes-itself&${new URLSearchParams({ wait, features, round: `${round}` })}`;
    await open(address(ws, wait), features);
    const seen = async () => (await log.closes(ws)).map(({ opened, end }) => ({ isOpened: opened !== null, ...end }));
    await expect.poll(seen, { message: ws }).toMatchObject([{ isOpened: true, type: 'closed', code: 4002 }]);
  }

  const url = `${server.ws}/no-close-answer?test=closes-itself-called`;
  const opened = await extension.pageOpenedBy(() => open(`${server.origin}/blank?called`, ''));
  await holdOpen(opened, url, log);
  await opened
    .evaluate((ws) => {
      const connection = new WebSocket(ws);
      connection.onopen = () => {
        for (let count = 0; count < 5; count += 1) connection.send('a message');
        connection.close(4005, 'done');
        window.close();
      };
    }, `${url}&second`)
    .catch(() => {});
  const called = async () =>
    (await log.closes(`${url}&second`)).map(({ opened: at, activity, closeCall, end }) => ({
      isOpened: at !== null,
      sent: activity.sent.count,
      code: closeCall?.code,
      end,
    }));
  await expect
    .poll(called)
    .toMatchObject([{ isOpened: true, sent: 5, code: 4005, end: { type: 'left', readyState: 2 } }]);
});

test('a frame that is removed in the task of its first connection, and one that leaves in it', async ({
  page,
  server,
  log,
  runIn,
}) => {
  await page.goto(`${server.origin}/blank?first-connection`);
  const ways = Array.from({ length: 10 }, (_, round) => {
    const way = round % 2 === 0 ? 'removed' : 'leaves';
    return { way, url: `${server.ws}/no-close-answer?test=first-connection-${round}-${way}` };
  });
  await page.evaluate(async (frames) => {
    for (const { way, url } of frames) {
      const frame = document.createElement('iframe');
      frame.src = '/blank?frame';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const inner = frame.contentWindow as Window & typeof globalThis;
      await inner.navigator.locks.query();
      new inner.WebSocket(url);
      if (way === 'removed') frame.remove();
      else inner.location.href = '/blank?away';
    }
  }, ways);
  const ended = () => log.closes('test=first-connection-');
  await expect
    .poll(async () => (await ended()).map(({ url }) => url).sort())
    .toEqual(ways.map(({ url }) => url).sort());
  // Firefox may close when a navigation begins, while the page still lives.
  const mayClose = (url: string) => runIn === 'firefox' && url.endsWith('-leaves');
  expect((await ended()).filter(({ url, end }) => end.type !== 'left' && !mayClose(url))).toEqual([]);
  expect(await log.connections('test=first-connection-')).toHaveLength(10);
});
