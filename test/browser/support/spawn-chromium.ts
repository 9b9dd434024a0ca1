import type { StdioOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS } from '../../chromium-flags.ts';
import { type BrowserProcess, startBrowser } from './browser-process.ts';
import type { LaunchOptions } from './test-browser.ts';

/** The built extension. */
const EXTENSION = fileURLToPath(new URL('../../../dist/chromium', import.meta.url));

/** The origin of its pages, with the slash at its end. */
export const EXTENSION_ORIGIN = `chrome-extension://${extensionId(EXTENSION)}/`;

/** What keeps Chromium from loading the extension. */
export const WITHOUT_EXTENSION = '--load-extension=';

const FLAGS = [
  ...CHROMIUM_FLAGS,
  '--disable-default-apps',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Starts Chromium with the extension. */
export function spawnChromium(options: LaunchOptions, debugging: string, stdio?: StdioOptions): BrowserProcess {
  const {
    devtools = false,
    language = 'en',
    headless = true,
    windowSize = [1400, 900],
    args = [],
    otherExtensions = [],
    hosts = new Map(),
  } = options;
  return startBrowser('chromium', {
    profile: options.profile,
    portFile: 'DevToolsActivePort',
    prepare: (profile) => [
      ...FLAGS,
      ...(headless ? ['--headless=new'] : []),
      ...(devtools ? ['--auto-open-devtools-for-tabs'] : []),
      `--window-size=${windowSize.join(',')}`,
      `--lang=${language}`,
      `--user-data-dir=${profile}`,
      debugging,
      ...(hosts.size > 0
        ? [`--host-resolver-rules=${[...hosts].map(([host, address]) => `MAP ${host} ${address}`).join(',')}`]
        : []),
      `--load-extension=${[EXTENSION, ...otherExtensions].join(',')}`,
      ...args,
      'about:blank',
    ],
    env: { LANGUAGE: language.replace('-', '_'), LANG: 'zh_CN.UTF-8' },
    stdio,
  });
}

/** The id Chromium gives an unpacked extension: the start of its path's SHA-256, written in a-p. */
function extensionId(path: string): string {
  const hex = createHash('sha256').update(path.replace(/\/$/, '')).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}
