import type { JSX } from 'preact';
import type { SettingsStore } from '#model/settings/settings.ts';
import type { Messages } from './messages.ts';
import { useChoice } from './use-choice.ts';

/** The choice whether exports leave out what URLs may give away. */
export function RedactChoice({ messages, settings }: { messages: Messages; settings: SettingsStore }): JSX.Element {
  const redact = useChoice(settings, 'redactExports');
  return (
    <label class="choice redact-choice">
      <input
        type="checkbox"
        checked={redact}
        onChange={(event) => settings.set('redactExports', event.currentTarget.checked)}
      />
      <span>{messages('redactExports')}</span>
    </label>
  );
}
