import { expect, test } from './support/fixtures.ts';
import { LogProbe } from './support/log-probe.ts';
import { openUntilClosed } from './support/open-until-closed.ts';

test('1,000 closes while the background falls asleep ten times: each is recorded', async ({ open, server, runIn }) => {
  // Ms; 30,000 where nobody chose. A background that is busy for longer is put to sleep over its work, as none is in truth.
  const extension = await open({ preferences: { 'extensions.background.idle.timeout': 1_000 } });
  const log = await LogProbe.open(extension);
  const page = await extension.newPage();
  await page.goto(`${server.origin}/blank?sleep`);
  for (let lot = 0; lot < 10; lot += 1) {
    await extension.letBackgroundSleep();
    const urls = Array.from({ length: 100 }, (_, index) => `${server.ws}/close/4000?reason=${lot}-${index}&test=sleep`);
    await openUntilClosed(page, urls, 8);
    await expect.poll(() => log.count('test=sleep')).toBe(100 * (lot + 1));
  }
  expect(new Set((await log.closes('test=sleep')).map(({ url }) => url)).size).toBe(1_000);
  expect(await log.connections('test=sleep')).toHaveLength(1_000);
  if (runIn !== 'firefox') return;
  const statuses = async () =>
    new Set((await log.connections('test=sleep')).map(({ handshake }) => handshake?.status ?? null));
  await expect.poll(statuses, { message: 'what `webRequest` told of each handshake' }).toEqual(new Set([101]));
});
