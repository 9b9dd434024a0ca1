import { closedPort, startSelfSigned } from '../../server/self-signed.ts';
import {
  BLANK,
  closeOnceOpen,
  type RealCause,
  sendUntilClosed,
  threeTimes,
  untilAllClosed,
  untilClosed,
  untilOpen,
} from './real-cause.ts';

/** Every cause that either browser and the test server can make in seconds, and that reads the same in both. */
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
    cause: 'blocked-by-csp',
    headline: /Blocked by CSP: connect-src/,
    confidence: 'certain',
    evidence: /the policy is "default-src 'self'"/,
    make: async ({ page, server }) => {
      server.route('/forbids', { body: BLANK, headers: { 'content-security-policy': "default-src 'self'" } });
      await page.goto(`${server.origin}/forbids`);
      await page.evaluate(() => {
        try {
          const connection = new WebSocket('wss://blocked.example/?verdict=blocked-by-csp&');
          return new Promise((resolve) => connection.addEventListener('error', resolve)).then(() => undefined);
        } catch {
          return undefined;
        }
      });
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
    cause: 'http-status',
    headline: /refused the handshake: HTTP 403$/,
    confidence: 'certain',
    evidence: /the opening handshake was answered with 403, not 101/,
    make: ({ page, url }) => untilClosed(page, url('/reject/403')),
  },
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
    headline: /^TLS or the certificate failed$/,
    confidence: 'certain',
    evidence: /CERT_AUTHORITY_INVALID|certificate|SEC_ERROR/,
    make: async ({ page, marked }) => {
      const { wss, close } = await startSelfSigned();
      await untilClosed(page, marked(`${wss}/`)).finally(close);
    },
  },
  {
    cause: 'handshake-cut',
    headline: /^Cut before the handshake was answered$/,
    confidence: 'certain',
    evidence: /before receiving a handshake response|NET_RESET/,
    make: ({ page, url }) => untilClosed(page, url('/hang-up')),
  },
  {
    cause: 'network-changed',
    headline: /^The network changed or vanished$/,
    confidence: 'likely',
    evidence: /to other hosts lost in the same second: 1/,
    rows: 2,
    make: ({ page, server, url, marked }) =>
      untilAllClosed(page, [url('/life/400'), marked(`ws://localhost:${server.port}/life/400`)]),
  },
  {
    cause: 'idle-timeout',
    headline: /^Idle timeout: silent for 10\.\d s$/,
    confidence: 'likely',
    evidence: /others that ended after the same silence: 2/,
    rows: 3,
    make: ({ page, url }) => threeTimes(page, url('/idle/10500'), false),
  },
  {
    cause: 'lifetime-limit',
    headline: /^Lifetime limit: cut after 10\.\d s$/,
    confidence: 'likely',
    evidence: /others that ended at the same age: 2/,
    rows: 3,
    make: ({ page, url }) => threeTimes(page, url('/life/10500'), true),
  },
  {
    cause: 'buffer-full',
    headline: /^Lost with its send buffer still full$/,
    confidence: 'likely',
    evidence: /bufferedAmount was [\d,]{9,} bytes/,
    make: ({ page, url }) => sendUntilClosed(page, url('/deaf/1000'), 1_000_000, 40),
  },
];
