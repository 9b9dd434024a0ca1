import type { Page } from '@playwright/test';
import type { CauseId, Confidence } from '../../src/model/diagnosis/verdict.ts';
import type { TestServer } from '../server/server.ts';
import type { ExtensionBrowser } from './chromium.ts';

/** What a case may use to end a connection for its cause. */
export interface Means {
  page: Page;
  server: TestServer;
  extension: ExtensionBrowser;
  /** A URL of the test server that bears the case's mark. */
  url(path: string): string;
}

/** A cause that is made for real, and what the panel then says. */
export interface RealCause {
  cause: CauseId;
  headline: RegExp;
  confidence: Confidence;
  /** A line that the evidence must hold. */
  evidence: RegExp;
  make(means: Means): Promise<unknown>;
}

const blank = '<!doctype html><title>verdicts</title>';

/** Opens a connection and waits for its close event. */
const untilClosed = (page: Page, url: string, protocols: string[] = []) =>
  page.evaluate(
    ([address, asked]) =>
      new Promise<void>((resolve) =>
        new WebSocket(address, asked).addEventListener('close', () => resolve(), { once: true }),
      ),
    [url, protocols] as const,
  );

/** Opens a connection that stays open; the page then has it as `connection`. */
const untilOpen = (page: Page, url: string) =>
  page.evaluate(
    (address) =>
      new Promise<void>((resolve) => {
        const connection = new WebSocket(address);
        Object.assign(window, { connection });
        connection.addEventListener('open', () => resolve(), { once: true });
      }),
    url,
  );

/** Opens a connection, has the page do something with it once it is open, and waits for its close event. */
const sendUntilClosed = (page: Page, url: string, size: number, count: number) =>
  page.evaluate(
    ([address, length, times]) =>
      new Promise<void>((resolve) => {
        const connection = new WebSocket(address);
        connection.addEventListener('close', () => resolve(), { once: true });
        connection.addEventListener('open', () => {
          for (let sent = 0; sent < times; sent += 1) connection.send('x'.repeat(length));
        });
      }),
    [url, size, count] as const,
  );

/** Calls `close()` with these once it is open, and waits for the close event. */
const closeOnceOpen = (page: Page, url: string, code: number, reason: string) =>
  page.evaluate(
    ([address, passed, words]) =>
      new Promise<void>((resolve) => {
        const connection = new WebSocket(address);
        connection.addEventListener('close', () => resolve(), { once: true });
        connection.addEventListener('open', () => connection.close(passed, words));
      }),
    [url, code, reason] as const,
  );

