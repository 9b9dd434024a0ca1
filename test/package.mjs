// Makes what stores want in dist/: a zip for each browser, and the source from which a reviewer builds the same bytes.
// `--verify` builds from that source in a new folder, with packages of its own, and compares.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, run, runNpm, say } from './setup/run.mjs';

const BROWSERS = ['chromium', 'firefox'];
const dist = (...path) => join(root, 'dist', ...path);

runNpm(['run', '--silent', 'build']);
for (const browser of BROWSERS)
  runNpm([
    ...['exec', '--', 'web-ext', 'build', '--source-dir', dist(browser), '--artifacts-dir', dist()],
    ...['--filename', `wasclean-${browser}.zip`, '--overwrite-dest'],
  ]);
run('git', ['archive', '--format=zip', '--output', dist('wasclean-source.zip'), 'HEAD']);
say('dist holds wasclean-chromium.zip, wasclean-firefox.zip and wasclean-source.zip');
function verify() {
  const changed = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout;
  if (changed !== '') throw new Error('Commit first: the source is that of the last commit');
  const folder = mkdtempSync(join(tmpdir(), 'wasclean-source-'));
  try {
    const tar = join(folder, 'source.tar');
    run('git', ['archive', '--format=tar', '--output', tar, 'HEAD']);
    const source = join(folder, 'source');
    mkdirSync(source);
    run('tar', ['-xf', tar, '-C', source]);
    say('building the source in a new folder');
    runNpm(['ci', '--loglevel=error'], { cwd: source });
    runNpm(['run', '--silent', 'build'], { cwd: source });
    const differing = BROWSERS.flatMap((browser) => differences(dist(browser), join(source, 'dist', browser)));
    if (differing.length > 0) throw new Error(`Not the same bytes: ${differing.join(', ')}`);
    say('the source builds the same bytes');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files that are in one folder only, or differ. */
function differences(one, other) {
  const names = new Set([one, other].flatMap((folder) => filesIn(folder)));
  return [...names].filter((name) => bytesOf(join(one, name)) !== bytesOf(join(other, name)));
}

const bytesOf = (path) => statSync(path, { throwIfNoEntry: false }) && readFileSync(path, 'base64');

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path));

if (process.argv.includes('--verify')) verify();
