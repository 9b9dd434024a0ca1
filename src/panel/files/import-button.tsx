import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import type { ImportModel } from './import-model.ts';

/** Chooses a file to import. */
export function ImportButton({ imports, host }: { imports: ImportModel; host: PanelHost }): JSX.Element {
  const { messages } = host;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        title={messages('importTitle')}
        disabled={imports.reading.value !== null}
        onClick={() => input.current?.click()}
      >
        <Icon name="upload" />
        <span class="hidden">{messages('import')}</span>
      </button>
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
    </>
  );
}