/** Every cause that one browser and the test server can make in seconds. */
export const realCauses: readonly RealCause[] = [
  {
    cause: 'synthetic',
    headline: /made a close event up/,
    confidence: 'certain',
    evidence: /4444 comes from page code/,
    make: async ({ page, url }) => {
      await untilOpen(page, url('/echo'));
      await page.evaluate(() => {
        const connection = Reflect.get(window, 'connection') as WebSocket;
        connection.dispatchEvent(new CloseEvent('close', { code: 4444 }));
        connection.close();
      });
    },
  },
  {
    cause: 'invalid-arguments',
    headline: /URL or a subprotocol is not valid/,
    confidence: 'certain',
    evidence: /threw SyntaxError/,
    make: ({ page, url }) =>
      page.evaluate((address) => {
        try {
          return void new WebSocket(address, ['twice', 'twice']);
        } catch {
          return undefined;
        }
      }, url('/echo')),
  },
  {
    cause: 'mixed-content',
    headline: /Mixed content/,
    confidence: 'certain',
    evidence: /host is not loopback/,
    make: async ({ page, extension }) => {
      await extension.context.route('https://secure.example/**', (route) =>
        route.fulfill({ body: blank, contentType: 'text/html' }),
      );
      await page.goto('https://secure.example/');
      await page.evaluate(() => {
        try {
          return void new WebSocket('ws://insecure.example/?verdict=mixed-content');
        } catch {
          return undefined;
        }
      });
    },
  },
  {
    cause: 'blocked-by-csp',
    headline: /Blocked by CSP: connect-src/,
    confidence: 'certain',
    evidence: /the policy is "default-src 'self'"/,
    make: async ({ page, server }) => {
      server.route('/forbids', { body: blank, headers: { 'content-security-policy': "default-src 'self'" } });
      await page.goto(`${server.origin}/forbids`);
      await page.evaluate(() => {
        const connection = new WebSocket('wss://blocked.example/?verdict=blocked-by-csp');
        return new Promise((resolve) => connection.addEventListener('error', resolve)).then(() => undefined);
      });
    },
  },
  {
    cause: 'page-left',
    headline: /The page went away/,
    confidence: 'certain',
    evidence: /was OPEN when the page went away/,
    make: async ({ page, url, server }) => {
      await untilOpen(page, url('/echo'));
      await page.goto(`${server.origin}/blank?left`);
    },
  },
  {
    cause: 'aborted-connecting',
    headline: /gave up before it opened/,
    confidence: 'certain',
    evidence: /while connecting/,
    make: ({ page, url }) =>
      page.evaluate((address) => {
        const connection = new WebSocket(address);
        const closed = new Promise((resolve) => connection.addEventListener('close', resolve));
        connection.close();
        return closed.then(() => undefined);
      }, url('/stall')),
  },
  {
    cause: 'back-forward-cache',
    headline: /back\/forward cache/,
    confidence: 'likely',
    evidence: /close event came .* after its return/,
    make: async ({ page, url, server }) => {
      server.route('/kept', { body: blank, headers: { 'cache-control': 'max-age=60' } });
      await page.goto(`${server.origin}/kept`);
      await untilOpen(page, url('/echo'));
      await page.goto(`${server.origin}/blank?elsewhere`);
      // Nothing loads.
      await page.goBack({ waitUntil: 'commit' });
    },
  },
  {
    cause: 'message-too-big',
    headline: /found a message too big/,
    confidence: 'certain',
    evidence: /the largest message sent had 200,000 bytes, of 1 in all/,
    make: ({ page, url }) => sendUntilClosed(page, url('/close/1009?on=message'), 200_000, 1),
  },
  {
    cause: 'page-closed',
    headline: /The page closed it/,
    confidence: 'certain',
    evidence: /the page called close\(4000\)/,
    make: ({ page, url }) => closeOnceOpen(page, url('/echo'), 4000, 'enough'),
  },
  {
    cause: 'heartbeat-timeout',
    headline: /The page missed a heartbeat/,
    confidence: 'likely',
    evidence: /"no pong"/,
    make: ({ page, url }) => closeOnceOpen(page, url('/echo'), 4001, 'no pong'),
  },
  {
    cause: 'gateway-closed',
    headline: /proxy or gateway closed it/,
    confidence: 'likely',
    evidence: /"nginx reload"/,
    make: ({ page, url }) => untilClosed(page, url('/close/1001?reason=nginx%20reload')),
  },
  {
    cause: 'server-going-away',
    headline: /server is restarting/,
    confidence: 'certain',
    evidence: /closed with 1012/,
    make: ({ page, url }) => untilClosed(page, url('/close/1012')),
  },
  {
    cause: 'service-code',
    headline: /^GraphQL over WebSocket: 4403 Forbidden$/,
    confidence: 'certain',
    evidence: /the server chose the subprotocol "graphql-transport-ws"/,
    make: ({ page, url }) => untilClosed(page, url('/close/4403'), ['graphql-transport-ws']),
  },
  {
    cause: 'server-closed',
    headline: /The server closed it: 4401 "token expired"/,
    confidence: 'certain',
    evidence: /a Close frame with 4401 came in/,
    make: ({ page, url }) => untilClosed(page, url('/close/4401?reason=token%20expired')),
  },
  {
    cause: 'connection-lost',
    headline: /lost without a Close frame/,
    confidence: 'likely',
    evidence: /no error event/,
    make: ({ page, url }) => untilClosed(page, url('/drop?after=200')),
  },
];
