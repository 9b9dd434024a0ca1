// Holds extension/THIRD-PARTY-NOTICES to what the built bundles hold; `--write` writes it anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const at = (path) => new URL(`../${path}`, import.meta.url);
const NOTICES = at('extension/THIRD-PARTY-NOTICES');

const packages = ['chromium', 'firefox'].flatMap((browser) => {
  const list = at(`dist/${browser}-packages.json`);
  if (!existsSync(list)) throw new Error('Build first: npm run build');
  return JSON.parse(readFileSync(list, 'utf8'));
});

/** A package's notice: its name, version, licence, where its source is, and the text of its licence. */
function noticeOf(name) {
  const folder = at(`node_modules/${name}/`);
  const { version, license, repository } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} ships no licence text`);
  const source = (repository.url ?? repository)
    .replace(/^git\+|\.git$/g, '')
    .replace(/^(github:)?([\w-]+\/[\w.-]+)$/, 'https://github.com/$2')
    .replace(/^(git|ssh):\/\/(git@)?/, 'https://');
  const text = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n').trim();
  return `${name} ${version}\nLicence: ${license}\nSource: ${source}\n\n${text}\n`;
}

const rule = `\n${'-'.repeat(80)}\n\n`;
const notices = [
  'WasClean contains code of these packages. The licence of WasClean itself is in the file LICENSE.\n',
  ...[...new Set(packages)].sort().map(noticeOf),
].join(rule);

if (process.argv.includes('--write')) writeFileSync(NOTICES, notices);
else if (!existsSync(NOTICES) || readFileSync(NOTICES, 'utf8') !== notices) {
  console.error('extension/THIRD-PARTY-NOTICES is not what the bundles hold; run: node test/notices.mjs --write');
  process.exitCode = 1;
} else console.log(`ok  notices of ${new Set(packages).size} packages`);
