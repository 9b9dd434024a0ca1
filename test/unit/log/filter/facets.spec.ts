import { expect, test } from '@playwright/test';
import { CloseColumns } from '#log/columns/close-columns.ts';
import { FACETS, facetTest } from '#log/filter/facets.ts';
import { type CauseId, causeNumber } from '#model/diagnosis/catalogue.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

const facetsOf = (cause: CauseId | null, ...given: Parameters<typeof sampleConnection>) => {
  const columns = new CloseColumns();
  const entry = columns.put(sampleConnection(...given));
  if (cause) columns.setCause(entry, causeNumber(cause));
  return FACETS.filter((facet) => facetTest(columns, facet)(entry));
};

test('a close has the facets that its end and its cause tell', () => {
  const lost = closed(SAMPLE_START, 1006);
  const never = { opened: null };
  expect(facetsOf('connection-lost', 1, lost)).toEqual(['attention', 'lost']);
  expect(facetsOf('server-down', 1, lost)).toEqual(['attention', 'server', 'lost']);
  expect(facetsOf('http-status', 1, lost, never)).toEqual(['attention', 'unopened']);
  expect(facetsOf('aborted-connecting', 1, lost, never)).toEqual(['unopened', 'page']);
  expect(facetsOf('page-closed', 1, closed(SAMPLE_START, 1000))).toEqual(['page']);
  expect(facetsOf('server-closed', 1, closed(SAMPLE_START, 1000))).toEqual(['server']);
  expect(facetsOf('service-code', 1, closed(SAMPLE_START, 4401))).toEqual(['attention', 'server']);
  expect(facetsOf('page-left', 1, { type: 'left', at: SAMPLE_START, readyState: 1 })).toEqual(['page']);
});

test('of a close whose cause is not known its end alone tells', () => {
  expect(facetsOf(null, 1, closed(SAMPLE_START, 1006))).toEqual(['attention', 'lost']);
  expect(facetsOf(null, 1, closed(SAMPLE_START, 1000))).toEqual([]);
});
