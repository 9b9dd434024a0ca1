import { expect, test } from '@playwright/test';
import { readLiveQuery, withoutStateOpen } from '#log/filter/live-query.ts';
import type { Connection } from '#model/record/connection.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

const NOW = SAMPLE_START + 60_000;
const open = (url: string, more: Partial<Connection> = {}): Connection => ({
  ...sampleConnection(1, closed(SAMPLE_START, 1000), { url }),
  end: null,
  ...more,
});
const fits = (query: string, connection: Connection) => readLiveQuery(query)?.test(connection, NOW) ?? true;

test('keys that an open connection has are asked of it; those of an ending it never has', () => {
  const feed = open('wss://api.shop.example/feed?x=1', {
    opened: { at: NOW - 30_000, protocol: 'v2.feed', extensions: '' },
  });
  for (const query of [
    'state:open',
    '-state:closed',
    'url:/feed',
    'url:/fe+d/',
    'host:api.shop',
    'protocol:v2',
    'opened:yes',
    'age:>20s',
    '-code:1006',
    '-reason:idle',
    'feed',
    'frame:top',
  ])
    expect(fits(query, feed), query).toBe(true);
  for (const query of [
    'state:closed',
    '-state:open',
    'url:/other',
    'age:>40s',
    'code:1000',
    'clean:yes',
    'cause:offline',
    'opened:no',
    'nothing',
  ])
    expect(fits(query, feed), query).toBe(false);
  expect(fits('age:<1h', { ...feed, opened: null }), 'of what has not opened no age is known').toBe(false);
});

test('a query that asks for nothing, or is half typed, leaves all; state:open is told and taken away alone', () => {
  for (const query of ['', '  ', 'url:', 'state:']) expect(readLiveQuery(query), query).toBeNull();
  expect(readLiveQuery('feed state:open')?.wantsOpen).toBe(true);
  expect(readLiveQuery('-state:open')?.wantsOpen).toBe(false);
  expect(withoutStateOpen('feed  state:open host:a STATE:open')).toBe('feed host:a');
  expect(withoutStateOpen('state:closed')).toBe('state:closed');
});
