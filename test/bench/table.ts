import type { Samples } from './alternate.ts';
import type { Comparison, Sample } from './comparison.ts';
import { median } from './median.ts';

/** A comparison with what was measured. */
export interface Measured {
  comparison: Comparison;
  samples: Samples;
}

const HEAD = ['', 'base', 'other', 'ratio', 'target', 'ratio of each turn'];

function row({ comparison: { what, base, other, target }, samples }: Measured, key: keyof Sample): string[] {
  const [before, after] = [samples.base, samples.other].map((side) => median(side.map((sample) => sample[key])));
  const ratio = (after ?? Number.NaN) / (before ?? Number.NaN);
  const turns = samples.other.map((sample, turn) => sample[key] / (samples.base[turn]?.[key] ?? Number.NaN));
  return [
    what,
    `${base.name} ${before?.toFixed(1)} ms`,
    `${other.name} ${after?.toFixed(1)} ms`,
    ratio.toFixed(3),
    `${target.toFixed(2)} ${ratio <= target ? 'met' : 'MISSED'}`,
    `${Math.min(...turns).toFixed(2)} to ${Math.max(...turns).toFixed(2)}`,
  ];
}

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
