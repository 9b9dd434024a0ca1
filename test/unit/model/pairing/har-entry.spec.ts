import { expect, test } from '@playwright/test';
import { type HarEntry, readHarEntry } from '#model/pairing/har-entry.ts';

const OWN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/';
const NOW = Date.UTC(2026, 10, 23, 0, 55, 4);

/** An entry as Chromium 156 gave it, shortened. */
const entry = (more: Partial<HarEntry> = {}): HarEntry => ({
  _resourceType: 'websocket',
  _initiator: {
    stack: {
      callFrames: [{ functionName: 'connect', url: 'https://shop.example/worker.js', lineNumber: 3, columnNumber: 10 }],
      parent: { callFrames: [{ functionName: '', url: '', lineNumber: 0, columnNumber: 0 }] },
    },
  },
  _webSocketMessages: [
    { type: 'send', data: 'a secret' },
    { type: 'receive', data: 'another secret' },
  ],
  startedDateTime: '2026-11-23T00:55:03.796Z',
  request: {
    url: 'wss://api.shop.example/live',
    headers: [
      { name: 'Cookie', value: 'sid=secret' },
      { name: 'Origin', value: 'https://shop.example' },
    ],
  },
  response: {
    status: 101,
    headers: [
      { name: 'Server', value: 'nginx' },
      { name: 'Set-Cookie', value: 'sid=secret' },
      { name: 'Sec-WebSocket-Protocol', value: 'v2' },
    ],
  },
  ...more,
});

const failure = (data: string, startedDateTime = '2026-11-23T00:55:03.796Z') =>
  readHarEntry(
    entry({
      _webSocketMessages: [{ type: 'error', data }],
      startedDateTime,
      response: { status: 0, headers: [] },
    }),
    7,
    NOW,
    'id',
    OWN,
  )?.seen;

test('an entry gives what tells of the handshake, and nothing of any message', () => {
  const read = readHarEntry(entry(), 7, NOW, 'id', OWN);
  expect(read).toEqual({
    seen: {
      id: 'id',
      tabId: 7,
      documentId: null,
      url: 'wss://api.shop.example/live',
      startedAt: Date.UTC(2026, 10, 23, 0, 55, 3, 796),
      seenAt: NOW,
      isOver: true,
      opener: 'https://shop.example/worker.js',
      stack: '    at connect (https://shop.example/worker.js:4:11)\n    at <anonymous>:1:1',
      isWatched: false,
      incognito: false,
      handshake: {
        source: 'devtools',
        status: 101,
        headers: [
          { name: 'server', value: 'nginx' },
          { name: 'sec-websocket-protocol', value: 'v2' },
        ],
        address: null,
        error: null,
        ambiguous: false,
      },
    },
    hosts: ['shop.example', 'shop.example'],
  });
  expect(JSON.stringify(read)).not.toContain('secret');
});

test('our own page script in the stack says who watches, and is never what opened it', () => {
  const own = { functionName: 'construct', url: `${OWN}page.js`, lineNumber: 0, columnNumber: 7_000 };
  const caller = { functionName: 'connect', url: 'https://shop.example/chat.js', lineNumber: 3, columnNumber: 10 };
  const read = readHarEntry(entry({ _initiator: { stack: { callFrames: [own, caller] } } }), 7, NOW, 'id', OWN);
  expect(read).toMatchObject({
    seen: { isWatched: true, opener: caller.url },
    hosts: ['shop.example', 'shop.example'],
  });
  const alone = readHarEntry(entry({ _initiator: { stack: { callFrames: [own] } } }), 7, NOW, 'id', OWN);
  expect(alone).toMatchObject({ seen: { isWatched: true, opener: '' }, hosts: ['shop.example'] });
});

test('what is no connection is left alone', () => {
  expect(readHarEntry(entry({ _resourceType: 'xhr' }), 7, NOW, 'id', OWN)).toBeNull();
  const { _resourceType: _type, ...plain } = entry();
  expect(readHarEntry(plain, 7, NOW, 'id', OWN)).toBeNull();
});

test('the status of a refusal stands in its text', () => {
  const statusIn = (text: string) => failure(text)?.handshake;
  const refused = 'Error during WebSocket handshake: Unexpected response code: 403';
  expect(statusIn(refused)).toMatchObject({ status: 403, error: refused });
  expect(statusIn('HTTP Authentication failed; no valid credentials available')).toMatchObject({ status: 401 });
  expect(statusIn('Error in connection establishment: net::ERR_CONNECTION_REFUSED')).toMatchObject({ status: null });
  // Another extension hides the text: there was an error all the same.
  expect(statusIn('')).toMatchObject({ status: null, error: '' });
});

test('a time that makes no sense is none', () => {
  expect(failure('x', '1969-12-31T23:59:59.000Z')?.startedAt).toBeNull();
  expect(failure('x', '2999-01-01T00:00:00.000Z')?.startedAt).toBeNull();
  expect(failure('x', 'Invalid Date')?.startedAt).toBeNull();
  expect(failure('x')?.startedAt).toBe(Date.UTC(2026, 10, 23, 0, 55, 3, 796));
});

test('an entry without an initiator or headers is read all the same', () => {
  const { _initiator: _opener, _webSocketMessages: _messages, ...bare } = entry();
  const read = readHarEntry({ ...bare, request: { url: 'ws://x.example/', headers: [] } }, 7, NOW, 'id', OWN);
  expect(read).toMatchObject({ seen: { opener: '', stack: '', handshake: { error: null } }, hosts: [] });
});
