import { useSignal } from '@preact/signals';
import { type JSX, render } from 'preact';
import type { PageHost } from '#ui/env.ts';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { actionsOf, type Notice } from './changes.ts';
import { ExportsSection, FileSection } from './file-section.tsx';
import { LogSection } from './log-section.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { OwnCodesSection } from './own-codes-section.tsx';
import { OwnGoodbyesSection } from './own-goodbyes-section.tsx';
import { RecordingSection } from './recording-section.tsx';

/** Shows the settings. Called again with another host, such as one of another language, it keeps what is being typed. */
export function showSettings(root: Element, host: PageHost): void {
  render(<SettingsPage host={host} />, root);
}

function SettingsPage({ host }: { host: PageHost }): JSX.Element {
  const notice = useSignal<Notice | null>(null);
  const actions = actionsOf(host, (next) => {
    notice.value = next;
  });
  return (
    <div class="settings">
      <header class="settings-head">
        <img src="icons/icon.svg" width="28" height="28" alt="" />
        <h1>{host.messages('settingsTitle')}</h1>
      </header>
      <main>
        <RecordingSection actions={actions} />
        <LogSection actions={actions} />
        <ExportsSection actions={actions} />
        <OwnCodesSection actions={actions} />
        <OwnGoodbyesSection actions={actions} />
        <AppearanceSection actions={actions} />
        <FileSection actions={actions} />
        <AboutSection actions={actions} />
      </main>
      <NoticeBar notice={notice} messages={host.messages} />
    </div>
  );
}
