import type { ReadonlySignal } from '@preact/signals';
import type { JSX, Ref } from 'preact';
import type { LogModel } from '#log/list.ts';
import { Icon } from '#ui/icons.tsx';
import { SettingsButton } from '#ui/settings-button.tsx';
import type { PanelHost } from './env.ts';
import { ExportButton } from './files/export-button.tsx';
import type { ExportModel } from './files/export-model.ts';
import { ImportButton } from './files/import-button.tsx';
import type { ImportModel } from './files/import-model.ts';
import { FilterField } from './filter/filter-field.tsx';
import { QueryField } from './filter/query-field.tsx';
import type { LateParts } from './late.ts';
import { GroupingChoice } from './list/grouping-choice.tsx';
import type { LiveModel } from './live/live-model.ts';
import { TimelineButton } from './timeline/timeline-button.tsx';

interface ToolbarProps {
  later: ReadonlySignal<LateParts | null>;
  live: ReadonlySignal<LiveModel | null>;
  model: LogModel;
  exports: ExportModel;
  imports: ImportModel;
  /** Whether the log is an imported one, which stays as it is. */
  isImported: boolean;
  host: PanelHost;
  codesButton: Ref<HTMLButtonElement>;
  onOpenCodes(): void;
}

export function Toolbar({
  later,
  live,
  model,
  exports,
  imports,
  isImported,
  host,
  codesButton,
  onOpenCodes,
}: ToolbarProps): JSX.Element {
  const { messages, openInTab } = host;
  const part = later.value;
  const wrong = model.wrongCode.value;
  return (
    <header class="toolbar">
      <h1 class="hidden">WasClean</h1>
      <button type="button" class="icon-button" title={messages('clear')} disabled={isImported} onClick={model.clear}>
        <Icon name="clear" />
        <span class="hidden">{messages('clear')}</span>
      </button>
      <span class="divider" />
      <QueryField model={model} later={later} host={host} />
      <FilterField
        name="code"
        value={model.filterCode}
        label={messages('filterCodeLabel')}
        placeholder={messages('filterCodePlaceholder')}
        problem={wrong === null ? null : messages('filterCodeWrong', wrong)}
      />
      <TimelineButton host={host} />
      <GroupingChoice value={model.arrangement} messages={messages} />
      <span class="divider" />
      <label class="choice" title={messages('preserveLogTitle')}>
        <input
          type="checkbox"
          checked={model.preserveLog.value}
          onChange={(event) => model.setPreserveLog(event.currentTarget.checked)}
        />
        <span>{messages('preserveLog')}</span>
      </label>
      {part && live.value && <part.LiveButton live={live.value} host={host} />}
      <span class="spring" />
      <button ref={codesButton} type="button" class="tool-button" title={messages('codesTitle')} onClick={onOpenCodes}>
        <Icon name="codes" />
        <span class="tool-word">{messages('codes')}</span>
      </button>
      <ExportButton later={later} exports={exports} host={host} />
      <ImportButton imports={imports} host={host} />
      {openInTab && (
        <button type="button" class="icon-button" title={messages('openInTab')} onClick={openInTab}>
          <Icon name="open" />
          <span class="hidden">{messages('openInTab')}</span>
        </button>
      )}
      <SettingsButton host={host} />
    </header>
  );
}
