import type { JSX } from 'preact';
import type { Settings } from '#model/settings/settings.ts';
import { useChoice } from '#ui/use-choice.ts';
import type { Desk } from './changes.ts';

interface ToggleProps {
  desk: Desk;
  choice: 'recording' | 'goodbyes' | 'preserveLog' | 'timeline' | 'redactExports';
  label: string;
  hint: string;
}

/** A choice of yes or no. */
export function Toggle({ desk, choice, label, hint }: ToggleProps): JSX.Element {
  const chosen = useChoice(desk.settings, choice);
  const choose = (on: boolean) => {
    const changes: Partial<Settings> = {};
    changes[choice] = on;
    desk.change(changes);
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
