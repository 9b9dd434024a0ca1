import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import en from '../../extension/_locales/en/messages.json' with { type: 'json' };
import zh from '../../extension/_locales/zh_CN/messages.json' with { type: 'json' };

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const keys = Object.keys(en) as (keyof typeof en)[];
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

async function readSources(): Promise<string> {
  const names = await readdir(root('src'), { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name)).map((name) => root(`src/${name}`));
  const texts = await Promise.all([...files, root('manifest.json')].map((file) => readFile(file, 'utf8')));
  return texts.join('\n');
}

test('both languages have the same keys in the same order', () => {
  expect(Object.keys(zh)).toEqual(keys);
});

test('both languages have the same placeholders', () => {
  for (const key of keys) {
    expect(placeholders(zh[key].message), key).toEqual(placeholders(en[key].message));
  }
});

test('no message is empty or holds a $ that a browser would read as a placeholder', () => {
  for (const { message } of [...Object.values(en), ...Object.values(zh)]) {
    expect(message.trim()).toBe(message);
    expect(message).not.toBe('');
    expect(message.replace(/\$[1-9]/g, '')).not.toContain('$');
  }
});

test('Chinese messages are Chinese', () => {
  // Names, symbols and numbers are the same in every language.
  const same = new Set([
    'columnClean',
    'columnUrl',
    'columnGap',
    'columnClean',
    'codesUrl',
    'factPageUrl',
    'sourceWebRequest',
    'shownOf',
    'times',
    'listed',
    'languageTag',
    'matchUrl',
  ]);
  for (const key of keys) {
    if (!same.has(key)) expect(zh[key].message, key).toMatch(/\p{Script=Han}/u);
    expect(en[key].message, key).not.toMatch(/\p{Script=Han}/u);
  }
});

test('every message is used', async () => {
  const sources = await readSources();
  const unused = keys.filter((key) => !sources.includes(`'${key}'`) && !sources.includes(`__MSG_${key}__`));
  expect(unused).toEqual([]);
});

test('every message asked for by name exists', async () => {
  const asked = [...(await readSources()).matchAll(/\bmessages?\(\s*'(\w+)'/g)].map(([, key]) => key);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !keys.some((known) => known === key))).toEqual([]);
});

test('every message of the manifest exists and fits', async () => {
  const manifest = await readFile(root('manifest.json'), 'utf8');
  for (const [, key] of manifest.matchAll(/__MSG_(\w+)__/g)) expect(keys).toContain(key);
  expect(en.extDescription.message.length).toBeLessThanOrEqual(132);
  expect(zh.extDescription.message.length).toBeLessThanOrEqual(132);
  expect(en.extName.message.length).toBeLessThanOrEqual(45);
});
