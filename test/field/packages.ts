import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD } from './folders.ts';
import npmPackages from './npm-packages.json' with { type: 'json' };
import type { Product } from './product.ts';

const say = (text: string) => console.log(`field: ${text}`);

/** What Debian's scripts ask before they start a service, and where 101 means: do not. */
const POLICY = '/usr/sbin/policy-rc.d';

/** Installs what the products need that is not there: an error names what cannot be installed, and what to do. */
export function installPackages(products: readonly Product[]): void {
  installDebian(products);
  installNpm();
}

function installDebian(products: readonly Product[]): void {
  const missing = [...new Set(products.flatMap(({ debian }) => debian))].filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get'))
    throw new Error(`the field run takes its servers from Debian, and there is no apt-get: missing ${missing}`);
  if (process.getuid?.() !== 0) throw new Error(`as root, run: apt-get install ${missing.join(' ')}`);
  say(`installing from Debian: ${missing.join(', ')} (a minute or two)`);
  const isOurs = !existsSync(POLICY);
  // None of them may be started as a service.
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
  } finally {
    if (isOurs) rmSync(POLICY);
  }
}

function isInstalled(name: string): boolean {
  const format = `-f=$${'{db:Status-Status}'}`;
  return spawnSync('dpkg-query', ['-W', format, name], { encoding: 'utf8' }).stdout === 'installed';
}

function apt(args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} ended with ${status}:\n${stderr}`);
}

function installNpm(): void {
  const wanted = JSON.stringify({ private: true, dependencies: npmPackages }, null, 2);
  const manifest = join(FIELD, 'package.json');
  const mark = join(FIELD, 'node_modules', '.installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  say(`installing from npm: ${Object.keys(npmPackages).join(', ')} (about a minute)`);
  mkdirSync(FIELD, { recursive: true });
  writeFileSync(manifest, wanted);
  const { status } = spawnSync('npm', ['install', '--no-fund', '--no-audit', '--no-save', '--loglevel=error'], {
    cwd: FIELD,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm install in .cache/field ended with ${status}`);
  writeFileSync(mark, wanted);
}
