// Brings the browsers that are missing: from Debian as its root, else by a download into .cache/browsers.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BROWSERS, DOWNLOADED, findBrowser, hasOnlyGoogleChrome, installWay, thisSystem } from './find-browser.mjs';
import { fail, root, run, say, tryNpm } from './run.mjs';

const folder = dirname(DOWNLOADED);

export function installBrowsers() {
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const machine = { isRoot: process.getuid?.() === 0, osRelease, hasAptGet: existsSync('/usr/bin/apt-get') };
  if (installWay(machine) === 'debian') installFromDebian();
  for (const browser of Object.keys(BROWSERS)) {
    if (findBrowser(browser) === null) bring(browser);
  }
}

function installFromDebian() {
  const isInstalled = (name) =>
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the format is dpkg's own
    spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' }).stdout === 'installed';
  const needed = Object.values(BROWSERS).filter(({ variable }) => !process.env[variable]);
  const packages = needed.length > 0 ? [...needed.flatMap((browser) => browser.packages), 'fonts-noto-cjk'] : [];
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  say(`installing from Debian: ${missing.join(', ')} (about a minute)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** How each browser is downloaded, and the program that then is there; null where the download was refused. */
const DOWNLOADS = {
  chromium() {
    const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: folder };
    const args = ['exec', '--', 'playwright', 'install', '--no-shell', 'chromium'];
    if (tryNpm(args, { env, stdio: ['ignore', 'inherit', 'ignore'] }).status !== 0) return null;
    const ask = "import('playwright-core').then(({ chromium }) => process.stdout.write(chromium.executablePath()))";
    return spawnSync(process.execPath, ['-e', ask], { cwd: root, env, encoding: 'utf8' }).stdout;
  },
  firefox() {
    const puppeteer = ['@puppeteer/browsers@2.13.2', 'install', 'firefox@stable', '--path', folder];
    const args = ['exec', '--yes', '--', ...puppeteer, '--format', '{{path}}'];
    const { status, stdout } = tryNpm(args, { stdio: ['ignore', 'pipe', 'ignore'] });
    return status === 0 ? (stdout.trim().split('\n').at(-1) ?? null) : null;
  },
};

/** Without Firefox most tests still run; without Chromium nothing does. CI is to run all. */
function bring(browser) {
  const { name, variable } = BROWSERS[browser];
  if (browser === 'chromium' && hasOnlyGoogleChrome())
    say('Google Chrome is not used: since version 137 it takes no extension from the command line');
  say(`downloading ${name} into .cache/browsers (150 MB or so, about a minute)`);
  mkdirSync(folder, { recursive: true });
  const program = DOWNLOADS[browser]();
  if (program) {
    writeFileSync(DOWNLOADED, JSON.stringify({ ...thisSystem().downloaded, [browser]: program }));
    return;
  }
  const text = `${name} is missing and could not be downloaded: install it, or name one in the environment variable ${variable}`;
  if (browser === 'chromium' || process.env.CI) fail(text);
  say(`${text}. What needs no ${name} goes on`);
}
