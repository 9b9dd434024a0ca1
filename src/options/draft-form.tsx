import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Messages } from '#ui/messages.ts';

interface DraftFormProps {
  title: string;
  messages: Messages;
  /** Reads what was typed, and says whether it was kept. */
  onSubmit(): boolean;
  onCancel(): void;
  children: ComponentChildren;
}

/** A form that adds or edits one entry of a list; it leads to the first field in which something is wrong. */
export function DraftForm({ title, messages, onSubmit, onCancel, children }: DraftFormProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input[type=text]')?.focus(), []);
  return (
    <form
      ref={form}
      class="draft-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!onSubmit())
          requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3>{title}</h3>
      {children}
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
