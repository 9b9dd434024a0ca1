import { BLANK, browserSession, chromiumPage, type RealCause, untilClosed, untilOpen } from './real-cause.ts';

const badHandshake = (what: string, path: string, evidence: RegExp): RealCause => ({
  cause: 'bad-handshake',
  what,
  headline: /^The answer was no valid WebSocket handshake$/,
  confidence: 'certain',
  evidence,
  make: ({ page, url }) => untilClosed(page, url(path)),
});

/** One of the test server's violations, behind a message: what fails on its first bytes may be the text of an HTTP answer. */
const violation = (name: string, evidence: RegExp): RealCause => ({
  cause: name === 'bad-utf8' ? 'bad-utf8' : 'protocol-violation',
  what: name,
  headline: name === 'bad-utf8' ? /^The server sent text that is not UTF-8$/ : /broke the WebSocket protocol/,
  confidence: 'certain',
  evidence,
  make: ({ page, url }) => untilClosed(page, url(`/violate/${name}?say=hello`)),
});

/** What Chromium alone does or lets be done to it. */
export const chromiumCauses: readonly RealCause[] = [
  {
    cause: 'mixed-content',
    headline: /Mixed content/,
    confidence: 'certain',
    evidence: /host is not loopback/,
    make: async ({ page, marked }) => {
      await chromiumPage(page).route('https://secure.example/**', (route) =>
        route.fulfill({ body: BLANK, contentType: 'text/html' }),
      );
      await page.goto('https://secure.example/');
      await page.evaluate((address) => {
        try {
          return void new WebSocket(address);
        } catch {
          return undefined;
        }
      }, marked('ws://insecure.example/'));
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
      await chromiumPage(page).goBack({ waitUntil: 'commit' });
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
    cause: 'reserved-close-code',
    headline: /^The server sent a reserved close code$/,
    confidence: 'certain',
    evidence: /broken close frame containing a reserved status code/,
    make: ({ page, url }) => untilClosed(page, url('/violate/reserved-code')),
  },
  {
    cause: 'offline',
    headline: /^The browser was offline$/,
    confidence: 'certain',
    evidence: /ERR_INTERNET_DISCONNECTED/,
    make: async ({ page, url }) => {
      const context = chromiumPage(page).context();
      await context.setOffline(true);
      try {
        await untilClosed(page, url('/echo'));
      } finally {
        await context.setOffline(false);
      }
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
    make: async ({ page, server, url }) => {
      // The page counts as one of the internet.
      server.route('/public', { body: BLANK, headers: { 'content-security-policy': 'treat-as-public-address' } });
      const session = await browserSession(page);
      await session.send('Browser.setPermission', {
        permission: { name: 'local-network-access' },
        setting: 'denied',
        origin: server.origin,
      });
      await page.goto(`${server.origin}/public`);
      await untilClosed(page, url('/echo'));
    },
  },
  {
    cause: 'connection-lost',
    what: 'by a TCP reset',
    headline: /lost without a Close frame/,
    confidence: 'likely',
    evidence: /no error event/,
    make: ({ page, url }) => untilClosed(page, url('/rst?after=200')),
  },
  badHandshake('an answer that is not HTTP', '/garbage', /ERR_INVALID_HTTP_RESPONSE/),
  badHandshake('a wrong accept key', '/bad-accept', /Incorrect 'Sec-WebSocket-Accept' header value/),
  badHandshake('an extension nobody offered', '/extension', /unsupported extension 'x-unoffered'/),
  violation('rsv', /reserved bits are on/),
  violation('opcode', /Unrecognized frame opcode: 3/),
  violation('continuation', /continuation/i),
  violation('long-ping', /Invalid frame header|control frame/i),
  violation('masked', /A server must not mask any frames/),
  violation('bad-utf8', /Could not decode a text frame as UTF-8/),
];
