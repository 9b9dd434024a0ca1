import type { Page } from '@playwright/test';
import { groups } from './checks/all.ts';
import { expect, test } from './fixtures.ts';
import { namesOf, runSuite } from './suite.ts';

// One worker: it holds both browsers.
test.describe.configure({ mode: 'default', timeout: 240_000 });

/** What a check is said to have that was not done in time. */
const NO_OUTCOME = 'no outcome in time';

/** Lines on the console and errors that nobody caught, whatever their order. */
function noiseOf(page: Page): string[] {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`));
  return noise;
}

test('the two browsers are what they are said to be', async ({ patchedPage, plainPage, server }) => {
  const print = async (page: Page) => {
    await page.goto(`${server.origin}/suite`);
    return page.evaluate(() => [
      String(WebSocket),
      String(WebSocket.prototype.close),
      typeof Reflect.get(window, 'gc'),
    ]);
  };
  const native = (name: string) => `function ${name}() { [native code] }`;
  expect(await print(plainPage)).toEqual([native('WebSocket'), native('close'), 'function']);
  expect(await print(patchedPage)).toEqual([native(''), native(''), 'function']);
});

for (const group of groups)
  test(`${group.title}: ${group.checks.length} outcomes are the same with and without the extension`, async ({
    patchedPage,
    plainPage,
    server,
  }) => {
    const names = namesOf(group);
    const noise = { patched: noiseOf(patchedPage), plain: noiseOf(plainPage) };
    const run = (some: string[]) => Promise.all([plainPage, patchedPage].map((page) => runSuite(page, server, some)));
    const [plain = {}, patched = {}] = await run(names);
    // About once in ten thousand connections Chromium, with or without the extension, fails one to this server and says
    // no reason. A check that waits for it to open has nothing to compare, and is asked once more.
    const silent = names.filter((name) => [plain[name], patched[name]].includes(NO_OUTCOME));
    if (silent.length > 0) {
      const [plainAgain, patchedAgain] = await run(silent);
      Object.assign(plain, plainAgain);
      Object.assign(patched, patchedAgain);
    }
    for (const [index, { expected, differs }] of group.checks.entries()) {
      const name = names[index] as string;
      expect.soft(plain[name], `${name}, without the extension`).not.toBe(NO_OUTCOME);
      expect.soft(patched[name], name).toEqual(differs ? differs.value : plain[name]);
      if (expected) expect.soft(plain[name], `${name}, by the standard`).toEqual(expected.value);
    }
    // The browser's own line for each failed connection is left out: the events of those are compared above.
    const sorted = (lines: string[]) =>
      lines
        .filter((line) => !/WebSocket connection to .* failed:/.test(line))
        .map((line) => line.replaceAll(/:\d+/g, ''))
        .sort();
    expect(sorted(noise.patched)).toEqual(sorted(noise.plain));
  });
