import type { Page } from '@playwright/test';
import type { SeenConnection } from '../server/seen-connection.ts';
import type { TestServer } from '../server/server.ts';
import { expect } from './fixtures.ts';
import type { Library } from './libraries.ts';
import type { ClientPage } from './pages/client.ts';
import { SOCKJS_INFO } from './protocols/sockjs.ts';
import { servePage } from './serve.ts';
import { GREETINGS, stepByStep } from './steps.ts';

/** What is known of a scenario without the extension. */
export interface Witness {
  journal: ClientPage['journal'];
  /** Errors that nobody in the page caught. */
  uncaught: string[];
  seen: SeenConnection[];
}

/** Lets a library live through every step in a page of its own path, then disconnect. */
export async function liveThrough(page: Page, server: TestServer, library: Library, path: string): Promise<Witness> {
  const { name, protocol, last = 'closed' } = library;
  const uncaught: string[] = [];
  page.on('pageerror', ({ message }) => uncaught.push(message));
  server.routeConnections(path, stepByStep(protocol));
  server.route(`${path}/info`, { body: SOCKJS_INFO, type: 'application/json' });
  const seen = () => server.connections.filter((connection) => connection.path.startsWith(path));
  const journal = () => page.evaluate(() => window.client.journal);

  await page.goto(await servePage(server, name));
  await page.evaluate((url) => window.client.start(url), server.ws + path);
  await expect.poll(async () => (await journal()).filter(({ event }) => event === 'greeted').length).toBe(GREETINGS);
  await page.evaluate(() => window.client.disconnect());
  await expect.poll(async () => (await journal()).at(-1)?.event).toBe(last);
  await expect.poll(() => seen().every(({ ended }) => ended !== null)).toBe(true);
  return { journal: await journal(), uncaught, seen: seen() };
}
