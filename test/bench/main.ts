import { parseArgs } from 'node:util';
import { alternate } from './alternate.ts';
import { capture, empty } from './capture/group.ts';
import type { Group } from './comparison.ts';
import { panel } from './panel/group.ts';
import { line, type Measured, table } from './table.ts';

/** The groups by the names that `npm run bench -- NAME...` takes; those that have targets of ours without a name. */
const groups: Record<string, Group> = { capture, panel, empty };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { turns: { type: 'string', default: '9' }, only: { type: 'string', default: '' } },
});
const turns = Number(values.turns);
if (!Number.isInteger(turns) || turns < 7) throw new Error('--turns must be a whole number from 7');

for (const name of positionals.length > 0 ? positionals : ['capture', 'panel']) {
  const group = groups[name];
  if (!group) throw new Error(`No group is called ${name}; there are: ${Object.keys(groups).join(', ')}`);
  const { comparisons, close } = await group.open();
  const measured: Measured[] = [];
  try {
    for (const comparison of comparisons.filter(({ what }) => what.includes(values.only))) {
      console.error(`${name}: ${comparison.what}, ${turns} turns`);
      const one = { comparison, samples: await alternate(comparison, turns) };
      measured.push(one);
      // What is long under way may be ended before its table.
      console.error(line(one));
    }
  } finally {
    await close();
  }
  console.log(`\n${name}: ${group.title}; medians of ${turns} turns\n`);
  console.log(`measured\n${table(measured, 'wall')}\n`);
  if (measured.some(({ samples }) => samples.other.some(({ cpu }) => cpu !== undefined)))
    console.log(`CPU time of the main thread\n${table(measured, 'cpu')}`);
}
