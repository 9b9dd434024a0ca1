import { BLANK, type ChromiumMeans, type RealCause, untilClosed, untilOpen } from './real-cause.ts';

/** What Chromium alone does or lets be done to it. */
export const chromiumCauses: readonly RealCause<ChromiumMeans>[] = [
  {
    cause: 'mixed-content',
    headline: /Mixed content/,
    confidence: 'certain',
    evidence: /host is not loopback/,
    make: async ({ page, extension }) => {
      await extension.context.route('https://secure.example/**', (route) =>
        route.fulfill({ body: BLANK, contentType: 'text/html' }),
      );
      await page.goto('https://secure.example/');
      await page.evaluate(() => {
        try {
          return void new WebSocket('ws://insecure.example/?verdict=mixed-content&');
        } catch {
          return undefined;
        }
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
    cause: 'back-forward-cache',
    headline: /back\/forward cache/,
    confidence: 'likely',
    evidence: /close event came .* after its return/,
    make: async ({ page, url, server }) => {
      server.route('/kept', { body: BLANK, headers: { 'cache-control': 'max-age=60' } });
      await page.goto(`${server.origin}/kept`);
      await untilOpen(page, url('/echo'));
      await page.goto(`${server.origin}/blank?elsewhere`);
      // Nothing loads.
      await page.goBack({ waitUntil: 'commit' });
    },
  },
  {
    cause: 'connection-lost',
    headline: /lost without a Close frame/,
    confidence: 'likely',
    evidence: /no error event/,
    make: ({ page, url }) => untilClosed(page, url('/drop?after=200')),
  },
  {
    cause: 'bad-handshake',
    headline: /^The answer was no valid WebSocket handshake$/,
    confidence: 'certain',
    evidence: /DevTools says ".*Incorrect 'Sec-WebSocket-Accept' header value"/,
    make: ({ page, url }) => untilClosed(page, url('/bad-accept')),
  },
  {
    cause: 'subprotocol-mismatch',
    headline: /^No subprotocol was agreed on$/,
    confidence: 'certain',
    evidence: /Sec-WebSocket-Protocol' header but no response was received/,
    make: ({ page, url }) => untilClosed(page, url('/subprotocol'), ['offered']),
  },
  {
    cause: 'blocked-port',
    headline: /port/,
    confidence: 'certain',
    evidence: /ERR_UNSAFE_PORT/,
    make: ({ page, marked }) => untilClosed(page, marked('ws://127.0.0.1:6000/')),
  },
  {
    cause: 'bad-utf8',
    headline: /^The server sent text that is not UTF-8$/,
    confidence: 'certain',
    evidence: /Could not decode a text frame as UTF-8/,
    make: ({ page, url }) => untilClosed(page, url('/violate/bad-utf8')),
  },
  {
    cause: 'reserved-close-code',
    headline: /^The server sent a reserved close code$/,
    confidence: 'certain',
    evidence: /broken close frame containing a reserved status code/,
    make: ({ page, url }) => untilClosed(page, url('/violate/reserved-code')),
  },
  {
    cause: 'protocol-violation',
    headline: /broke the WebSocket protocol/,
    confidence: 'certain',
    evidence: /A server must not mask any frames/,
    make: ({ page, url }) => untilClosed(page, url('/violate/masked')),
  },
  {
    cause: 'proxy-failed',
    headline: /^The proxy of the browser failed$/,
    confidence: 'certain',
    evidence: /ERR_PROXY_CONNECTION_FAILED/,
    make: ({ page, marked }) => untilClosed(page, marked('ws://proxied.example/')),
  },
  {
    cause: 'offline',
    headline: /^The browser was offline$/,
    confidence: 'certain',
    evidence: /ERR_INTERNET_DISCONNECTED/,
    make: async ({ page, url, extension }) => {
      await extension.context.setOffline(true);
      await untilClosed(page, url('/echo')).finally(() => extension.context.setOffline(false));
    },
  },
  {
    cause: 'unseen',
    headline: /^Ended unseen by the page, as in a worker$/,
    confidence: 'possible',
    evidence: /only the network saw it end: the close code is unknown/,
    make: ({ page, url }) =>
      page.evaluate((address) => {
        const script = `new WebSocket('${address}').onclose = () => postMessage('')`;
        const worker = new Worker(URL.createObjectURL(new Blob([script])));
        return new Promise<void>((resolve) => worker.addEventListener('message', () => resolve(), { once: true }));
      }, url('/drop?after=100')),
  },
  {
    cause: 'local-network-access',
    headline: /local network/i,
    confidence: 'certain',
    evidence: /LOCAL_NETWORK_ACCESS/,
    make: async ({ page, server, url, extension }) => {
      // The page counts as one of the internet.
      server.route('/public', { body: BLANK, headers: { 'content-security-policy': 'treat-as-public-address' } });
      await extension.cdp.send('Browser.setPermission', {
        permission: { name: 'local-network-access' },
        setting: 'denied',
        origin: server.origin,
      });
      await page.goto(`${server.origin}/public`);
      await untilClosed(page, url('/echo'));
    },
  },
  {
    cause: 'constructor-threw',
    headline: /^new WebSocket threw QuotaExceededError$/,
    confidence: 'certain',
    evidence: /QuotaExceededError: "none left"/,
    make: ({ page, url }) =>
      page.evaluate((address) => {
        const asked: Iterable<string> = {
          [Symbol.iterator]() {
            throw new DOMException('none left', 'QuotaExceededError');
          },
        };
        try {
          return void new WebSocket(address, asked as string[]);
        } catch {
          return undefined;
        }
      }, url('/echo')),
  },
];
