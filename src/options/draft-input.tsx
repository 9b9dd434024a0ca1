import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Messages } from '#ui/messages.ts';
import { Problem } from '#ui/section.tsx';
import type { Draft, DraftField, DraftProblems } from './own-code-draft.ts';

interface DraftInputProps {
  draft: Signal<Draft>;
  problems: Signal<DraftProblems>;
  messages: Messages;
  field: DraftField;
  label: string;
  hint?: string;
  placeholder?: string;
  /** Whether it holds what machines read. */
  code?: boolean;
  numeric?: boolean;
  /** Whether it takes more than a line. */
  long?: boolean;
}

/** A field of the form for a code, with what is wrong with it. */
export function DraftInput({
  draft,
  problems,
  messages,
  field,
  label,
  hint,
  placeholder,
  code = false,
  numeric = false,
  long = false,
}: DraftInputProps): JSX.Element {
  const id = `code-${field}`;
  const problem = problems.value[field];
  const described = [hint === undefined ? null : `${id}-hint`, problem === undefined ? null : `${id}-problem`];
  const shared = {
    id,
    value: draft.value[field],
    placeholder,
    spellcheck: !code,
    autocomplete: 'off',
    'aria-invalid': problem !== undefined,
    'aria-describedby': described.filter((part) => part !== null).join(' ') || undefined,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      draft.value = { ...draft.value, [field]: currentTarget.value };
      const { [field]: _gone, ...others } = problems.value;
      problems.value = others;
    },
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {long ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input {...shared} type="text" class={code ? 'code' : ''} inputMode={numeric ? 'numeric' : 'text'} />
      )}
      <Problem
        id={`${id}-problem`}
        text={problem === undefined ? null : messages(problem, draft.value[field].trim().slice(0, 60))}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
