import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { CloseColumns } from '#log/columns/close-columns.ts';
import { QUERY_KEYS } from '#log/filter/keys.ts';
import { readQuery } from '#log/filter/query.ts';
import { readTerms } from '#log/filter/terms.ts';
import { causeNumber } from '#model/diagnosis/catalogue.ts';
import { closed, SAMPLE_START, sampleConnection, sampleConnections } from '../../../support/sample-log.ts';

const typeOf = ({ type }: { type: string }) => [type];

const columns = new CloseColumns();
const entries = sampleConnections().map((connection) => columns.put(connection));

/** The places in the sample log of what a query finds. */
function found(query: string, over = columns): number[] {
  const read = readQuery(over, query, typeOf);
  if (!read) return [...entries.keys()];
  if ('wrong' in read) throw new Error(`${read.wrong.value}: ${read.wrong.why}`);
  return entries.flatMap((entry, place) => (read.test(entry) ? [place] : []));
}

test('goodbye: finds what was said, by its protocol, code, name or reason, and whether anything was', () => {
  const goodbye = {
    protocol: 'sockjs',
    code: '4001',
    name: '',
    reason: 'session expired',
    from: 'server',
    at: SAMPLE_START,
    weight: 'fatal',
    reconnect: null,
  } as const;
  const log = new CloseColumns();
  log.put(sampleConnection(0, closed(SAMPLE_START, 1000), { goodbye }));
  log.put(sampleConnection(1, closed(SAMPLE_START, 1000, 'session expired')));
  const of = (query: string) => {
    const read = readQuery(log, query, typeOf);
    return [0, 1].filter((entry) => read && 'test' in read && read.test(entry));
  };
  for (const query of ['goodbye:yes', 'goodbye:sockjs', 'goodbye:4001', 'goodbye:"session expired"'])
    expect(of(query), query).toEqual([0]);
  expect(of('goodbye:no')).toEqual([1]);
  expect(of('goodbye:mqtt')).toEqual([]);
});

const others = (places: number[]) => [...entries.keys()].filter((place) => !places.includes(place));

test('words must all occur in what is shown, whatever else they look like', () => {
  const word = fc.constantFrom(
    'a',
    'B',
    'ab',
    'closed',
    'left',
    'x',
    '10',
    'é',
    'wss://a',
    'a:b',
    '10:30',
    'a"b',
    'b-a',
  );
  const text = fc.array(word, { maxLength: 4 }).map((words) => words.join('-'));
  const one = fc.record({ url: text, reason: text, frame: text, protocol: text });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.array(word, { maxLength: 3 }), (closes, words) => {
      const log = new CloseColumns();
      const query = readQuery(log, words.join('  '), typeOf);
      if (words.length === 0) {
        expect(query).toBeNull();
        return;
      }
      for (const [index, { url, reason, frame, protocol }] of closes.entries()) {
        const end = closed(SAMPLE_START, 4000, reason);
        const entry = log.put(sampleConnection(index, end, { url, protocols: [protocol], sender: { url: frame } }));
        const shown = [url, reason, frame, protocol, 'closed'].join('\n').toLowerCase();
        const finds = query && 'test' in query && query.test(entry);
        expect(finds).toBe(words.every((each) => shown.includes(each.toLowerCase())));
      }
    }),
  );
});

test('any text is a query: it never throws, and its parts are where it says', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...QUERY_KEYS.map((key) => `${key}:`),
      '-',
      '"',
      ' ',
      '：',
      '1006',
      '21:10',
      '>30s',
      'CODE:',
      '/',
      '\\',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const queries = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(queries, (query) => {
      const read = readQuery(columns, query, typeOf);
      const answers = read && 'test' in read ? Array.from(entries, (entry) => typeof read.test(entry)) : [];
      const isFound = !read || !('wrong' in read) || query.includes(read.wrong.value);
      const terms = readTerms(query);
      const between = terms.map(({ from }, index) => query.slice(terms[index - 1]?.to ?? 0, from));
      expect({
        answers: answers.filter((answer) => answer !== 'boolean'),
        isFound,
        between: [...between, query.slice(terms.at(-1)?.to ?? 0)].filter((text) => /\S/.test(text)),
        values: terms.filter(({ valueFrom, to, value }) => !query.slice(valueFrom, to).includes(value)),
        signs: terms.filter(({ from, negated }) => (query[from] === '-') !== negated),
      }).toEqual({ answers: [], isFound: true, between: [], values: [], signs: [] });
    }),
    { numRuns: 500 },
  );
});

