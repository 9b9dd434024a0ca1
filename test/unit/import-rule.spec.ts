import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The table of the README beside the sources: what a folder may import. */
const MAY_IMPORT: Record<string, string[]> = {
  model: ['valibot'],
  page: ['model'],
  relay: ['model'],
  platform: ['model', 'idb', 'valibot', 'webextension-polyfill'],
  ui: ['model', 'preact', '@preact/signals'],
  background: ['model', 'platform', 'valibot'],
  devtools: ['ui', 'model', 'platform'],
  panel: ['ui', 'model', 'platform'],
  popup: ['ui', 'model', 'platform'],
  options: ['ui', 'model', 'platform'],
  files: ['model'],
  access: ['ui', 'model', 'platform'],
};
const PACKAGES = ['@preact/signals', 'idb', 'preact', 'valibot', 'webextension-polyfill'];

test('the linter refuses every import that the import rule does not allow, and no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wasclean-import-rule-'));
  try {
    const { vcs: _vcs, $schema: _schema, ...config } = JSON.parse(readFileSync(join(root, '.biome.json'), 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
    const forbidden: string[] = [];
    for (const [from, allowed] of Object.entries(MAY_IMPORT)) {
      for (const to of [...Object.keys(MAY_IMPORT), ...PACKAGES]) {
        if (to === from) continue;
        const file = `src/${from}/deeper/imports-${to.replaceAll(/\W/g, '-')}.ts`;
        const specifier = PACKAGES.includes(to) ? to : `../../${to}/thing.ts`;
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), `import { thing } from '${specifier}';\nexport const other = thing;\n`);
        if (!allowed.includes(to)) forbidden.push(file);
      }
    }
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/biome'),
      ['lint', 'src', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none'],
      { cwd: folder, encoding: 'utf8' },
    );
    const refused = [...stdout.matchAll(/file=([^,]+)/g)].map(([, file = '']) => file.replace(/^.*\/src\//, 'src/'));
    expect(refused.sort()).toEqual(forbidden.sort());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
