import type { CauseId } from '#model/diagnosis/catalogue.ts';
import { explain } from '#model/diagnosis/explain.ts';
import type { Handshake } from '#model/record/handshake.ts';
import { closedPort, startSelfSigned } from '../server/self-signed.ts';
import { expect, test } from './support/fixtures.ts';
import { LogProbe } from './support/log-probe.ts';

interface Failure {
  url: string;
  protocols?: string[];
  /** Whether the page calls `close()` right after it made the connection. */
  isAborted?: boolean;
  code?: number;
  /** What `webRequest` tells; `none` where it tells nothing at all (measured). */
  told: Pick<Handshake, 'status' | 'error'> | 'none';
  /** The verdict, where it must do without a status or an error. */
  cause?: CauseId;
}

const REFUSED = 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED';
const STATUSES = [200, 400, 401, 403, 404, 407, 426, 429, 500, 502, 503, 504];

/** Every handshake failure that was measured. */
const failures = (ws: string, port: number, closed: number, wss: string): Failure[] => [
  ...STATUSES.map((status) => ({ url: `${ws}/reject/${status}`, told: { status, error: REFUSED } })),
  { url: `${ws}/redirect`, told: { status: 302, error: 'NS_ERROR_NET_ON_RECEIVING_FROM' } },
  // As an answer of HTTP 0.9.
  { url: `${ws}/garbage`, told: { status: 200, error: REFUSED } },
  // Firefox tells of the 101 before it looks at the rest.
  { url: `${ws}/bad-accept`, told: { status: 101, error: null } },
  { url: `${ws}/extension`, told: { status: 101, error: null } },
  { url: `${ws}/subprotocol?choose=other`, protocols: ['offered'], told: { status: 101, error: null } },
  { url: `${ws}/hang-up`, told: { status: null, error: 'NS_ERROR_NET_RESET' } },
  { url: `ws://127.0.0.1:${closed}/`, told: { status: null, error: 'NS_ERROR_CONNECTION_REFUSED' } },
  { url: 'ws://name.invalid/', told: { status: null, error: 'NS_ERROR_UNKNOWN_HOST' } },
  {
    url: `${wss}/`,
    code: 1015,
    told: { status: null, error: 'The certificate is not trusted because it is self-signed.' },
  },
  { url: `wss://127.0.0.1:${port}/`, told: { status: null, error: 'NS_ERROR_NET_RESET' } },
  { url: 'ws://127.0.0.1:6000/', told: 'none', cause: 'blocked-port' },
  { url: `ws://[::1]:${port}/stall?at-once`, isAborted: true, told: 'none', cause: 'aborted-connecting' },
  // Its request is told of, and then nothing more.
  { url: `ws://[::1]:${port}/stall`, told: { status: null, error: null } },
];

test('every handshake that fails has its HTTP status or network error, without DevTools', async ({ open, server }) => {
  // Connections to one address wait for the one that is not answered, for 20 s by default.
  const extension = await open({ preferences: { 'network.websocket.timeout.open': 2 } });
  const log = await LogProbe.open(extension);
  const page = await extension.newPage();
  const selfSigned = await startSelfSigned();
  try {
    const mark = crypto.randomUUID();
    const list = failures(server.ws, server.port, await closedPort(), selfSigned.wss).map((failure) => ({
      ...failure,
      url: `${failure.url}${failure.url.includes('?') ? '&' : '?'}${mark}`,
    }));
    await page.goto(`${server.origin}/blank`);
    const codes = await page.evaluate(
      (all) =>
        Promise.all(
          all.map(({ url, protocols = [], isAborted }) => {
            const connection = new WebSocket(url, protocols);
            if (isAborted) connection.close();
            return new Promise<number>((resolve) => {
              connection.onopen = () => resolve(0);
              connection.onclose = ({ code }) => resolve(code);
            });
          }),
        ),
      list,
    );
    expect(codes).toEqual(list.map(({ code = 1006 }) => code));

    const told = ({ handshake }: { handshake: Handshake | null }) =>
      handshake ? { status: handshake.status, error: handshake.error } : 'none';
    // Now and then Firefox has begun what the page takes back at once: it tells that, and nothing of what became of it.
    const isTakenBack = ({ url, handshake }: { url: string; handshake: Handshake | null }) =>
      list.some((failure) => failure.isAborted && failure.url === url) &&
      handshake?.status === null &&
      handshake.error === null;
    const found = async () => {
      const closes = await log.closes(mark);
      return Object.fromEntries(closes.map((close) => [close.url, isTakenBack(close) ? 'none' : told(close)]));
    };
    await expect.poll(found).toEqual(Object.fromEntries(list.map(({ url, told: expected }) => [url, expected])));

    const closes = await log.closes(mark);
    expect(closes.filter(({ opened }) => opened)).toEqual([]);
    for (const { handshake } of closes.filter((close) => close.handshake))
      expect(handshake).toMatchObject({ source: 'webRequest', ambiguous: false });
    const redirected = closes.find(({ url }) => url.startsWith(`${server.ws}/redirect?`));
    expect(redirected?.handshake?.headers).toContainEqual({ name: 'location', value: '/echo' });
    // Of an answer that came; none is told of a connection that was refused.
    const addressOf = (part: string) => closes.find(({ url }) => url.includes(part))?.handshake?.address;
    for (const part of ['/redirect?', '/reject/503?', '/bad-accept?']) expect(addressOf(part), part).toBe('127.0.0.1');
    expect(addressOf('//name.invalid/')).toBeNull();
    for (const { url, cause } of list.filter((failure) => failure.cause)) {
      const close = closes.find((each) => each.url === url);
      expect(close && explain(close, closes).cause, url).toBe(cause);
    }
  } finally {
    await selfSigned.close();
  }
});
