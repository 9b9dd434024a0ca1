import { expect, test } from './support/fixtures.ts';

const NO_TRAFFIC = { count: 0, size: 0, largest: 0, lastAt: null };

/** A report as the page script writes it, of a connection that never was. */
const FORGED = JSON.stringify({
  ...{ number: 7, api: 'WebSocket', beforeCapture: false, url: 'ws://forged.example/test=forged', protocols: [] },
  ...{ createdAt: 1, stack: '', opened: null, closeCall: null, erroredAt: null, violation: null, syntheticClose: null },
  end: { type: 'closed', at: 2, code: 1000, reason: 'forged', wasClean: true },
  activity: { sent: NO_TRAFFIC, received: NO_TRAFFIC, bufferedAmount: 0 },
  page: {
    ...{ hidden: false, visibilityChangedAt: null, hiddenFor: 0, onlineChangedAt: null, cachedAt: null },
    ...{ frozenAt: null, resumedAt: null, longestGap: null },
  },
});

test('a page that listens to everything and forges reports sees nothing and reaches nothing', async ({
  page,
  server,
  log,
}) => {
  server.route(
    '/hostile',
    `<!doctype html><script>
      window.seen = [];
      const types = ['wasclean-channel', 'report', 'message', 'connect'];
      for (const target of [window, document])
        for (const type of types) target.addEventListener(type, (event) => seen.push([type, String(event.detail ?? event.data)]), true);
      const forged = '${FORGED}';
      const nativePush = [].push;
      for (const method of ['dispatchEvent', 'addEventListener', 'postMessage']) {
        const prototype = method === 'postMessage' ? MessagePort.prototype : EventTarget.prototype;
        const native = prototype[method];
        prototype[method] = function (...args) {
          if (this instanceof MessagePort || this.constructor === EventTarget) nativePush.call(seen, ['channel', method]);
          return native.apply(this, args);
        };
      }
      const { stringify } = JSON;
      JSON.stringify = function (value, ...rest) { nativePush.call(seen, ['stringify', String(value?.url)]); return stringify.call(JSON, value, ...rest); };
      Object.prototype.toJSON = function () { nativePush.call(seen, ['toJSON', String(this.url)]); return this; };
      const NativeEvent = CustomEvent;
      window.CustomEvent = class { constructor() { nativePush.call(seen, ['CustomEvent']); } };
      const channel = new MessageChannel();
      for (const type of ['wasclean-channel', 'report']) {
        for (const target of [window, document, channel.port1]) {
          target.dispatchEvent(new MessageEvent(type, { data: forged, ports: [channel.port1] }));
          const own = new EventTarget();
          for (const told of ['report', 'order']) own.addEventListener(told, ({ detail }) => seen.push(['told', detail]));
          target.dispatchEvent(new FocusEvent(type, { relatedTarget: own }));
          own.dispatchEvent(new NativeEvent('report', { detail: forged }));
          own.dispatchEvent(new NativeEvent('order', { detail: '[-3,0,"own"]' }));
        }
      }
      channel.port2.onmessage = (event) => seen.push(['stolen', event.data]);
      window.postMessage({ type: 'report', detail: '7 ' + forged }, '*');
      window.ownEvents = seen.length;
    </script>`,
  );
  await page.goto(`${server.origin}/hostile`);
  const { before, after, globals } = await page.evaluate(async (url) => {
    const page = window as unknown as { seen: unknown[][]; ownEvents: number };
    const posted = page.ownEvents;
    const connection = new WebSocket(url);
    await new Promise((resolve) => connection.addEventListener('close', resolve));
    return {
      before: posted,
      after: page.seen.slice(posted).filter(([type]) => type !== 'message'),
      globals: Object.getOwnPropertyNames(window).filter((name) => /wasclean/i.test(name)),
    };
  }, `${server.ws}/close/4000?reason=real&test=hostile`);
  expect(before).toBeGreaterThan(0);
  expect(after).toEqual([]);
  expect(globals).toEqual([]);
  await expect.poll(() => log.count('test=hostile')).toBe(1);
  expect((await log.closes('test=hostile'))[0]?.end).toMatchObject({ code: 4000, reason: 'real' });
  expect(await log.connections('forged.example')).toEqual([]);
});

test('a page that changes a frame of its own before its document begins forges records of its own tab alone', async ({
  page,
  server,
  log,
}) => {
  server.route('/framed', '<!doctype html><title>framed</title>');
  server.route(
    '/framing',
    `<!doctype html><body><script>
      const frame = document.createElement('iframe');
      frame.src = '/framed';
      document.body.append(frame);
      // Its initial empty document, whose window the next takes over.
      const own = frame.contentWindow;
      const { prototype } = own.FocusEvent;
      const native = Object.getOwnPropertyDescriptor(prototype, 'relatedTarget');
      let channel = null;
      Object.defineProperty(prototype, 'relatedTarget', {
        ...native,
        get() {
          channel ??= native.get.call(this);
          return native.get.call(this);
        },
      });
      frame.addEventListener('load', () => {
        window.isStolen = channel !== null;
        channel?.dispatchEvent(new own.CustomEvent('report', { detail: '${FORGED}' }));
      });
    </script>`,
  );
  await page.goto(`${server.origin}/framing`);
  await expect.poll(() => page.evaluate(() => (window as unknown as { isStolen?: boolean }).isStolen)).toBe(true);
  const tabId = await log.tabIdOf(page);
  await expect
    .poll(async () =>
      (await log.closes('forged.example')).map(({ sender }) => ({ tabId: sender.tabId, url: sender.url })),
    )
    .toEqual([{ tabId, url: `${server.origin}/framed` }]);
});
