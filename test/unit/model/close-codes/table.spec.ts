import { expect, test } from '@playwright/test';
import { adviceOn } from '#model/close-codes/advice-on.ts';
import { lookUp } from '#model/close-codes/look-up.ts';
import type { CloseCode } from '#model/close-codes/table.ts';
import { closeCodes } from '#model/close-codes/table.ts';
import { takesCode } from '#model/record/close-arguments.ts';

const everyCode = Array.from({ length: 65536 }, (_, code) => code);
const isSingle = (entry: CloseCode) => entry.first === entry.last;
const covers = (entry: CloseCode, code: number) => entry.first <= code && code <= entry.last;
const bounds = (entry: CloseCode) => [entry.first, entry.last];

test('the table holds exactly the known codes and ranges', () => {
  expect(closeCodes.filter(isSingle).map((entry) => entry.first)).toEqual([
    1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015, 3000, 3003, 3008,
  ]);
  expect(closeCodes.filter((entry) => !isSingle(entry)).map(bounds)).toEqual([
    [0, 999],
    [1016, 1999],
    [2000, 2999],
    [3000, 3999],
    [4000, 4999],
    [5000, 65535],
  ]);
});

test('no single code appears twice and no two ranges overlap', () => {
  for (const entry of closeCodes) {
    const rivals = closeCodes.filter((other) => other !== entry && isSingle(other) === isSingle(entry));
    expect(rivals.filter((other) => other.first <= entry.last && entry.first <= other.last)).toEqual([]);
  }
});

test('the table is ordered by first code, a single code before its range', () => {
  const ordered = [...closeCodes].sort((a, b) => a.first - b.first || a.last - b.last);
  expect(closeCodes.map(bounds)).toEqual(ordered.map(bounds));
});

test('every unsigned short has one answer: the single code, otherwise its range', () => {
  const wrong = everyCode.filter((code) => {
    const candidates = closeCodes.filter((entry) => covers(entry, code));
    const single = candidates.find(isSingle);
    if (!single && candidates.length !== 1) return true;
    return lookUp(code) !== (single ?? candidates[0]);
  });
  expect(wrong).toEqual([]);
});

test('a page may pass exactly 1000 and 3000-4999 to close()', () => {
  const isAllowed = (code: number) => code === 1000 || (code >= 3000 && code <= 4999);
  expect(everyCode.filter((code) => lookUp(code).allowedInClose !== isAllowed(code))).toEqual([]);
  expect(everyCode.filter((code) => takesCode(code) !== isAllowed(code))).toEqual([]);
});

test('names are those of the IANA registry', () => {
  const names = closeCodes.filter(isSingle).map((entry) => [entry.first, entry.name.en]);
  expect(Object.fromEntries(names)).toEqual({
    1000: 'Normal Closure',
    1001: 'Going Away',
    1002: 'Protocol error',
    1003: 'Unsupported Data',
    1004: 'Reserved',
    1005: 'No Status Received',
    1006: 'Abnormal Closure',
    1007: 'Invalid frame payload data',
    1008: 'Policy Violation',
    1009: 'Message Too Big',
    1010: 'Mandatory Extension',
    1011: 'Internal Error',
    1012: 'Service Restart',
    1013: 'Try Again Later',
    1014: 'Bad Gateway',
    1015: 'TLS handshake',
    3000: 'Unauthorized',
    3003: 'Forbidden',
    3008: 'Timeout',
  });
});

test('constants are those of the older CloseEvent table', () => {
  const constants = closeCodes.filter((entry) => entry.constant !== null).map((entry) => [entry.first, entry.constant]);
  expect(Object.fromEntries(constants)).toEqual({
    1000: 'CLOSE_NORMAL',
    1001: 'CLOSE_GOING_AWAY',
    1002: 'CLOSE_PROTOCOL_ERROR',
    1003: 'CLOSE_UNSUPPORTED',
    1005: 'CLOSE_NO_STATUS',
    1006: 'CLOSE_ABNORMAL',
    1009: 'CLOSE_TOO_LARGE',
  });
});

test('kinds follow RFC 6455: 1005, 1006 and 1015 are local, what is assigned goes on the wire', () => {
  const local = everyCode.filter((code) => lookUp(code).kind === 'local');
  expect(local).toEqual([1005, 1006, 1015]);
  const reserved = closeCodes.filter((entry) => entry.kind === 'reserved').map(bounds);
  expect(reserved).toEqual([
    [0, 999],
    [1004, 1004],
    [1016, 1999],
    [2000, 2999],
    [5000, 65535],
  ]);
});

for (const entry of closeCodes) {
  const advice = adviceOn(entry);
  const title = isSingle(entry) ? `${entry.first}` : `${entry.first}-${entry.last}`;

  test(`${title} is told in English and in Chinese`, () => {
    for (const language of ['en', 'zh'] as const) {
      const { name, meaning } = entry;
      const { sentBy, causes, checks } = advice;
      expect(causes[language].length).toBeGreaterThan(0);
      expect(checks[language].length).toBeGreaterThan(0);
      const texts = [name[language], meaning[language], sentBy[language], ...causes[language], ...checks[language]];
      for (const text of texts) {
        expect(text.trim()).not.toBe('');
        expect(text).toBe(text.trim());
        expect(/\p{Script=Han}/u.test(text), text).toBe(language === 'zh');
      }
    }
    expect(advice.causes.zh).toHaveLength(advice.causes.en.length);
    expect(advice.checks.zh).toHaveLength(advice.checks.en.length);
    for (const [index, asked] of Object.entries(advice.asks ?? {})) {
      expect(advice.checks.en[Number(index)]).toBeTruthy();
      if (asked !== 'reason') continue;
      expect(advice.checks.en[Number(index)]).toMatch(/reason/);
      expect(advice.checks.zh[Number(index)]).toMatch(/原因/);
    }
    // Whatever a record answers, something is left to check.
    expect(Object.keys(advice.asks ?? {}).length).toBeLessThan(advice.checks.en.length);
  });

  test(`${title} cites its sources once each`, () => {
    expect(advice.sources.length).toBeGreaterThan(0);
    expect(new Set(advice.sources).size).toBe(advice.sources.length);
    for (const source of advice.sources) expect(source.trim()).not.toBe('');
  });
}

for (const code of [-1, 65536, 1.5, 1000.5, Number.NaN, Number.POSITIVE_INFINITY]) {
  test(`${code} is not a close code`, () => {
    expect(() => lookUp(code)).toThrow(RangeError);
  });
}
