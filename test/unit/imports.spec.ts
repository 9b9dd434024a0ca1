import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the check says of files: nothing, when it lets them pass. */
function problemsOf(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'wasclean-imports-'));
  try {
    cpSync(join(root, 'src/README.md'), join(folder, 'README.md'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { status, stderr } = spawnSync('node', [join(root, 'test/imports.mjs'), folder], { encoding: 'utf8' });
    const problems = stderr.split('\n').filter(Boolean);
    expect(status).toBe(problems.length > 0 ? 1 : 0);
    return problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const importing = (name: string) => `import { thing } from '${name}';\nexport const other = thing;\n`;

/** The table of the README once more, in other words: what no change of it may let in. */
const FORBIDDEN = [
  ['model/record/x.ts', '#platform/browser.ts'],
  ['model/record/x.ts', '#log/feed.ts'],
  ['model/record/x.ts', 'preact'],
  ['model/record/x.ts', 'webextension-polyfill'],
  ['page/x.ts', '#platform/browser.ts'],
  ['page/x.ts', '#relay/api.ts'],
  ['page/x.ts', 'valibot'],
  ['relay/x.ts', '#background/queue.ts'],
  ['relay/x.ts', 'webextension-polyfill'],
  ['platform/x.ts', '#ui/env.ts'],
  ['platform/x.ts', 'preact'],
  ['log/x.ts', '#panel/panel.tsx'],
  ['log/x.ts', '#platform/browser.ts'],
  ['log/x.ts', '#ui/env.ts'],
  ['log/x.ts', 'preact'],
  ['ui/x.tsx', '#panel/panel.tsx'],
  ['ui/x.tsx', '#log/feed.ts'],
  ['ui/x.tsx', '#platform/browser.ts'],
  ['panel/list/x.tsx', '#platform/browser.ts'],
  ['panel/list/x.tsx', '#popup/popup.tsx'],
  ['panel/list/x.tsx', 'idb'],
  ['popup/x.tsx', '#platform/browser.ts'],
  ['options/x.tsx', '#log/feed.ts'],
  ['background/x.ts', '#ui/env.ts'],
  ['background/x.ts', '#page/natives.ts'],
  ['watch/x.ts', '#page/natives.ts'],
  ['relay/x.ts', '#watch/natives.ts'],
  ['devtools/x.ts', '#panel/panel.tsx'],
  ['devtools/x.ts', 'valibot'],
  ['files/x.ts', '#platform/browser.ts'],
  ['elsewhere/x.ts', '#model/localized.ts'],
] as const;

for (const [file, name] of FORBIDDEN) {
  test(`${file} may not import ${name}`, () => {
    expect(problemsOf({ [file]: importing(name) })).not.toEqual([]);
  });
}

test('what the table allows passes, and main.ts may import platform', () => {
  const files = {
    'model/record/x.ts': importing('valibot'),
    'model/record/sizes.ts': 'export const thing = 1;\n',
    'page/x.ts': importing('#model/record/sizes.ts'),
    'platform/x.ts': importing('idb'),
    'log/x.ts': importing('#model/record/ending.ts'),
    'panel/list/x.tsx': importing('#log/feed.ts'),
    'panel/main.ts': importing('#platform/browser.ts'),
    'background/x.ts': importing('#platform/badge.ts'),
  };
  expect(problemsOf(files)).toEqual([]);
});

test('a type may come from where a value may not, and an import that comes later is one too', () => {
  expect(problemsOf({ 'ui/x.ts': "import type { Thing } from '#log/feed.ts';\nexport type Other = Thing;\n" })).toEqual(
    [],
  );
  expect(problemsOf({ 'ui/x.ts': "export const later = () => import('#log/feed.ts');\n" })).toHaveLength(1);
});

test('a page takes types and constants of the model, and no function', () => {
  const sizes = 'export const SIZES = { text: 1 };\nexport const sizeOf = (text: string) => text.length;\n';
  const files = (name: string) => ({
    'model/record/sizes.ts': `${sizes}export function cut() {}\n`,
    'page/x.ts': `import { ${name} } from '#model/record/sizes.ts';\nexport const other = ${name};\n`,
  });
  expect(problemsOf(files('SIZES'))).toEqual([]);
  expect(problemsOf(files('sizeOf'))).toHaveLength(1);
  expect(problemsOf(files('cut'))).toHaveLength(1);
});

const circle = (kind: string) => ({
  'model/record/one.ts': `import { two } from './two.ts';\nexport const one = () => two;\nexport type One = 1;\n`,
  'model/record/two.ts': `import ${kind}{ Three } from '#model/wire/three.ts';\nexport const two = Three;\n`,
  'model/wire/three.ts': `import ${kind}{ One } from '#model/record/one.ts';\nexport const Three = One;\n`,
});

test('a circle of imports is refused, with the way it takes', () => {
  const way = 'model/record/one.ts -> model/record/two.ts -> model/wire/three.ts -> model/record/one.ts';
  expect(problemsOf(circle(''))).toEqual([`a circle: ${way}`]);
});

test('a circle of which a part is types only is refused too, and one that comes later', () => {
  expect(problemsOf(circle('type '))).toHaveLength(1);
  const later = circle('');
  later['model/wire/three.ts'] = "export const Three = () => import('#model/record/one.ts');\n";
  expect(problemsOf(later)).toHaveLength(1);
});

test('a chain without a circle passes', () => {
  const chain = circle('type ');
  chain['model/wire/three.ts'] = 'export type Three = 3;\n';
  expect(problemsOf(chain)).toEqual([]);
});

test('an import climbs out of its folder by name only', () => {
  expect(problemsOf({ 'model/diagnosis/causes/x.ts': importing('../facts.ts') })).toHaveLength(1);
});
