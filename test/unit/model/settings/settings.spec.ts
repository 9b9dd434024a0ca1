import { expect, test } from '@playwright/test';
import { DEFAULT_SETTINGS, readSettings, type Settings, settingsSchema } from '#model/settings/settings.ts';
import { parseSettings, writeSettings } from '#model/settings/settings-file.ts';

const CHOSEN: Settings = {
  preserveLog: false,
  timeline: false,
  groupSimilar: false,
  hiddenColumns: ['frame', 'clean'],
  columnWidths: { time: 80, url: 400 },
  redactExports: false,
  recording: false,
  goodbyes: false,
  tellOfGoodbyes: true,
  ownGoodbyes: [
    {
      match: 'chat.example/*',
      name: 'Chat',
      prefix: '',
      path: 'type',
      value: 'kicked',
      code: 'code',
      reason: '',
      ends: true,
    },
  ],
  guessGoodbyes: ['shop.example'],
  neverRecord: ['example.com', '[::1]'],
  keepRecords: 5_000,
  ownCodes: [
    { match: 'chat.example/*', first: 4000, last: 4099, name: 'Kicked', meaning: 'An admin did it.', advice: 'no' },
  ],
  language: 'zh',
  theme: 'dark',
};

const fileWith = (settings: object, head: object = {}) =>
  JSON.stringify({ format: 'wasclean-settings', version: 1, settings, ...head });

const problemIn = (text: string) => {
  const read = parseSettings(text, DEFAULT_SETTINGS);
  if (!('problem' in read)) throw new Error('the file was read');
  return read.problem;
};

test('storage that holds nothing, or nonsense, reads as nobody had chosen', () => {
  for (const stored of [undefined, null, {}, 'x', 7, [], { recording: 'no' }]) {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  }
  expect(Object.keys(DEFAULT_SETTINGS)).toEqual(Object.keys(settingsSchema.entries));
});

test('what was chosen reads as it was, and a broken choice costs no other', () => {
  expect(readSettings(CHOSEN)).toEqual(CHOSEN);
  expect(readSettings({ ...CHOSEN, keepRecords: 999, theme: 'pink', unknown: 1 })).toEqual({
    ...CHOSEN,
    keepRecords: DEFAULT_SETTINGS.keepRecords,
    theme: 'auto',
  });
});

test('choices that were kept before there were columns to choose read as they were', () => {
  const { hiddenColumns, columnWidths, ...before } = CHOSEN;
  expect(readSettings(before)).toEqual({ ...before, hiddenColumns: [], columnWidths: {} });
  expect(parseSettings(fileWith(before), CHOSEN)).toEqual({ content: CHOSEN });
  expect(readSettings({ ...CHOSEN, hiddenColumns: ['url', 'gone', 'url'], columnWidths: { url: 1 } })).toEqual({
    ...CHOSEN,
    hiddenColumns: ['url'],
    columnWidths: {},
  });
});

test('a broken host or code in a list costs only itself', () => {
  const read = readSettings({
    neverRecord: ['example.com', '*.broken', 7, 'Other.Test', 'example.com'],
    ownCodes: [null, ...CHOSEN.ownCodes, { match: 'x' }],
    ownGoodbyes: [{ match: 'x', name: 'neither prefix nor path' }, ...CHOSEN.ownGoodbyes, ...CHOSEN.ownGoodbyes],
    guessGoodbyes: ['*', 'shop.example'],
  });
  expect(read.ownGoodbyes).toEqual(CHOSEN.ownGoodbyes);
  expect(read.guessGoodbyes).toEqual(CHOSEN.guessGoodbyes);
  expect(read.neverRecord).toEqual(['example.com', 'other.test']);
  expect(read.ownCodes).toEqual(CHOSEN.ownCodes);
});

test('exported settings import as they were', () => {
  for (const settings of [CHOSEN, DEFAULT_SETTINGS]) {
    const text = writeSettings(settings, 'WasClean 1.0.0', 0);
    expect(JSON.parse(text)).toMatchObject({
      format: 'wasclean-settings',
      version: 1,
      exportedAt: '1970-01-01T00:00:00.000Z',
      generator: 'WasClean 1.0.0',
    });
    expect(parseSettings(text, DEFAULT_SETTINGS)).toEqual({ content: settings });
    expect(parseSettings(`\uFEFF${text}`, CHOSEN), 'with a byte order mark').toEqual({ content: settings });
  }
});

