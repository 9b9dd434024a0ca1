import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import type { WascleanLog } from '#model/log-file/schema.ts';
import type { SeenHandshake } from '#model/pairing/seen-handshake.ts';
import { type Connection, documentOf, type EndedConnection } from '#model/record/connection.ts';
import { listen } from '../server/listen.ts';
import { closedPort, startSelfSigned } from '../server/self-signed.ts';
import { test as base, expect } from './support/chromium-fixtures.ts';
import { savedBy } from './support/downloads.ts';
import { everythingStored } from './support/everything-stored.ts';
import type { LogProbe } from './support/log-probe.ts';
import { outboxEntry } from './support/outbox-entry.ts';
import { listEachClose } from './support/panel-rows.ts';
import { stopBackground } from './support/stop-background.ts';
import { openExtensionPage } from './support/test-browser.ts';
import { withDevTools } from './support/with-devtools.ts';

interface Failure {
  url: string;
  protocols?: string[];
  status: number | null;
  error: string | null;
}

const HANDSHAKE = 'Error during WebSocket handshake: ';
const CONNECTION = 'Error in connection establishment: net::ERR_';

/** What fails a connection, and what Chromium's DevTools says of it. */
const failures = (ws: string, port: number, closed: number, wss: string): Failure[] => [
  { url: `${ws}/reject/401?h`, status: 401, error: 'HTTP Authentication failed; no valid credentials available' },
  ...[403, 404, 500, 200].map((status) => ({
    url: `${ws}/reject/${status}?h`,
    status,
    error: `${HANDSHAKE}Unexpected response code: ${status}`,
  })),
  { url: `${ws}/redirect?h`, status: 302, error: `${HANDSHAKE}Unexpected response code: 302` },
  { url: `${ws}/garbage?h`, status: null, error: `${HANDSHAKE}net::ERR_INVALID_HTTP_RESPONSE` },
  { url: `ws://127.0.0.1:${closed}/?h`, status: null, error: `${CONNECTION}CONNECTION_REFUSED` },
  { url: 'ws://name.invalid/?h', status: null, error: `${CONNECTION}NAME_NOT_RESOLVED` },
  { url: `${wss}/?h`, status: null, error: `${CONNECTION}CERT_AUTHORITY_INVALID` },
  { url: `wss://127.0.0.1:${port}/?h`, status: null, error: `${CONNECTION}CONNECTION_CLOSED` },
  { url: 'ws://127.0.0.1:6000/?h', status: null, error: `${CONNECTION}UNSAFE_PORT` },
  {
    url: `${ws}/bad-accept?h`,
    status: null,
    error: `${HANDSHAKE}Incorrect 'Sec-WebSocket-Accept' header value`,
  },
  {
    url: `${ws}/extension?h`,
    status: null,
    error: `${HANDSHAKE}Found an unsupported extension 'x-unoffered' in 'Sec-WebSocket-Extensions' header`,
  },
  {
    url: `${ws}/subprotocol?h`,
    protocols: ['offered'],
    status: null,
    error: `${HANDSHAKE}Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received`,
  },
  { url: `${ws}/hang-up?h`, status: null, error: 'Connection closed before receiving a handshake response' },
  { url: `${ws}/stall?h`, status: null, error: 'WebSocket is closed before the connection is established.' },
  {
    url: `${ws}/violate/rsv?h`,
    status: 101,
    error: 'One or more reserved bits are on: reserved1 = 1, reserved2 = 0, reserved3 = 0',
  },
  { url: `${ws}/violate/bad-utf8?h`, status: 101, error: 'Could not decode a text frame as UTF-8.' },
  {
    url: `${ws}/violate/masked?h`,
    status: 101,
    error: 'A server must not mask any frames that it sends to the client.',
  },
  {
    url: `${ws}/violate/reserved-code?h`,
    status: 101,
    error: 'Received a broken close frame containing a reserved status code.',
  },
  { url: `${ws}/drop?h`, status: 101, error: null },
  { url: `${ws}/rst?h`, status: 101, error: null },
  { url: `${ws}/close/4000?h`, status: 101, error: null },
];

