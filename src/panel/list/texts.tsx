import type { JSX } from 'preact';
import { formatTime } from '#ui/times.ts';

/** More than any window shows in one line; longer texts only cost layout. */
const LONGEST = 400;

/**
 * A URL in one line, without the usual scheme. What gives way first is the query, then the beginning; the whole of it
 * is in the tooltip.
 */
export function UrlText({ url }: { url: string }): JSX.Element {
  const shown = url.replace(/^(?:wss|https):\/\//, '');
  const end = shown.search(/[?#]/);
  const path = end < 0 ? shown : shown.slice(0, end);
  const query = shown.slice(path.length, path.length + LONGEST);
  return (
    <bdi class="url" title={url}>
      <span class="url-path">
        <bdi dir="ltr">{path.slice(-LONGEST)}</bdi>
      </span>
      {query !== '' && <span class="url-query">{query}</span>}
    </bdi>
  );
}

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
