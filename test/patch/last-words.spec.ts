import type { Report } from '#model/record/connection.ts';
import { expect, test } from './chromium-fixtures.ts';
import { pageScript } from './page-script.ts';

test('what the page itself says is cut out as it is sent, and what the server said outranks it', async ({
  page,
  server,
}) => {
  server.route('/blank', '<!doctype html><title>blank</title>');
  await page.addInitScript(await pageScript(undefined, 'reports'));
  await page.goto(`${server.origin}/blank`);
  await page.evaluate(async (ws) => {
    const open = async (what: string) => {
      const connection = new WebSocket(`${ws}/echo?test=${what}`);
      await new Promise((resolve) => connection.addEventListener('open', resolve));
      return connection;
    };
    const bytes = await open('bytes');
    bytes.send(new DataView(new Uint8Array([0, 0xe0, 0]).buffer, 1));
    bytes.close();
    const text = await open('text');
    text.send('{"type":7}\x1e');
    text.send('more');
    text.close();
    const blob = await open('blob');
    blob.send(new Blob([new Uint8Array([0xe0, 0])]));
    blob.close();
    const odd = await open('odd');
    odd.send({ toString: () => '{"type":7}\x1e' } as unknown as string);
    odd.close();
    const after = await open('after');
    after.close();
    after.send('{"type":7}\x1e');
    const both = await open('both');
    // Comes back as the server's.
    both.send('c[4001,"session expired"]');
    await new Promise((resolve) => both.addEventListener('message', resolve));
    both.send('{"type":7}\x1e');
    both.close();
  }, server.ws);
  const ended = () =>
    page.evaluate(() =>
      (Reflect.get(window, 'reports') as string[])
        .flatMap((lines) => lines.split('\n'))
        .map((line) => JSON.parse(line) as Report)
        .filter(({ end }) => end !== null)
        .map(({ url, goodbye }) => [url.split('test=')[1], goodbye && [goodbye.rule, goodbye.said]]),
    );
  // One that has ended may be reported again.
  const last = async () => Object.fromEntries(await ended());
  await expect.poll(last).toEqual({
    bytes: [expect.stringMatching(/^mqtt/), '\uffffc\0'],
    text: ['signalr-json/2', '\uffffc7'],
    blob: null,
    odd: null,
    after: null,
    both: ['sockjs/0', '\uffffc4001\uffffrsession expired'],
  });
});
