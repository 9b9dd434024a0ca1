import type { JSX } from 'preact';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import { counted, formatNumber } from '#ui/words.ts';
import type { ImportModel } from './import-model.ts';
import type { ImportedLog } from './imported-log.ts';

interface ImportNoteProps {
  imports: ImportModel;
  imported: ImportedLog | null;
  host: PanelHost;
}

/** Says that the log is an imported one and leads back, what is being read, and what was wrong with a file. */
export function ImportNote({ imports, imported, host }: ImportNoteProps): JSX.Element {
  const { messages, language } = host;
  const problem = imports.problem.value;
  const reading = imports.reading.value;
  const progress = imports.progress.value;
  return (
    <>
      {imported && (
        <div class="bar-note file-note is-imported" role="status">
          <p>
            {messages(
              'imported',
              imported.name,
              counted(messages, language, imported.count, 'connectionsOne', 'connectionsMany'),
            )}
            {imported.open > 0 && ` ${messages('importedOpen', formatNumber(imported.open, language))}`}
          </p>
          <button type="button" class="text-button" onClick={imports.leave}>
            {messages('backToLive')}
          </button>
        </div>
      )}
      {reading !== null && (
        <div class="bar-note file-note" role="status">
          <progress max={progress?.total} value={progress?.read} aria-label={messages('importing', reading)} />
          <p>
            {messages('importing', reading)}{' '}
            <span aria-hidden="true">
              {progress &&
                messages('shownOf', formatNumber(progress.read, language), formatNumber(progress.total, language))}
            </span>
          </p>
          <button type="button" class="text-button" onClick={imports.cancel}>
            {messages('cancel')}
          </button>
        </div>
      )}
      {problem !== null && (
        <div class="bar-note file-note is-problem" role="alert">
          <p>{problem}</p>
          <button type="button" class="icon-button" title={messages('dismiss')} onClick={imports.dismiss}>
            <Icon name="dismiss" />
            <span class="hidden">{messages('dismiss')}</span>
          </button>
        </div>
      )}
    </>
  );
}
