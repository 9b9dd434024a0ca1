import { expect, test } from '@playwright/test';
import { callerOf } from '#model/diagnosis/evidence/calling.ts';
import { explain } from '#model/diagnosis/explain.ts';
import { duration } from '#model/diagnosis/wording.ts';
import {
  CHROMIUM_STACK,
  closedWith,
  END,
  FIREFOX_STACK,
  inFirefox,
  lost,
  named,
  seen,
} from '../../../support/diagnosis/build.ts';

const lines = (verdict: ReturnType<typeof explain>) =>
  verdict.evidence.map(({ field, text }) => `${field}: ${text.en}`);

test('a close() of the page says where it was called, past our own frames', () => {
  const call = { ago: 2_050, code: 4000, reason: 'bye' };
  expect(lines(explain(closedWith(4000, 'bye', { closeCall: call }), []))).toEqual([
    'closeCall: the page called close(4000) 2.0 s before the close event'.replace('2.0', '2.1'),
    'closeCall: called at connect (https://shop.example/assets/live.js:87:5)',
    'closeCall: its close reason: "bye"',
    'activity: the last message came in 950 ms before the call',
    'end: about 2 s late: Chromium waits so long for a server that leaves TCP open',
  ]);
  expect(callerOf(CHROMIUM_STACK)).toBe('connect (https://shop.example/assets/live.js:87:5)');
  expect(callerOf(FIREFOX_STACK)).toBe('connect@https://shop.example/assets/live.js:87:5');
  expect(callerOf('')).toBeNull();
});

test('the second channel is quoted', () => {
  const verdict = explain(named('Error in connection establishment: net::ERR_CONNECTION_REFUSED'), []);
  expect(lines(verdict)).toEqual([
    'handshake: DevTools says "Error in connection establishment: net::ERR_CONNECTION_REFUSED"',
    'opened: never opened: failed 120 ms after new WebSocket()',
  ]);
  expect(verdict.alternatives).toEqual([]);
});

test('data that never left is told whatever the cause', () => {
  const verdict = explain(closedWith(4000, '', { activity: { bufferedAmount: 5_120 } }), []);
  expect(lines(verdict).at(-1)).toBe(
    'activity: 5,120 bytes passed to send() were still waiting at the end and are lost',
  );
});

test('an attempt that failed without DevTools says what DevTools would add', () => {
  const verdict = explain(lost({ age: null }), []);
  expect(verdict.nextSteps[0]?.en).toContain('with DevTools open');
});

test('the steps are those for what the page asked for', () => {
  const steps = (protocols: string[], error: string) =>
    explain(named(`Error during WebSocket handshake: ${error}`, 101, { protocols }), []).nextSteps.map(({ en }) => en);
  expect(steps(['v2'], "Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received")).toEqual([
    'The server must answer with exactly one of the subprotocols asked for: "v2"',
    'If it needs none, leave the second argument of new WebSocket out',
  ]);
  expect(steps([], "Response must not include 'Sec-WebSocket-Protocol' header if not present in request: v2")).toEqual([
    'The server must not send Sec-WebSocket-Protocol to a page that asked for no subprotocol',
    'Or ask for it: name it in the second argument of new WebSocket',
  ]);
});

test('a message is advised to be smaller only where one had just been sent', () => {
  const steps = (since: number) => {
    const sent = { count: 3, size: 200_214, largest: 200_000, lastAt: END - since, longestGap: 0 };
    return explain(closedWith(1009, '', { activity: { sent } }), []).nextSteps.map(({ en }) => en);
  };
  expect(steps(40)[0]).toBe('Let the server accept more than 200,000 bytes, or send less');
  expect(steps(60_000)).toEqual(['Read the server log for what was too big for it']);
});

test('a close reason is to be read where there is one', () => {
  const read = (reason: string) =>
    explain(closedWith(4321, reason), []).nextSteps.some(({ en }) => en.startsWith('Read the close reason'));
  expect(read('quota used up')).toBe(true);
  expect(read('')).toBe(false);
  expect(explain(closedWith(4321, ''), []).headline.en).toBe('The server closed it: 4321');
});

test('times are told as precisely as they help', () => {
  const told = [12, 999.6, 60_049, 599_900, 600_000, 7_200_000, 300_000_000].map((ms) => duration(ms));
  expect(told.map(({ en }) => en)).toEqual(['12 ms', '1.0 s', '60.0 s', '599.9 s', '10 min', '2 h', '3 days']);
  expect(told.map(({ zh }) => zh)).toEqual(['12 毫秒', '1.0 秒', '60.0 秒', '599.9 秒', '10 分钟', '2 小时', '3 天']);
});

