import type { Samples } from './alternate.ts';
import type { Comparison, Sample } from './comparison.ts';
import { median } from './median.ts';

/** A comparison with what was measured. */
export interface Measured {
  comparison: Comparison;
  samples: Samples;
}

const HEAD = ['', 'base', 'other', 'ratio', 'target', 'ratio of each turn'];

function row({ comparison, samples }: Measured, key: keyof Sample): string[] {
  const { what, base, other, target, limit, unit = 'ms' } = comparison;
  const middle = (side: readonly Sample[]) => median(side.map((sample) => sample[key] ?? Number.NaN));
  const [before, after] = [middle(samples.base), middle(samples.other)];
  const ratio = after / before;
  const turns = samples.other.map(
    (sample, turn) => (sample[key] ?? Number.NaN) / (samples.base[turn]?.[key] ?? Number.NaN),
  );
  const goals = [
    target === null ? '' : `${target.toFixed(2)} ${ratio <= target ? 'met' : 'MISSED'}`,
    limit === undefined ? '' : `${limit} ${unit} ${after <= limit ? 'met' : 'MISSED'}`,
  ];
  return [
    what,
    `${base.name} ${before.toFixed(1)} ${unit}`,
    `${other.name} ${after.toFixed(1)} ${unit}`,
    ratio.toFixed(3),
    goals.filter((goal) => goal !== '').join(', '),
    `${Math.min(...turns).toFixed(2)} to ${Math.max(...turns).toFixed(2)}`,
  ];
}

/** The medians of both sides of one and their ratio. */
export const line = (measured: Measured): string =>
  row(measured, 'wall')
    .filter((cell) => cell !== '')
    .join('  ');

/** The medians of both sides and their ratio, a line for each comparison. */
export function table(measured: readonly Measured[], key: keyof Sample): string {
  const rows = [HEAD, ...measured.map((each) => row(each, key))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
