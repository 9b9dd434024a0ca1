import { expect, test } from '@playwright/test';
import { CloseColumns } from '#log/columns/close-columns.ts';
import { OrderKeeper } from '#log/columns/close-order.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

function put(urls: readonly string[]) {
  const columns = new CloseColumns();
  const entries = urls.map((url, index) =>
    columns.put(sampleConnection(index, closed(SAMPLE_START + index * 1_000, 1006), { url })),
  );
  const named = entries.map((entry) => {
    const { host, name, query } = columns.summaryOf(entry).name;
    return [host, name, query].join(' ').trim();
  });
  return { columns, entries, named };
}

test('a URL is called by the end of its path, and by its host where hosts differ', () => {
  expect(put(['wss://a.example/feed/quotes?session=1', 'wss://a.example/feed/orders']).named).toEqual([
    'quotes ?session=1',
    'orders',
  ]);
  expect(put(['wss://a.example/feed/quotes', 'wss://b.example:8443/feed/quotes/']).named).toEqual([
    'a.example quotes',
    'b.example:8443 quotes',
  ]);
});

test('where two paths end alike the segment before tells them apart; where there is no path the host does', () => {
  expect(put(['wss://a.example/v1/live', 'wss://a.example/v2/live', 'wss://a.example/chat']).named).toEqual([
    'v1/live',
    'v2/live',
    'chat',
  ]);
  expect(put(['wss://a.example/', 'wss://a.example?x=1']).named).toEqual([
    'a.example',
    'a.example  ?x=1'.replace('  ', ' '),
  ]);
  expect(put(['" onx="', '', 'wss://a.example/%E2%98%83']).named).toHaveLength(3);
});

test('endpoints count by URL without its query, and closes tell how long after the last of their endpoint they came', () => {
  const { columns, entries } = put([
    'wss://a.example/live?t=1',
    'wss://a.example/feed',
    'wss://a.example/live?t=2',
    'wss://a.example/live/?t=3',
  ]);
  expect(entries.map(columns.endpointOf)).toEqual([0, 1, 0, 0]);
  const keeper = new OrderKeeper(columns);
  keeper.add(entries);
  expect(entries.map(columns.gapOf)).toEqual([-1, -1, 2_000, 1_000]);
  columns.remove('d1.2');
  keeper.dropGone();
  expect(columns.gapOf(entries[3] ?? 0)).toBe(3_000);
  const earlier = columns.put(sampleConnection(9, closed(SAMPLE_START - 500, 1006), { url: 'wss://a.example/feed' }));
  keeper.add([earlier]);
  expect([columns.gapOf(earlier), columns.gapOf(entries[1] ?? 0)]).toEqual([-1, 1_500]);
});
