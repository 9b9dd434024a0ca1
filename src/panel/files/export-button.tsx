import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { PanelHost } from '#panel/env.ts';
import type { LateParts } from '#panel/late.ts';
import { Icon } from '#ui/icons.tsx';
import { usePopover } from '#ui/use-popover.ts';
import type { ExportModel } from './export-model.ts';

interface ExportButtonProps {
  later: ReadonlySignal<LateParts | null>;
  exports: ExportModel;
  host: PanelHost;
}

/** Exports everything as JSON at once; anything else is chosen beside it. */
export function ExportButton({ later, exports, host }: ExportButtonProps): JSX.Element {
  const { messages } = host;
  const { open, whole, button, onKeyDown } = usePopover();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of whatever in it has focus
    <div ref={whole} class="export" onKeyDown={onKeyDown}>
      <button
        type="button"
        class="tool-button"
        disabled={exports.countIn('all') === 0 || exports.progress.value !== null}
        title={messages('exportTitle')}
        onClick={() => void exports.start('json', 'all')}
      >
        <Icon name="download" />
        <span class="tool-word">{messages('exportJson')}</span>
      </button>
      <button
        ref={button}
        type="button"
        class="icon-button export-more"
        title={messages('exportOptions')}
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name="more" />
        <span class="hidden">{messages('exportOptions')}</span>
      </button>
      {open.value && later.value && <later.value.ExportMenu exports={exports} host={host} />}
    </div>
  );
}
