import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ExportModel } from './export-model.ts';
import type { PanelHost } from './host.ts';
import { Icon } from './icons.tsx';
import type { PanelLater } from './panel.tsx';

interface ExportButtonProps {
  later: ReadonlySignal<PanelLater | null>;
  exports: ExportModel;
  host: PanelHost;
}

/** Exports everything as JSON at once; anything else is chosen beside it. */
export function ExportButton({ later, exports, host }: ExportButtonProps): JSX.Element {
  const { messages } = host;
  const open = useSignal(false);
  const whole = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) open.value = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open.value) return;
    open.value = false;
    more.current?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of whatever in it has focus
    <div ref={whole} class="export" onKeyDown={onKeyDown}>
      <button
        type="button"
        class="tool-button"
        disabled={exports.countIn('all') === 0 || exports.progress.value !== null}
        title={messages('exportTitle')}
        onClick={() => exports.start('json', 'all')}
      >
        <Icon name="download" />
        <span class="tool-word">{messages('exportJson')}</span>
      </button>
      <button
        ref={more}
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