test('the silence that a timer closed at leads, and that the close() went unanswered bears it out', () => {
  const received = { count: 40, size: 900, largest: 60, lastAt: END - 105_000, longestGap: 25_100 };
  const verdict = explain(
    lost({
      age: 300_000,
      url: 'wss://api.shop.example/socket.io/?EIO=4&transport=websocket',
      activity: { received },
      closeCall: { ago: 60_000, during: 'none' },
    }),
    [],
  );
  expect(verdict).toMatchObject({ cause: 'heartbeat-timeout', confidence: 'likely' });
  expect(lines(verdict)).toContain('end: 1006: the close() was not answered either, for 60.0 s');
  const told = explain(lost({ age: 300_000, closeCall: { ago: 60_000 } }), []);
  expect(told.cause).toBe('closing-unanswered');
});

test('a code right behind the 101 came in a Close frame, though Firefox never opened the connection', () => {
  const accepted = seen({ source: 'webRequest', status: 101 });
  const end = (code: number, reason: string) =>
    explain(closedWith(code, reason, { ...inFirefox, age: null, clean: false, handshake: accepted }), []);
  expect(end(4401, 'Not authenticated')).toMatchObject({ cause: 'server-closed', confidence: 'certain' });
  expect(end(1008, 'Maximum Connections Exceeded').headline.en).toContain('Maximum Connections Exceeded');
  expect(end(1006, '').cause).toBe('handshake-cut');
});

test('what answers TLS without any is told to be a port without it, in both browsers', () => {
  const step = (verdict: ReturnType<typeof explain>) => verdict.nextSteps[0]?.en;
  expect(step(explain(named('Error in connection establishment: net::ERR_SSL_PROTOCOL_ERROR'), []))).toContain('ws://');
  expect(step(explain(named('Error in connection establishment: net::ERR_CERT_DATE_INVALID'), []))).not.toContain(
    'ws://',
  );
  const error = 'SSL received a record that exceeded the maximum permissible length.';
  const handshake = seen({ source: 'webRequest', error });
  expect(step(explain(closedWith(1015, '', { ...inFirefox, age: null, clean: false, handshake }), []))).toContain(
    'ws://',
  );
});

test('a page that sends to the last is alive: what the server misses of it, it does not read', () => {
  const sent = { count: 151, size: 2_265, largest: 15, lastAt: END - 250, longestGap: 900 };
  const received = { count: 0, size: 0, largest: 0, lastAt: null, longestGap: 0 };
  const ended = (lastAt: number) =>
    explain(closedWith(1011, 'keepalive ping timeout', { activity: { sent: { ...sent, lastAt }, received } }), []);
  expect(ended(END - 250).headline.en).toBe('The server did not read the pong in time');
  expect(ended(END - 40_000).headline.en).toBe('The server gave up: it got no heartbeat in time');
});

test('a session of Socket.IO that was given up behind the open is told as one, and no view is suspected', () => {
  const probe = (sid: string, differences = {}) =>
    closedWith(1005, '', {
      age: 120,
      url: `ws://api.shop.example/socket.io/?EIO=4&transport=websocket&sid=${sid}`,
      activity: { sent: { count: 1, size: 6, largest: 6, lastAt: END - 100, longestGap: 0 } },
      closeCall: { ago: 80 },
      ...differences,
    });
  const verdict = explain(probe('a41pHlHd'), [probe('35VzGa2q', { at: END - 4_000 })]);
  expect(verdict.headline.en).toContain('sticky sessions');
  const steps = verdict.nextSteps.map(({ en }) => en).join();
  expect(steps).toContain('sticky sessions');
  expect(steps).not.toContain('unmount');
  // It had taken the session over.
  const used = { sent: { count: 9, size: 80, largest: 30, lastAt: END - 100, longestGap: 0 } };
  expect(explain(probe('a41pHlHd', { activity: used }), []).headline.en).toBe('The page closed it');
});

test('a heartbeat that a reserved code speaks of is the cause, and the code how it was said', () => {
  const verdict = explain(closedWith(1006, 'Stale Connection', { ...inFirefox, clean: false }), []);
  expect(verdict).toMatchObject({ cause: 'heartbeat-timeout', confidence: 'likely' });
  expect(lines(verdict)[0]).toBe(
    'end: the server closed with the reason "Stale Connection", under 1006, which no Close frame may carry',
  );
  expect(explain(closedWith(1006, 'bye', { ...inFirefox, clean: false }), []).cause).toBe('reserved-close-code');
});

