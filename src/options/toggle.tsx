import type { JSX } from 'preact';
import type { Settings } from '#model/settings/settings.ts';
import { useChoice } from '#ui/use-choice.ts';
import type { SettingsActions } from './changes.ts';

interface ToggleProps {
  actions: SettingsActions;
  choice: 'recording' | 'goodbyes' | 'preserveLog' | 'timeline' | 'redactExports';
  label: string;
  hint: string;
}

/** A choice of yes or no. */
export function Toggle({ actions, choice, label, hint }: ToggleProps): JSX.Element {
  const chosen = useChoice(actions.settings, choice);
  const choose = (on: boolean) => {
    const changes: Partial<Settings> = {};
    changes[choice] = on;
    actions.change(changes);
  };
  return (
    <div class="toggle">
      <label class="choice">
        <input
          type="checkbox"
          checked={chosen}
          aria-describedby={`${choice}-hint`}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <p id={`${choice}-hint`} class="hint">
        {hint}
      </p>
    </div>
  );
}
