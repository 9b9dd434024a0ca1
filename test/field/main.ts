// `npm run field`: real servers and proxies end connections of real browsers, and the verdicts are held against what was
// made to happen. `npm run field -- [chromium] [firefox] [PRODUCT...]` plays only those; `--save` keeps what was recorded
// in test/fixtures; `--judge` plays nothing, and judges what is kept there.
import { grade } from './grade.ts';
import { installPackages } from './packages.ts';
import type { BrowserName, Product } from './product.ts';
import { truthIn } from './product.ts';
import { products } from './products/list.ts';
import { runIn } from './run.ts';
import { type FieldRecord, readField, saveField } from './save.ts';
import { printTable } from './table.ts';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const asked = process.argv.slice(2);
const words = asked.filter((word) => !word.startsWith('--'));
const unknown = words.filter((word) => !BROWSERS.some((name) => name === word) && !products.some(isCalled(word)));
if (unknown.length > 0) {
  console.error(`field: no browser or product is called ${unknown}; there are: ${products.map(({ name }) => name)}`);
  process.exit(1);
}
const named = products.filter(({ name }) => words.includes(name));
const chosen = named.length > 0 ? named : products;
const browsers = BROWSERS.filter((name) => words.includes(name));

function isCalled(word: string): (product: Product) => boolean {
  return ({ name }) => name === word;
}

/** The truth as the products say it now. */
function relabelled(browser: BrowserName, records: readonly FieldRecord[]): FieldRecord[] {
  return records.flatMap((record) => {
    const ending = products
      .find(isCalled(record.product))
      ?.endings.find(({ name, only }) => name === record.ending && (only ?? browser) === browser);
    return ending ? [{ ...record, truth: truthIn(ending, browser) }] : [];
  });
}

/** What is kept of the products that were not played, and what was recorded of the others. */
function merged(browser: BrowserName, recorded: readonly FieldRecord[]): FieldRecord[] {
  const key = ({ product, ending }: FieldRecord) => `${product} ${ending}`;
  const all = new Map(relabelled(browser, readField(browser)).map((record) => [key(record), record]));
  for (const record of recorded) all.set(key(record), record);
  const order = products.flatMap(({ name, endings }) => endings.map((ending) => `${name} ${ending.name}`));
  return order.flatMap((name) => all.get(name) ?? []);
}

let failed = 0;
for (const browser of browsers.length > 0 ? browsers : BROWSERS) {
  if (asked.includes('--judge')) {
    const kept = merged(browser, []);
    if (asked.includes('--save')) saveField(browser, kept);
    printTable(browser, kept.filter(({ product }) => chosen.some(isCalled(product))).map(grade));
    continue;
  }
  installPackages(chosen);
  const { records, failures } = await runIn(browser, chosen);
  if (asked.includes('--save')) saveField(browser, merged(browser, records));
  printTable(browser, records.map(grade));
  for (const { product, ending, why } of failures) console.log(`  not played: ${product}, ${ending.name}: ${why}`);
  failed += failures.length;
}
process.exitCode = failed > 0 ? 1 : 0;
