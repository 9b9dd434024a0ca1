import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { CloseColumns } from '#log/columns/close-columns.ts';
import { knownValues, QUERY_KEYS } from '#log/filter/keys.ts';
import { readTerms } from '#log/filter/terms.ts';
import { complete, takeCompletion, type ValuesOf } from '#panel/filter/complete.ts';
import { sampleConnections } from '../../../support/sample-log.ts';

const columns = new CloseColumns();
const entries = Int32Array.from(sampleConnections(), (connection) => columns.put(connection));
const valuesOf: ValuesOf = (key) => knownValues(columns, entries, key);
const at = (query: string, asked = false) => complete(query, query.length, valuesOf, asked);
const texts = (query: string, asked = false) => at(query, asked)?.options.map(({ text }) => text);

test('a key is offered from its first letter on, and all of them when they are asked for', () => {
  expect(texts('co')).toEqual(['code:']);
  expect(texts('token -C')).toEqual(['code:', 'clean:', 'cause:']);
  expect(texts('token')).toBeUndefined();
  expect(texts('"co')).toBeUndefined();
  expect(texts('')).toBeUndefined();
  expect(texts('token ')).toBeUndefined();
  expect(texts('token ', true)).toEqual(QUERY_KEYS.map((key) => `${key}:`));
});

test('values are those of the log, most frequent first, then narrowed by what is typed', () => {
  expect(texts('code:')?.[0]).toBe('1006');
  expect(at('code:')?.options[0]?.count).toBe(3);
  expect(texts('code:10')).not.toContain('4401');
  expect(texts('host:chat')).toEqual(['chat.example']);
  expect(texts('HOST:EXAMPLE')?.length).toBeGreaterThan(2);
  expect(texts('frame:t')?.[0]).toBe('top');
  expect(texts('code:4401'), 'there is nothing to add').toBeUndefined();
  expect(texts('age:')).toBeUndefined();
  expect(knownValues(columns, new Int32Array(), 'host')).toEqual([]);
});

test('what is taken stands in its place, quoted where it must be', () => {
  const take = (query: string, caret = query.length) => {
    const found = complete(query, caret, valuesOf, true);
    const [option] = found?.options ?? [];
    return found && option ? takeCompletion(query, found, option) : null;
  };
  expect(take('x co')).toEqual({ query: 'x code:', caret: 7 });
  expect(take('-ho')).toEqual({ query: '-host:', caret: 6 });
  expect(take('reason:tok')).toEqual({ query: 'reason:"token expired" ', caret: 23 });
  expect(take('reason:"tok')).toEqual({ query: 'reason:"token expired" ', caret: 23 });
  expect(take('host:chat end:left', 7)).toEqual({ query: 'host:chat.example end:left', caret: 18 });
});

test('any value that is taken is read again as it is, up to a quote in it', () => {
  const value = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(value, (text) => {
      const option = { text, key: 'reason', isValue: true, count: 1 } as const;
      const { query, caret } = takeCompletion('reason:', { from: 7, to: 7 }, option);
      const [term, ...rest] = readTerms(query);
      expect(rest).toEqual([]);
      expect(term).toMatchObject({ key: 'reason', value: text.split('"')[0] });
      expect(caret).toBe(query.length);
    }),
  );
});
