import type { Signal } from '@preact/signals';
import type { ComponentChildren, JSX, RefObject } from 'preact';

interface FilterFieldProps {
  name: string;
  value: Signal<string>;
  label: string;
  placeholder: string;
  /** Why the filter makes no sense, null when it does. */
  problem: string | null;
  field?: RefObject<HTMLInputElement | null>;
  attributes?: Pick<JSX.IntrinsicElements['input'], 'aria-autocomplete' | 'aria-controls' | 'aria-activedescendant'>;
  /** Called when something was typed. */
  onInput?: ((field: HTMLInputElement) => void) | undefined;
  /** Asked first of every key; true when the key was used. */
  onKey?: ((event: KeyboardEvent, field: HTMLInputElement) => boolean) | undefined;
  onBlur?: (() => void) | undefined;
  children?: ComponentChildren;
}

export function FilterField(props: FilterFieldProps): JSX.Element {
  const { name, value, label, placeholder, problem, field, attributes, onInput, onKey, onBlur, children } = props;
  const problemId = `${name}-problem`;
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (!onKey?.(event, event.currentTarget)) {
      if (event.key !== 'Escape' || value.value === '') return;
      value.value = '';
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={`filter filter-${name}`}>
      <input
        ref={field ?? null}
        type="search"
        value={value.value}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        title={problem ?? label}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value;
          onInput?.(currentTarget);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => onBlur?.()}
        {...attributes}
      />
      {children}
      {problem !== null && (
        <span id={problemId} class="problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
