import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { LogModel } from '#log/list.ts';
import { Icon } from '#ui/icons.tsx';
import { usePopover } from '#ui/use-popover.ts';
import type { PanelHost } from './env.ts';
import { ImportInput } from './files/import-input.tsx';
import type { ImportModel } from './files/import-model.ts';
import type { LateParts } from './late.ts';

interface MoreMenuProps {
  later: ReadonlySignal<LateParts | null>;
  model: LogModel;
  imports: ImportModel;
  host: PanelHost;
  onOpenCodes(): void;
}

/** What is asked for seldom, behind one button. */
export function MoreMenu({ later, model, imports, host, onOpenCodes }: MoreMenuProps): JSX.Element {
  const { messages } = host;
  const { open, whole, button, leave, onKeyDown } = usePopover();
  const file = useRef<HTMLInputElement>(null);
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
      {open.value && later.value && (
        <later.value.MoreItems
          model={model}
          isReading={imports.reading.value !== null}
          host={host}
          onImport={() => file.current?.click()}
          onOpenCodes={onOpenCodes}
          onLeave={leave}
        />
      )}
    </div>
  );
}
