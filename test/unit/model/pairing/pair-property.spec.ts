import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { pair } from '#model/pairing/pair.ts';
import type { SeenHandshake } from '#model/pairing/seen-handshake.ts';
import type { Connection } from '#model/record/connection.ts';
import { closedWith, failed, seen as handshakeOf } from '../../../support/diagnosis/build.ts';

const T = 1_700_000_000_000;
const URL_A = 'wss://api.shop.example/live';
const REFUSED = 'Error in connection establishment: net::ERR_CONNECTION_REFUSED';

/** What really happened: each time is so many ms after the one before. */
const lives = fc.array(
  fc.record({
    createdAt: fc.nat(3_000),
    /** Null when it failed before any request. */
    requested: fc.option(fc.nat(300)),
    answered: fc.nat(100),
    isAccepted: fc.boolean(),
    ended: fc.nat(2_000),
    /** How late DevTools told of it; null when it was not there. */
    told: fc.option(fc.nat(400), { freq: 6 }),
    /** Whether the page's report of its end is still under way. */
    isReported: fc.boolean(),
  }),
  { maxLength: 12 },
);
type Life = typeof lives extends fc.Arbitrary<(infer One)[]> ? One : never;

function play({ createdAt, requested, answered, isAccepted, ended, told, isReported }: Life, index: number) {
  const id = `d.${index}`;
  const created = T + createdAt;
  const accepted = requested !== null && isAccepted;
  const answer = created + (requested ?? 0) + answered;
  const end = accepted ? answer + ended : answer;
  const connection: Connection = {
    ...(accepted ? closedWith(1000, '', { id }) : failed({ id })),
    createdAt: created,
    opened: accepted ? { at: answer, protocol: '', extensions: '' } : null,
    end: isReported ? { type: 'closed', at: end, code: 1006, reason: '', wasClean: false } : null,
  };
  const status = requested === null ? null : accepted ? 101 : 403;
  const seen: SeenHandshake = {
    id,
    tabId: 7,
    documentId: null,
    url: URL_A,
    startedAt: requested === null ? null : created + requested,
    seenAt: end + (told ?? 0),
    isOver: true,
    opener: '',
    stack: '',
    isWatched: null,
    incognito: false,
    handshake: handshakeOf({ status, error: accepted ? null : REFUSED }),
  };
  return { connection, seen: told === null ? null : seen };
}

/** Handshakes and connections of made-up lives; a handshake's id is that of the connection it really belongs to. */
const histories = lives.map((all) => {
  const played = all.map(play);
  return {
    connections: played.map(({ connection }) => connection),
    handshakes: played.flatMap(({ seen }) => seen ?? []),
  };
});

test('a pair is the true one, or says that it is ambiguous', () => {
  let certain = 0;
  let told = 0;
  fc.assert(
    fc.property(histories, ({ handshakes, connections }) => {
      const pairs = pair(handshakes, connections);
      for (const { seen, connection, ambiguous } of pairs) assert.ok(ambiguous || seen.id === connection.id);
      told += handshakes.length;
      certain += pairs.filter(({ ambiguous }) => !ambiguous).length;
    }),
    { numRuns: 2_000 },
  );
  // Otherwise it would hold for a pairing that finds everything ambiguous.
  assert.ok(certain > told / 4, `${certain} of ${told} certain`);
});

test('every handshake gets a connection of its own', () => {
  fc.assert(
    fc.property(histories, ({ handshakes, connections }) => {
      const pairs = pair(handshakes, connections);
      assert.equal(new Set(pairs.map(({ seen }) => seen.id)).size, pairs.length);
      assert.equal(new Set(pairs.map(({ connection }) => connection.id)).size, pairs.length);
      if (handshakes.length === 1) assert.equal(pairs.length, 1);
    }),
    { numRuns: 1_000 },
  );
});

test('the order in which things became known changes nothing', () => {
  const shuffled = histories.chain((history) =>
    fc.record({
      history: fc.constant(history),
      handshakes: fc.shuffledSubarray(history.handshakes, { minLength: history.handshakes.length }),
      connections: fc.shuffledSubarray(history.connections, { minLength: history.connections.length }),
    }),
  );
  const plain = (handshakes: SeenHandshake[], connections: Connection[]) =>
    pair(handshakes, connections)
      .map(({ seen, connection, ambiguous }) => `${seen.id} ${connection.id} ${ambiguous}`)
      .sort();
  fc.assert(
    fc.property(shuffled, ({ history, handshakes, connections }) => {
      assert.deepEqual(plain(handshakes, connections), plain(history.handshakes, history.connections));
    }),
    { numRuns: 1_000 },
  );
});
