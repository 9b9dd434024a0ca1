import type { JSX, Ref } from 'preact';
import type { Messages } from '#ui/messages.ts';
import type { ImportModel } from './import-model.ts';

interface ImportInputProps {
  /** To have the browser ask for a file. */
  input: Ref<HTMLInputElement>;
  imports: ImportModel;
  messages: Messages;
}

/** Takes the file to import; nobody sees it. */
export function ImportInput({ input, imports, messages }: ImportInputProps): JSX.Element {
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={messages('import')}
      accept=".json,.ndjson,.jsonl,application/json,application/x-ndjson"
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        // So that the same file can be chosen again.
        currentTarget.value = '';
        if (file) void imports.read(file);
      }}
    />
  );
}
