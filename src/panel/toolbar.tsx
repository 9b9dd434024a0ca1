import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { LogModel } from '#log/list.ts';
import { Icon } from '#ui/icons.tsx';
import type { SiteRecording } from '#ui/use-recording.ts';
import type { PanelHost } from './env.ts';
import { ExportButton } from './files/export-button.tsx';
import type { ExportModel } from './files/export-model.ts';
import type { ImportModel } from './files/import-model.ts';
import { FacetChips } from './filter/facet-chips.tsx';
import { QueryField } from './filter/query-field.tsx';
import type { LateParts } from './late.ts';
import { GroupingChoice } from './list/grouping-choice.tsx';
import type { LiveModel } from './live/live-model.ts';
import { MoreMenu } from './more-menu.tsx';
import { RecordButton } from './record-button.tsx';

interface ToolbarProps {
  later: ReadonlySignal<LateParts | null>;
  live: ReadonlySignal<LiveModel | null>;
  model: LogModel;
  exports: ExportModel;
  imports: ImportModel;
  /** Whether the log is an imported one, which stays as it is. */
  isImported: boolean;
  /** Whether the page is recorded. */
  page: SiteRecording;
  host: PanelHost;
  onOpenCodes(): void;
}

/** One line of what is done with the list, and below it the chips. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const { later, live, model, exports, imports, isImported, page, host, onOpenCodes } = props;
  const { messages } = host;
  const help = useSignal(false);
  const part = later.value;
  const hideHelp = () => {
    help.value = false;
    document.querySelector<HTMLElement>('.filter-help-button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !help.value) return;
    hideHelp();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of whatever in it has focus
    <header onKeyDown={onKeyDown}>
      <h1 class="hidden">WasClean</h1>
      <div class="toolbar">
        {!isImported && <RecordButton page={page} host={host} />}
        <button type="button" class="icon-button" title={messages('clear')} disabled={isImported} onClick={model.clear}>
          <Icon name="clear" />
          <span class="hidden">{messages('clear')}</span>
        </button>
        <span class="divider" />
        <QueryField model={model} later={later} help={help} host={host} />
        <GroupingChoice value={model.arrangement} messages={messages} />
        {part && live.value && <part.LiveButton live={live.value} host={host} />}
        <span class="spring" />
        <ExportButton later={later} exports={exports} host={host} />
        <MoreMenu later={later} model={model} imports={imports} host={host} onOpenCodes={onOpenCodes} />
      </div>
      <FacetChips model={model} host={host} />
      {part && help.value && <part.FilterHelp text={model.filterText} host={host} onHide={hideHelp} />}
    </header>
  );
}
