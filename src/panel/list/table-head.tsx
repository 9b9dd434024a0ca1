// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: its headers have the focus
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { LogModel } from '#log/list.ts';
import type { ListColumn } from '#model/settings/list-columns.ts';
import type { LateParts } from '#panel/late.ts';
import { Icon } from '#ui/icons.tsx';
import type { Messages } from '#ui/messages.ts';
import type { ColumnSizer } from './column-sizer.ts';
import type { shownColumns } from './columns.tsx';

interface TableHeadProps {
  model: LogModel;
  /** The columns that are shown. */
  columns: ReturnType<typeof shownColumns>;
  later: ReadonlySignal<LateParts | null>;
  sizer: ColumnSizer | null;
  messages: Messages;
  /** Called when a person asks for the menu of the headers, at a point of the window. */
  onMenu(at: { x: number; y: number }): void;
}

/** The names of the columns; pressing one sorts the list by it, and their menu chooses what is shown. */
export function TableHead({ model, columns, later, sizer, messages, onMenu }: TableHeadProps): JSX.Element {
  const { by, descending } = model.sorting.value;
  const part = later.value;
  // One of them is in the order of focus; arrows lead to the others.
  const active = useSignal<ListColumn>('name');
  return (
    <div role="rowgroup" class="table-head">
      <div
        role="row"
        class="row head-row"
        aria-rowindex={1}
        onKeyDown={(event) => sizer && part?.onHeadKey(event, active.value, sizer)}
        onFocusOut={({ relatedTarget, currentTarget }) => {
          // The first is always in sight.
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) active.value = 'name';
        }}
        onContextMenu={(event) => {
          onMenu({ x: event.clientX, y: event.clientY });
          event.preventDefault();
        }}
      >
        {columns.map(({ name, label, title, sortKey }, place) => {
          const sorted = sortKey === by;
          const order = descending ? 'descending' : 'ascending';
          const focus = {
            'data-column': name,
            tabIndex: active.value === name ? 0 : -1,
            onFocus() {
              active.value = name;
            },
          };
          return (
            <div
              key={name}
              role="columnheader"
              class={`cell cell-${name} ${sorted ? 'is-sorted' : ''}`}
              aria-sort={sorted ? order : undefined}
              {...(sortKey === null && focus)}
            >
              {sortKey === null ? (
                messages(label)
              ) : (
                <button
                  type="button"
                  class="sort"
                  title={messages('sortBy', messages(title ?? label))}
                  onClick={() => model.sortBy(sortKey)}
                  {...focus}
                >
                  <span class="sort-name">{messages(label)}</span>
                  {sorted && <Icon name={descending ? 'descending' : 'ascending'} />}
                </button>
              )}
              {part && sizer && place > 0 && <part.ColumnEdge column={name} sizer={sizer} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
