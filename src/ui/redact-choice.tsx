import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Messages, ViewSettings } from './host.ts';

/** The choice whether exports leave out what URLs may give away. */
export function RedactChoice({ messages, settings }: { messages: Messages; settings: ViewSettings }): JSX.Element {
  const redact = useSignal(settings.get('redactExports'));
  useEffect(
    () =>
      settings.subscribe(() => {
        redact.value = settings.get('redactExports');
      }),
    [settings],
  );
  const choose = (chosen: boolean) => {
    redact.value = chosen;
    settings.set('redactExports', chosen);
  };
  return (
    <label class="choice redact-choice">
      <input type="checkbox" checked={redact.value} onChange={(event) => choose(event.currentTarget.checked)} />
      <span>{messages('redactExports')}</span>
    </label>
  );
}
