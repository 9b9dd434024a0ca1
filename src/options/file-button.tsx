import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  /** Takes the file that was picked. */
  onPick(name: string, text: string): void;
  /** Takes why the file that was picked could not be read. */
  onFail(name: string, why: string): void;
}

/** Asks for a file. */
export function FileButton({ label, onPick, onFail }: FileButtonProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      onPick(file.name, await file.text());
    } catch (error) {
      onFail(file.name, error instanceof Error ? error.message : String(error));
    } finally {
      // So that the same file can be picked again.
      input.value = '';
    }
  };
  return (
    <>
      <button type="button" class="text-button" onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
        onChange={(event) => void read(event.currentTarget)}
      />
    </>
  );
}
