import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OwnCode } from '#model/services/own-code.ts';
import type { MatchKind } from '#model/services/own-match.ts';
import { RECONNECT } from '#model/services/reconnect.ts';
import type { Reconnect } from '#model/services/service.ts';
import type { Desk } from './changes.ts';
import { DraftInput } from './draft-input.tsx';
import { type Draft, type DraftProblems, draftOf, EMPTY_DRAFT, readDraft } from './own-code-draft.ts';

interface OwnCodeFormProps {
  desk: Desk;
  /** The code to edit, null for a new one. */
  edited: OwnCode | null;
  /** The codes there are besides it. */
  others: readonly OwnCode[];
  onSave(code: OwnCode): void;
  onCancel(): void;
}

/** Adds or edits a code of the person's own. */
export function OwnCodeForm({ desk, edited, others, onSave, onCancel }: OwnCodeFormProps): JSX.Element {
  const { messages, language } = desk;
  const draft = useSignal<Draft>(edited ? draftOf(edited) : EMPTY_DRAFT);
  const problems = useSignal<DraftProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const { kind, advice } = draft.value;

  useEffect(() => form.current?.querySelector<HTMLInputElement>('input[type=text]')?.focus(), []);

  const edit = (changes: Partial<Draft>) => {
    draft.value = { ...draft.value, ...changes };
  };
  const submit = () => {
    const read = readDraft(draft.value, others);
    if ('code' in read) {
      onSave(read.code);
      return;
    }
    problems.value = read.problems;
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const input = { draft, problems, messages };
  const title = edited ? messages('codeEdit') : messages('codeAdd');

  return (
    <form
      ref={form}
      class="code-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3>{title}</h3>
      <fieldset class="kinds">
        <legend>{messages('matchBy')}</legend>
        <Kind kind="url" chosen={kind} label={messages('matchUrl')} onChoose={edit} />
        <Kind kind="subprotocol" chosen={kind} label={messages('matchSubprotocol')} onChoose={edit} />
      </fieldset>
      <DraftInput
        {...input}
        field="match"
        label={messages(kind === 'url' ? 'matchUrlPattern' : 'matchSubprotocolPattern')}
        hint={messages(kind === 'url' ? 'matchUrlHint' : 'matchSubprotocolHint')}
        placeholder={kind === 'url' ? 'chat.example/*' : 'chat.v#'}
        code
      />
      <div class="code-range">
        <DraftInput {...input} field="first" label={messages('codeFirst')} placeholder="4001" code numeric />
        <DraftInput {...input} field="last" label={messages('codeLast')} code numeric />
      </div>
      <DraftInput {...input} field="name" label={messages('codeName')} />
      <DraftInput {...input} field="meaning" label={messages('codeMeaning')} long />
      <div class="field">
        <label for="code-advice">{messages('codeAdvice')}</label>
        <select
          id="code-advice"
          value={advice}
          onChange={(event) => edit({ advice: event.currentTarget.value as Draft['advice'] })}
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
      {advice === 'words' && <DraftInput {...input} field="words" label={messages('adviceWords')} long />}
      <div class="buttons">
        <button type="submit" class="text-button is-primary">
          {messages('keep')}
        </button>
        <button type="button" class="text-button" onClick={onCancel}>
          {messages('cancel')}
        </button>
      </div>
    </form>
  );
}

interface KindProps {
  kind: MatchKind;
  chosen: MatchKind;
  label: string;
  onChoose(changes: Partial<Draft>): void;
}

function Kind({ kind, chosen, label, onChoose }: KindProps) {
  return (
    <label class="choice">
      <input type="radio" name="match-kind" checked={kind === chosen} onChange={() => onChoose({ kind })} />
      <span>{label}</span>
    </label>
  );
}
