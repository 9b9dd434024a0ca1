// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../model/localized.ts';
import { CloseRow, rowId } from './close-row.tsx';
import type { MessageKey, Messages } from './host.ts';
import type { LogModel, Move } from './log-model.ts';
import { NavigationRow } from './navigation-row.tsx';
import type { Row } from './rows.ts';
import type { VerdictBook } from './verdict-book.ts';

/** The height of the header and of every row, in CSS pixels. */
const ROW_HEIGHT = 22;
/** Rows kept in the document above and below what is in sight, so that scrolling never shows a gap. */
const OVERSCAN = 12;

const columns: readonly { name: string; label: MessageKey }[] = [
  { name: 'time', label: 'columnTime' },
  { name: 'code', label: 'columnCode' },
  { name: 'why', label: 'columnWhy' },
  { name: 'meaning', label: 'columnMeaning' },
  { name: 'reason', label: 'columnReason' },
  { name: 'clean', label: 'columnClean' },
  { name: 'url', label: 'columnUrl' },
  { name: 'open', label: 'columnOpen' },
  { name: 'frame', label: 'columnFrame' },
];

interface CloseTableProps {
  model: LogModel;
  verdicts: VerdictBook;
  messages: Messages;
  language: Language;
  /** Called when a person asks to read the selected close. */
  onOpenDetail(): void;
}

/** The list. Only the rows in sight are in the document, so its length costs nothing. */
export function CloseTable({ model, verdicts, messages, language, onOpenDetail }: CloseTableProps): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const sticking = useRef(true);
  const firstInSight = useSignal(0);
  const fitting = useSignal(60);

  const rows = model.rows.value;
  const selectedId = model.selected.value?.id ?? null;
  const first = Math.max(0, Math.min(firstInSight.value, rows.length - fitting.value) - OVERSCAN);
  const inWindow = rows.slice(first, first + fitting.value + 2 * OVERSCAN);
  const selectedInWindow = selectedId !== null && inWindow.some(({ id }) => id === selectedId);

  const showSelected = () => {
    const { current } = scroller;
    const id = model.selected.peek()?.id;
    const index = id === undefined ? -1 : model.rows.peek().findIndex((row) => row.id === id);
    if (current && index >= 0) showRow(current, index);
  };

  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    let edge = current.getBoundingClientRect().top;
    const observer = new ResizeObserver(() => {
      if (current.clientHeight === 0) return;
      // Whatever comes or goes above the list takes its room from rows out of sight, if there are any.
      const { top } = current.getBoundingClientRect();
      const moved = top - edge;
      edge = top;
      fitting.value = Math.ceil(current.clientHeight / ROW_HEIGHT);
      if (sticking.current && !model.selected.peek()) current.scrollTop = current.scrollHeight;
      else if (moved !== 0) current.scrollTop += moved;
      if (model.selected.peek()) showSelected();
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (sticking.current && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [rows]);

  useLayoutEffect(showSelected, [selectedId]);

  useLayoutEffect(() => {
    verdicts.ask(inWindow.flatMap((row) => (row.kind === 'close' ? row.connection : [])));
  }, [rows, first, inWindow.length]);

  const onScroll = () => {
    const { current } = scroller;
    if (!current) return;
    const { scrollTop, clientHeight, scrollHeight } = current;
    sticking.current = scrollHeight - scrollTop - clientHeight < ROW_HEIGHT;
    firstInSight.value = Math.floor(scrollTop / ROW_HEIGHT);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moveFor(event.key, fitting.peek());
    if (move !== null) model.move(move);
    else if (event.key === 'Enter' && model.selected.peek()) onOpenDetail();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      class="table"
      role="grid"
      tabIndex={0}
      aria-label={messages('listLabel')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={selectedInWindow ? rowId(selectedId) : undefined}
      style={{ '--row-height': `${ROW_HEIGHT}px` }}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" class="table-head">
        <div role="row" class="row head-row" aria-rowindex={1}>
          {columns.map(({ name, label }) => (
            <div key={name} role="columnheader" class={`cell cell-${name}`}>
              {messages(label)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" class="table-body" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {inWindow.map((row, place) => renderRow(row, first + place))}
      </div>
    </div>
  );

  function renderRow(row: Row, index: number) {
    const place = { index, top: index * ROW_HEIGHT, messages };
    if (row.kind === 'navigation') {
      return <NavigationRow key={row.id} navigation={row.navigation} columns={columns.length} {...place} />;
    }
    return (
      <CloseRow
        key={row.id}
        connection={row.connection}
        selected={row.id === selectedId}
        language={language}
        verdicts={verdicts}
        onSelect={model.select}
        {...place}
      />
    );
  }
}

function showRow(scroller: HTMLElement, index: number): void {
  const top = index * ROW_HEIGHT;
  // The header stays in sight and takes the room of one row.
  const inSight = scroller.clientHeight - 2 * ROW_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top > scroller.scrollTop + inSight) scroller.scrollTop = top - inSight;
}

function moveFor(key: string, page: number): Move | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page - 2;
    case 'PageUp':
      return 2 - page;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}
