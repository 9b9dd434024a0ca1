// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import type { JSX } from 'preact';
import type { CloseSummary } from '#log/columns/summary.ts';
import type { Fold } from '#log/rows/row-list.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import type { Language } from '#model/localized.ts';
import { describeEnding, openFor } from '#ui/ending.ts';
import type { Messages } from '#ui/messages.ts';
import type { shownColumns } from './columns.tsx';

interface CloseRowProps {
  close: CloseSummary;
  /** The similar closes that the row stands for, of which `close` is the newest; null for a single one. */
  fold: Fold | null;
  /** Whether it stands below the head of closes that are similar to it. */
  isMember: boolean;
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
  /** Called with the key of a fold. */
  onToggle(key: string): void;
}

/** The DOM id of a close's row, for `aria-activedescendant`. */
export const rowId = (id: string): string => `close-${id}`;

/** The DOM id of a fold's row. */
export const foldId = (key: string): string => `fold-${key}`;

export function CloseRow(props: CloseRowProps): JSX.Element {
  const { close, fold, isMember, index, top, selected, messages, language, verdicts, columns, onSelect, onToggle } =
    props;
  const { id, end, openedAt, attention } = close;
  const ending = describeEnding(close, messages, language);
  const facts = { close, fold, isMember, ending, open: openFor(openedAt, end.at), verdicts, messages, language };
  const kind = end.type === 'left' ? 'is-left' : attention ? 'is-attention' : '';
  const inFold = fold ? `fold-row ${fold.open ? 'is-open' : ''}` : isMember ? 'is-member' : '';
  return (
    <div
      role="row"
      id={fold ? foldId(fold.key) : rowId(id)}
      class={`row close-row ${kind} ${inFold} ${index % 2 ? 'is-odd' : ''} ${selected ? 'is-selected' : ''}`}
      style={{ top: `${top}px` }}
      aria-rowindex={index + 2}
      aria-level={isMember ? 2 : 1}
      aria-expanded={fold ? fold.open : undefined}
      aria-selected={selected}
      // At mouse down, as in DevTools: by mouse up a new row may have moved this one away.
      onMouseDown={({ button, detail, target }) => {
        if (button !== 0) return;
        const onMark = target instanceof Element && target.closest('.fold-mark') !== null;
        if (fold && (fold.open || onMark || detail === 2)) onToggle(fold.key);
        else onSelect(id);
      }}
    >
      {columns.map(({ cell }) => cell(facts))}
    </div>
  );
}
