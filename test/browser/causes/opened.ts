import { speaker } from '../../libraries/protocols/protocol.ts';
import { endingFor } from '../../server/endings/by-path.ts';
import { closeBody } from '../../server/frame.ts';
import type { OpenConnection } from '../../server/open-connection.ts';
import { startServer } from '../../server/server.ts';
import { FAR_HOSTS } from './far-hosts.ts';
import {
  backAndForth,
  closeAfterSilence,
  closeOnceOpen,
  closeOnMessage,
  type RealCause,
  sendUntilClosed,
  threeTimes,
  untilAllClosed,
  untilClosed,
  untilOpen,
} from './real-cause.ts';

/** What ends an open connection in seconds, and reads the same in both browsers. */
export const opened: readonly RealCause[] = [
  {
    cause: 'synthetic',
    headline: /^The page dispatched a close event of its own$/,
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
    cause: 'page-left',
    what: 'a frame that is removed',
    headline: /^The page went away/,
    confidence: 'certain',
    evidence: /was OPEN when the page went away/,
    make: ({ page, url }) =>
      page.evaluate(async (address) => {
        const frame = document.createElement('iframe');
        frame.src = '/blank?frame';
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        const inside = frame.contentWindow as unknown as typeof globalThis;
        // Before the browser has answered the frame, Chromium loses some of its connections.
        await inside.navigator.locks.query();
        const connection = new inside.WebSocket(address);
        await new Promise((resolve) => connection.addEventListener('open', resolve));
        frame.remove();
      }, url('/echo')),
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
    cause: 'closed-on-message',
    headline: /^The page closed it on a message it got$/,
    confidence: 'certain',
    evidence: /close\(\) was called while the page handled a message of this connection/,
    make: ({ page, url }) => closeOnMessage(page, url('/echo')),
  },
  {
    cause: 'heartbeat-timeout',
    headline: /^The page gave up: it got no heartbeat in time$/,
    confidence: 'likely',
    evidence: /"no pong"/,
    make: ({ page, url }) => closeOnceOpen(page, url('/echo'), 4001, 'no pong'),
  },
  {
    cause: 'heartbeat-timeout',
    what: 'a silence that a timer of the page ends',
    headline: /^Closed by the page: 2\.\d s without a message$/,
    confidence: 'likely',
    evidence: /^that is [\d.]+ times the longest gap before/,
    make: ({ page, url }) => closeAfterSilence(page, url('/echo'), 2_000),
  },
  {
    cause: 'heartbeat-timeout',
    what: 'of the server',
    headline: /^The server gave up: it got no heartbeat in time$/,
    confidence: 'likely',
    evidence: /"keepalive ping timeout"/,
    make: ({ page, url }) => untilClosed(page, url('/close/1011?reason=keepalive%20ping%20timeout')),
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
    cause: 'service-code',
    what: 'by its path',
    headline: /^Pusher Channels protocol: 4004 Over connection quota$/,
    confidence: 'likely',
    evidence: /the path is that of Pusher Channels protocol; others may use it too/,
    make: ({ page, server, url }) => {
      server.routeConnections('/app', () => endingFor(new URL('/close/4004', server.ws)));
      return untilClosed(page, url('/app/key?protocol=7&client=js'));
    },
  },
  {
    cause: 'said-goodbye',
    headline: /^1000, but the server had said: server_restart$/,
    confidence: 'certain',
    evidence: /before the end the server said by Action Cable: server_restart/,
    make: ({ page, server, url }) => {
      server.routeConnections('/cable', () => ({
        open: (connection) => {
          speaker(connection)('{"type":"disconnect","reason":"server_restart","reconnect":true}');
          void connection.sendClose(closeBody(1000, ''));
        },
      }));
      return untilClosed(page, url('/cable'), ['actioncable-v1-json']);
    },
  },
  {
    cause: 'server-closed',
    headline: /^"token expired": refused by the server, 4401$/,
    confidence: 'certain',
    evidence: /the server sent Close 4401/,
    make: ({ page, url }) => untilClosed(page, url('/close/4401?reason=token%20expired')),
  },
  {
    cause: 'server-refused',
    headline: /^"access key required": refused by the server, 1000$/,
    confidence: 'likely',
    evidence: /its close reason: "access key required"/,
    make: ({ page, url }) => untilClosed(page, url('/close/1000?reason=access%20key%20required')),
  },
  {
    cause: 'network-changed',
    headline: /^The network changed or vanished$/,
    confidence: 'likely',
    evidence: /to other hosts lost in the same second: 1/,
    rows: 2,
    make: ({ page, server, marked }) =>
      untilAllClosed(page, [
        marked(`ws://${FAR_HOSTS[0]}:${server.port}/life/400`),
        marked(`ws://${FAR_HOSTS[1]}:${server.port}/life/400`),
      ]),
  },
  {
    cause: 'server-down',
    headline: /^Server went down at \d\d:\d\d:\d\d and stayed down$/,
    confidence: 'likely',
    evidence: /refused, or answered with 502, 503 or 504: 1/,
    rows: 2,
    row: 'went down',
    make: async ({ page, marked }) => {
      const server = await startServer();
      const url = marked(`${server.ws}/echo`);
      await untilOpen(page, url);
      await page.evaluate(() => {
        const connection = Reflect.get(window, 'connection') as WebSocket;
        const ended = new Promise((resolve) => connection.addEventListener('close', resolve, { once: true }));
        Object.assign(window, { ended });
      });
      await server.close();
      await page.evaluate(() => Reflect.get(window, 'ended').then(() => undefined));
      await untilClosed(page, url);
    },
  },
  {
    cause: 'takeover',
    headline: /^They replace each other: one id or login$/,
    confidence: 'likely',
    evidence: /such handovers at this endpoint: [2-4]/,
    rows: 5,
    make: ({ page, server, url }) => {
      let holder: OpenConnection | null = null;
      server.routeConnections('/takeover', () => ({
        open: (connection) =>
          connection.onFirstMessage(() => {
            holder?.tcp.end();
            holder = connection;
          }),
      }));
      return backAndForth(page, url('/takeover'), 5);
    },
  },
  {
    cause: 'idle-timeout',
    headline: /^Idle timeout: silent for 10\.\d s$/,
    confidence: 'likely',
    evidence: /^1 of 3 at this endpoint, all after 10\.\d s of silence$/,
    rows: 3,
    slowAfter: 0,
    make: ({ page, url }) => threeTimes(page, url('/idle/10500'), false),
  },
  {
    cause: 'lifetime-limit',
    headline: /^Lifetime limit: cut after 10\.\d s$/,
    confidence: 'likely',
    evidence: /^1 of 3 at this endpoint, all at an age of 10\.\d s$/,
    rows: 3,
    // Neither at the host nor in the moments of those that were idle.
    slowAfter: 700,
    make: ({ page, server, marked }) =>
      threeTimes(page, marked(`${server.otherOrigin.replace(/^http/, 'ws')}/life/10500`), true),
  },
  {
    cause: 'buffer-full',
    headline: /^Lost while data was still waiting to be sent$/,
    confidence: 'likely',
    evidence: /bufferedAmount was [\d,]{9,} bytes/,
    make: ({ page, url }) => sendUntilClosed(page, url('/deaf/1000'), 1_000_000, 20),
  },
];
