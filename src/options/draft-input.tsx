import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { MessageKey, Messages } from '#ui/messages.ts';
import { Problem } from '#ui/section.tsx';

/** What is wrong with what stands in a form, by field. */
export type ProblemsIn<Field extends string> = Partial<Record<Field, MessageKey>>;

/** What the fields of a form share. */
export interface FormState<Field extends string> {
  /** Unique in the page. */
  form: string;
  /** What stands in them. */
  draft: Signal<Record<Field, string>>;
  problems: Signal<ProblemsIn<Field>>;
  messages: Messages;
}

interface DraftInputProps<Field extends string> extends FormState<Field> {
  field: Field;
  label: string;
  hint?: string;
  placeholder?: string;
  /** Whether it holds what machines read. */
  code?: boolean;
  numeric?: boolean;
  /** Whether it takes more than a line. */
  long?: boolean;
}

/** A field of a form, with what is wrong with it. */
export function DraftInput<Field extends string>({
  form,
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
}: DraftInputProps<Field>): JSX.Element {
  const id = `${form}-${field}`;
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
      problems.value = { ...problems.value, [field]: undefined };
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
