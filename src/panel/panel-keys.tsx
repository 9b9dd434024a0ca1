import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Messages } from '#ui/messages.ts';
import { KeysDialog } from './keys-dialog.tsx';

interface PanelKeysProps {
  messages: Messages;
  /** Goes to the filter. */
  onFind(): void;
  /** Clears the log; null where that cannot be done. */
  onClear: (() => void) | null;
}

/** Where keys write or choose something. */
const FIELD = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** The keys that the panel hears wherever the focus is. */
export function PanelKeys({ messages, onFind, onClear }: PanelKeysProps): JSX.Element | null {
  const showing = useSignal(false);
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const act = actionFor(event);
      if (event.defaultPrevented || !act) return;
      if (act === 'find') onFind();
      else if (act === 'clear') onClear?.();
      else showing.value = true;
      event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [onFind, onClear]);
  if (!showing.value) return null;
  return (
    <KeysDialog
      messages={messages}
      onClose={() => {
        showing.value = false;
      }}
    />
  );
}

function actionFor(event: KeyboardEvent): 'find' | 'clear' | 'show' | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (altKey) return null;
  const letter = key.toLowerCase();
  const command = (ctrlKey || metaKey) && !shiftKey;
  if (command && letter === 'f') return 'find';
  if (target instanceof Element && target.matches(FIELD)) return null;
  if ((ctrlKey && !shiftKey && letter === 'l') || (metaKey && !shiftKey && letter === 'k')) return 'clear';
  if (ctrlKey || metaKey) return null;
  if (key === '/') return 'find';
  return key === '?' ? 'show' : null;
}
