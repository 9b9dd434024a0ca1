import type { JSX } from 'preact';
import { parseSettings, writeSettings } from '#model/settings/settings-file.ts';
import { Section } from '#ui/section.tsx';
import { datedName, type SettingsActions } from './changes.ts';
import { FileButton } from './file-button.tsx';
import { Toggle } from './toggle.tsx';

/** All settings to a file and back. */
export function FileSection({ actions }: { actions: SettingsActions }): JSX.Element {
  const { messages, language, settings, save, version } = actions;
  const exportAll = () => {
    const now = Date.now();
    save(datedName('settings', now), writeSettings(settings.all(), `WasClean ${version}`, now), 'application/json');
  };
  const refuse = (name: string, why: string) => actions.fail(messages('notImported', name, why));
  const importAll = (name: string, text: string) => {
    const read = parseSettings(text, settings.all());
    if ('problem' in read) refuse(name, read.problem[language]);
    else actions.change(read.content, messages('settingsImported', name));
  };
  return (
    <Section id="files" title={messages('filesTitle')} hint={messages('filesHint')}>
      <div class="buttons">
        <button type="button" class="text-button" onClick={exportAll}>
          {messages('settingsExport')}
        </button>
        <FileButton label={messages('settingsImport')} onPick={importAll} onFail={refuse} />
      </div>
    </Section>
  );
}

export function ExportsSection({ actions }: { actions: SettingsActions }): JSX.Element {
  const { messages } = actions;
  return (
    <Section id="exports" title={messages('exportsTitle')}>
      <Toggle
        actions={actions}
        choice="redactExports"
        label={messages('redactExports')}
        hint={messages('redactHint')}
      />
    </Section>
  );
}
