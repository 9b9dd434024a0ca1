import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '#ui/icons.tsx';
import type { MessageKey, Messages } from '#ui/messages.ts';

const KEYS: readonly (readonly [MessageKey, ...string[]])[] = [
  ['keysFilter', '/', 'Ctrl+F', '⌘F'],
  ['keysComplete', '↓', 'Tab'],
  ['keysMove', '↑', '↓', 'PgUp', 'PgDn', 'Home', 'End'],
  ['keysDetail', 'Enter'],
  ['keysTimeline', '←', '→', '↑', '↓', 'Shift+←', 'Shift+→'],
  ['keysEscape', 'Esc'],
  ['keysClear', 'Ctrl+L', '⌘K'],
  ['keysHeaders', 'Tab', '←', '→'],
  ['keysWidth', 'Alt+←', 'Alt+→'],
  ['keysColumns', 'Shift+F10'],
  ['keysShow', '?'],
];

/** What can be done with the keyboard. */
export function KeysDialog({ messages, onClose }: { messages: Messages; onClose(): void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="keys"
      aria-label={messages('keysTitle')}
      onClose={onClose}
      // What is behind it hears no keys.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div class="keys-body">
        <header>
          <h2>{messages('keysTitle')}</h2>
          <button
            type="button"
            class="icon-button"
            title={messages('keysClose')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="dismiss" />
            <span class="hidden">{messages('keysClose')}</span>
          </button>
        </header>
        <dl>
          {KEYS.map(([label, ...keys]) => [
            <dt key={label}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>,
            <dd key={`${label} text`}>{messages(label)}</dd>,
          ])}
        </dl>
      </div>
    </dialog>
  );
}
