import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { OwnCode } from '#model/services/own-code.ts';
import { RECONNECT } from '#model/services/reconnect.ts';
import type { Reconnect } from '#model/services/service.ts';
import type { SettingsActions } from './changes.ts';
import { DraftForm } from './draft-form.tsx';
import { DraftInput, type ProblemsIn } from './draft-input.tsx';
import { MatchFields } from './match-fields.tsx';
import { type Draft, type DraftField, draftOf, EMPTY_DRAFT, readDraft } from './own-code-draft.ts';

interface OwnCodeFormProps {
  actions: SettingsActions;
  /** The code to edit, null for a new one. */
  edited: OwnCode | null;
  /** The codes there are besides it. */
  others: readonly OwnCode[];
  onSave(code: OwnCode): void;
  onCancel(): void;
}

/** Adds or edits a code of the person's own. */
export function OwnCodeForm({ actions, edited, others, onSave, onCancel }: OwnCodeFormProps): JSX.Element {
  const { messages, language } = actions;
  const draft = useSignal<Draft>(edited ? draftOf(edited) : EMPTY_DRAFT);
  const problems = useSignal<ProblemsIn<DraftField>>({});
  const { advice } = draft.value;
  const submit = (): boolean => {
    const read = readDraft(draft.value, others);
    if ('code' in read) onSave(read.code);
    else problems.value = read.problems;
    return 'code' in read;
  };
  const state = { form: 'code', draft, problems, messages } as const;

  return (
    <DraftForm
      title={messages(edited ? 'codeEdit' : 'codeAdd')}
      messages={messages}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <MatchFields state={state} />
      <div class="code-range">
        <DraftInput {...state} field="first" label={messages('codeFirst')} placeholder="4001" code numeric />
        <DraftInput {...state} field="last" label={messages('codeLast')} code numeric />
      </div>
      <DraftInput {...state} field="name" label={messages('codeName')} />
      <DraftInput {...state} field="meaning" label={messages('codeMeaning')} long />
      <div class="field">
        <label for="code-advice">{messages('codeAdvice')}</label>
        <select
          id="code-advice"
          value={advice}
          onChange={(event) => {
            draft.value = { ...draft.value, advice: event.currentTarget.value as Draft['advice'] };
          }}
        >
          <option value="none">{messages('adviceNone')}</option>
          {(Object.keys(RECONNECT) as Reconnect[]).map((reconnect) => (
            <option key={reconnect} value={reconnect}>
              {RECONNECT[reconnect][language]}
            </option>
          ))}
          <option value="words">{messages('adviceOwn')}</option>
        </select>
      </div>
      {advice === 'words' && <DraftInput {...state} field="words" label={messages('adviceWords')} long />}
    </DraftForm>
  );
}