test('a minus excludes, quotes keep words together and take the meaning from what is in them', () => {
  const [first] = found('"token expired"');
  expect(found('"token expired"')).toHaveLength(1);
  expect(found('"expired token"')).toEqual([]);
  expect(found('-"token expired"')).toEqual(others([first ?? -1]));
  expect(found('-left')).toEqual(others(found('left')));
  expect(found('"code:4401"')).toEqual([]);
  expect(found('"-x"')).toEqual([]);
  expect(found('"token expired')).toEqual([first]);
  expect(found('-code:4401 -left')).toEqual(others([...found('code:4401'), ...found('left')]));
});

test('what has no value yet asks for nothing', () => {
  for (const query of ['', '  ', '-', 'code:', '-end:', '""', 'cause:""', 'after: age:']) {
    expect(readQuery(columns, query, typeOf)).toBeNull();
  }
});

test('keys find by one thing each, in any case', () => {
  expect(found('code:4401')).toEqual(found('CODE:4401'));
  expect(found('code:4401')).toHaveLength(1);
  expect(found('code:4000-4999,1000')).toHaveLength(2);
  expect(found('code：1006')).toEqual(found('code:1006'));
  expect(found('reason:TOKEN')).toEqual(found('code:4401'));
  expect(found('reason:"token expired"')).toEqual(found('code:4401'));
  expect(found('reason:4401')).toEqual([]);
  expect(found('host:chat.example')).toEqual(found('code:4401'));
  expect(found('host:rt')).toEqual([]);
  expect(found('url:/rt?user=17')).toEqual(found('code:4401'));
  expect(found('protocol:orders.v1')).toEqual(found('code:1000'));
  expect(found('frame:top')).toEqual(others(found('frame:chat.example/widget')));
  expect(found('frame:chat.example/widget')).toEqual(found('code:4401'));
});

test('clean, opened and end', () => {
  expect(found('clean:no')).toHaveLength(5);
  expect(found('clean:yes')).toEqual(others(found('clean:no')));
  expect(found('-clean:NO')).toEqual(found('clean:yes'));
  expect(found('opened:yes')).toEqual(others(found('opened:no')));
  expect(found('opened:no').length).toBeGreaterThan(2);
  expect(found('end:left')).toEqual(found('left'));
  expect(found('end:Blocked')).toEqual(found('blocked'));
  const types = ['closed', 'left', 'blocked', 'threw', 'unseen'].map((type) => found(`end:${type}`));
  expect(types.flat().sort((a, b) => a - b)).toEqual([...entries.keys()]);
});

test('how long it was open; what never opened is neither longer nor shorter', () => {
  const opened = found('opened:yes');
  expect(found('age:>1m')).toEqual(opened.filter((place) => !found('age:<=60s').includes(place)));
  expect(found('age:>=5m')).toHaveLength(1);
  expect(found('age:>300000ms')).toEqual(found('age:>5min'));
  expect(found('age:<0.5m')).toEqual(found('age:<30s'));
  expect(found('age:<9d')).toEqual(opened);
  expect(found('-age:>9d')).toEqual(opened);

  const log = new CloseColumns();
  const at = SAMPLE_START + 90_000;
  const openedAt = { at: at - 60_000, protocol: '', extensions: '' };
  const entry = log.put(sampleConnection(1, closed(at, 1006), { opened: openedAt }));
  const passes = (query: string) => {
    const read = readQuery(log, query, typeOf);
    return read && 'test' in read && read.test(entry);
  };
  expect(['>', '>=', '<', '<='].map((sign) => passes(`age:${sign}60s`))).toEqual([false, true, false, true]);
});

test('regular expressions', () => {
  expect(found('/token\\s+exp/')).toEqual(found('code:4401'));
  expect(found('/TOKEN EXPIRED$/')).toEqual(found('code:4401'));
  expect(found('-/token/')).toEqual(others(found('token')));
  expect(found('reason:/^token/')).toEqual(found('code:4401'));
  expect(found('reason:/^expired/')).toEqual([]);
  expect(found('host:/^chat\\.example/')).toEqual(found('host:chat.example'));
  expect(found('url:/user=\\d+/')).toEqual(found('url:user=17'));
  expect(found('url:/\\/rt/')).toEqual(found('url:/rt'));
});

