import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));

test('every fact that a comment names stands in test/README.md, and every fact there is leant on', () => {
  const [, facts = ''] = readFileSync(join(root, 'test/README.md'), 'utf8').split('## What was measured');
  const told = [...facts.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  expect(told).toEqual(told.map((_, index) => index + 1));
  const named = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bmeasured: (\d+)/g)].map(([, number]) => Number(number)),
  );
  expect([...new Set(named)].sort((a, b) => a - b)).toEqual(told);
});

test('no comment says that something was measured, and not what', () => {
  const vague = sources.filter(({ text }) => /\bmeasured\)/.test(text)).map(({ file }) => file);
  expect(vague).toEqual([]);
});
