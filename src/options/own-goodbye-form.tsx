import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { OwnGoodbye } from '#model/goodbyes/own-goodbye.ts';
import type { SettingsActions } from './changes.ts';
import { DraftForm } from './draft-form.tsx';
import { DraftInput, type ProblemsIn } from './draft-input.tsx';
import { MatchFields } from './match-fields.tsx';
import {
  EMPTY_GOODBYE,
  type GoodbyeDraft,
  type GoodbyeField,
  goodbyeDraftOf,
  readGoodbyeDraft,
} from './own-goodbye-draft.ts';

interface OwnGoodbyeFormProps {
  actions: SettingsActions;
  /** The goodbye to edit, null for a new one. */
  edited: OwnGoodbye | null;
  /** The goodbyes there are besides it. */
  others: readonly OwnGoodbye[];
  onSave(goodbye: OwnGoodbye): void;
  onCancel(): void;
}

/** Adds or edits a goodbye of the person's own. */
export function OwnGoodbyeForm({ actions, edited, others, onSave, onCancel }: OwnGoodbyeFormProps): JSX.Element {
  const { messages } = actions;
  const draft = useSignal<GoodbyeDraft>(edited ? goodbyeDraftOf(edited) : EMPTY_GOODBYE);
  const problems = useSignal<ProblemsIn<GoodbyeField>>({});
  const submit = (): boolean => {
    const read = readGoodbyeDraft(draft.value, others);
    if ('goodbye' in read) onSave(read.goodbye);
    else problems.value = read.problems;
    return 'goodbye' in read;
  };
  const state = { form: 'goodbye', draft, problems, messages } as const;

  return (
    <DraftForm
      title={messages(edited ? 'goodbyeEdit' : 'goodbyeAdd')}
      messages={messages}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <MatchFields state={state} />
      <DraftInput {...state} field="name" label={messages('goodbyeName')} placeholder="Chat" />
      <DraftInput
        {...state}
        field="prefix"
        label={messages('goodbyePrefix')}
        hint={messages('goodbyePrefixHint')}
        placeholder="BYE "
        code
      />
      <div class="code-range">
        <DraftInput {...state} field="path" label={messages('goodbyePath')} placeholder="type" code />
        <DraftInput {...state} field="value" label={messages('goodbyeValue')} placeholder="kicked" code />
      </div>
      <div class="code-range">
        <DraftInput {...state} field="code" label={messages('goodbyeCode')} placeholder="error.code" code />
        <DraftInput {...state} field="reason" label={messages('goodbyeReason')} placeholder="error.message" code />
      </div>
      <p class="hint">{messages('goodbyeKeysHint')}</p>
      <div class="field">
        <label for="goodbye-ends">{messages('goodbyeEnds')}</label>
        <select
          id="goodbye-ends"
          value={draft.value.ends}
          onChange={(event) => {
            draft.value = { ...draft.value, ends: event.currentTarget.value as GoodbyeDraft['ends'] };
          }}
        >
          <option value="yes">{messages('goodbyeEndsYes')}</option>
          <option value="no">{messages('goodbyeEndsNo')}</option>
        </select>
      </div>
    </DraftForm>
  );
}
