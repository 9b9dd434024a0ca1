import { expect, test } from '@playwright/test';
import { pair } from '#model/pairing/pair.ts';
import type { SeenHandshake } from '#model/pairing/seen-handshake.ts';
import { addressOf } from '#model/pairing/target.ts';
import type { Connection } from '#model/record/connection.ts';
import { closedWith, failed, seen as handshakeOf } from '../../../support/diagnosis/build.ts';

const URL_A = 'wss://api.shop.example/live';
const T = 1_700_000_000_000;

/** A connection made at a time (ms after T), opened and ended so long after that; null for never. */
function made(id: string, at: number, opened: number | null, end: number | null, more: Partial<Connection> = {}) {
  const ended = opened === null ? failed({ id }) : closedWith(1000, '', { id });
  const connection: Connection = {
    ...ended,
    createdAt: T + at,
    opened: opened === null ? null : { at: T + at + opened, protocol: '', extensions: '' },
    end: end === null ? null : { type: 'closed', at: T + at + end, code: 1006, reason: '', wasClean: false },
    ...more,
  };
  return connection;
}

interface Told {
  status?: number | null;
  error?: string | null;
  /** When its entry came. */
  seenAt?: number;
}

function told(id: string, startedAt: number | null, { status = 101, error = null, seenAt = 0 }: Told = {}) {
  const seen: SeenHandshake = {
    id,
    tabId: 7,
    documentId: null,
    url: URL_A,
    startedAt: startedAt === null ? null : T + startedAt,
    seenAt: T + seenAt,
    isOver: true,
    opener: '',
    stack: '',
    isWatched: null,
    incognito: false,
    handshake: handshakeOf({ status, error }),
  };
  return seen;
}

const inFirefox = (seen: SeenHandshake, documentId = 'A1'): SeenHandshake => ({
  ...seen,
  documentId,
  handshake: { ...seen.handshake, source: 'webRequest' },
});

/** What was paired, as `handshake connection`, with a question mark where it is ambiguous. */
const pairs = (handshakes: SeenHandshake[], connections: Connection[]) =>
  pair(handshakes, connections)
    .map(({ seen, connection, ambiguous }) => `${seen.id} ${connection.id}${ambiguous ? '?' : ''}`)
    .sort();

