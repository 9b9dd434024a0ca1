import type { JSX } from 'preact';
import type { ViewHost } from './env.ts';
import { Icon } from './icons.tsx';

/** Shows the settings page. */
export function SettingsButton({ host: { messages, openSettings } }: { host: ViewHost }): JSX.Element {
  return (
    <button type="button" class="icon-button" title={messages('settings')} onClick={openSettings}>
      <Icon name="settings" />
      <span class="hidden">{messages('settings')}</span>
    </button>
  );
}