test('the size of a message that was too big is told however long it was on its way, and whatever the server said of it', () => {
  const sent = (largest: number, ago: number) => ({
    count: 2,
    size: largest + 44,
    largest,
    lastAt: END - ago,
    longestGap: 0,
  });
  const silent = { count: 0, size: 0, largest: 0, lastAt: null, longestGap: 0 };
  const upload = (largest: number, ago: number) =>
    explain(lost({ activity: { sent: sent(largest, ago), received: silent } }), []);
  expect(upload(11_000_000, 86_000)).toMatchObject({ cause: 'message-too-big', confidence: 'likely' });
  expect(upload(200_000, 86_000).cause).toBe('connection-lost');
  const word = { count: 2, size: 312, largest: 306, lastAt: END - 143, longestGap: 0 };
  const feed = { count: 5_000, size: 60_000, largest: 306, lastAt: END - 143, longestGap: 300 };
  const answered = (received: typeof word) => explain(lost({ activity: { sent: sent(2_000_018, 880), received } }), []);
  expect(answered(word)).toMatchObject({ cause: 'message-too-big', confidence: 'likely' });
  expect(answered(feed).cause).toBe('connection-lost');
});

test('a library of heartbeats whose close() nobody answers had closed for want of one', () => {
  const engine = { url: 'wss://api.shop.example/socket.io/?EIO=4&transport=websocket' };
  const received = (silence: number) => ({
    count: 6,
    size: 179,
    largest: 107,
    lastAt: END - 60_000 - silence,
    longestGap: 1_074,
  });
  const after = (silence: number, more: object = engine) =>
    explain(
      lost({
        age: 300_000,
        activity: { received: received(silence) },
        closeCall: { ago: 60_000, during: 'none' },
        ...more,
      }),
      [],
    ).cause;
  expect(after(40_861)).toBe('heartbeat-timeout');
  expect(after(2_300)).toBe('closing-unanswered');
  expect(after(40_861, {})).toBe('closing-unanswered');
});

test('a SignalR client that hears nothing at all is told what a hub would have said', () => {
  const stack = '    at HubConnection._stopInternal (https://shop.example/signalr.js:2822:38)';
  const sent = { count: 1, size: 32, largest: 32, lastAt: END - 30_050, longestGap: 0 };
  const verdict = explain(
    closedWith(1005, '', {
      age: 30_100,
      activity: { sent, received: { count: 0, size: 0, largest: 0, lastAt: null, longestGap: 0 } },
      closeCall: { ago: 88, during: 'none', stack },
    }),
    [],
  );
  expect(verdict.cause).toBe('heartbeat-timeout');
  expect(verdict.nextSteps.map(({ en }) => en).join()).toContain('no handshake came for 15 s');
});

test('a keep alive shorter than a pause that the broker bore is not the one', () => {
  const after = (longestGap: number) => {
    const sent = { count: 8, size: 60, largest: 24, lastAt: END - 15_300, longestGap };
    return explain(lost({ protocol: 'mqtt', activity: { sent } }), []).cause;
  };
  expect(after(9_000)).toBe('heartbeat-timeout');
  expect(after(60_000)).toBe('connection-lost');
});

test('what the page said of its close comes first, and a component that went is named', () => {
  const closing = (closeCall: object, reason = '') =>
    explain(closedWith(reason === '' ? 1005 : 4000, reason, { closeCall: { ago: 4, ...closeCall }, clean: true }), []);
  const said = closing({ code: 4000, reason: 'token refresh' }, 'token refresh');
  expect(said.headline.en).toBe('The page closed it: "token refresh"');
  expect(said.nextSteps[0]?.en).toMatch(/^Search the code/);
  const stack = 'Error\n    at safelyCallDestroy (https://shop.example/react-dom.js:1:1)';
  const gone = closing({ stack });
  expect([gone.cause, gone.headline.en]).toEqual(['page-closed', 'Closed as its component was unmounted']);
  expect(gone.evidence.map(({ text }) => text.en).join()).toContain('"safelyCallDestroy"');
  expect(gone.nextSteps.map(({ en }) => en).join()).not.toMatch(/token refresh/);
  expect(closing({ stack: 'Error\n    at unmountedAt (https://shop.example/a.js:1:1)' }).headline.en).toBe(
    'The page closed it',
  );
});
