// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { LogModel } from '#log/list.ts';
import type { Row } from '#log/rows/row-list.ts';
import type { Move } from '#log/selection.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import type { PanelHost } from '#panel/env.ts';
import type { LateParts } from '#panel/late.ts';
import { useChoice } from '#ui/use-choice.ts';
import { CloseRow, foldId, rowId } from './close-row.tsx';
import { COLUMNS, gridStyle, shownColumns } from './columns.tsx';
import { NavigationRow } from './navigation-row.tsx';
import { ROW_HEIGHT, useRowWindow } from './row-window.ts';
import { TableHead } from './table-head.tsx';

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
  const menuAt = useSignal<{ x: number; y: number } | null>(null);
  const part = later.value;
  const sizer = useComputed(() => later.value?.createColumnSizer(settings) ?? null).value;
  const hidden = useChoice(settings, 'hiddenColumns');
  const keptWidths = useChoice(settings, 'columnWidths');
  const rows = model.rows.value;
  // Who needs attention is told by the rows.
  model.feed.columns.judged.value;
  const { hasFrames } = model.feed.columns;
  const columns = useMemo(() => shownColumns(hidden, hasFrames), [hidden, hasFrames]);
  const shown = useRowWindow(scroller, model, verdicts);
  const selectedId = model.selectedId.value;
  const selectedIndex = selectedId === null ? -1 : rows.indexOf(selectedId);
  const selectedRow = shown.rows[selectedIndex - shown.first];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moveFor(event.key, shown.fitting.peek());
    if (move !== null) model.move(move);
    else if (event.target !== scroller.current || selectedId === null) return;
    else if (event.key === 'Enter') onOpenDetail();
    else if (event.key === 'ArrowRight') model.openFold(selectedId, true);
    else if (event.key === 'ArrowLeft') model.openFold(selectedId, false);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={scroller}
        class="table"
        role="treegrid"
        tabIndex={0}
        aria-label={messages('listLabel')}
        aria-rowcount={rows.length + 1}
        aria-colcount={COLUMNS.length}
        aria-activedescendant={selectedRow && idOf(selectedRow)}
        style={{ '--row-height': `${ROW_HEIGHT}px`, ...gridStyle(columns, sizer?.dragged.value ?? keptWidths) }}
        onScroll={shown.onScroll}
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
          {shown.rows.map((row, place) => renderRow(row, shown.first + place))}
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
    const slot = shown.slotOf(index);
    if (row.kind === 'navigation') {
      const { navigation } = row;
      return <NavigationRow key={`navigation ${slot}`} navigation={navigation} columns={COLUMNS.length} {...place} />;
    }
    if (row.kind === 'group') {
      const by = model.arrangement.value;
      if (!part || by === null || by === 'similar') return null;
      return (
        <part.GroupRow
          key={`group ${slot}`}
          group={row.group}
          grouping={by}
          columns={COLUMNS.length}
          language={language}
          onToggle={model.toggleGroup}
          {...place}
        />
      );
    }
    const fold = row.kind === 'fold' ? row.fold : null;
    return (
      <CloseRow
        key={`close ${slot}`}
        close={row.kind === 'fold' ? row.fold.close : row.close}
        fold={fold}
        isMember={row.kind === 'close' && row.isMember}
        selected={index === selectedIndex}
        language={language}
        verdicts={verdicts}
        columns={columns}
        onSelect={model.select}
        onToggle={model.toggleFold}
        {...place}
      />
    );
  }
}

/** The DOM id of a row that can be active. */
const idOf = (row: Row): string => (row.kind === 'fold' ? foldId(row.fold.key) : rowId(row.id));

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
