// Makes a checkout ready: packages, browsers, a fresh build. It runs before anything is installed and needs Node alone.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowsers } from './install-browsers.mjs';
import { fail, root, runNpm, say } from './run.mjs';

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
  runNpm(['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  writeFileSync(mark, hash);
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
  runNpm(['run', '--silent', 'build']);
  writeFileSync(built, '');
}

checkNode();
installPackages();
installBrowsers();
build();
