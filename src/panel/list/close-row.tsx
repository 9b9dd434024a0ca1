// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import type { JSX } from 'preact';
import type { CloseSummary } from '#log/columns/summary.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import type { Language } from '#model/localized.ts';
import { describeEnding, openFor } from '#ui/ending.ts';
import type { Messages } from '#ui/messages.ts';
import type { shownColumns } from './columns.tsx';

interface CloseRowProps {
  close: CloseSummary;
  /** The row's place among all rows, from 0. */
  index: number;
  top: number;
  selected: boolean;
  messages: Messages;
  language: Language;
  verdicts: VerdictCache;
  /** The columns that are shown. */
  columns: ReturnType<typeof shownColumns>;
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
  columns,
  onSelect,
}: CloseRowProps): JSX.Element {
  const { id, end, openedAt, clean } = close;
  const ending = describeEnding(close, messages, language);
  const facts = { close, ending, open: openFor(openedAt, end.at), verdicts, messages, language };
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
      {columns.map(({ cell }) => cell(facts))}
    </div>
  );
}
