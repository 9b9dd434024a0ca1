import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Report } from '#model/record/connection.ts';
import { expect, test } from './chromium-fixtures.ts';

test('what watches needs no document: given a place in a worker, it reports opening, close call and end, and gathers nothing', async ({
  page,
  server,
}) => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('in-worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { IN_FIREFOX: 'false' },
  });
  server.route('/blank', '<!doctype html><title>blank</title>');
  server.route('/worker.js', { body: outputFiles[0]?.text ?? '' });
  await page.goto(`${server.origin}/blank`);
  const lines = await page.evaluate(
    (url) =>
      new Promise<string[]>((resolve, reject) => {
        const all: string[] = [];
        const worker = new Worker('/worker.js');
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
          all.push(data);
          if (data.includes('"type":"closed"')) resolve(all);
        });
        worker.postMessage(url);
      }),
    `${server.ws}/echo`,
  );
  const reports = lines.map((line) => JSON.parse(line) as Report);
  expect(reports.map(({ number }) => number)).toEqual([1, 2, 1, 1, 1]);
  const [created, thrown, opened, called, closed] = reports;
  expect(created).toMatchObject({ url: `${server.ws}/echo`, protocols: ['chat'], opened: null, end: null });
  expect(thrown?.end).toMatchObject({ type: 'threw', name: 'SyntaxError' });
  expect(opened?.opened).not.toBeNull();
  // A worker does not say which event a listener handles.
  expect(called?.closeCall).toMatchObject({ code: 4001, reason: 'enough', readyState: 1, threw: null });
  expect(called?.closeCall).not.toHaveProperty('during');
  expect(closed?.end).toMatchObject({ type: 'closed', code: 4001, wasClean: true });
  expect(closed?.page).toMatchObject({ hidden: false, longestGap: null });
});
