// Makes a checkout ready: packages, browsers, a fresh build. It runs before anything is installed and needs Node alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text) => console.log(`setup: ${text}`);

function fail(text) {
  console.error(`setup: ${text}`);
  process.exit(1);
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) fail(`${command} ${args.join(' ')} ended with ${status}`);
}

const found = (command) => spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) fail(`Node 20 or newer is needed, this is ${process.versions.node}`);
}

function installPackages() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.installed-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  say('installing packages (about half a minute)');
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  writeFileSync(mark, hash);
}

/** What each browser is on Debian, and the environment variable that may name another. */
const BROWSERS = Object.values(JSON.parse(readFileSync(new URL('browsers.json', import.meta.url), 'utf8')));

function installBrowsers() {
  const needed = BROWSERS.filter(({ variable }) => !process.env[variable]);
  if (!found('apt-get')) {
    for (const { name, command, variable } of needed) {
      if (!found(command)) fail(`${name} is missing: install it, or name one in the environment variable ${variable}`);
    }
    return;
  }
  const isInstalled = (name) =>
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the format is dpkg's own
    spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' }).stdout === 'installed';
  const packages = needed.length > 0 ? [...needed.flatMap((browser) => browser.packages), 'fonts-noto-cjk'] : [];
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) fail(`as root, run: apt-get install ${missing.join(' ')}`);
  say(`installing from Debian: ${missing.join(', ')} (about a minute)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** When the newest file in it was written; what is missing is newer than anything. */
function newest(path) {
  if (!existsSync(path)) return Number.POSITIVE_INFINITY;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build() {
  const sources = ['src', 'extension', 'manifest.json', 'webpack.config.js', 'package.json', 'package-lock.json'];
  // What somebody built since, as for development, is no fresh build either.
  const watched = [...sources, 'dist/chromium', 'dist/firefox'].map((path) => newest(join(root, path)));
  const built = join(root, 'dist', '.built');
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...watched)) return;
  say('building the extension');
  run('npm', ['run', '--silent', 'build']);
  writeFileSync(built, '');
}

checkNode();
installPackages();
installBrowsers();
build();
