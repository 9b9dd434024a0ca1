import { expect } from '../support/expect.ts';
import { chromiumPage, type RealCause, untilClosed, untilOpen } from './real-cause.ts';

/** What Chromium says of failures while another extension is there that may block requests, as ad blockers do. */
export const hiddenCauses: readonly RealCause[] = [
  {
    cause: 'error-hidden',
    headline: /^Failed; another extension may hide why$/,
    confidence: 'likely',
    evidence: /DevTools saw the failure, but its text is empty/,
    step: /^Turn off extensions that may read or block requests/,
    make: ({ page, marked }) => untilClosed(page, marked('ws://name.invalid/')),
  },
];

/** What Chromium says while no DevTools is open to tell it more, or to keep its page in view. */
export const causesWithoutDevTools: readonly RealCause[] = [
  {
    cause: 'unknown',
    headline: /^Could not connect: the browser hides the reason$/,
    confidence: 'possible',
    evidence: /never opened: failed .* after new WebSocket\(\)/,
    step: /^Reproduce it with DevTools open: the HTTP status or network error is then recorded here too$/,
    make: ({ page, url }) => untilClosed(page, url('/reject/403')),
  },
  {
    cause: 'browser-failed',
    headline: /^The browser failed the connection$/,
    confidence: 'likely',
    evidence: /an error event came before the close event/,
    step: /^Reproduce it with DevTools open: what the browser objected to is then recorded here too$/,
    make: ({ page, url }) => untilClosed(page, url('/violate/rsv')),
  },
  {
    cause: 'offline',
    what: 'as the page is told it',
    headline: /^The browser was offline$/,
    confidence: 'likely',
    evidence: /navigator.onLine was false/,
    make: async ({ page, marked }) => {
      const context = chromiumPage(page).context();
      await context.setOffline(true);
      await chromiumPage(page).waitForFunction(() => !navigator.onLine);
      await untilClosed(page, marked('wss://api.example/'));
      // What is recorded is sent no later than now.
      await page.goto('about:blank');
      await context.setOffline(false);
    },
  },
  {
    cause: 'page-frozen',
    headline: /^The browser had frozen the page$/,
    confidence: 'likely',
    evidence: /the page was frozen for/,
    make: async ({ page, server, url }) => {
      const address = url('/drop?after=4000');
      await untilOpen(page, address);
      // Chromium freezes only what is hidden, as by the panel in front of it.
      const session = await chromiumPage(page).context().newCDPSession(chromiumPage(page));
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      const { search } = new URL(address);
      const isOver = () => server.connections.some(({ path, ended }) => path.endsWith(search) && ended);
      await expect.poll(isOver, { message: 'the server ends it' }).toBe(true);
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await session.detach();
    },
  },
];
