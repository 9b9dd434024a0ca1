// Which browser the tests and the playground start. It runs before anything is installed and needs Node alone.
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a download notes the programs that it brought: `{ chromium: path, firefox: path }`. */
export const DOWNLOADED = fileURLToPath(new URL('../../.cache/browsers/programs.json', import.meta.url));

/**
 * What is known of each browser: the environment variable that may name another, Debian's packages, and where the programs
 * that take extensions are. Google Chrome is not among them: since 137 it ignores `--load-extension`.
 */
export const BROWSERS = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM',
    packages: ['chromium', 'chromium-l10n'],
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing', 'microsoft-edge', 'microsoft-edge-stable'],
    apps: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    programs: ['Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX',
    packages: ['firefox-esr', 'firefox-esr-l10n-zh-cn'],
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    apps: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    programs: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/**
 * What a choice rests on, so that a test can say what another system has.
 *
 * @typedef {object} System
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {string} home The home folder.
 * @property {(path: string) => boolean} isProgram Whether a path names a program that may be run.
 * @property {(path: string) => string} real A path without symbolic links.
 * @property {Partial<Record<string, string>>} downloaded The programs an earlier download brought.
 */

/** @returns {System} This machine. */
export const thisSystem = () => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  real: (path) => realpathSync(path),
  downloaded: existsSync(DOWNLOADED) ? JSON.parse(readFileSync(DOWNLOADED, 'utf8')) : {},
});

/**
 * The program of a browser: what its variable names, else one that is installed, else one that was downloaded.
 *
 * @param {keyof typeof BROWSERS} browser
 * @param {System} system
 * @returns {string | null} Its path, or null where there is none.
 * @throws {Error} When the variable names no program: what somebody asked for is not replaced silently.
 */
export function findBrowser(browser, system = thisSystem()) {
  const { name, variable } = BROWSERS[browser];
  const wanted = system.env[variable];
  if (wanted) {
    const found = pathsOf(wanted, system).find((path) => system.isProgram(path));
    if (found === undefined) throw new Error(`${name}: ${variable} is set to ${wanted}, which is no program`);
    return found;
  }
  const downloaded = system.downloaded[browser];
  const candidates = [...installedPaths(browser, system), ...(downloaded ? [downloaded] : [])];
  return candidates.find((path) => system.isProgram(path) && !isSnap(path, system)) ?? null;
}

/** @type {(browser: keyof typeof BROWSERS, system: System) => string[]} */
function installedPaths(browser, system) {
  const { commands, apps, programs } = BROWSERS[browser];
  const { platform, env, home } = system;
  if (platform === 'darwin')
    return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => posix.join(folder, app)),
    );
  if (platform === 'win32')
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => programs.map((program) => win32.join(folder, program)));
  return commands.flatMap((command) => pathsOf(command, system));
}

/** A command's paths in the folders of PATH; what is a path already is itself. */
function pathsOf(command, { platform, env }) {
  const { join, delimiter, isAbsolute } = platform === 'win32' ? win32 : posix;
  if (isAbsolute(command) || command.includes('/')) return [command];
  const names = platform === 'win32' ? [command, `${command}.exe`] : [command];
  return (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));
}

/** A snap sees neither the extension's folder nor a profile in the temporary folder. */
function isSnap(path, { platform, real }) {
  return platform === 'linux' && (path.startsWith('/snap/') || /\/snap(\/|$)/.test(real(path)));
}

/**
 * How a missing browser can be brought: by Debian's packages as root, else by a download.
 *
 * @param {{ isRoot: boolean, osRelease: string, hasAptGet: boolean }} machine `osRelease`: the text of /etc/os-release.
 * @returns {'debian' | 'download'}
 */
export function installWay({ isRoot, osRelease, hasAptGet }) {
  // Ubuntu's package chromium only brings the snap, and it has no firefox-esr.
  return isRoot && hasAptGet && /^ID="?debian"?$/m.test(osRelease) ? 'debian' : 'download';
}

/** Google Chrome, where it is the only one of its family: people ask why it is not taken. */
export function hasOnlyGoogleChrome(system = thisSystem()) {
  const paths = {
    darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: [system.env.ProgramFiles, system.env['ProgramFiles(x86)']]
      .filter((folder) => folder !== undefined)
      .map((folder) => win32.join(folder, 'Google\\Chrome\\Application\\chrome.exe')),
  };
  const found = paths[system.platform] ?? pathsOf('google-chrome', system);
  return findBrowser('chromium', system) === null && found.some((path) => system.isProgram(path));
}
