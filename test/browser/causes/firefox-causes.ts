import { sendPage } from '../../server/pages.ts';
import { BLANK, type RealCause, untilClosed, untilOpen } from './real-cause.ts';

/** What Firefox alone does, or does in its own way. */
export const firefoxCauses: readonly RealCause[] = [
  {
    cause: 'navigation',
    headline: /navigation/i,
    confidence: 'likely',
    evidence: /Firefox sends 1001 as a navigation starts/,
    rows: 2,
    row: '1001',
    make: async ({ page, server, url }) => {
      await untilOpen(page, url('/no-close-answer'));
      await untilOpen(page, url('/echo'));
      // The page must still be there when the server echoes what Firefox sends as the navigation starts.
      server.route(
        '/slow',
        (_request, response) => void setTimeout(() => sendPage(response, '/slow', { body: BLANK }), 500),
      );
      await page.goto(`${server.origin}/slow`);
    },
  },
  {
    cause: 'page-left',
    headline: /The page went away/,
    confidence: 'certain',
    evidence: /when the page went away/,
    make: async ({ page, server, url }) => {
      await untilOpen(page, url('/no-close-answer'));
      await page.goto(`${server.origin}/blank?left`);
    },
  },
  {
    cause: 'subprotocol-mismatch',
    headline: /^No subprotocol was agreed on$/,
    confidence: 'certain',
    evidence: /the server chose the subprotocol "unasked"/,
    make: ({ page, url }) => untilClosed(page, url('/subprotocol?choose=unasked'), ['offered']),
  },
  {
    cause: 'reserved-close-code',
    headline: /^The server sent a reserved close code$/,
    confidence: 'certain',
    evidence: /1015 with wasClean true can only come from a Close frame/,
    make: ({ page, url }) => untilClosed(page, url('/violate/reserved-code?code=1015')),
  },
  {
    cause: 'handshake-timeout',
    headline: /answer/,
    confidence: 'likely',
    evidence: /consistent with the limit of Firefox: 20 s/,
    // No other handshake with the server is begun before this one has ended.
    slowAfter: 3_500,
    make: ({ page, url }) => untilClosed(page, url('/stall')),
  },
  {
    cause: 'closing-unanswered',
    headline: /Close frame|answer/,
    confidence: 'likely',
    evidence: /20 s/,
    slowAfter: 0,
    make: async ({ page, url }) => {
      await untilOpen(page, url('/no-close-answer'));
      await page.evaluate(() => {
        const connection = Reflect.get(window, 'connection') as WebSocket;
        connection.close();
        return new Promise((resolve) => connection.addEventListener('close', resolve)).then(() => undefined);
      });
    },
  },
  {
    cause: 'connection-lost',
    headline: /lost without a Close frame/,
    confidence: 'likely',
    evidence: /^was open for \d/,
    make: ({ page, url }) => untilClosed(page, url('/drop?after=200')),
  },
  {
    cause: 'browser-failed',
    what: 'or a TCP reset, which looks the same',
    headline: /^Failed by the browser, or reset by TCP$/,
    confidence: 'possible',
    evidence: /an error event came before/,
    make: ({ page, url }) => untilClosed(page, url('/rst?after=200')),
  },
  {
    cause: 'navigation',
    what: 'while it connects',
    headline: /navigation began/,
    confidence: 'likely',
    evidence: /before it opened/,
    make: async ({ page, server, url }) => {
      await page.evaluate((address) => void new WebSocket(address), url('/stall'));
      await page.goto(`${server.origin}/blank?elsewhere`);
    },
  },
  {
    cause: 'blocked-by-extension',
    headline: /^Blocked by another extension or a policy$/,
    confidence: 'likely',
    evidence: /NS_ERROR_ABORT/,
    make: ({ page, marked }) => untilClosed(page, marked('ws://unwanted.example/')),
  },
  {
    cause: 'blocked-port',
    headline: /refuses this port/,
    confidence: 'likely',
    evidence: /port 6000 is on the list/,
    make: ({ page, marked }) => untilClosed(page, marked('ws://127.0.0.1:6000/')),
  },
  {
    cause: 'http-status',
    what: '401 with a challenge',
    headline: /^The server refused the handshake: HTTP 401$/,
    confidence: 'certain',
    evidence: /www-authenticate: "Bearer"/,
    make: ({ page, url }) => untilClosed(page, url('/reject/401?header=WWW-Authenticate:Bearer')),
  },
  {
    cause: 'http-status',
    what: '503 by nginx',
    headline: /^HTTP 503: a limit of connections or requests/,
    confidence: 'certain',
    evidence: /server: "nginx"/,
    make: ({ page, url }) => untilClosed(page, url('/reject/503?header=Server:nginx')),
  },
  {
    cause: 'bad-handshake',
    what: 'an answer that is not HTTP',
    headline: /^The answer was no valid WebSocket handshake$/,
    confidence: 'likely',
    evidence: /200 without a single header/,
    make: ({ page, url }) => untilClosed(page, url('/garbage')),
  },
  {
    cause: 'bad-handshake',
    what: 'a wrong accept key',
    headline: /^Accepted with 101, yet never opened$/,
    confidence: 'possible',
    evidence: /the server accepted with 101/,
    make: ({ page, url }) => untilClosed(page, url('/bad-accept')),
  },
  {
    cause: 'bad-handshake',
    what: 'an extension nobody offered',
    headline: /^The answer was no valid WebSocket handshake$/,
    confidence: 'certain',
    evidence: /an extension that no browser offers: "x-unoffered"/,
    make: ({ page, url }) => untilClosed(page, url('/extension')),
  },
];