/** Opens connections one after another, and closes at once those that would never be answered. */
function openAll(page: Page, list: Failure[]): Promise<void> {
  return page.evaluate(async (all) => {
    for (const { url, protocols = [] } of all) {
      const connection = new WebSocket(url, protocols);
      if (url.includes('/stall')) connection.close();
      await new Promise((resolve) => connection.addEventListener('close', resolve));
    }
  }, list);
}

const byCreation = (a: Connection, b: Connection) => a.createdAt - b.createdAt || numberOf(a) - numberOf(b);

const numberOf = ({ id }: Connection) => Number(id.slice(id.lastIndexOf('.') + 1));

const told = ({ url, handshake }: EndedConnection) => ({ url, status: handshake?.status, error: handshake?.error });

/** Waits until every connection of the log with such a URL has its handshake. */
async function expectTold(log: LogProbe, urlPart: string, count: number): Promise<EndedConnection[]> {
  const waiting = async () => {
    const closes = await log.closes(urlPart);
    return closes.length < count
      ? 'too few'
      : closes.filter(({ handshake }) => handshake === null).map(({ url }) => url);
  };
  await expect.poll(waiting).toEqual([]);
  return log.closes(urlPart);
}

interface Inspected {
  /** The tab that DevTools inspects, at an empty page. */
  page: Page;
  tabId: number;
  /** The extension's panel for it, in a tab of its own. */
  panel: Page;
}

const test = base.extend<{ inspected: Inspected }>({
  /** What DevTools says of the tab reaches the log, which is empty. */
  inspected: async ({ extension, server, log }, use) => {
    const [page] = extension.context.pages();
    if (!page) throw new Error('the browser has no tab');
    await page.goto(`${server.origin}/blank?${crypto.randomUUID()}`);
    const tabId = await log.tabIdOf(page);
    const panel = await openExtensionPage(extension, `panel.html?tab=${tabId}`);
    await expect(async () => {
      await openAll(page, [{ url: `${server.ws}/drop?warm-up`, status: 101, error: null }]);
      const newest = async () => (await log.closes('?warm-up')).sort(byCreation).at(-1)?.handshake ?? null;
      await expect.poll(newest, { timeout: 10_000 }).not.toBeNull();
    }, 'DevTools tells of a connection').toPass();
    await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'clear', tabId: null, at: Date.now() }));
    await use({ page, tabId, panel });
    await panel.close();
  },
});

test.use({ launch: withDevTools });

/** A record as its page reports it. */
function reportOf(connection: Connection) {
  const { id: _id, browser: _browser, sender: _sender, handshake: _handshake, ...facts } = connection;
  return JSON.stringify({ number: numberOf(connection), ...facts });
}

const entryOf = (connection: Connection) =>
  outboxEntry({ document: documentOf(connection), sequence: 1_000, reports: [reportOf(connection)] });

test('DevTools tells why each connection failed, in the record and in the export', async ({
  extension,
  inspected,
  server,
  log,
}) => {
  const selfSigned = await startSelfSigned();
  try {
    const { page, panel } = inspected;
    const list = failures(server.ws, server.port, await closedPort(), selfSigned.wss);
    await openAll(page, list);
    const records = await expectTold(log, '?h', list.length);
    for (const { url, status, error } of list) {
      const record = records.find((each) => each.url === url);
      expect(record?.handshake, url).toMatchObject({ source: 'devtools', status, error, ambiguous: false });
      expect(record?.opened !== null, url).toBe(status === 101);
    }
    const accepted = records.find(({ url }) => url.includes('/close/4000'))?.handshake;
    expect(accepted?.headers).toEqual([
      { name: 'upgrade', value: 'websocket' },
      { name: 'connection', value: 'Upgrade' },
    ]);

    const exported = await savedBy(extension, () => panel.getByRole('button', { name: 'Export JSON' }).click());
    const { connections } = JSON.parse(exported.text) as WascleanLog;
    const facts = (all: { status?: number | null; error?: string | null }[]) =>
      all.map(({ status, error }) => `${status} ${error}`).sort();
    expect(facts(connections.map(({ handshake }) => handshake ?? {}))).toEqual(facts(list));
  } finally {
    await selfSigned.close();
  }
});

