import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { refusals } from '#model/services/handshakes/table.ts';
import { type Differences, END, failed, inFirefox, lost, named, seen } from '../../../support/diagnosis/build.ts';

/** A refusal as Chromium's DevTools tells of it: no header is known. */
const inChromium = (status: number, url: string, more: Differences = {}) =>
  failed({
    url,
    handshake: seen({ error: `Error during WebSocket handshake: Unexpected response code: ${status}` }),
    ...more,
  });

/** The same as Firefox tells of it, with headers. */
const withHeaders = (status: number, url: string, headers: Record<string, string>, attempt = 40) =>
  failed({
    ...inFirefox,
    url,
    attempt,
    handshake: seen({
      source: 'webRequest',
      status,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    }),
  });

const headline = (connection: EndedConnection) => explain(connection, []).headline.en;
const words = (connection: EndedConnection) => JSON.stringify(explain(connection, []));

test('every row has its texts in both languages, a mark or an alternative to be, and an address', () => {
  expect(refusals.length).toBeGreaterThanOrEqual(60);
  expect(new Set(refusals.map(({ id }) => id)).size).toBe(refusals.length);
  expect(new Set(refusals.map(({ ecosystem }) => ecosystem.split(/[ ,]/)[0])).size).toBeGreaterThanOrEqual(35);
  for (const { id, statuses, meaning, step, sources } of refusals) {
    expect(statuses.length, id).toBeGreaterThan(0);
    expect(`HTTP 000: ${meaning.en}`.length, id).toBeLessThanOrEqual(70);
    expect(`HTTP 000：${meaning.zh}`.length, id).toBeLessThanOrEqual(72);
    for (const { en, zh } of [meaning, step]) {
      expect(en, id).not.toMatch(/\p{Script=Han}/u);
      expect(zh, id).toMatch(/\p{Script=Han}/u);
    }
    expect(sources.length, id).toBeGreaterThan(0);
    for (const source of sources) expect(source, id).toMatch(/^https:\/\/[\w.-]+\//);
  }
});

const SHOP = 'wss://api.shop.example/live';

test('what a status means, by the headers of the answer', () => {
  const cases: [number, Record<string, string>, RegExp, string?][] = [
    [
      403,
      { server: 'Python/3.11 websockets/10.4' },
      /no WebSocket route there, or closed before accept/,
      'ws://127.0.0.1:23051/item/1/ws',
    ],
    [403, { server: 'uvicorn' }, /no WebSocket route there/],
    [403, { server: 'TornadoServer/6.4' }, /check_origin said no/],
    [403, { server: 'daphne' }, /consumer or an Origin validator/],
    [500, { server: 'daphne' }, /no route for this path/],
    [400, { server: 'Python/3.12 aiohttp/3.10' }, /Upgrade or Connection did not reach it/],
    [400, { server: 'nginx/1.27.0' }, /Upgrade and Connection were not passed on/],
    [502, { server: 'nginx' }, /did not reach the server behind it/],
    [503, { server: 'nginx' }, /limit of connections or requests/],
    [504, { server: 'nginx' }, /did not answer in time/],
    [500, { server: 'Apache/2.4.62 (Debian)' }, /no proxy module for ws: URLs/],
    [503, { via: '1.1 varnish (Varnish/7.1)' }, /WebSocket is not piped/],
    [403, { server: 'istio-envoy' }, /upgrades are not allowed/],
    [521, { server: 'cloudflare', 'cf-ray': '8a' }, /does not reach the origin server/],
    [403, { 'x-amzn-errortype': 'ForbiddenException' }, /no such stage or path/],
    [503, { server: 'awselb/2.0' }, /no healthy target/],
    [403, { server: 'CloudFront', 'x-amz-cf-id': 'x' }, /cache behavior or firewall/],
    [502, { server: 'Caddy' }, /did not reach/],
  ];
  for (const [status, headers, meaning, url = SHOP] of cases) {
    const verdict = explain(withHeaders(status, url, headers), []);
    expect(verdict).toMatchObject({ cause: 'http-status', confidence: 'certain' });
    expect(verdict.headline.en).toMatch(new RegExp(`^HTTP ${status}: .*${meaning.source}`));
  }
});

test('what a status means by URL and subprotocol, where no header is known', () => {
  const cases: [number, string, RegExp, string[]?][] = [
    [404, 'ws://127.0.0.1:23071/notification?id=Vg4Mieg0ya3aD17f8kMxw', /does not know this connection id/],
    [401, 'wss://x.example/chatHub?id=Vg4Mieg0ya3aD17f8kMxwA', /access token/],
    [400, 'wss://x.example/socket.io/?EIO=4&transport=websocket&sid=abc0', /this node does not know the session id/],
    [400, 'wss://x.example/socket.io/?EIO=3&transport=websocket', /versions or the allowed transports differ/],
    [404, 'wss://x.example/cable', /Origin is not allowed/],
    [404, 'wss://x.example/rt', /Origin is not allowed/, ['actioncable-v1-json', 'actioncable-unsupported']],
    [403, 'wss://x.example/live/websocket?_csrf_token=x&vsn=2.0.0', /check_origin/],
    [403, 'wss://abc.supabase.co/realtime/v1/websocket?apikey=x&vsn=1.0.0', /apikey/],
    [403, 'wss://x.example/user/ann/api/kernels/5f/channels?session_id=1', /not logged in/],
    [400, 'wss://home.example/api/websocket', /proxy that it does not trust/],
    [400, 'wss://x.example/graphql', /no subscriptions server/, ['graphql-transport-ws']],
    [400, 'wss://x.example/v1/graphql', /CORS domains/, ['graphql-ws']],
    [403, 'wss://x.example/connection/websocket', /Origin is not allowed/],
    [403, 'wss://k.example/api/v1/namespaces/a/pods/b/exec?command=sh', /RBAC/],
    [404, 'wss://broker.example:8084/', /no MQTT over WebSocket at this path/, ['mqtt']],
    [403, 'wss://broker.example:8084/mqtt', /Origin is not allowed/, ['mqtt']],
    [403, 'wss://x.example/ws/123/abcdef/websocket', /Origin is not allowed, or the login/],
    [403, 'wss://x.example/ws', /Origin is not allowed, or the login/, ['v12.stomp', 'v11.stomp']],
    [400, 'ws://localhost:5173/?token=a', /token of another run/, ['vite-hmr']],
    [403, 'wss://a1.execute-api.eu-west-1.amazonaws.com/', /no such stage/],
    [503, 'wss://shop.herokuapp.com/ws', /app does not run/],
    [404, 'wss://a1b2.ngrok-free.app/ws', /tunnel is offline/],
    [404, 'wss://x.example/app/key?protocol=7&client=js', /no such path/],
    [400, 'wss://x.example/signalr/connect?transport=webSockets&connectionToken=a', /connection token/],
  ];
  for (const [status, url, meaning, protocols = []] of cases) {
    const connection = inChromium(status, url, { protocols });
    expect(headline(connection), url).toMatch(new RegExp(`^HTTP ${status}: .*${meaning.source}`));
  }
});

test('where nothing tells who answered, the steps name the alternatives', () => {
  const verdict = explain(inChromium(403, 'ws://127.0.0.1:23051/item/1/ws'), []);
  expect(verdict.headline.en).toBe('The server refused the handshake: HTTP 403');
  const steps = verdict.nextSteps.map(({ en }) => en).join('\n');
  expect(steps).toMatch(/FastAPI and Starlette: is there a websocket route at exactly this path/);
  expect(steps).toMatch(/Channels/);
  expect(verdict.candidates.map(({ name }) => name.en)).toEqual(
    expect.arrayContaining(['FastAPI, Starlette (uvicorn, hypercorn)', 'Tornado']),
  );
  const limit = explain(inChromium(503, SHOP), []);
  expect(limit.nextSteps.map(({ en }) => en).join('\n')).toMatch(/limit of con/);
});

test('what the headers rule out is not named', () => {
  const odd = words(withHeaders(403, SHOP, { server: 'MyServer/1.0' }));
  expect(odd).not.toMatch(/Starlette|Tornado|Channels|nginx/);
  expect(words(withHeaders(403, SHOP, { server: 'TornadoServer/6.4' }))).not.toMatch(/Starlette|nginx/);
  const two = explain(withHeaders(403, SHOP, { server: 'Python/3.12 websockets/13.1' }), []);
  expect(two.candidates.map(({ name }) => name.en)).toEqual(['Python websockets']);
});

test('a redirect to a login, a login at the forward proxy, and a backend that never answered', () => {
  const login = explain(withHeaders(302, SHOP, { location: '/accounts/login/?next=/live' }), []);
  expect(login.headline.en).toBe('HTTP 302: redirected to a login, so not logged in');
  expect(login.nextSteps.map(({ en }) => en).join()).not.toMatch(/connect to "/);
  const moved = explain(withHeaders(301, SHOP, { location: 'https://api.shop.example/live/' }), []);
  expect(moved.nextSteps[0]?.en).toMatch(/connect to "https/);
  expect(headline(inChromium(407, SHOP))).toBe('HTTP 407: the forward proxy wants a login');
  const hung = explain(inChromium(504, SHOP, { attempt: 60_020 }), []);
  expect(hung.nextSteps[0]?.en).toMatch(/^The proxy waited 60\.0 s .* never answered/);
  expect(hung.nextSteps[0]?.en).not.toMatch(/is that up/);
});

test('an odd answer keeps the general words', () => {
  for (const status of [401, 418, 429]) {
    const connection = named(`Error during WebSocket handshake: Unexpected response code: ${status}`);
    expect(headline(connection)).toBe(`The server refused the handshake: HTTP ${status}`);
  }
  expect(explain(lost({ at: END }), []).cause).toBe('connection-lost');
});
