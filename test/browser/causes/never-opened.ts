import { closedPort, startSelfSigned } from '../../server/self-signed.ts';
import { BLANK, type RealCause, untilClosed } from './real-cause.ts';

/** An answer other than 101. */
const answered = (status: number, path: string): RealCause => ({
  cause: 'http-status',
  what: `${status}`,
  headline: new RegExp(`^The server refused the handshake: HTTP ${status}$`),
  confidence: 'certain',
  evidence: new RegExp(`the opening handshake was answered with ${status}, not 101`),
  make: ({ page, url }) => untilClosed(page, url(path)),
});

/** What keeps a connection from opening, and reads the same in both browsers. */
export const neverOpened: readonly RealCause[] = [
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
  {
    cause: 'blocked-by-csp',
    headline: /Blocked by CSP: connect-src/,
    confidence: 'certain',
    evidence: /the policy is "default-src 'self'"/,
    make: async ({ page, server, marked }) => {
      server.route('/forbids', { body: BLANK, headers: { 'content-security-policy': "default-src 'self'" } });
      await page.goto(`${server.origin}/forbids`);
      await page.evaluate((address) => {
        try {
          const connection = new WebSocket(address);
          return new Promise((resolve) => connection.addEventListener('error', resolve)).then(() => undefined);
        } catch {
          return undefined;
        }
      }, marked('wss://blocked.example/'));
    },
  },
  {
    cause: 'given-up-connecting',
    headline: /^Given up after 1\.\d s without an answer$/,
    confidence: 'certain',
    evidence: /close\(\) was called 1\.\d s after new WebSocket\(\), while connecting/,
    make: ({ page, url }) =>
      page.evaluate(
        (address) =>
          new Promise<void>((resolve) => {
            const connection = new WebSocket(address);
            connection.addEventListener('close', () => resolve());
            setTimeout(() => connection.close(), 1_200);
          }),
        url('/stall'),
      ),
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
  answered(401, '/reject/401'),
  answered(403, '/reject/403'),
  answered(404, '/reject/404'),
  answered(503, '/reject/503'),
  answered(302, '/redirect'),
  answered(200, '/reject/200'),
  {
    cause: 'connection-refused',
    headline: /^Connection refused$/,
    confidence: 'certain',
    evidence: /says ".*ERR_?O?R?_CONNECTION_REFUSED/,
    make: async ({ page, marked }) => untilClosed(page, marked(`ws://127.0.0.1:${await closedPort()}/`)),
  },
  {
    cause: 'name-not-resolved',
    headline: /^The host name was not found$/,
    confidence: 'certain',
    evidence: /says ".*(NAME_NOT_RESOLVED|UNKNOWN_HOST)/,
    make: ({ page, marked }) => untilClosed(page, marked('ws://name.invalid/')),
  },
  {
    cause: 'tls',
    headline: /^This browser does not trust the certificate$/,
    confidence: 'certain',
    evidence: /CERT_AUTHORITY_INVALID|certificate|SEC_ERROR/,
    make: async ({ page, marked }) => {
      const { wss, close } = await startSelfSigned();
      try {
        await untilClosed(page, marked(`${wss}/`));
      } finally {
        await close();
      }
    },
  },
  {
    cause: 'proxy-failed',
    headline: /^The browser's proxy failed$/,
    confidence: 'certain',
    evidence: /ERR_PROXY_CONNECTION_FAILED|NS_ERROR_PROXY_CONNECTION_REFUSED/,
    make: ({ page, marked }) => untilClosed(page, marked('ws://proxied.example/')),
  },
  {
    cause: 'handshake-cut',
    headline: /^Cut before the handshake was answered$/,
    confidence: 'certain',
    evidence: /before receiving a handshake response|NET_RESET/,
    make: ({ page, url }) => untilClosed(page, url('/hang-up')),
  },
  {
    cause: 'too-many-connections',
    headline: /^Too many open connections in the browser$/,
    confidence: 'likely',
    evidence: /2\d\d other connections were open at that moment/,
    make: ({ page, server, url }) =>
      page.evaluate(
        async ([address, last]) => {
          const settled = (connection: WebSocket) =>
            new Promise<void>((resolve) => {
              for (const type of ['open', 'close']) connection.addEventListener(type, () => resolve());
            });
          const many = Array.from({ length: 255 }, () => new WebSocket(address));
          await Promise.all(many.map(settled));
          await settled(new WebSocket(last));
          const open = many.filter(({ readyState }) => readyState === WebSocket.OPEN);
          const closed = open.map((each) => new Promise((resolve) => each.addEventListener('close', resolve)));
          for (const each of open) each.close();
          await Promise.all(closed);
        },
        [`${server.ws}/echo`, url('/echo')] as const,
      ),
  },
];
