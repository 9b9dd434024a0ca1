import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

interface FilterFieldProps {
  name: string;
  value: Signal<string>;
  label: string;
  placeholder: string;
  /** Why the filter makes no sense, null when it does. */
  problem?: string | null;
}

export function FilterField({ name, value, label, placeholder, problem = null }: FilterFieldProps): JSX.Element {
  const problemId = `${name}-problem`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value.value === '') return;
    value.value = '';
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={`filter filter-${name}`}>
      <input
        type="search"
        value={value.value}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        title={problem ?? label}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => {
          value.value = event.currentTarget.value;
        }}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span id={problemId} class="problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
