import type { Page } from '@playwright/test';
import { groups } from './checks/all.ts';
import { expect, test } from './fixtures.ts';
import { namesOf, runSuite } from './suite.ts';

// One worker: it holds both browsers.
test.describe.configure({ mode: 'default', timeout: 240_000 });

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
    const [plain, patched] = await Promise.all([plainPage, patchedPage].map((page) => runSuite(page, server, names)));
    for (const [index, { expected, differs }] of group.checks.entries()) {
      const name = names[index] as string;
      expect.soft(plain?.[name], `${name}, without the extension`).not.toBe('no outcome in time');
      expect.soft(patched?.[name], name).toEqual(differs ? differs.value : plain?.[name]);
      if (expected) expect.soft(plain?.[name], `${name}, by the standard`).toEqual(expected.value);
    }
    // Chromium sometimes leaves out, with or without the extension, why a connection failed.
    const plainly = (line: string) =>
      line.replaceAll(/:\d+/g, '').replace(/(WebSocket connection to .* failed:).*/, '$1');
    const sorted = (lines: string[]) => lines.map(plainly).sort();
    expect(sorted(noise.patched)).toEqual(sorted(noise.plain));
  });
