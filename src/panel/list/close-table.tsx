// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { LogModel, Move } from '#log/list.ts';
import type { Row, RowList } from '#log/rows/row-list.ts';
import { BY_TIME } from '#log/rows/sort-rows.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import type { PanelHost } from '#panel/env.ts';
import type { LateParts } from '#panel/late.ts';
import { useChoice } from '#ui/use-choice.ts';
import { CloseRow, rowId } from './close-row.tsx';
import { COLUMNS, gridStyle, shownColumns } from './columns.tsx';
import { debounce } from './debounce.ts';
import { NavigationRow } from './navigation-row.tsx';
import { RowSlots } from './row-slots.ts';
import { TableHead } from './table-head.tsx';

/** The height of the header and of every row, in CSS pixels. */
const ROW_HEIGHT = 22;
/** How long after rows flew by they are said to rest, in ms. */
const LANDS_AFTER = 120;
/** Rows kept in the document above and below what is in sight, so that scrolling never shows a gap. */
const OVERSCAN = 12;

interface CloseTableProps {
  model: LogModel;
  verdicts: VerdictCache;
  later: ReadonlySignal<LateParts | null>;
  host: PanelHost;
  /** Called when a person asks to read the selected close. */
  onOpenDetail(): void;
}

/** The list. Only the rows in sight are in the document, so its length costs nothing. */
export function CloseTable({ model, verdicts, later, host, onOpenDetail }: CloseTableProps): JSX.Element {
  const { messages, language, settings } = host;
  const scroller = useRef<HTMLDivElement>(null);
  const sticking = useRef(true);
  const lastTop = useRef(0);
  const arranged = useRef('');
  const slots = useRef(new RowSlots());
  const anchor = useRef<{ id: string; index: number } | null>(null);
  // While rows fly by, their verdicts can wait.
  const ask = useMemo(() => debounce(verdicts.ask, LANDS_AFTER, 1_000), [verdicts]);
  const firstInSight = useSignal(0);
  // True while the person scrolls so fast that every frame shows other rows. Then there is no overscan, and verdicts are not
  // computed.
  const flying = useSignal(false);
  const landing = useRef(0);
  const fitting = useSignal(60);

  const menuAt = useSignal<{ x: number; y: number } | null>(null);
  const part = later.value;
  const sizer = useComputed(() => later.value?.createColumnSizer(settings) ?? null).value;
  const hidden = useChoice(settings, 'hiddenColumns');
  const columns = useMemo(() => shownColumns(hidden), [hidden]);
  const keptWidths = useChoice(settings, 'columnWidths');

  const rows = model.rows.value;
  const sorting = model.sorting.value;
  const grouping = model.grouping.value;
  const selectedId = model.selectedId.value;
  const span = fitting.value + 2 * OVERSCAN;
  const overscan = flying.value ? 0 : OVERSCAN;
  const first = Math.max(0, Math.min(firstInSight.value, rows.length - fitting.value) - overscan);
  const inWindow = rows.slice(first, first + fitting.value + 2 * overscan);
  const shift = slots.current.shiftFor(first, span);
  const selectedInWindow = selectedId !== null && inWindow.some(({ id }) => id === selectedId);

  const showSelected = () => {
    const { current } = scroller;
    const id = model.selectedId.peek();
    const index = id === null ? -1 : model.rows.peek().indexOf(id);
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
      if (sticking.current && model.selectedId.peek() === null) current.scrollTop = current.scrollHeight;
      else if (moved !== 0) current.scrollTop += moved;
      if (model.selectedId.peek() !== null) showSelected();
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const arrangement = `${sorting.by} ${sorting.descending} ${grouping}`;
    if (arrangement !== arranged.current) {
      arranged.current = arrangement;
      sticking.current = sorting === BY_TIME && grouping === null;
      current.scrollTop = sticking.current ? current.scrollHeight : 0;
      showSelected();
    } else if (sticking.current) current.scrollTop = current.scrollHeight;
    else if (current.scrollTop > 0) stay(current, rows);
    noteAnchor(current, rows);
  }, [rows]);

  useLayoutEffect(showSelected, [selectedId]);

  useLayoutEffect(() => {
    if (flying.peek()) return;
    ask(inWindow.flatMap((row) => (row.kind === 'close' ? row.id : [])));
  }, [rows, first, inWindow.length]);

  const onScroll = () => {
    const { current } = scroller;
    if (!current) return;
    const { scrollTop, clientHeight, scrollHeight } = current;
    const atEnd = scrollHeight - scrollTop - clientHeight < ROW_HEIGHT;
    // Only who scrolls up leaves the end: a list that became lower is just not scrolled to it yet.
    if (atEnd) sticking.current = sorting === BY_TIME && grouping === null;
    else if (scrollTop < lastTop.current) sticking.current = false;
    lastTop.current = scrollTop;
    const next = Math.floor(scrollTop / ROW_HEIGHT);
    if (Math.abs(next - firstInSight.peek()) > fitting.peek()) fly();
    firstInSight.value = next;
    noteAnchor(current, rows);
  };

  // One jump is no flight.
  const fly = () => {
    flying.value = landing.current !== 0;
    clearTimeout(landing.current);
    landing.current = window.setTimeout(() => {
      landing.current = 0;
      flying.value = false;
    }, LANDS_AFTER);
  };

  // What comes or goes above the rows in sight does not move them.
  const noteAnchor = ({ scrollTop }: HTMLElement, list: RowList) => {
    const index = Math.floor(scrollTop / ROW_HEIGHT);
    const [row] = list.slice(index, index + 1);
    anchor.current = row?.kind === 'close' ? { id: row.id, index } : null;
  };
  const stay = (current: HTMLElement, list: RowList) => {
    if (!anchor.current) return;
    const { id, index } = anchor.current;
    const now = list.indexOf(id);
    if (now >= 0 && now !== index) current.scrollTop += (now - index) * ROW_HEIGHT;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moveFor(event.key, fitting.peek());
    if (move !== null) model.move(move);
    else if (event.key === 'Enter' && event.target === scroller.current && model.selectedId.peek() !== null)
      onOpenDetail();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={scroller}
        class="table"
        role="grid"
        tabIndex={0}
        aria-label={messages('listLabel')}
        aria-rowcount={rows.length + 1}
        aria-colcount={COLUMNS.length}
        aria-activedescendant={selectedInWindow ? rowId(selectedId) : undefined}
        style={{ '--row-height': `${ROW_HEIGHT}px`, ...gridStyle(columns, sizer?.dragged.value ?? keptWidths) }}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <TableHead
          model={model}
          columns={columns}
          later={later}
          sizer={sizer}
          messages={messages}
          onMenu={(at) => {
            menuAt.value = at;
          }}
        />
        <div role="rowgroup" class="table-body" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
          {inWindow.map((row, place) => renderRow(row, first + place))}
        </div>
      </div>
      {part && sizer && menuAt.value && (
        <part.ColumnMenu
          at={menuAt.value}
          host={host}
          sizer={sizer}
          onClose={() => {
            menuAt.value = null;
          }}
        />
      )}
    </>
  );

  function renderRow(row: Row, index: number) {
    const place = { index, top: index * ROW_HEIGHT, messages };
    const key = `${row.kind} ${(index + shift) % span}`;
    if (row.kind === 'navigation') {
      return <NavigationRow key={key} navigation={row.navigation} columns={COLUMNS.length} {...place} />;
    }
    if (row.kind === 'group') {
      const by = model.grouping.value ?? 'url';
      const { toggleGroup } = model;
      if (!part) return null;
      return (
        <part.GroupRow
          key={key}
          group={row.group}
          grouping={by}
          columns={COLUMNS.length}
          language={language}
          onToggle={toggleGroup}
          {...place}
        />
      );
    }
    return (
      <CloseRow
        key={key}
        close={row.close}
        selected={row.id === selectedId}
        language={language}
        verdicts={verdicts}
        columns={columns}
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
