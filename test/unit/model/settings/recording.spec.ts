import { expect, test } from '@playwright/test';
import { parseHost } from '#model/settings/host-name.ts';
import { excludedBy, isRecordedOn, turnedOff, turnedOn } from '#model/settings/recording.ts';

const never = (...neverRecord: string[]) => ({ recording: true, neverRecord });

test('everything is recorded until somebody chooses otherwise', () => {
  expect(isRecordedOn(never(), 'example.com')).toBe(true);
  expect(isRecordedOn(never(), '')).toBe(true);
});

test('nothing is recorded while recording is off', () => {
  expect(isRecordedOn({ recording: false, neverRecord: [] }, 'example.com')).toBe(false);
  expect(isRecordedOn({ recording: false, neverRecord: [] }, '')).toBe(false);
});

const covered: [entry: string, host: string][] = [
  ['example.com', 'example.com'],
  ['example.com', 'EXAMPLE.com'],
  ['example.com', 'example.com.'],
  ['example.com', 'a.b.example.com'],
  ['localhost', 'localhost'],
  ['localhost', 'app.localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['xn--fsqu00a.xn--0zwm56d', 'www.xn--fsqu00a.xn--0zwm56d'],
];
for (const [entry, host] of covered) {
  test(`${entry} covers ${host}`, () => {
    expect(isRecordedOn(never('other.test', entry), host)).toBe(false);
    expect(excludedBy(['other.test', entry], host)).toEqual([entry]);
  });
}

const free: [entry: string, host: string][] = [
  ['example.com', 'notexample.com'],
  ['example.com', 'example.com.evil.test'],
  ['example.com', 'com'],
  ['www.example.com', 'example.com'],
  ['127.0.0.1', '127.0.0.11'],
  ['[::1]', '[::11]'],
  ['example.com', ''],
];
for (const [entry, host] of free) {
  test(`${entry} does not cover ${host || 'a page without a host'}`, () => {
    expect(isRecordedOn(never(entry), host)).toBe(true);
  });
}

test('turning a host on takes every entry away that covers it, and ends a general stop', () => {
  const off = { recording: false, neverRecord: ['example.com', 'b.example.com', 'c.example.com', 'other.test'] };
  const on = turnedOn(off, 'a.b.example.com');
  expect(on).toEqual({ recording: true, neverRecord: ['c.example.com', 'other.test'] });
  expect(isRecordedOn(on, 'a.b.example.com')).toBe(true);
});

test('turning a host off adds it once, and not where a domain above it is off', () => {
  expect(turnedOff(never('other.test'), 'example.com').neverRecord).toEqual(['other.test', 'example.com']);
  expect(turnedOff(never('example.com'), 'example.com').neverRecord).toEqual(['example.com']);
  expect(turnedOff(never('example.com'), 'a.example.com').neverRecord).toEqual(['example.com']);
});

const good: [typed: string, host: string][] = [
  ['example.com', 'example.com'],
  ['  Example.COM. ', 'example.com'],
  ['localhost', 'localhost'],
  ['build_server-1', 'build_server-1'],
  ['例子.测试', 'xn--fsqu00a.xn--0zwm56d'],
  ['Bücher.example', 'xn--bcher-kva.example'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['例子。测试', 'xn--fsqu00a.xn--0zwm56d'],
  ['192.168.0.1', '192.168.0.1'],
  ['::1', '[::1]'],
  ['[::1]', '[::1]'],
  ['2001:DB8:0:0::1', '[2001:db8::1]'],
  ['::ffff:10.0.0.1', '[::ffff:a00:1]'],
];
for (const [typed, host] of good) {
  test(`the host ${typed} is ${host}`, () => {
    expect(parseHost(typed)).toEqual({ host });
    expect(parseHost(host), 'what was read reads the same again').toEqual({ host });
  });
}

const bad: [typed: string, problem: string][] = [
  ['', 'empty'],
  [' \t', 'empty'],
  ['*.example.com', 'wildcard'],
  ['*', 'wildcard'],
  ['https://example.com', 'more'],
  ['example.com/path', 'more'],
  ['example.com:8080', 'more'],
  ['[::1]:8080', 'more'],
  ['me@example.com', 'more'],
  ['example.com?x', 'more'],
  ['example.com#x', 'more'],
  ['a\\b', 'more'],
  ['two hosts.com', 'invalid'],
  ['a..b', 'invalid'],
  ['.example.com', 'invalid'],
  ['-a.example', 'invalid'],
  ['a-.example', 'invalid'],
  ['1.2.3.256', 'invalid'],
  ['1.2.3.4.5', 'invalid'],
  ['[::1', 'more'],
  [':::', 'invalid'],
  ['exa%41mple', 'invalid'],
  ['a,b', 'invalid'],
  ['<script>', 'invalid'],
  ['a!b.example', 'invalid'],
  [`${'a'.repeat(64)}.example`, 'invalid'],
  [Array(64).fill('abc').join('.'), 'invalid'],
];
for (const [typed, problem] of bad) {
  test(`${JSON.stringify(typed.slice(0, 70))} is no host: ${problem}`, () => {
    expect(parseHost(typed)).toEqual({ problem });
  });
}
