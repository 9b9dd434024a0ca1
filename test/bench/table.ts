import type { Samples } from './alternate.ts';
import type { Comparison, Ratio, Sample } from './comparison.ts';
import { median } from './median.ts';

/** A comparison with what was measured. */
export interface Measured {
  comparison: Comparison;
  samples: Samples;
}

const HEAD = ['', 'base', 'other', 'ratio', 'target', 'ratio of each turn'];

const rowsOf = (measured: Measured, key: keyof Sample): string[][] =>
  measured.comparison.ratios.map((ratio) => row(measured, ratio, key));

function row({ comparison, samples }: Measured, { base, other, target }: Ratio, key: keyof Sample): string[] {
  const { what, limit, unit = 'ms' } = comparison;
  const valuesOf = (side: string) => (samples.get(side) ?? []).map((sample) => sample[key] ?? Number.NaN);
  const [bases, others] = [valuesOf(base), valuesOf(other)];
  const [before, after] = [median(bases), median(others)];
  const ratio = after / before;
  const turns = others.map((value, turn) => value / (bases[turn] ?? Number.NaN));
  const most = target?.[key];
  const goals = [
    most === undefined ? '' : `${most.toFixed(2)} ${ratio <= most ? 'met' : 'MISSED'}`,
    limit === undefined ? '' : `${limit} ${unit} ${after <= limit ? 'met' : 'MISSED'}`,
  ];
  return [
    what,
    `${base} ${before.toFixed(1)} ${unit}`,
    `${other} ${after.toFixed(1)} ${unit}`,
    ratio.toFixed(3),
    goals.filter((goal) => goal !== '').join(', '),
    `${Math.min(...turns).toFixed(2)} to ${Math.max(...turns).toFixed(2)}`,
  ];
}

/** The medians of the sides of one and their ratios. */
export const lines = (measured: Measured): string =>
  rowsOf(measured, 'wall')
    .map((cells) => cells.filter((cell) => cell !== '').join('  '))
    .join('\n');

/** The medians of two sides and their ratio, a line for each two that are compared. */
export function table(measured: readonly Measured[], key: keyof Sample): string {
  const rows = [HEAD, ...measured.flatMap((each) => rowsOf(each, key))];
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
