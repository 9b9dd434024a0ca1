// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import type { JSX } from 'preact';
import type { CloseSummary } from '#log/columns/summary.ts';
import type { Fold } from '#log/rows/row-list.ts';
import { Icon } from '#ui/icons.tsx';

/** How many colours there are for endpoints. */
const COLOURS = 8;

interface NameCellProps {
  close: CloseSummary;
  /** The similar closes that the row stands for; null for a single one. */
  fold: Fold | null;
  /** Whether it stands below the head of closes that are similar to it. */
  isMember: boolean;
}

/** What tells a row's connection from those to other endpoints: the end of its path, and a dot. The URL is in the tooltip. */
export function NameCell({ close, fold, isMember }: NameCellProps): JSX.Element {
  const { name, url, endpoint } = close;
  return (
    <div role="gridcell" class="cell cell-name" title={url}>
      <span class={fold ? 'fold-mark' : isMember ? 'fold-room is-member' : 'fold-room'}>
        {fold && <Icon name="forward" />}
      </span>
      <span class={`lane-dot lane-${endpoint % COLOURS}`} />
      <bdi class="name">
        <span class="name-end">{name.name}</span>
        {name.host !== '' && <span class="name-host">{name.host}</span>}
        {name.query !== '' && <span class="name-query">{name.query}</span>}
      </bdi>
    </div>
  );
}
