import type { Report } from '#model/record/connection.ts';
import { expect, test } from './chromium-fixtures.ts';
import { pageScript } from './page-script.ts';

test('a machine that slept shows as a gap in the heartbeat, of what lived then alone', async ({ page, server }) => {
  server.route('/blank', '<!doctype html><title>blank</title>');
  // The clock is set before the page script takes it.
  await page.addInitScript(() => {
    const { now } = Date;
    let ahead = 0;
    Date.now = () => now() + ahead;
    Object.assign(window, {
      sleep(milliseconds: number) {
        ahead += milliseconds;
      },
    });
  });
  await page.addInitScript(await pageScript(undefined, 'reports'));
  await page.goto(`${server.origin}/blank`);
  await page.evaluate(async (ws) => {
    const { sleep } = window as unknown as { sleep(milliseconds: number): void };
    const open = async (what: string) => {
      const connection = new WebSocket(`${ws}/echo?test=${what}`);
      await new Promise((resolve) => connection.addEventListener('open', resolve));
      return connection;
    };
    const slept = await open('slept');
    sleep(39_000);
    const young = await open('young');
    sleep(400_000);
    slept.close(4001);
    young.close(4001);
    (await open('after')).close(4001);
  }, server.ws);
  const ended = () =>
    page.evaluate(() =>
      (Reflect.get(window, 'reports') as string[])
        .flatMap((lines) => lines.split('\n'))
        .map((line) => JSON.parse(line) as Report)
        .filter(({ end }) => end !== null)
        .map(({ url, page: { longestGap } }) => [
          url.split('test=')[1],
          longestGap && Math.floor(longestGap.duration / 1_000),
        ]),
    );
  await expect.poll(async () => (await ended()).length).toBe(3);
  const gaps = Object.fromEntries(await ended());
  expect(gaps).toMatchObject({ after: null });
  expect(gaps.slept).toBeGreaterThanOrEqual(439);
  expect(gaps.young).toBeGreaterThanOrEqual(400);
  expect(gaps.young).toBeLessThan(439);
});
