// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import type { JSX } from 'preact';
import type { Navigation } from '#model/wire/log-change.ts';
import { Icon } from '#ui/icons.tsx';
import type { Messages } from '#ui/messages.ts';
import { formatDateTime } from '#ui/times.ts';
import { TimeText, UrlText } from './texts.tsx';

interface NavigationRowProps {
  navigation: Navigation;
  /** The row's place among all rows, from 0. */
  index: number;
  top: number;
  columns: number;
  messages: Messages;
}

/** The divider between two pages of a tab. */
export function NavigationRow({ navigation, index, top, columns, messages }: NavigationRowProps): JSX.Element {
  return (
    <div role="row" class="row navigation-row" style={{ top: `${top}px` }} aria-rowindex={index + 2}>
      <div role="gridcell" class="navigation" aria-colspan={columns}>
        <span class="cell-time" title={formatDateTime(navigation.at)}>
          <TimeText time={navigation.at} />
        </span>
        <Icon name="navigated" />
        <span class="navigation-word">{messages('navigatedTo')}</span>
        <UrlText url={navigation.url} />
      </div>
    </div>
  );
}
