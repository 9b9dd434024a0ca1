import type { JSX } from 'preact';
import type { Settings } from '#model/settings/settings.ts';
import { Section } from '#ui/section.tsx';
import { useChoice } from '#ui/use-choice.ts';
import type { SettingsActions } from './changes.ts';

export function AppearanceSection({ actions }: { actions: SettingsActions }): JSX.Element {
  const { messages } = actions;
  return (
    <Section id="appearance" title={messages('appearanceTitle')}>
      <Choice
        actions={actions}
        choice="language"
        label={messages('language')}
        options={[
          ['auto', messages('languageAuto')],
          // Each in its own language, so that whoever reads no other finds it.
          ['en', 'English'],
          ['zh', '简体中文'],
        ]}
      />
      <Choice
        actions={actions}
        choice="theme"
        label={messages('theme')}
        options={[
          ['auto', messages('themeAuto')],
          ['light', messages('themeLight')],
          ['dark', messages('themeDark')],
        ]}
      />
    </Section>
  );
}

interface ChoiceProps<Key extends 'language' | 'theme'> {
  actions: SettingsActions;
  choice: Key;
  label: string;
  options: readonly [value: Settings[Key], name: string][];
}

function Choice<Key extends 'language' | 'theme'>({ actions, choice, label, options }: ChoiceProps<Key>) {
  const chosen = useChoice(actions.settings, choice);
  const choose = (index: number) => {
    const option = options[index];
    if (!option) return;
    const changes: Partial<Settings> = {};
    changes[choice] = option[0];
    actions.change(changes);
  };
  return (
    <div class="field">
      <label for={choice}>{label}</label>
      <select id={choice} value={chosen} onChange={(event) => choose(event.currentTarget.selectedIndex)}>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
