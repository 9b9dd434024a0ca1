import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { escapeControls } from '#model/export/escape-controls.ts';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';

interface CopyValueProps {
  /** What the value is of. */
  label: string;
  value: string;
  host: Pick<PanelHost, 'messages' | 'copy'>;
}

/** Copies one value; a tick says that it was done, until the pointer or the focus leaves. */
export function CopyValue({ label, value, host: { messages, copy } }: CopyValueProps): JSX.Element {
  const done = useSignal(false);
  const forget = () => {
    done.value = false;
  };
  return (
    <button
      type="button"
      class={`copy-value ${done.value ? 'is-done' : ''}`}
      title={messages('copyValue', label)}
      onClick={() => {
        done.value = copy(escapeControls(value));
      }}
      onBlur={forget}
      onPointerLeave={forget}
    >
      <Icon name={done.value ? 'yes' : 'copy'} />
      <span class="hidden">{done.value ? messages('copied') : messages('copyValue', label)}</span>
    </button>
  );
}
