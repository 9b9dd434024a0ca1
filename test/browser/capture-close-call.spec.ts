import { expect, test } from './support/fixtures.ts';

test('a record says in which event the page called close()', async ({ page, server, log, runIn }) => {
  await page.goto(`${server.origin}/blank`);
  await page.evaluate(async (ws) => {
    const open = (name: string) => new WebSocket(`${ws}/echo?test=during&in=${name}`);
    const closed = (connection: WebSocket) => new Promise((resolve) => connection.addEventListener('close', resolve));
    const once = (target: EventTarget, type: string) =>
      new Promise<Event>((resolve) => target.addEventListener(type, resolve, { once: true }));
    /** Closes one in what `begin` is given, once it is open. */
    const closing = async (name: string, begin: (close: () => void, connection: WebSocket) => unknown) => {
      const connection = open(name);
      const end = closed(connection);
      await once(connection, 'open');
      // Out of the open event, and of what it runs on the way out.
      await new Promise((resolve) => setTimeout(resolve));
      begin(() => connection.close(), connection);
      await end;
    };
    const opening = open('open');
    opening.onopen = () => opening.close();
    await closed(opening);
    await closing('message', (close, connection) => {
      connection.onmessage = close;
      connection.send('x');
    });
    await closing('message-awaited', (close, connection) => {
      connection.onmessage = async () => {
        await null;
        await Promise.resolve();
        close();
      };
      connection.send('x');
    });
    await closing('message-fetched', (close, connection) => {
      connection.onmessage = async () => {
        await fetch('/blank');
        close();
      };
      connection.send('x');
    });
    await closing('timer', (close) => setTimeout(close, 5));
    await closing('port', (close) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = close;
      port2.postMessage('');
    });
    await closing('dispatched', (close) => {
      const target = new EventTarget();
      target.addEventListener('private words', close);
      target.dispatchEvent(new Event('private words'));
    });
    await closing('forged', (close, connection) => {
      connection.addEventListener('message', close);
      connection.dispatchEvent(new MessageEvent('message'));
    });
  }, server.ws);
  await expect.poll(() => log.count('test=during')).toBe(8);
  const closes = await log.closes('test=during');
  const told = Object.fromEntries(
    closes.map(({ url, closeCall }) => [
      new URL(url).searchParams.get('in'),
      [closeCall?.during, closeCall?.eventType],
    ]),
  );
  expect(told, runIn).toEqual({
    open: ['own', 'open'],
    message: ['own', 'message'],
    'message-awaited': ['own', 'message'],
    'message-fetched': ['none', ''],
    timer: ['none', ''],
    port: ['other', 'message'],
    dispatched: ['other', ''],
    forged: ['other', ''],
  });
});

test('a record holds the longest time between two messages, either way', async ({ page, server, log }) => {
  await page.goto(`${server.origin}/blank`);
  await page.evaluate(async (url) => {
    const connection = new WebSocket(url);
    const once = (type: string) => new Promise((resolve) => connection.addEventListener(type, resolve, { once: true }));
    await once('open');
    const echoed = async () => {
      const message = once('message');
      connection.send('x');
      await message;
    };
    await echoed();
    const begin = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await echoed();
    const span = Date.now() - begin;
    await echoed();
    // Longer, but no message follows it.
    await new Promise((resolve) => setTimeout(resolve, span + 50));
    connection.close(4000);
    await once('close');
  }, `${server.ws}/echo?test=gaps`);
  await expect.poll(() => log.count('test=gaps')).toBe(1);
  const [record] = await log.closes('test=gaps');
  const { sent, received } = record?.activity ?? {};
  const silence = (record?.closeCall?.at ?? 0) - (received?.lastAt ?? 0);
  for (const traffic of [sent, received]) {
    expect(traffic?.count).toBe(3);
    expect(traffic?.longestGap).toBeGreaterThanOrEqual(250);
    expect(traffic?.longestGap).toBeLessThan(silence);
  }
});
