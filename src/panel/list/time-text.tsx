import type { JSX } from 'preact';
import { formatTime } from '#ui/clock.ts';

/** A time of day; a narrow list leaves out its milliseconds. */
export function TimeText({ time }: { time: number }): JSX.Element {
  const text = formatTime(time);
  return (
    <>
      {text.slice(0, 8)}
      <span class="time-rest">{text.slice(8)}</span>
    </>
  );
}
