import { groups } from './checks/all.ts';
import { expect, test } from './fixtures.ts';
import { NO_OUTCOME } from './outcome.ts';
import { namesOf, runSuite } from './suite.ts';
import type { SuitePage } from './suite-browser.ts';

// One worker: it holds both browsers.
test.describe.configure({ mode: 'default' });

/** Whatever their order, and wherever the server listens. */
const sorted = (noise: string[]) => noise.map((line) => line.replaceAll(/:\d+/g, '')).sort();

/** What the browsers write of connections that fail, whose events are compared. */
const isOfFailure = (line: string) => /^Web Socket: |WebSocket connection to .* failed:/.test(line);

/** The lines that stand in one list more often than in another. */
function surplus(lines: string[], others: string[]): string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

test('the two browsers are what they are said to be', async ({ patchedPage, plainPage, server }) => {
  const print = async (page: SuitePage) => {
    await page.goto(`${server.origin}/suite`);
    return page.evaluate(() => [
      ...[WebSocket, WebSocket.prototype.close].map((each) => String(each).replaceAll(/\s+/g, ' ')),
      typeof Reflect.get(window, 'gc'),
    ]);
  };
  const native = (name: string) => `function ${name}() { [native code] }`;
  expect(await print(plainPage)).toEqual([native('WebSocket'), native('close'), 'function']);
  expect(await print(patchedPage)).toEqual([native(''), native(''), 'function']);
});

for (const group of groups)
  test(`${group.title}: the outcomes are the same with and without the extension`, async ({
    patchedPage,
    plainPage,
    servers,
    runIn,
  }, info) => {
    const names = namesOf(group, runIn);
    const [plain, patched] = await Promise.all([
      runSuite(plainPage, servers, names),
      runSuite(patchedPage, servers, names),
    ]);
    for (const [index, { expected, differs }] of group.in(runIn).entries()) {
      const name = names[index] as string;
      expect.soft(plain[name], `${name}, without the extension`).not.toBe(NO_OUTCOME);
      expect.soft(patched[name], name).toEqual(differs ? differs[runIn].patched : plain[name]);
      if (differs) expect.soft(plain[name], `${name}, without the extension`).toEqual(differs[runIn].plain);
      if (expected) expect.soft(plain[name], `${name}, by the standard`).toEqual(expected.value);
    }
    const [withIt, withoutIt] = [sorted(await patchedPage.noise()), sorted(await plainPage.noise())];
    if (info.errors.length > 0) {
      const body = [
        'Only with it:',
        ...surplus(withIt, withoutIt),
        'Only without it:',
        ...surplus(withoutIt, withIt),
      ].join('\n');
      await info.attach('the consoles', { body, contentType: 'text/plain' });
    }
    const rest = (noise: string[]) => noise.filter((line) => !isOfFailure(line));
    expect(rest(withIt)).toEqual(rest(withoutIt));
  });