/** Every order of a few things. */
function orders<Item>(items: Item[]): Item[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

const refused = { status: null, error: 'Error in connection establishment: net::ERR_CONNECTION_REFUSED' };

test('one handshake belongs to the one connection that its times fit', () => {
  expect(pairs([told('h1', 12, { seenAt: 905 })], [made('d.1', 0, 20, 900)])).toEqual(['h1 d.1']);
  expect(pairs([], [made('d.1', 0, 20, 900)])).toEqual([]);
  expect(pairs([told('h1', 12)], [])).toEqual([]);
});

test('a connection that was opened before DevTools keeps none, its successor gets its own', () => {
  const connections = [made('d.1', 0, 20, 900), made('d.2', 1_900, 20, 100)];
  expect(pairs([told('h2', 1_910, { seenAt: 2_001 })], connections)).toEqual(['h2 d.2']);
});

test('reconnects to one URL are told apart by when they were asked for', () => {
  const connections = Array.from({ length: 5 }, (_, index) => made(`d.${index + 1}`, index * 1_000, null, 30));
  const handshakes = connections.map((_, index) =>
    told(`h${index + 1}`, index * 1_000 + 10, { status: 403, error: 'refused', seenAt: index * 1_000 + 35 }),
  );
  const expected = ['h1 d.1', 'h2 d.2', 'h3 d.3', 'h4 d.4', 'h5 d.5'];
  expect(pairs(handshakes, connections)).toEqual(expected);
  // One that was made in the close handler of the one before.
  const next = [made('d.1', 0, 20, 900), made('d.2', 900, 20, 900), made('d.3', 1_800, 20, null)];
  expect(pairs([told('h1', 15, { seenAt: 905 }), told('h2', 910, { seenAt: 1_806 })], next)).toEqual([
    'h1 d.1',
    'h2 d.2',
  ]);
});

test('connections that live side by side get the handshake between their creation and their opening', () => {
  const connections = [made('d.1', 0, 20, null), made('d.2', 500, 20, 60), made('d.3', 1_000, 20, null)];
  expect(pairs([told('h2', 510, { seenAt: 565 })], connections)).toEqual(['h2 d.2']);
});

test('what was made at the same instant is paired in order, and said to be ambiguous', () => {
  const connections = [made('d.2', 0, 20, 900), made('d.1', 0, 20, 900)];
  const handshakes = [told('h2', 11, { seenAt: 906 }), told('h1', 10, { seenAt: 905 })];
  for (const order of orders(handshakes)) expect(pairs(order, connections)).toEqual(['h1 d.1?', 'h2 d.2?']);
  // With one of the two known only.
  expect(pairs([told('h1', 10)], connections)).toEqual(['h1 d.1?']);
  expect(pairs(handshakes, [made('d.1', 0, 20, 900)])).toEqual(['h1 d.1?']);
});

test('of two made at the same instant, the outcome tells which was refused', () => {
  const connections = [made('d.1', 0, 20, 900), made('d.2', 0, null, 20)];
  const handshakes = [told('h1', 10, { status: 403, error: 'refused', seenAt: 22 }), told('h2', 10, { seenAt: 905 })];
  expect(pairs(handshakes, connections)).toEqual(['h1 d.2', 'h2 d.1']);
});

test('a handshake with one possibility takes it from those with more', () => {
  const connections = [made('d.1', 0, 60, 900), made('d.2', 50, 100, 900)];
  // The first could be of either; the second only of d.2, for d.1 was open by then.
  expect(pairs([told('h1', 55), told('h2', 120)], connections)).toEqual(['h1 d.1', 'h2 d.2']);
});

test('a failure without a time of its own belongs to the end right before', () => {
  const connections = [made('d.1', 0, null, 30), made('d.2', 3_000, null, 30), made('d.3', 6_000, null, 30)];
  const of = (id: string, seenAt: number) => told(id, null, { ...refused, seenAt });
  expect(pairs([of('h1', 33), of('h2', 3_035), of('h3', 6_031)], connections)).toEqual(['h1 d.1', 'h2 d.2', 'h3 d.3']);
  // DevTools came after the first two.
  expect(pairs([of('h3', 6_031)], connections)).toEqual(['h3 d.3?']);
  // DevTools was busy, and told of all of them together.
  expect(pairs([of('h1', 7_001), of('h2', 7_002), of('h3', 7_003)], connections)).toEqual([
    'h1 d.1?',
    'h2 d.2?',
    'h3 d.3?',
  ]);
  // Never that of a connection that opened, of one that came later, or of one that ended long ago.
  expect(pairs([of('h1', 33)], [made('d.1', 0, 5, 30), made('d.2', 400, null, 30)])).toEqual([]);
  expect(pairs([of('h1', 60_000)], [made('d.1', 0, null, 30)])).toEqual([]);
  // The close event comes later where the page is busy; the report of it may not have come.
  expect(pairs([of('h1', 33)], [made('d.1', 0, null, 2_000)])).toEqual(['h1 d.1']);
  expect(pairs([of('h1', 33)], [made('d.1', 0, null, null)])).toEqual(['h1 d.1']);
});

test('a failure told of before its record came takes that of no attempt before', () => {
  const of = (id: string, seenAt: number) => told(id, null, { ...refused, seenAt });
  const attempts = Array.from({ length: 30 }, (_, index) => index);
  const connections = attempts.map((index) => made(`d.${index}`, index * 3_000, null, 30));
  const handshakes = attempts.map((index) => of(`h${index}`, index * 3_000 + 40));
  const own = attempts.map((index) => `h${index} d.${index}`).sort();
  expect(pairs(handshakes, connections)).toEqual(own);
  const withNext = [...handshakes, of('next', 30 * 3_000 + 40)];
  expect(pairs(withNext, connections).map((each) => each.replace('?', ''))).toEqual(own);
  // Nor does a worker's, which DevTools knows of by its stack.
  const worker = { ...of('worker', 29 * 3_000 + 60), isWatched: false };
  expect(pairs([...handshakes, worker], connections)).toEqual(own);
  expect(pairs([worker], [made('d.1', 87_000, null, 30, { beforeCapture: true })])).toEqual(['worker d.1']);
});

test('the order in which handshakes and records became known does not matter', () => {
  const connections = [
    made('d.1', 0, 20, 60),
    made('d.2', 0, null, 40),
    made('d.3', 50, 30, 400),
    made('d.4', 55, 40, 90),
  ];
  const handshakes = [
    told('h1', 10, { seenAt: 62 }),
    told('h2', null, { ...refused, seenAt: 41 }),
    told('h3', 60, { seenAt: 460 }),
    told('h4', 62, { seenAt: 149 }),
  ];
  const expected = pairs(handshakes, connections);
  expect(expected).toHaveLength(4);
  for (const order of orders(handshakes))
    for (const those of orders(connections)) expect(pairs(order, those)).toEqual(expected);
});

test('no connection gets two handshakes, no handshake two connections', () => {
  const connections = Array.from({ length: 8 }, (_, index) => made(`d.${index}`, index % 3, index % 2 ? 20 : null, 50));
  const handshakes = Array.from({ length: 12 }, (_, index) =>
    index % 2 ? told(`h${index}`, 5 + index) : told(`h${index}`, index % 4 ? 6 : null, { ...refused, seenAt: 55 }),
  );
  const found = pair(handshakes, connections);
  expect(found).toHaveLength(8);
  expect(new Set(found.map(({ connection }) => connection.id)).size).toBe(8);
  expect(new Set(found.map(({ seen }) => seen.id)).size).toBe(8);
});

test('in Firefox the document decides, and the first asked for is the first connected', () => {
  const connections = [
    made('d.1', 0, 40, null),
    made('d.2', 0, 80, null),
    made('e.1', 0, 20, null, { sender: { ...made('x', 0, 1, 2).sender, documentId: 'B2' } }),
  ];
  expect(pairs([inFirefox(told('h3', 8), 'B2')], connections)).toEqual(['h3 e.1']);
  expect(pairs([inFirefox(told('h3', 8), 'C3')], connections)).toEqual([]);
  const queued = [inFirefox(told('h1', 2)), inFirefox(told('h2', 45))];
  expect(pairs(queued, connections)).toEqual(['h1 d.1', 'h2 d.2']);
  expect(pairs(queued.slice(0, 1), connections)).toEqual(['h1 d.1?']);
  // A worker has no document, and no page's record.
  expect(pairs([{ ...inFirefox(told('h4', 8)), documentId: null }], connections)).toEqual([]);
  // Still under way: neither status nor failure.
  expect(
    pairs([{ ...inFirefox(told('h1', 2, { status: null })), isOver: false }], [made('d.1', 0, null, null)]),
  ).toEqual(['h1 d.1']);
  // It accepted, and the page never got `open`: a subprotocol or an accept key that does not fit.
  expect(pairs([inFirefox(told('h1', 2))], [made('d.1', 0, null, 30)])).toEqual(['h1 d.1']);
});

test('a policy may turn ws: into wss:, and never the other way', () => {
  const ws = 'ws://api.shop.example/live';
  expect(addressOf(ws)).toBe(addressOf(URL_A));
  expect(addressOf('ws://me:secret@api.shop.example/live')).toBe(ws);
  expect(addressOf('ws://api.shop.example:80/live?a=ü')).toBe('ws://api.shop.example/live?a=%C3%BC');
  expect(addressOf('not a url')).toBe('not a url');
  const upgraded = made('d.1', 0, 20, 900, { url: ws });
  expect(pairs([told('h1', 10)], [upgraded])).toEqual(['h1 d.1']);
  expect(pairs([told('h1', 10)], [upgraded, made('d.2', 0, 20, 900)])).toEqual(['h1 d.2']);
  expect(pairs([{ ...told('h1', 10), url: ws }], [made('d.2', 0, 20, 900)])).toEqual([]);
});

test('what made no request gets no handshake; a record made of one is nobody else’s', () => {
  const at = T + 20;
  const ends: Connection['end'][] = [
    { type: 'threw', at, name: 'SyntaxError', message: '' },
    { type: 'blocked', at },
    { type: 'unseen', at },
  ];
  for (const end of ends) expect(pairs([told('h1', 10, refused)], [made('d.1', 0, null, 20, { end })])).toEqual([]);
});

test('clocks may differ by a few milliseconds, and by more where nothing fits better', () => {
  expect(pairs([told('h1', -2)], [made('d.1', 0, 20, 900)])).toEqual(['h1 d.1']);
  expect(pairs([told('h1', -40)], [made('d.1', 0, 20, 900)])).toEqual(['h1 d.1']);
  expect(pairs([told('h1', -200)], [made('d.1', 0, 20, 900)])).toEqual([]);
  expect(pairs([told('h1', -1)], [made('d.1', 0, 20, 900), made('d.2', 50, 20, 900)])).toEqual(['h1 d.1']);
});

test('a connection that was there before the extension has no creation to compare', () => {
  const adopted = made('d.1', 500, 0, 900, { beforeCapture: true });
  expect(pairs([told('h1', 10)], [adopted])).toEqual(['h1 d.1']);
});
