import { closedWith, type Differences, END, failed, inFirefox, lost } from './build.ts';
import type { Case } from './case.ts';

const ACTION_CABLE = { url: 'wss://shop.example/cable', protocol: 'actioncable-v1-json' };
const ENGINE = 'wss://shop.example/socket.io/?EIO=4&transport=websocket';

/** A stack of V8 with these functions, the innermost first. */
const stackOf = (...names: string[]) =>
  `Error\n${names.map((name) => `    at ${name} (https://shop.example/assets/app.js:1:20)`).join('\n')}`;

/** What came in: so many messages, at most `gap` ms apart, the last `ago` ms before the end. */
const received = (count: number, gap: number, ago: number): NonNullable<Differences['activity']> => ({
  received: { count, size: count * 20, largest: 20, lastAt: count === 0 ? null : END - ago, longestGap: gap },
});

/** A plain close() of the page 8 ms before the event, in no event. */
const inNone = { ago: 8, during: 'none' } as const;
const onMessage = { ago: 8, during: 'own', eventType: 'message' } as const;

/** One that the page closed after so much silence, its messages having been at most so far apart. */
const silentFor = (silence: number, gap: number, more: Differences = {}) =>
  closedWith(1005, '', {
    age: silence + 60_000,
    activity: received(30, gap, silence + 8),
    closeCall: inNone,
    ...more,
  });

/** The same, so long before. */
function earlierOne(before: number, silence: number) {
  const at = END - before;
  const traffic = { count: 30, size: 600, largest: 20, lastAt: at - silence - 8, longestGap: 3_000 };
  return closedWith(1005, '', { at, age: 80_000, activity: { received: traffic }, closeCall: inNone });
}

/** One that the page gave up so many ms after it began to connect. */
const gaveUp = (wait: number, more: Differences = {}) =>
  failed({ attempt: wait + 3, closeCall: { ago: 3, readyState: 0, during: 'none' }, ...more });

const session = (sid: string, at = END) =>
  gaveUp(100, { at, url: `${ENGINE}&sid=${sid}`, closeCall: { ago: 3, readyState: 0, during: 'none' } });

/** Those that the page closed, or gave up: not the page's wish ends the inquiry. */
export const pageClosedCases: Case[] = [
  ['closed on a message', 'closed-on-message', 'certain', closedWith(1005, '', { closeCall: onMessage })],
  [
    'closed on a message, and the server said 1000 too',
    'closed-on-message',
    'certain',
    closedWith(1000, '', { ...ACTION_CABLE, age: 110, closeCall: onMessage }),
  ],
  [
    'closed on a message, answered late',
    'closed-on-message',
    'certain',
    closedWith(1000, 'bye', { closeCall: { ...onMessage, code: 1000, ago: 2_050 } }),
  ],
  [
    'closed on a message, and cut instead of answered',
    'closed-on-message',
    'certain',
    lost({ closeCall: { ...onMessage, ago: 300 } }),
  ],
  [
    'closed in what a library made of a message',
    'closed-on-message',
    'likely',
    closedWith(1005, '', {
      closeCall: { ago: 8, during: 'other' },
      activity: received(12, 4_000, 9),
    }),
  ],
  [
    'closed 3 ms after the only message, in no event',
    'closed-on-message',
    'likely',
    closedWith(1005, '', { closeCall: inNone, activity: received(1, 0, 11) }),
  ],
  [
    'closed by chance between two of many messages',
    'page-closed',
    'certain',
    closedWith(1005, '', { closeCall: inNone, activity: received(9_000, 40, 11) }),
  ],
  [
    'closed by a click 2 ms after a message',
    'page-closed',
    'certain',
    closedWith(1005, '', {
      closeCall: { ago: 8, during: 'other', eventType: 'click' },
      activity: received(12, 4_000, 10),
    }),
  ],
  [
    'closed in its own open event',
    'page-closed',
    'certain',
    closedWith(1005, '', { age: 9, silence: null, closeCall: { ago: 8, during: 'own', eventType: 'open' } }),
  ],
  [
    'a plain close() that came back as 1000',
    'page-closed',
    'likely',
    closedWith(1000, '', { closeCall: { ago: 20, during: 'other', eventType: 'click' } }),
  ],

  ['6.0 s of silence, three times the usual gap', 'heartbeat-timeout', 'likely', silentFor(6_004, 2_003)],
  ['12.0 s of silence, four times', 'heartbeat-timeout', 'likely', silentFor(12_020, 3_000)],
  ['30.0 s of silence, twice', 'heartbeat-timeout', 'likely', silentFor(30_001, 15_010)],
  ['9.4 s of silence, three times', 'page-closed', 'certain', silentFor(9_400, 3_000)],
  ['6.0 s of silence that is nothing unusual', 'page-closed', 'certain', silentFor(6_004, 5_800)],
  [
    '6.0 s of silence, then a click',
    'page-closed',
    'certain',
    silentFor(6_004, 2_003, { closeCall: { ago: 8, during: 'other', eventType: 'click' } }),
  ],
  [
    'a function that watches',
    'heartbeat-timeout',
    'likely',
    silentFor(9_400, 3_000, { closeCall: { ...inNone, stack: stackOf('Client.onPingTimeout') } }),
  ],
  [
    'a function that watches, in code that eval made',
    'heartbeat-timeout',
    'likely',
    silentFor(9_400, 3_000, {
      closeCall: { ...inNone, stack: 'Error\n    at serverTimeout (eval at run (app.js:3:7), <anonymous>:13:217)' },
    }),
  ],
  [
    'a function that watches a session',
    'page-closed',
    'certain',
    silentFor(9_400, 9_000, { closeCall: { ...inNone, stack: stackOf('sessionTimeout') } }),
  ],
  [
    'a function that only rhymes',
    'page-closed',
    'certain',
    silentFor(9_400, 9_000, { closeCall: { ...inNone, stack: stackOf('ShoppingCart.mapping') } }),
  ],
  [
    "a timer by Firefox' stack",
    'heartbeat-timeout',
    'likely',
    silentFor(9_400, 3_000, {
      ...inFirefox,
      closeCall: {
        ...inNone,
        stack: 'check@https://shop.example/a.js:1:2\nsetTimeout handler*start@https://shop.example/a.js:1:9\n',
      },
    }),
  ],
  [
    'a promise that a timer began, in Firefox',
    'page-closed',
    'certain',
    silentFor(9_400, 3_000, {
      ...inFirefox,
      closeCall: {
        ...inNone,
        stack:
          'a@https://shop.example/a.js:1:2\nasync*b@https://shop.example/a.js:1:9\nsetTimeout handler*c@https://shop.example/a.js:2:9\n',
      },
    }),
  ],
  ["Engine.IO's 45 s", 'heartbeat-timeout', 'likely', silentFor(45_010, 25_010, { url: ENGINE })],
  [
    'a worker that keeps the time',
    'heartbeat-timeout',
    'likely',
    silentFor(90_003, 45_000, { closeCall: { ago: 8, during: 'other', eventType: 'message' } }),
  ],
  [
    'the same silence three times',
    'heartbeat-timeout',
    'likely',
    silentFor(9_400, 3_000),
    [90_000, 200_000].map((before) => earlierOne(before, 9_410)),
  ],
  [
    'no answer to what it sent within 15.0 s, by a function that watches',
    'heartbeat-timeout',
    'likely',
    closedWith(1005, '', {
      age: 15_020,
      silence: null,
      activity: { ...received(0, 0, 0), sent: { count: 1, size: 9, largest: 9, lastAt: END - 15_000, longestGap: 0 } },
      closeCall: { ...inNone, stack: stackOf('handshakeTimeout') },
    }),
  ],

  ['given up after 20.0 s', 'given-up-connecting', 'certain', gaveUp(20_004)],
  ["given up at Engine.IO's limit", 'given-up-connecting', 'certain', gaveUp(20_010, { url: ENGINE })],
  ['given up after 4 s in Firefox', 'given-up-connecting', 'certain', gaveUp(4_003, inFirefox)],
  [
    'given up by a click after 4 s',
    'aborted-connecting',
    'certain',
    gaveUp(4_003, { closeCall: { ago: 3, readyState: 0, during: 'other', eventType: 'click' } }),
  ],
  [
    'sessions given up one after another',
    'given-up-connecting',
    'certain',
    session('a1'),
    [session('a2', END + 1_500), session('a3', END + 3_000)],
  ],
  ['a session given up', 'given-up-connecting', 'certain', session('a1')],
  [
    'mounted twice',
    'aborted-connecting',
    'certain',
    failed({ attempt: 5, closeCall: { ago: 3, readyState: 0, during: 'other', eventType: 'message' } }),
    [closedWith(1005, '', { at: END + 9_000, age: 8_960, attempt: 41, closeCall: { ago: 4 } })],
  ],
  ['given up at once, for nothing to see', 'aborted-connecting', 'certain', gaveUp(40)],
];
