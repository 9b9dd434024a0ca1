import type { JSX } from 'preact';
import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import { shortUrl } from '#model/record/urls.ts';
import type { PanelHost } from '#panel/env.ts';
import { describeEnding, openFor } from '#ui/ending.ts';
import { formatDuration, formatTime } from '#ui/times.ts';
import { LANE, RULER } from './paint.ts';

interface TimelineTipProps {
  id: string;
  entry: number;
  isSelected: boolean;
  /** Where it points, in pixels from the left; null when nobody sees it. */
  x: number | null;
  /** The index of its lane. */
  lane: number;
  /** How wide the timeline is, in pixels. */
  width: number;
  columns: CloseColumns;
  verdicts: VerdictCache;
  host: PanelHost;
}

/** What a bar of the timeline is. */
export function TimelineTip({
  id,
  entry,
  isSelected,
  x,
  lane,
  width,
  columns,
  verdicts,
  host,
}: TimelineTipProps): JSX.Element {
  const { messages, language } = host;
  const { id: connection, url, end, openedAt } = columns.summaryOf(entry);
  const { code, name } = describeEnding({ end }, messages, language);
  const open = openFor(openedAt, end.at);
  const known = verdicts.known(connection);
  const side = x !== null && x > width / 2 ? { right: `${width - x + 12}px` } : { left: `${(x ?? 0) + 12}px` };
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      class={x === null ? 'hidden' : 'timeline-tip'}
      style={x === null ? undefined : { ...side, top: `${RULER + (lane + 1) * LANE}px` }}
    >
      <strong>
        {code} {name}
      </strong>{' '}
      {known && <span>{known.verdict.headline[language]}</span>} <bdi>{shortUrl(url)}</bdi>{' '}
      <span class="muted">
        {formatTime(end.at)} · {open === null ? messages('neverOpened') : formatDuration(open, messages)}
      </span>
    </div>
  );
}
