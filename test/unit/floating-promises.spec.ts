import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lines that leave a promise alone, and lines that do not. */
const LINES: readonly [line: string, floats: boolean][] = [
  ['read();', true],
  ['if (Math.random() > 0.5) read();', true],
  ['read().then(() => {});', true],
  ['read().finally(() => {});', true],
  ['Math.random() > 0.5 && read();', true],
  ['Math.random() > 0.5 ? read() : 0;', true],
  ['(async () => {})();', true],
  ['new Promise(() => {});', true],
  ["import('./other.ts');", true],
  ['browser.storage.local.set({ one: 1 });', true],
  ["database.put('store', 1);", true],
  ["page.click('a');", true],
  ['setTimeout(() => read());', true],
  ['setTimeout(read);', true],
  ['setTimeout(async () => {});', true],
  ['[1].forEach(async () => {});', true],
  ['listen({ done: () => read() });', true],
  ['listen({ done: read });', true],
  ['<button onClick={() => read()} />;', true],
  ['<button onClick={read} />;', true],
  ['await read();', false],
  ['void read();', false],
  ['read().catch(() => {});', false],
  ['read().then(() => {}, () => {});', false],
  ['export const reading = read();', false],
  ['setTimeout(() => void read());', false],
  ['setTimeout(() => read().catch(() => {}));', false],
  ['[1].map(String);', false],
  ['listen({ done: () => {} });', false],
  ['<button onClick={() => void read()} />;', false],
];

test('promises that nobody waits for are refused, wherever their type comes from, and no others', () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  // Within the root, as the types of packages are looked for above a file.
  const folder = mkdtempSync(join(root, '.cache/floating-promises-'));
  try {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*'] }));
    writeFileSync(join(folder, 'other.ts'), 'export {};\n');
    const before = [
      "import type { Page } from '@playwright/test';",
      "import type { IDBPDatabase } from 'idb';",
      "import browser from 'webextension-polyfill';",
      'declare const page: Page;',
      'declare const database: IDBPDatabase;',
      'declare const read: () => Promise<void>;',
      'declare function listen(how: { done: () => void }): void;',
    ];
    writeFileSync(join(folder, 'lines.tsx'), `${[...before, ...LINES.map(([line]) => line)].join('\n')}\n`);
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'test/floating-promises.mjs'), join(folder, 'tsconfig.json')],
      { cwd: root, encoding: 'utf8' },
    );
    const refused = [...stderr.matchAll(/^lines\.tsx:(\d+):/gm)].map(([, line]) => Number(line) - before.length - 1);
    expect(refused.sort((a, b) => a - b)).toEqual(LINES.flatMap(([, floats], index) => (floats ? [index] : [])));
    expect(status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
