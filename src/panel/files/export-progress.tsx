import type { JSX } from 'preact';
import type { PanelHost } from '#panel/env.ts';
import { formatNumber } from '#ui/words.ts';
import type { ExportModel } from './export-model.ts';

/** How far an export is, with a way to cancel it; why one failed. Null when there is nothing to say. */
export function ExportProgress({ exports, host }: { exports: ExportModel; host: PanelHost }): JSX.Element | null {
  const { messages, language } = host;
  const progress = exports.progress.value;
  if (!progress) {
    const problem = exports.problem.value;
    return problem === null ? null : (
      <div class="bar-note file-note is-problem" role="alert">
        <p>{messages('exportFailed', problem)}</p>
      </div>
    );
  }
  const { written, total } = progress;
  const text = messages('exportProgress', formatNumber(written, language), formatNumber(total, language));
  return (
    <div class="bar-note file-note" role="status">
      <progress max={total} value={written} aria-label={messages('exporting')} />
      <p aria-hidden="true">{text}</p>
      <button type="button" class="text-button" onClick={exports.cancel}>
        {messages('cancel')}
      </button>
    </div>
  );
}
