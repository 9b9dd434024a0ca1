import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { LogModel } from '#log/list.ts';
import { Icon, type IconName } from '#ui/icons.tsx';
import { useChoice } from '#ui/use-choice.ts';
import { usePopover } from '#ui/use-popover.ts';
import type { PanelHost } from './env.ts';
import { ImportInput } from './files/import-input.tsx';
import type { ImportModel } from './files/import-model.ts';

interface MoreMenuProps {
  model: LogModel;
  imports: ImportModel;
  host: PanelHost;
  onOpenCodes(): void;
}

/** What is asked for seldom, behind one button. */
export function MoreMenu({ model, imports, host, onOpenCodes }: MoreMenuProps): JSX.Element {
  const { messages, settings, openInTab, openSettings } = host;
  const { open, whole, button, leave, onKeyDown } = usePopover();
  const file = useRef<HTMLInputElement>(null);
  const withTimeline = useChoice(settings, 'timeline');
  const item = (icon: IconName, title: string, label: ComponentChildren, onChosen: () => void, disabled = false) => (
    <button
      type="button"
      class="more-item"
      title={title}
      disabled={disabled}
      onClick={() => {
        leave();
        onChosen();
      }}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of whatever in it has focus
    <div ref={whole} class="more" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="icon-button more-button"
        title={messages('more')}
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name="menu" />
        <span class="hidden">{messages('more')}</span>
      </button>
      <ImportInput input={file} imports={imports} messages={messages} />
      {open.value && (
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
          {item(
            'upload',
            messages('importTitle'),
            messages('import'),
            () => file.current?.click(),
            imports.reading.value !== null,
          )}
          {openInTab && item('open', messages('openInTab'), messages('openInTab'), openInTab)}
          {item('settings', messages('settings'), messages('settings'), openSettings)}
        </div>
      )}
    </div>
  );
}
