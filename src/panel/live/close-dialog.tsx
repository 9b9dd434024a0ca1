import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { lookUp } from '#model/close-codes/look-up.ts';
import { MAX_REASON_BYTES, reasonBytes, takesCode } from '#model/record/close-arguments.ts';
import type { Connection } from '#model/record/connection.ts';
import type { PanelHost } from '#panel/env.ts';
import { UrlText } from '#panel/list/texts.tsx';

interface CloseDialogProps {
  connection: Connection;
  host: PanelHost;
  onDone(): void;
}

/** Asks with which code and reason to close a connection, and closes it. */
export function CloseDialog({ connection, host, onDone }: CloseDialogProps): JSX.Element {
  const { messages, language } = host;
  const dialog = useRef<HTMLDialogElement>(null);
  const code = useSignal('1000');
  const reason = useSignal('');
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const number = /^\d{1,5}$/.test(code.value) ? Number(code.value) : Number.NaN;
  const bytes = reasonBytes(reason.value);
  const wrongCode = !takesCode(number);
  const wrongReason = bytes > MAX_REASON_BYTES;
  return (
    <dialog
      ref={dialog}
      class="close-dialog"
      aria-labelledby="close-title"
      onClose={onDone}
      // What is behind it hears no keys.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (wrongCode || wrongReason) return;
          host.closeFromHere(connection, number, reason.value);
          dialog.current?.close();
        }}
      >
        <h2 id="close-title">{messages('closeDialogTitle')}</h2>
        <UrlText url={connection.url} />
        <label>
          <span>{messages('closeDialogCode')}</span>
          <input
            inputMode="numeric"
            value={code.value}
            aria-invalid={wrongCode}
            aria-describedby="close-code-note"
            autocomplete="off"
            onInput={({ currentTarget }) => {
              code.value = currentTarget.value.trim();
            }}
          />
        </label>
        <p id="close-code-note" class={wrongCode ? 'wrong' : 'muted'} role="status">
          {wrongCode ? messages('closeDialogCodeWrong') : lookUp(number).name[language]}
        </p>
        <label>
          <span>{messages('closeDialogReason')}</span>
          <input
            value={reason.value}
            aria-invalid={wrongReason}
            aria-describedby="close-reason-note"
            autocomplete="off"
            onInput={({ currentTarget }) => {
              reason.value = currentTarget.value;
            }}
          />
        </label>
        <p id="close-reason-note" class={wrongReason ? 'wrong' : 'muted'}>
          {messages('closeDialogBytes', String(bytes), String(MAX_REASON_BYTES))}
        </p>
        <p class="muted">{messages('closeDialogNote')}</p>
        <footer>
          <button type="button" class="text-button" onClick={() => dialog.current?.close()}>
            {messages('cancel')}
          </button>
          <button type="submit" class="text-button is-primary" disabled={wrongCode || wrongReason}>
            {messages('closeDialogDo')}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
