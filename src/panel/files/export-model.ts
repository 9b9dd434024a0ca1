import { type ReadonlySignal, signal } from '@preact/signals';
import type { FileWork } from '#files/client.ts';
import type { LogModel } from '#log/list.ts';
import { type FormatId, formatCatalogue } from '#model/export/formats/catalogue.ts';
import { hostOf } from '#model/record/urls.ts';
import type { PanelHost } from '#panel/env.ts';

/** Loads what writing and reading files takes. */
export const loadFileParts = () => import(/* webpackChunkName: "file-parts" */ './file-parts.ts');

/** Which connections an export holds. */
export type Scope = 'all' | 'filtered' | 'selected';

/** Exports what the panel lists, one file at a time. */
export interface ExportModel {
  /** How much of the file is written, null when none is being written. */
  progress: ReadonlySignal<{ written: number; total: number } | null>;
  /** Why the last file could not be written, null when it could. */
  problem: ReadonlySignal<string | null>;
  /** How many connections a scope holds. */
  countIn(scope: Scope): number;
  start(format: FormatId, scope: Scope): Promise<void>;
  cancel(): void;
}

export function createExportModel(host: PanelHost, model: LogModel): ExportModel {
  const progress = signal<{ written: number; total: number } | null>(null);
  const problem = signal<string | null>(null);
  let work: FileWork<Blob> | null = null;
  // Counts what was begun and cancelled, as loading takes a while.
  let turn = 0;

  const idsIn = (scope: Scope): string[] => {
    if (scope !== 'selected') return model.ids(scope === 'all' ? 'all' : 'shown');
    const id = model.selectedId.value;
    return id === null ? [] : [id];
  };
  const countIn = (scope: Scope): number => {
    if (scope === 'all') return model.recorded.value;
    return scope === 'filtered' ? model.counts.value.shown : idsIn(scope).length;
  };

  return {
    progress,
    problem,
    countIn,
    async start(format, scope) {
      if (progress.value) return;
      turn += 1;
      const mine = turn;
      const ids = idsIn(scope);
      const total = ids.length;
      const exportedAt = Date.now();
      progress.value = { written: 0, total };
      problem.value = null;
      try {
        const options = {
          redact: host.settings.get('redactExports'),
          generator: `WasClean ${host.version}`,
          exportedAt,
          language: host.language,
          ownCodes: host.settings.get('ownCodes'),
        };
        const { writeInWorker, exportFileName } = await loadFileParts();
        if (mine !== turn) return;
        work = writeInWorker(host.startFileWorker(), format, ids, host.log.records, options, (written) => {
          progress.value = { written, total };
        });
        const file = await work.done;
        const page =
          (await host.log.navigations(host.tabId)).at(-1)?.url ?? model.records.newest.value.at(-1)?.sender.url ?? '';
        // Cancelled in the meantime, and perhaps another begun.
        if (mine !== turn) return;
        host.save(exportFileName(hostOf(page), exportedAt, formatCatalogue[format].extension), file, file.type);
      } catch (error) {
        if (mine !== turn) return;
        problem.value = error instanceof Error ? error.message : String(error);
      }
      work = null;
      progress.value = null;
    },
    cancel() {
      turn += 1;
      work?.cancel();
      work = null;
      progress.value = null;
    },
  };
}
