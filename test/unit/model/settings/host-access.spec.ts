import { expect, test } from '@playwright/test';
import { barrierAt, barrierOfTab, type HostAccess } from '#model/settings/host-access.ts';

const access = (...origins: string[]): HostAccess => ({ origins, files: false, privateWindows: false });

for (const everywhere of ['<all_urls>', '*://*/*']) {
  test(`${everywhere} lets into every page of the web, known or not`, () => {
    for (const url of ['', 'https://example.com/', 'http://[::1]:8080/a?b#c', 'http://a.b.example/']) {
      expect(barrierAt(url, access(everywhere)), url).toBeNull();
    }
  });
}

for (const { pattern, inside, outside } of [
  {
    pattern: 'https://example.com/*',
    inside: ['https://example.com/', 'https://example.com:8443/a'],
    outside: [
      'http://example.com/',
      'https://www.example.com/',
      'https://badexample.com/',
      'https://example.com.evil.test/',
    ],
  },
  {
    pattern: '*://*.example.com/*',
    inside: ['https://example.com/', 'http://a.b.example.com/'],
    outside: ['https://badexample.com/', 'https://example.org/'],
  },
  { pattern: 'http://*/*', inside: ['http://example.com/', 'http://127.0.0.1:81/'], outside: ['https://example.com/'] },
  { pattern: 'http://localhost:*/*', inside: ['http://localhost:3000/'], outside: ['http://localhost.example/'] },
]) {
  test(`${pattern} lets into what it covers`, () => {
    for (const url of inside) expect(barrierAt(url, access('https://other.test/*', pattern)), url).toBeNull();
    for (const url of ['', ...outside]) expect(barrierAt(url, access(pattern)), url).toBe('site');
  });
}

test('without any access every page of the web is barred', () => {
  expect(barrierAt('https://example.com/', access())).toBe('site');
  expect(barrierAt('', access())).toBe('site');
});

test('pages from files are a choice of their own', () => {
  expect(barrierAt('file:///tmp/a.html', access('<all_urls>'))).toBe('files');
  expect(barrierAt('file:///tmp/a.html', { ...access(), files: true })).toBeNull();
});

test('what a page makes itself is entered with it', () => {
  for (const url of ['about:blank', 'about:blank#a', 'about:srcdoc', 'data:text/html,a', 'blob:https://a.example/1']) {
    expect(barrierAt(url, access()), url).toBeNull();
  }
});

test('pages of browsers and of extensions are told as what no extension may enter', () => {
  for (const url of [
    'chrome://extensions/',
    'edge://newtab/',
    'about:addons',
    'about:blanket',
    'devtools://devtools/bundled/inspector.html',
    'moz-extension://x/popup.html',
    'chrome-extension://x/popup.html',
    'view-source:https://example.com/',
    'resource://gre/',
  ]) {
    expect(barrierAt(url, access('<all_urls>')), url).toBe('browser');
  }
});

test('of a tab whose URL is hidden despite access to all sites it is told that no extension may enter', () => {
  const all = access('<all_urls>');
  expect(barrierOfTab('', all, false)).toBe('browser');
  expect(barrierOfTab('', { ...all, files: true }, true)).toBe('browser');
  expect(barrierOfTab('', all, true), 'or a page from a file').toBe('hidden');
  expect(barrierOfTab('', access('https://example.com/*'), true)).toBe('site');
  expect(barrierOfTab('https://example.com/', all, true)).toBeNull();
  expect(barrierOfTab('chrome://version/', all, true)).toBe('browser');
});