test('a file may hold some of the settings, with hosts as people write them', () => {
  expect(parseSettings(fileWith({ neverRecord: ['例子.测试', 'A.example.'] }), CHOSEN)).toEqual({
    content: { ...CHOSEN, neverRecord: ['xn--fsqu00a.xn--0zwm56d', 'a.example'] },
  });
  expect(parseSettings(fileWith({}), CHOSEN)).toEqual({ content: CHOSEN });
});

test('what is no file of settings is refused with the reason', () => {
  expect(problemIn('{').en).toMatch(/^This is not JSON: /);
  expect(problemIn('').en).toMatch(/^This is not JSON: /);
  for (const text of ['[]', '7', 'null', '{}', '{"format":1}']) {
    expect(problemIn(text).en).toBe('This is no WasClean file: it has no "format".');
  }
  expect(problemIn('{"format":"wasclean-log","version":2}')).toEqual({
    en: '"format" is "wasclean-log", not "wasclean-settings".',
    zh: '"format" 是 "wasclean-log"，而不是 "wasclean-settings"。',
  });
  for (const version of [undefined, '1', 0, 1.5, -1]) {
    expect(problemIn(fileWith({}, { version })).en).toBe('"version" is no whole number from 1.');
  }
  expect(problemIn(fileWith({}, { version: 2 })).en).toBe(
    'It has version 2; this WasClean reads version 1 at most. Update WasClean to read it.',
  );
});

const wrong: [settings: unknown, en: string][] = [
  [undefined, 'settings is missing: expected an object of settings.'],
  [[], 'settings: expected an object of settings, found [].'],
  [{ recording: 'yes' }, 'settings.recording: expected true or false, found "yes".'],
  [{ keepRecords: 10 }, 'settings.keepRecords: expected a whole number from 1,000 to 1,000,000, found 10.'],
  [{ theme: null }, 'settings.theme: expected "auto", "light" or "dark", found null.'],
  [{ neverRecord: 'a.example' }, 'settings.neverRecord: expected a list of at most 1,000 hosts, found "a.example".'],
  [
    { neverRecord: ['a.example', '*.b.example'] },
    'settings.neverRecord[1]: expected a host name or IP address without scheme, port, path or *, found "*.b.example".',
  ],
  [
    { hiddenColumns: ['url', 'code'] },
    'settings.hiddenColumns[1]: expected one of "meaning", "why", "reason", "clean", "time", "gap", "open", "url", "frame", found "code".',
  ],
  [
    { columnWidths: { url: 12.5 } },
    'settings.columnWidths.url: expected a whole number from 24 to 10,000, found 12.5.',
  ],
  [{ columnWidths: { icon: 50 } }, 'settings.columnWidths.icon is no field of this format.'],
  [{ recordings: true }, 'settings.recordings is no field of this format.'],
  [
    { ownCodes: [{ match: 'a/*', first: 1 }] },
    'settings.ownCodes[0].name is missing: expected a text of 1 to 100 characters.',
  ],
  [
    { ownGoodbyes: [{ match: 'a/*', name: 'a' }] },
    'settings.ownGoodbyes[0].prefix: expected a text of at most 100 characters, not empty where “path” is, found "".',
  ],
  [
    { ownGoodbyes: [{ match: 'a/*', name: 'a', path: 'a..b' }] },
    'settings.ownGoodbyes[0].path: expected keys with dots between, as error.code, at most 8 of them, found "a..b".',
  ],
  [
    { ownGoodbyes: [{ match: 'a/*', name: 'a', prefix: 'x', value: 'y' }] },
    'settings.ownGoodbyes[0].value: expected a text of at most 100 characters, and none without “path”, found "y".',
  ],
  [
    { ownCodes: [{ match: 'a/*', first: 4001, last: 4000, name: 'a', meaning: 'b' }] },
    'settings.ownCodes[0].last: expected a whole number from “first” to 65535, found 4000.',
  ],
];
for (const [settings, en] of wrong) {
  test(`refused: ${en}`, () => {
    const problem = problemIn(JSON.stringify({ format: 'wasclean-settings', version: 1, settings }));
    expect(problem.en).toBe(en);
    expect(problem.zh).toMatch(/\p{Script=Han}/u);
  });
}

test('a field that the format does not have is refused, and what is cited stays short', () => {
  expect(problemIn(fileWith({}, { extra: 1 })).en).toBe('extra is no field of this format.');
  expect(problemIn(fileWith({ theme: 'x'.repeat(9_000) })).en.length).toBeLessThan(150);
});