test('attempts at one URL, one after another and at once, each get their own handshake', async ({ inspected, log }) => {
  // Each refusal of it has a status of its own, counted from 410. It takes so long that two attempts, one after another,
  // cannot have one time: clocks of page and browser differ by up to 2 ms.
  let status = 409;
  const counting = createServer().on('upgrade', (_, tcp) => {
    setTimeout(() => {
      status += 1;
      tcp.end(`HTTP/1.1 ${status} Counted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    }, 10);
  });
  const { servers, port } = await listen('127.0.0.1', 0);
  for (const each of servers) each.on('connection', (tcp) => counting.emit('connection', tcp));
  try {
    const { page } = inspected;
    const url = `ws://127.0.0.1:${port}/?counted`;
    // Each is refused as long after it asks as any other, so that the order of their ends is that of the statuses.
    const ended = await page.evaluate(async (address) => {
      const order: number[] = [];
      let created = 0;
      const attempt = () => {
        const number = created++;
        const connection = new WebSocket(address);
        connection.addEventListener('close', () => order.push(number));
        return new Promise((resolve) => connection.addEventListener('close', resolve));
      };
      for (let count = 0; count < 5; count += 1) await attempt();
      // At the same instant.
      await Promise.all([attempt(), attempt(), attempt()]);
      return order;
    }, url);
    const records = (await expectTold(log, '?counted', 8)).sort((a, b) => numberOf(a) - numberOf(b));
    const statuses = records.map(({ handshake }) => handshake?.status);
    expect([...statuses].sort()).toEqual([410, 411, 412, 413, 414, 415, 416, 417]);
    for (const [index, { handshake }] of records.entries()) {
      // Two that were refused in the same millisecond cannot be told apart.
      if (index < 5) expect(handshake?.ambiguous, `attempt ${index + 1}`).toBe(false);
      if (!handshake?.ambiguous) expect(handshake?.status, `attempt ${index + 1}`).toBe(410 + ended.indexOf(index));
    }
  } finally {
    for (const each of servers) each.close();
  }
});

test('a connection that only DevTools saw gets a record; when its page’s own comes after all, that replaces it', async ({
  inspected,
  server,
  log,
}) => {
  server.route(
    '/worker.js',
    `onmessage = ({ data }) => {
      const connection = new WebSocket(data);
      connection.onopen = () => connection.send('a message of the worker');
      connection.onclose = () => postMessage('closed');
    };`,
  );
  server.route(
    '/service-worker.js',
    `oninstall = () => skipWaiting();
    onmessage = (event) => event.waitUntil(new Promise((resolve) => {
      new WebSocket(event.data).onclose = () => { event.source.postMessage('closed'); resolve(); };
    }));`,
  );
  const { page, tabId, panel } = inspected;
  await page.evaluate(
    async ([accepted, refused, service]) => {
      const worker = new Worker('/worker.js');
      for (const url of [accepted, refused]) {
        const closed = new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
        worker.postMessage(url);
        await closed;
      }
      const registration = await navigator.serviceWorker.register('/service-worker.js');
      const active = (await navigator.serviceWorker.ready).active;
      const closed = new Promise((resolve) => navigator.serviceWorker.addEventListener('message', resolve));
      active?.postMessage(service);
      await closed;
      await registration.unregister();
    },
    [`${server.ws}/close/4000?only=1`, `${server.ws}/reject/403?only=2`, `${server.ws}/close/4000?only=3`] as const,
  );
  await expect.poll(() => log.count('?only=')).toBe(3);
  const worker = { tabId, frameId: -1, documentId: null, url: `${server.origin}/worker.js`, incognito: false };
  const records = (await log.closes('?only=')).sort(byCreation);
  expect(records).toMatchObject([
    { opened: {}, end: { type: 'unseen' }, sender: worker, handshake: { status: 101, error: null } },
    { opened: null, end: { type: 'unseen' }, sender: worker, handshake: { status: 403 } },
    { opened: {}, end: { type: 'unseen' }, sender: { ...worker, url: `${server.origin}/service-worker.js` } },
  ]);
  expect(records[0]?.stack).toContain(`${server.origin}/worker.js:2:`);
  await listEachClose(panel);
  await expect(panel.locator('.close-row', { hasText: 'unseen' })).toHaveCount(3);
  // Only the refused one needs attention.
  expect(await log.badge(tabId)).toBe('1');

  // A document of this tab reports one of them: late, as when storage was full.
  await openAll(page, [{ url: `${server.ws}/drop?late`, status: 101, error: null }]);
  const [own] = await expectTold(log, '?late', 1);
  const [, refused] = records;
  if (!own || !refused) throw new Error('a record is missing');
  const end = { type: 'closed', code: 1006, reason: '', wasClean: false, at: refused.end.at } as const;
  const late = {
    ...own,
    id: `${documentOf(own)}.77`,
    url: refused.url,
    createdAt: refused.createdAt,
    // Else DevTools would have seen the page script.
    beforeCapture: true,
    opened: null,
    end,
  };
  await log.writeToOutbox('late', entryOf(late));
  const replaced = async () => (await log.closes('?only=2')).map(({ id, handshake }) => [id, handshake?.status]);
  await expect.poll(replaced).toEqual([[late.id, 403]]);
  await expect(panel.locator('.close-row', { hasText: 'unseen' })).toHaveCount(2);
});

/** What DevTools told of connections with such a URL, as the background keeps it. */
const kept = (panel: Page, urlPart: string): Promise<SeenHandshake[]> =>
  panel.evaluate(async (part) => {
    const request = indexedDB.open('wasclean');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const all = request.result.transaction('handshakes').objectStore('handshakes').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    request.result.close();
    return (all.result as { seen: SeenHandshake }[]).map(({ seen }) => seen).filter(({ url }) => url.includes(part));
  }, urlPart);

test('what a page opened is no worker’s, even when its report is lost, and names the page’s own file', async ({
  inspected,
  server,
  log,
}) => {
  const { page, panel } = inspected;
  server.route('/chat.js', `onload = () => new WebSocket('${server.ws}/reject/403?by=page');`);
  server.route('/chat', '<!doctype html><title>chat</title><script src="/chat.js"></script>');
  await page.goto(`${server.origin}/chat`);
  await expectTold(log, '?by=page', 1);
  const [seen] = await kept(panel, '?by=page');
  expect(seen).toMatchObject({ opener: `${server.origin}/chat.js` });

  // Told of again, without a record that would come; and of a worker's after it.
  const tell = (more: Partial<SeenHandshake>) =>
    panel.evaluate((again) => chrome.runtime.sendMessage({ type: 'handshake', seen: again, hosts: [] }), {
      ...seen,
      startedAt: Date.now(),
      seenAt: Date.now() - 60_000,
      id: crypto.randomUUID(),
      ...more,
    });
  await tell({ url: `${server.ws}/reject/403?lost=page` });
  await page.evaluate((url) => {
    const source = `new WebSocket('${url}').onclose = () => postMessage('closed')`;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    return new Promise((resolve) => worker.addEventListener('message', resolve)).then(() => undefined);
  }, `${server.ws}/reject/403?lost=worker`);
  await expect.poll(() => log.count('?lost=')).toBe(1);
  expect((await log.closes('?lost=')).map(({ url, end }) => [url, end.type])).toEqual([
    [`${server.ws}/reject/403?lost=worker`, 'unseen'],
  ]);
});

test('what waits when the background is stopped gets its record when a view reads the log', async ({
  inspected,
  server,
  log,
}) => {
  const { page, panel } = inspected;
  await page.evaluate((url) => {
    const source = `new WebSocket('${url}').onclose = () => postMessage('closed')`;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    return new Promise((resolve) => worker.addEventListener('message', resolve)).then(() => undefined);
  }, `${server.ws}/reject/404?asleep`);
  await expect.poll(() => everythingStored(panel)).toContain('/reject/404?asleep');
  await stopBackground(page);
  expect(await log.closes('?asleep')).toEqual([]);
  const afterReading = async () => {
    await panel.reload();
    return (await log.closes('?asleep')).map(({ end, handshake }) => [end.type, handshake?.status]);
  };
  await expect.poll(afterReading).toEqual([['unseen', 404]]);
});

test('a handshake stays when its connection is reported again, and is kept while the background is stopped', async ({
  inspected,
  server,
  log,
}) => {
  const { page } = inspected;
  await openAll(page, [{ url: `${server.ws}/reject/403?kept`, status: 403, error: '' }]);
  const [record] = await expectTold(log, '?kept', 1);
  if (!record) throw new Error('the record is missing');
  await log.writeToOutbox('again', entryOf({ ...record, protocols: ['reported again'] }));
  await expect
    .poll(async () => (await log.closes('?kept')).map(({ protocols }) => protocols))
    .toEqual([['reported again']]);
  expect((await log.closes('?kept')).map(told)).toEqual([told(record)]);

  const opened = page.evaluate(
    (url) => new Promise((resolve) => new WebSocket(url).addEventListener('close', resolve)).then(() => undefined),
    `${server.ws}/reject/404?kept-too`,
  );
  await stopBackground(page);
  await opened;
  await expectTold(log, '?kept-too', 1);
});

test('nothing is kept of a handshake where recording is off', async ({ inspected, server, log }) => {
  const { page, panel } = inspected;
  const choose = (settings: object) =>
    panel.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  await choose({ neverRecord: ['127.0.0.1'] });
  try {
    await page.reload();
    await openAll(page, [{ url: `${server.ws}/reject/403?excluded`, status: 403, error: '' }]);
    // DevTools tells of one after the other: when this one is known, the one before has been dropped.
    await page.goto(`${server.otherOrigin}/blank`);
    await openAll(page, [{ url: `${server.ws}/reject/403?included`, status: 403, error: '' }]);
    await expectTold(log, '?included', 1);
    await expect.poll(() => log.outboxSize()).toBe(0);
    const stored = await everythingStored(panel);
    expect(stored).toContain('?included');
    expect(stored).not.toContain('?excluded');
  } finally {
    await choose({});
  }
});

test('contents of messages ride along with what DevTools tells, and are stored nowhere', async ({
  inspected,
  server,
  log,
}) => {
  const { page, panel } = inspected;
  await page.evaluate(async (ws) => {
    const exchange = async (url: string) => {
      const connection = new WebSocket(url);
      connection.binaryType = 'arraybuffer';
      await new Promise((resolve) => connection.addEventListener('open', resolve));
      const answered = new Promise((resolve) => {
        for (const type of ['message', 'close']) connection.addEventListener(type, resolve);
      });
      const closed = new Promise((resolve) => connection.addEventListener('close', resolve));
      connection.send('cGF5-a text payload');
      connection.send(new TextEncoder().encode('cGF5-a binary payload'));
      await answered;
      connection.close();
      await closed;
    };
    await exchange(`${ws}/echo?payload`);
    await exchange(`${ws}/violate/rsv?payload&on=message`);
  }, server.ws);
  await expectTold(log, '?payload', 2);
  const stored = await everythingStored(panel);
  expect(stored).toContain('/echo?payload');
  expect(stored).toContain('handshakes');
  expect(stored).not.toContain('cGF5');
  expect(stored).not.toContain(Buffer.from('cGF5-a binary payload').toString('base64').slice(0, 20));
});