test('a path is no regular expression', () => {
  const isRegex = (query: string) => readTerms(query).map((term) => term.isRegex);
  expect(isRegex('/live')).toEqual([false]);
  expect(isRegex('/api/v1/')).toEqual([false]);
  expect(isRegex('//')).toEqual([false]);
  expect(isRegex('"/live/"')).toEqual([false]);
  expect(isRegex('/live/')).toEqual([true]);
  expect(isRegex('/a b/ c')).toEqual([true, false]);
  expect(readTerms('/a\\/b/').map(({ value }) => value)).toEqual(['a\\/b']);
});

test('after and before are times of the day on which a close ended, or of a date', () => {
  const clock = (at: number) => new Date(at).toTimeString().slice(0, 8);
  const ends = sampleConnections().map(({ end }) => end.at);
  const [, , , fourth = 0] = ends;
  const second = new Date(fourth).setMilliseconds(0);
  expect(found(`after:${clock(fourth)}`)).toEqual([...entries.keys()].filter((place) => (ends[place] ?? 0) >= second));
  expect(found(`before:${clock(fourth)}`)).toEqual(others(found(`after:${clock(fourth)}`)));
  expect(found(`after:${clock(fourth)}.777`)).toContain(3);
  expect(found(`after:${clock(fourth)}.778`)).not.toContain(3);

  const log = new CloseColumns();
  const days = [0, 1, 2].map((day) => new Date(2026, 2, 27 + day, 12, 30).getTime());
  const noons = days.map((at, index) => log.put(sampleConnection(index, closed(at, 1006))));
  const passes = (query: string) => {
    const read = readQuery(log, query, typeOf);
    return read && 'test' in read ? noons.map(read.test) : null;
  };
  expect(passes('after:12:30 before:12:31')).toEqual([true, true, true]);
  expect(passes('after:12:31')).toEqual([false, false, false]);
  expect(passes('after:2026-03-28T12:30')).toEqual([false, true, true]);
  expect(passes('before:2026-03-28t00:00')).toEqual([true, false, false]);
});

test('a cause finds what is known to have it; what is not known is in neither half', () => {
  const log = new CloseColumns();
  const closes = [1, 2, 3].map((number) => log.put(sampleConnection(number, closed(SAMPLE_START, 1006))));
  const [first = 0, second = 0] = closes;
  log.setCause(first, causeNumber('idle-timeout'));
  log.setCause(second, causeNumber('offline'));
  const read = (query: string) => {
    const given = readQuery(log, query, typeOf);
    if (!given || 'wrong' in given) throw new Error('no query');
    return { wantsCauses: given.wantsCauses, passes: closes.map(given.test) };
  };
  expect(read('cause:idle-timeout')).toEqual({ wantsCauses: true, passes: [true, false, false] });
  expect(read('-cause:idle-timeout')).toEqual({ wantsCauses: true, passes: [false, true, false] });
  expect(read('idle').wantsCauses).toBe(false);
});

for (const [query, value, why] of [
  ['x code:10x', '10x', 'code'],
  ['code:5000-4000', '5000-4000', 'code'],
  ['clean:perhaps', 'perhaps', 'yes-no'],
  ['opened:true', 'true', 'yes-no'],
  ['end:dirty', 'dirty', 'end'],
  ['/[/', '[', 'regex'],
  ['reason:/(/', '(', 'regex'],
  ['-cause:gremlins', 'gremlins', 'cause'],
  ['cause:constructor', 'constructor', 'cause'],
  ['age:>30', '>30', 'span'],
  ['age:30s', '30s', 'span'],
  ['age:<-1s', '<-1s', 'span'],
  ['age:<1constructor', '<1constructor', 'span'],
  ['after:noon', 'noon', 'time'],
  ['before:24:00', '24:00', 'time'],
  ['after:2026-02-31T10:00', '2026-02-31T10:00', 'time'],
] as const) {
  test(`${query} is wrong`, () => {
    expect(readQuery(columns, query, typeOf)).toEqual({ wrong: { value, why } });
  });
}
