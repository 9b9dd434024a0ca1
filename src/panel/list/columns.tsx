// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import type { JSX } from 'preact';
import type { CloseSummary } from '#log/columns/summary.ts';
import type { Fold } from '#log/rows/row-list.ts';
import type { SortKey } from '#log/rows/sort-rows.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import type { Language } from '#model/localized.ts';
import { type ColumnWidths, type HideableColumn, LIST_COLUMNS, type ListColumn } from '#model/settings/list-columns.ts';
import { CleanMark } from '#ui/clean-mark.tsx';
import type { Ending } from '#ui/ending.ts';
import type { MessageKey, Messages } from '#ui/messages.ts';
import { formatDateTime, formatDuration } from '#ui/times.ts';
import { frameName } from '#ui/words.ts';
import { NameCell } from './name-cell.tsx';
import { TimeText, UrlText } from './texts.tsx';
import { WhyCell } from './why-cell.tsx';

/** What the cells of a row are made of. */
export interface CellFacts {
  close: CloseSummary;
  /** The similar closes that the row stands for; null for a single one. */
  fold: Fold | null;
  /** Whether it stands below the head of closes that are similar to it. */
  isMember: boolean;
  ending: Ending;
  /** How long the connection had been open, in ms; null when it never opened. */
  open: number | null;
  verdicts: VerdictCache;
  messages: Messages;
  language: Language;
}

/** All that a column of the list is: head, cells, menu and grid are made of it. */
interface Column {
  name: ListColumn;
  label: MessageKey;
  /** What it holds, where the label is short of that. */
  title?: MessageKey;
  /** What its cells are sorted by; null where they are worked out only for what is in sight. */
  sortKey: SortKey | null;
  /** The width in a wide list: so many CSS pixels, or a share of what is left and the least number of pixels. */
  width: { pixels: number } | { share: number; least: number };
  cell(facts: CellFacts): JSX.Element;
}

const columns: Readonly<Record<ListColumn, Omit<Column, 'name'>>> = {
  name: {
    label: 'columnName',
    sortKey: 'name',
    width: { share: 150, least: 110 },
    cell: ({ close, fold, isMember }) => <NameCell close={close} fold={fold} isMember={isMember} />,
  },
  code: {
    label: 'columnCode',
    sortKey: 'code',
    width: { pixels: 56 },
    cell: ({ close: { end }, ending: { code, name, meaning } }) => (
      <div
        role="gridcell"
        class={`cell cell-code ${end.type === 'closed' ? '' : 'is-word'}`}
        title={`${name}: ${meaning}`}
      >
        {code}
      </div>
    ),
  },
  meaning: {
    label: 'columnMeaning',
    sortKey: 'meaning',
    width: { share: 110, least: 100 },
    cell: ({ close: { madeByPage }, ending: { name, meaning }, messages }) => (
      <div role="gridcell" class="cell cell-meaning" title={`${name}: ${meaning}`}>
        {madeByPage && <span class="badge badge-forged">{messages('madeByPage')}</span>}
        {name}
      </div>
    ),
  },
  why: {
    label: 'columnWhy',
    sortKey: null,
    width: { share: 280, least: 190 },
    cell: ({ close: { id }, fold, verdicts, messages, language }) => (
      <WhyCell id={id} fold={fold} verdicts={verdicts} messages={messages} language={language} />
    ),
  },
  reason: {
    label: 'columnReason',
    sortKey: 'reason',
    width: { share: 100, least: 80 },
    cell: ({ ending: { reason } }) => (
      <div role="gridcell" class="cell cell-reason" title={reason}>
        <bdi>{reason}</bdi>
      </div>
    ),
  },
  clean: {
    label: 'columnClean',
    sortKey: 'clean',
    width: { pixels: 58 },
    cell: ({ close, messages }) => (
      <div role="gridcell" class="cell cell-clean">
        <CleanMark close={close} messages={messages} />
      </div>
    ),
  },
  time: {
    label: 'columnTime',
    sortKey: 'time',
    width: { pixels: 94 },
    cell: ({ close: { end } }) => (
      <div role="gridcell" class="cell cell-time" title={formatDateTime(end.at)}>
        <TimeText time={end.at} />
      </div>
    ),
  },
  gap: {
    label: 'columnGap',
    title: 'columnGapTitle',
    sortKey: 'gap',
    width: { pixels: 76 },
    cell: ({ close: { gap }, messages }) => (
      <div role="gridcell" class="cell cell-gap">
        {gap < 0 ? '' : formatDuration(gap, messages)}
      </div>
    ),
  },
  open: {
    label: 'columnOpen',
    sortKey: 'open',
    width: { pixels: 104 },
    cell: ({ open, messages }) => (
      <div
        role="gridcell"
        class={`cell cell-open ${open === null ? 'is-never' : ''}`}
        data-short={open === null ? messages('neverOpenedShort') : undefined}
      >
        <span>{open === null ? messages('neverOpened') : formatDuration(open, messages)}</span>
      </div>
    ),
  },
  url: {
    label: 'columnUrl',
    sortKey: 'url',
    width: { share: 150, least: 110 },
    cell: ({ close: { url } }) => (
      <div role="gridcell" class="cell cell-url">
        <UrlText url={url} />
      </div>
    ),
  },
  frame: {
    label: 'columnFrame',
    sortKey: 'frame',
    width: { share: 80, least: 60 },
    cell: ({ close: { sender }, messages }) => (
      <div role="gridcell" class="cell cell-frame" title={sender.url}>
        <bdi>{frameName(sender, messages)}</bdi>
      </div>
    ),
  },
};

/** The columns, in the order they stand in. */
export const COLUMNS: readonly Column[] = LIST_COLUMNS.map((name) => ({ name, ...columns[name] }));

/** The columns but those that are hidden, and those that would say the same in every row. */
export const shownColumns = (hidden: readonly HideableColumn[], hasFrames: boolean): readonly Column[] =>
  COLUMNS.filter(({ name }) => (name !== 'frame' || hasFrames) && !hidden.some((each) => each === name));

/** What tells the style sheet which columns there are and how wide they were made; a narrow list gives them other widths. */
export function gridStyle(columns: readonly Column[], widths: ColumnWidths): Record<string, string> {
  const tracks = columns.map(({ name, width }) => {
    const [least, first] =
      'pixels' in width ? ['24px', `${width.pixels}px`] : [`var(--least, ${width.least}px)`, `${width.share}fr`];
    return `var(--${name}, minmax(${least}, var(--width-${name}, ${first})))`;
  });
  const chosen = Object.entries(widths).map(([name, width]) => [`--width-${name}`, `${width}fr`]);
  const least = chosen.length > 0 ? { '--least': '24px' } : {};
  return { '--columns': tracks.join(' '), ...Object.fromEntries(chosen), ...least };
}
