import type { CDPSession, Page } from '@playwright/test';
import type { CauseId } from '#model/diagnosis/catalogue.ts';
import type { Confidence } from '#model/diagnosis/verdict.ts';
import type { TestServer } from '../../server/server.ts';
import type { TestPage } from '../support/test-browser.ts';

/** What a case may use to end a connection for its cause. */
export interface Means {
  page: TestPage;
  server: TestServer;
  /** A URL of the test server that bears the case's mark. */
  url(path: string): string;
  /** A URL elsewhere, with the mark. */
  marked(url: string): string;
}

/** A tab of Chromium, with all that Playwright can do. */
export const chromiumPage = (page: TestPage): Page => page as Page;

/** A CDP session with the browser that shows it. */
export function browserSession(page: TestPage): Promise<CDPSession> {
  const browser = chromiumPage(page).context().browser();
  if (!browser) throw new Error('the tab has no browser');
  return browser.newBrowserCDPSession();
}

/** A cause that is made for real, and what the panel then says. */
export interface RealCause {
  cause: CauseId;
  /** How it is made, where one cause is made in more than one way. */
  what?: string;
  headline: RegExp;
  confidence: Confidence;
  /** A line that the evidence must hold. */
  evidence: RegExp;
  /** One of the next steps, where it matters. */
  step?: RegExp;
  /** How many connections of the case end. One by default. */
  rows?: number;
  /** A text of the row in question; the last one by default. */
  row?: string;
  /** It takes ten seconds and more; those that do are made side by side, each begun so many milliseconds after the first. */
  slowAfter?: number;
  make(means: Means): Promise<unknown>;
}

/** Whether it is made beside others that take as long. */
export const isSlow = ({ slowAfter }: Pick<RealCause, 'slowAfter'>): boolean => slowAfter !== undefined;

/** A page with nothing in it. */
export const BLANK = '<!doctype html><title>verdicts</title>';

/** Opens a connection and waits for its close event. */
export const untilClosed = (page: TestPage, url: string, protocols: string[] = []) =>
  page.evaluate(
    ([address, asked]) =>
      new Promise<void>((resolve) =>
        new WebSocket(address, asked).addEventListener('close', () => resolve(), { once: true }),
      ),
    [url, protocols] as const,
  );

/** Opens a connection that stays open; the page then has it as `connection`. */
export const untilOpen = (page: TestPage, url: string) =>
  page.evaluate(
    (address) =>
      new Promise<void>((resolve) => {
        const connection = new WebSocket(address);
        Object.assign(window, { connection });
        connection.addEventListener('open', () => resolve(), { once: true });
      }),
    url,
  );

/** Opens a connection, sends so many messages of a size in one go once it is open, and waits for its close event. */
export const sendUntilClosed = (page: TestPage, url: string, size: number, count: number) =>
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
export const closeOnceOpen = (page: TestPage, url: string, code: number, reason: string) =>
  page.evaluate(
    ([address, passed, words]) =>
      new Promise<void>((resolve) => {
        const connection = new WebSocket(address);
        connection.addEventListener('close', () => resolve(), { once: true });
        connection.addEventListener('open', () => connection.close(passed, words));
      }),
    [url, code, reason] as const,
  );

/** Sends a message once it is open, calls `close()` as the answer comes in, and waits for the close event. */
export const closeOnMessage = (page: TestPage, url: string) =>
  page.evaluate(
    (address) =>
      new Promise<void>((resolve) => {
        const connection = new WebSocket(address);
        connection.addEventListener('close', () => resolve(), { once: true });
        connection.addEventListener('message', () => connection.close());
        connection.addEventListener('open', () => connection.send('x'));
      }),
    url,
  );

/** Has five messages come in, then none, and calls `close()` from a timer that each of them sets anew. */
export const closeAfterSilence = (page: TestPage, url: string, silence: number) =>
  page.evaluate(
    ([address, limit]) =>
      new Promise<void>((resolve) => {
        const connection = new WebSocket(address);
        let timer = 0;
        let count = 0;
        const serverTimeout = () => connection.close();
        connection.addEventListener('close', () => resolve(), { once: true });
        connection.addEventListener('open', () => connection.send('x'));
        connection.addEventListener('message', () => {
          clearTimeout(timer);
          timer = window.setTimeout(serverTimeout, limit);
          count += 1;
          if (count < 5) setTimeout(() => connection.send('x'), 150);
        });
      }),
    [url, silence] as const,
  );

/** Opens connections at once and waits for the close event of each. */
export const untilAllClosed = (page: TestPage, urls: string[]) =>
  page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(
          (address) =>
            new Promise<void>((resolve) =>
              new WebSocket(address).addEventListener('close', () => resolve(), { once: true }),
            ),
        ),
      ).then(() => undefined),
    urls,
  );

/** Opens a connection to the same URL three times, some time apart, sends now and then if asked, and waits for all ends. */
export const threeTimes = (page: TestPage, url: string, sends: boolean) =>
  page.evaluate(
    ([address, isBusy]) => {
      const open = () =>
        new Promise<void>((resolve) => {
          const connection = new WebSocket(address);
          const timer = isBusy ? setInterval(() => connection.readyState === 1 && connection.send('x'), 200) : 0;
          connection.addEventListener('close', () => {
            clearInterval(timer);
            resolve();
          });
        });
      const ends = [0, 1_500, 3_000].map(
        (wait) => new Promise<void>((resolve) => setTimeout(() => void open().then(resolve), wait)),
      );
      return Promise.all(ends).then(() => undefined);
    },
    [url, sends] as const,
  );

/**
 * Two clients of one id, each of which sends a message once it is open and connects again a moment after its end, until so
 * many have ended.
 */
export const backAndForth = (page: TestPage, url: string, ends: number) =>
  page.evaluate(
    ([address, count]) =>
      new Promise<void>((resolve) => {
        let [made, ended] = [0, 0];
        const client = () => {
          made += 1;
          const connection = new WebSocket(address);
          connection.addEventListener('open', () => connection.send('me'));
          connection.addEventListener('close', () => {
            ended += 1;
            if (ended === count) resolve();
            else if (made <= count) setTimeout(client, 400);
          });
        };
        client();
        setTimeout(client, 200);
      }),
    [url, ends] as const,
  );
