import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TimeRange } from '#log/filter/time-values.ts';
import type { Messages } from '#ui/messages.ts';
import { formatDateTime, formatTime } from '#ui/times.ts';
import { Chip } from './chip.tsx';

interface RangeChipProps {
  range: Signal<TimeRange | null>;
  messages: Messages;
}

/** Says that the list holds one stretch of time only, and takes that off again. */
export function RangeChip({ range, messages }: RangeChipProps): JSX.Element | null {
  if (!range.value) return null;
  const { from, to } = range.value;
  return (
    <Chip
      text={messages('rangeChip', formatTime(from).slice(0, 8), formatTime(to).slice(0, 8))}
      title={messages('rangeChip', formatDateTime(from), formatDateTime(to))}
      remove={messages('rangeRemove')}
      onRemove={() => {
        range.value = null;
      }}
    />
  );
}
