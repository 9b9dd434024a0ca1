import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { escapeControls } from '#model/export/escape-controls.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { Messages } from '#ui/messages.ts';

/** The record itself, as exports hold it; written out when it is asked for. */
export function RawRecord({ connection, messages }: { connection: EndedConnection; messages: Messages }): JSX.Element {
  const open = useSignal(false);
  return (
    <details
      class="fold raw-record"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{messages('rawRecord')}</summary>
      {open.value && <pre class="raw">{escapeControls(JSON.stringify(connection, null, 2))}</pre>}
    </details>
  );
}
