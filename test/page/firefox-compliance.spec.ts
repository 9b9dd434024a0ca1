import { test as base } from '@playwright/test';
import { openFirefox } from '../e2e/firefox/browser.ts';
import { startFirefox } from '../e2e/firefox/launch.ts';
import type { FirefoxPage } from '../e2e/firefox/page.ts';
import { openTab } from '../e2e/firefox/tabs.ts';
import type { TestPage } from '../e2e/test-browser.ts';
import { startServer, type TestServer } from '../server/server.ts';
import { groups } from './checks/all.ts';
import { namesOf, runSuite, serveSuite } from './suite.ts';

const test = base.extend<object, { server: TestServer; patched: TestPage; plain: FirefoxPage }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const server = await startServer();
      await serveSuite(server);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  /** A tab of the browser with the built extension. */
  patched: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const browser = await openFirefox({ preferences: PREFERENCES });
      await use(await browser.newPage());
      await browser.close();
    },
    { scope: 'worker' },
  ],
  /** A tab of the same browser with none. */
  plain: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const { marionette, close } = await startFirefox({ preferences: PREFERENCES });
      await use(await openTab(marionette));
      await close();
    },
    { scope: 'worker' },
  ],
});
const { expect } = test;

/** What keeps one check from waiting for another's connection, which is never answered. */
const PREFERENCES = {
  // It makes one connection to an address at a time, and gives each 20 s.
  'network.websocket.timeout.open': 2,
  // One given up by its page goes on counting for long, and six stop everything.
  'network.http.max-persistent-connections-per-server': 250,
};

/** Firefox words an error after the code that caused it, which with the extension is the extension's. */
const WORDED = new Map(
  Object.entries({
    'caller, which V8 gives for none but its own functions': {
      plain: /^threw,TypeError,TypeError,'caller', 'callee', and 'arguments' .*,own realm$/,
      patched: /^threw,TypeError,TypeError,get caller method called on incompatible Proxy,own realm$/,
    },
    'arguments, which V8 gives for none but its own functions': {
      plain: /^threw,TypeError,TypeError,'caller', 'callee', and 'arguments' .*,own realm$/,
      patched: /^threw,TypeError,TypeError,get arguments method called on incompatible Proxy,own realm$/,
    },
    'realm of the error: a Proxy of an array that throws, in another realm': {
      plain: /^TypeError,.* is not iterable,other$/,
      patched: /^TypeError,args\[1\] is not iterable,other$/,
    },
  }),
);

/** Firefox lists a global where it was first used, by the extension too. */
const UNSTEADY = 'place among the keys of the window';

// One worker: it holds both browsers.
test.describe.configure({ mode: 'default', timeout: 240_000 });

for (const group of groups)
  test(`${group.title}: ${group.checks.length} outcomes are the same with and without the extension`, async ({
    patched,
    plain,
    server,
  }) => {
    const names = namesOf(group);
    const [known, found] = await Promise.all([plain, patched].map((page) => runSuite(page, server, names)));
    for (const [index, { name }] of group.checks.entries()) {
      const key = names[index] as string;
      const worded = WORDED.get(name);
      if (worded) {
        expect.soft(String(known?.[key]), `${key}, without the extension`).toMatch(worded.plain);
        expect.soft(String(found?.[key]), key).toMatch(worded.patched);
      } else if (name !== UNSTEADY) expect.soft(found?.[key], key).toEqual(known?.[key]);
    }
  });
