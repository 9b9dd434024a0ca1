import { expect, test } from '@playwright/test';
import { findBrowser, hasOnlyGoogleChrome, installWay } from '../../setup/find-browser.mjs';

type Machine = Parameters<typeof findBrowser>[1];

/** A system that has these programs, and links where they are given. */
const system = (
  platform: NodeJS.Platform,
  programs: string[],
  { env = {}, links = {}, downloaded = {} }: { env?: object; links?: Record<string, string>; downloaded?: object } = {},
): Machine => ({
  platform,
  env: { PATH: '/usr/local/bin:/usr/bin', ...env },
  home: platform === 'darwin' ? '/Users/ada' : '/home/ada',
  isProgram: (path) => programs.includes(path),
  real: (path) => links[path] ?? path,
  downloaded,
});

test('Debian: its packages’ programs, in the order of PATH', () => {
  const debian = system('linux', ['/usr/bin/chromium', '/usr/bin/firefox-esr', '/usr/bin/microsoft-edge']);
  expect(findBrowser('chromium', debian)).toBe('/usr/bin/chromium');
  expect(findBrowser('firefox', debian)).toBe('/usr/bin/firefox-esr');
});

test('Fedora: chromium-browser and firefox', () => {
  const fedora = system('linux', ['/usr/bin/chromium-browser', '/usr/bin/firefox']);
  expect(findBrowser('chromium', fedora)).toBe('/usr/bin/chromium-browser');
  expect(findBrowser('firefox', fedora)).toBe('/usr/bin/firefox');
});

test('Ubuntu: a snap is passed over, since it sees neither the build nor a profile', () => {
  const links = { '/usr/bin/chromium': '/snap/bin/chromium', '/usr/bin/firefox': '/usr/bin/snap' };
  const ubuntu = system('linux', ['/usr/bin/chromium', '/usr/bin/firefox'], { links });
  expect(findBrowser('chromium', ubuntu)).toBeNull();
  expect(findBrowser('firefox', ubuntu)).toBeNull();
  const withEdge = system('linux', ['/usr/bin/chromium', '/usr/bin/microsoft-edge'], { links });
  expect(findBrowser('chromium', withEdge)).toBe('/usr/bin/microsoft-edge');
});

test('macOS: apps of the machine, then those of the person', () => {
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  const own = '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium';
  expect(findBrowser('chromium', system('darwin', [own, edge]))).toBe(edge);
  expect(findBrowser('chromium', system('darwin', [own]))).toBe(own);
});

test('Windows: programs of the machine or of the person', () => {
  const env = {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
  };
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const firefox = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
  const windows = system('win32', [edge, firefox], { env });
  expect(findBrowser('chromium', windows)).toBe(edge);
  expect(findBrowser('firefox', windows)).toBe(firefox);
});

test('what the variable names comes first, by path or by name', () => {
  const env = { CHROMIUM: '/opt/chromium/chrome', FIREFOX: 'firefox-nightly' };
  const machine = system('linux', ['/opt/chromium/chrome', '/usr/bin/chromium', '/usr/local/bin/firefox-nightly'], {
    env,
  });
  expect(findBrowser('chromium', machine)).toBe('/opt/chromium/chrome');
  expect(findBrowser('firefox', machine)).toBe('/usr/local/bin/firefox-nightly');
});

test('what the variable names and is no program is an error, not another browser', () => {
  const machine = system('linux', ['/usr/bin/chromium'], { env: { CHROMIUM: '/opt/none' } });
  expect(() => findBrowser('chromium', machine)).toThrow('CHROMIUM is set to /opt/none, which is no program');
});

test('what was downloaded is taken where nothing is installed, and only while it is there', () => {
  const downloaded = { chromium: '/project/chrome' };
  expect(findBrowser('chromium', system('linux', ['/project/chrome'], { downloaded }))).toBe('/project/chrome');
  expect(findBrowser('chromium', system('linux', [], { downloaded }))).toBeNull();
  const both = system('linux', ['/project/chrome', '/usr/bin/chromium'], { downloaded });
  expect(findBrowser('chromium', both)).toBe('/usr/bin/chromium');
});

test('Google Chrome is never taken, and is named where it is the only one', () => {
  for (const machine of [
    system('linux', ['/usr/bin/google-chrome']),
    system('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
    system('win32', ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'], {
      env: { ProgramFiles: 'C:\\Program Files' },
    }),
  ]) {
    expect(findBrowser('chromium', machine)).toBeNull();
    expect(hasOnlyGoogleChrome(machine)).toBe(true);
  }
  expect(hasOnlyGoogleChrome(system('linux', ['/usr/bin/google-chrome', '/usr/bin/chromium']))).toBe(false);
  expect(hasOnlyGoogleChrome(system('linux', []))).toBe(false);
});

test('Debian’s packages are for Debian’s root; everybody else downloads', () => {
  const debian = { isRoot: true, osRelease: 'NAME="Debian GNU/Linux"\nID=debian\n', hasAptGet: true };
  expect(installWay(debian)).toBe('debian');
  expect(installWay({ ...debian, isRoot: false })).toBe('download');
  expect(installWay({ ...debian, osRelease: 'ID=ubuntu\nID_LIKE=debian\n' })).toBe('download');
  expect(installWay({ isRoot: true, osRelease: 'ID=fedora\n', hasAptGet: false })).toBe('download');
});
