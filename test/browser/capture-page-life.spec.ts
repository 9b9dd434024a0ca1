import { expect, test } from './support/fixtures.ts';
import { openUntilClosed } from './support/open-until-closed.ts';

test('the policy that blocks a connection is in its record', async ({ page, server, log, runIn }) => {
  server.route('/policy', {
    body: '<!doctype html><title>policy</title>',
    headers: { 'content-security-policy': "default-src 'self'" },
  });
  await page.goto(`${server.origin}/policy`);
  await page.evaluate(async () => {
    try {
      const connection = new WebSocket('ws://blocked.example/?test=policy');
      await new Promise((resolve) => connection.addEventListener('error', resolve));
    } catch {}
  });
  await expect
    .poll(() => log.closes('test=policy'))
    .toMatchObject([
      // Firefox's constructor throws.
      {
        end: { type: runIn === 'firefox' ? 'threw' : 'blocked' },
        violation: { directive: 'connect-src', policy: "default-src 'self'" },
      },
    ]);
});

test('a close event that the page dispatches itself ends nothing', async ({ page, server, log }) => {
  await page.goto(`${server.origin}/blank?synthetic`);
  const url = `${server.ws}/echo?test=synthetic`;
  const seen = await page.evaluate(
    (address) =>
      new Promise<number[]>((resolve) => {
        const codes: number[] = [];
        const connection = new WebSocket(address);
        connection.onclose = ({ code }) => {
          codes.push(code);
          if (codes.length === 2) resolve(codes);
        };
        connection.onopen = () => {
          connection.dispatchEvent(new CloseEvent('close', { code: 4444, reason: 'made up', wasClean: true }));
          connection.close(4001);
        };
      }),
    url,
  );
  expect(seen).toEqual([4444, 4001]);
  await expect
    .poll(() => log.closes('test=synthetic'))
    .toMatchObject([
      { end: { type: 'closed', code: 4001 }, syntheticClose: { code: 4444, reason: 'made up', wasClean: true } },
    ]);
});

test('subprotocols that cannot be read unseen are not guessed', async ({ page, server, log }) => {
  await page.goto(`${server.origin}/blank?protocols`);
  await page.evaluate(async (ws) => {
    for (const [what, list] of Object.entries({ proxy: new Proxy(['a', 'b'], {}), set: new Set(['a', 'b']) })) {
      const connection = new WebSocket(`${ws}/close/4000?test=protocols-${what}`, list as string[]);
      await new Promise((resolve) => connection.addEventListener('close', resolve));
    }
  }, server.ws);
  await expect
    .poll(async () => (await log.closes('test=protocols')).map(({ protocols }) => protocols))
    .toEqual([null, null]);
  await openUntilClosed(page, [`${server.ws}/close/4000?test=protocols-none`]);
  await expect.poll(() => log.closes('protocols-none')).toMatchObject([{ protocols: [] }]);
});
