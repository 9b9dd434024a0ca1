import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { KEEP } from '#model/settings/settings.ts';
import { Problem, Section } from '#ui/section.tsx';
import { useChoice } from '#ui/use-choice.ts';
import type { SettingsActions } from './changes.ts';
import { Toggle } from './toggle.tsx';

export function LogSection({ actions }: { actions: SettingsActions }): JSX.Element {
  const { messages } = actions;
  return (
    <Section id="log" title={messages('logTitle')}>
      <KeepRecords actions={actions} />
      <Toggle
        actions={actions}
        choice="preserveLog"
        label={messages('preserveLog')}
        hint={messages('preserveLogTitle')}
      />
    </Section>
  );
}

function KeepRecords({ actions }: { actions: SettingsActions }) {
  const { messages } = actions;
  const kept = useChoice(actions.settings, 'keepRecords');
  // What is typed, null where that is what is kept.
  const typed = useSignal<string | null>(null);
  const wrong = useSignal(false);
  const choose = (text: string) => {
    const count = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
    wrong.value = !(count >= KEEP.least && count <= KEEP.most);
    if (wrong.value) return;
    typed.value = null;
    if (count !== kept) actions.change({ keepRecords: count });
  };
  return (
    <div class="field">
      <label for="keep-records">{messages('keepRecords')}</label>
      <input
        id="keep-records"
        class="is-number"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={typed.value ?? String(kept)}
        aria-invalid={wrong.value}
        aria-describedby={wrong.value ? 'keep-records-hint keep-records-problem' : 'keep-records-hint'}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          wrong.value = false;
        }}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Problem id="keep-records-problem" text={wrong.value ? messages('keepRecordsWrong') : null} />
      <p id="keep-records-hint" class="hint">
        {messages('keepRecordsHint')}
      </p>
    </div>
  );
}
