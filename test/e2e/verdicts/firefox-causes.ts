import { type RealCause, untilClosed, untilOpen } from './real-cause.ts';

/** What Firefox alone does, or does in its own way. */
export const firefoxCauses: readonly RealCause[] = [
  {
    cause: 'navigation',
    headline: /navigation/i,
    confidence: 'likely',
    evidence: /Firefox sends 1001 as a navigation starts/,
    rows: 2,
    make: async ({ page, server, url }) => {
      await untilOpen(page, url('/no-close-answer'));
      await untilOpen(page, url('/echo'));
      await page.goto(`${server.origin}/blank?next`);
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
    cause: 'bad-handshake',
    headline: /^The answer was no valid WebSocket handshake$/,
    confidence: 'likely',
    evidence: /answered with 101, and yet it never opened/,
    make: ({ page, url }) => untilClosed(page, url('/bad-accept')),
  },
  {
    cause: 'subprotocol-mismatch',
    headline: /^No subprotocol was agreed on$/,
    confidence: 'certain',
    evidence: /the server chose "unasked"/,
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
    make: ({ page, url }) => untilClosed(page, url('/stall')),
  },
  {
    cause: 'closing-unanswered',
    headline: /Close frame|answer/,
    confidence: 'likely',
    evidence: /20 s/,
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
    evidence: /^opened \d/,
    make: ({ page, url }) => untilClosed(page, url('/drop?after=200')),
  },
];
