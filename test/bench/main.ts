import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { alternate } from './alternate.ts';
import { capture } from './capture/group.ts';
import { panel } from './panel/group.ts';
import { lines, type Measured, table } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    turns: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
    other: { type: 'string', default: '' },
  },
});
const turns = Number(values.turns);
if (!Number.isInteger(turns) || turns < 3) throw new Error('--turns must be a whole number from 3');

/** The groups by the names that `npm run bench -- NAME...` takes; all of them without a name. */
const groups = new Map([
  ['capture', capture(values.other && resolve(values.other))],
  ['panel', panel],
]);

for (const name of positionals.length > 0 ? positionals : groups.keys()) {
  const group = groups.get(name);
  if (!group) throw new Error(`No group is called ${name}; there are: ${[...groups.keys()].join(', ')}`);
  const { comparisons, close } = await group.open();
  const measured: Measured[] = [];
  try {
    for (const comparison of comparisons.filter(({ what }) => what.includes(values.only))) {
      console.error(`${name}: ${comparison.what}, ${turns} turns`);
      const one = { comparison, samples: await alternate(comparison, turns) };
      measured.push(one);
      // What is long under way may be ended before its table.
      console.error(lines(one));
    }
  } finally {
    await close();
  }
  console.log(`\n${name}: ${group.title}; medians of ${turns} turns\n`);
  console.log(`measured\n${table(measured, 'wall')}\n`);
  const hasCpu = measured.some(({ samples }) => [...samples.values()].flat().some(({ cpu }) => cpu !== undefined));
  if (hasCpu) console.log(`CPU time of the main thread\n${table(measured, 'cpu')}`);
}
