// Holds the built scripts to their weight: the page and relay scripts run in every frame of every page.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const stylesOf = (page) => {
  const html = readFileSync(new URL(`../extension/${page}`, import.meta.url), 'utf8');
  return [...html.matchAll(/href="(styles\/[^"]+)"/g)].map(([, style]) => style);
};

const budgets = [
  { what: 'page script', bytes: 5_550, files: ['page.js'] },
  { what: 'relay', bytes: 1_140, files: ['relay.js'] },
  {
    what: "panel's first load",
    bytes: 60_000,
    files: ['panel.html', 'panel.js', ...stylesOf('panel.html')],
  },
];

let over = false;
for (const browser of ['chromium', 'firefox']) {
  for (const { what, bytes, files } of budgets) {
    const read = (file) => readFileSync(new URL(`../dist/${browser}/${file}`, import.meta.url));
    const size = files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
    if (size > bytes) over = true;
    console.log(`${size > bytes ? 'OVER' : 'ok'}  ${browser} ${what}: ${size} of ${bytes} bytes gzipped`);
  }
}
process.exitCode = over ? 1 : 0;
