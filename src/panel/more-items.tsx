import type { ComponentChildren, JSX } from 'preact';
import type { LogModel } from '#log/list.ts';
import { Icon, type IconName } from '#ui/icons.tsx';
import { useChoice } from '#ui/use-choice.ts';
import type { PanelHost } from './env.ts';

interface MoreItemsProps {
  model: LogModel;
  /** Whether a file is being read. */
  isReading: boolean;
  host: PanelHost;
  onImport(): void;
  onOpenCodes(): void;
  /** Called before something that leads elsewhere is done. */
  onLeave(): void;
}

/** What is asked for seldom. */
export function MoreItems({ model, isReading, host, onImport, onOpenCodes, onLeave }: MoreItemsProps): JSX.Element {
  const { messages, settings, openInTab, openSettings } = host;
  const withTimeline = useChoice(settings, 'timeline');
  const item = (icon: IconName, title: string, label: ComponentChildren, onChosen: () => void, disabled = false) => (
    <button
      type="button"
      class="more-item"
      title={title}
      disabled={disabled}
      onClick={() => {
        onLeave();
        onChosen();
      }}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
  return (
    <div class="popover more-menu">
      <label class="choice more-item" title={messages('preserveLogTitle')}>
        <input
          type="checkbox"
          checked={model.preserveLog.value}
          onChange={(event) => model.setPreserveLog(event.currentTarget.checked)}
        />
        <span>{messages('preserveLog')}</span>
      </label>
      <label class="choice more-item">
        <input
          type="checkbox"
          checked={withTimeline}
          onChange={(event) => settings.set('timeline', event.currentTarget.checked)}
        />
        <span>{messages('timelineShow')}</span>
      </label>
      {item('codes', messages('codesTitle'), messages('codes'), onOpenCodes)}
      {item('upload', messages('importTitle'), messages('import'), onImport, isReading)}
      {openInTab && item('open', messages('openInTab'), messages('openInTab'), openInTab)}
      {item('settings', messages('settings'), messages('settings'), openSettings)}
    </div>
  );
}
