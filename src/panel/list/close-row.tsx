// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import type { JSX } from 'preact';
import type { Outline } from '#log/columns/summary.ts';
import type { VerdictBook } from '#log/verdicts/verdict-cache.ts';
import type { Language } from '#model/localized.ts';
import { CleanMark } from '#ui/clean-mark.tsx';
import { formatDateTime } from '#ui/clock.ts';
import { formatDuration } from '#ui/duration.ts';
import { describeEnding, openFor } from '#ui/ending.ts';
import { frameName } from '#ui/frame-name.ts';
import type { Messages } from '#ui/messages.ts';
import { TimeText } from './time-text.tsx';
import { UrlText } from './url-text.tsx';
import { WhyCell } from './why-cell.tsx';

interface CloseRowProps {
  close: Outline;
  /** The row's place among all rows, from 0. */
  index: number;
  top: number;
  selected: boolean;
  messages: Messages;
  language: Language;
  verdicts: VerdictBook;
  onSelect(id: string): void;
}

/** The DOM id of a close's row, for `aria-activedescendant`. */
export const rowId = (id: string): string => `close-${id}`;

export function CloseRow({
  close,
  index,
  top,
  selected,
  messages,
  language,
  verdicts,
  onSelect,
}: CloseRowProps): JSX.Element {
  const { id, end, url, openedAt, clean, madeByPage, sender } = close;
  const { code, name, meaning, reason } = describeEnding(close, messages, language);
  const open = openFor(openedAt, end.at);
  const kind = end.type === 'left' ? 'is-left' : clean ? 'is-clean' : 'is-unclean';
  return (
    <div
      role="row"
      id={rowId(id)}
      class={`row close-row ${kind} ${index % 2 ? 'is-odd' : ''} ${selected ? 'is-selected' : ''}`}
      style={{ top: `${top}px` }}
      aria-rowindex={index + 2}
      aria-selected={selected}
      // At mouse down, as in DevTools: by mouse up a new row may have moved this one away.
      onMouseDown={(event) => event.button === 0 && onSelect(id)}
    >
      <div role="gridcell" class="cell cell-time" title={formatDateTime(end.at)}>
        <TimeText time={end.at} />
      </div>
      <div role="gridcell" class={`cell cell-code ${end.type === 'closed' ? '' : 'is-word'}`} title={name}>
        {code}
      </div>
      <WhyCell id={id} verdicts={verdicts} messages={messages} language={language} />
      <div role="gridcell" class="cell cell-meaning" title={`${name}: ${meaning}`}>
        {madeByPage && <span class="badge badge-forged">{messages('madeByPage')}</span>}
        <strong>{name}</strong> <span class="muted">{meaning}</span>
      </div>
      <div role="gridcell" class="cell cell-reason" title={reason}>
        <bdi>{reason}</bdi>
      </div>
      <div role="gridcell" class="cell cell-clean">
        <CleanMark close={close} messages={messages} />
      </div>
      <div role="gridcell" class="cell cell-url">
        <UrlText url={url} />
      </div>
      <div role="gridcell" class={`cell cell-open ${open === null ? 'is-never' : ''}`}>
        {open === null ? messages('neverOpened') : formatDuration(open, messages)}
      </div>
      <div role="gridcell" class="cell cell-frame" title={sender.url}>
        <bdi>{frameName(sender, messages)}</bdi>
      </div>
    </div>
  );
}
