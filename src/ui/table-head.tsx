// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: its buttons have the focus
import type { JSX } from 'preact';
import { COLUMNS } from './columns.ts';
import type { Messages } from './host.ts';
import { Icon } from './icons.tsx';
import type { LogModel } from './list/log-model.ts';

/** The names of the columns; pressing one sorts the list by it. */
export function TableHead({ model, messages }: { model: LogModel; messages: Messages }): JSX.Element {
  const { by, descending } = model.sorting.value;
  return (
    <div role="rowgroup" class="table-head">
      <div role="row" class="row head-row" aria-rowindex={1}>
        {COLUMNS.map(({ name, label, sortKey }) => {
          const sorted = sortKey === by;
          const order = descending ? 'descending' : 'ascending';
          return (
            <div
              key={name}
              role="columnheader"
              class={`cell cell-${name} ${sorted ? 'is-sorted' : ''}`}
              aria-sort={sorted ? order : undefined}
            >
              {sortKey === null ? (
                messages(label)
              ) : (
                <button
                  type="button"
                  class="sort"
                  title={messages('sortBy', messages(label))}
                  onClick={() => model.sortBy(sortKey)}
                >
                  <span class="sort-name">{messages(label)}</span>
                  {sorted && <Icon name={descending ? 'descending' : 'ascending'} />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
