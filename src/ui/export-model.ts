import { type ReadonlySignal, signal } from '@preact/signals';
import type { EndedConnection } from '../model/connection.ts';
import { exportFileName } from '../model/export/file-name.ts';
import type { FormatId } from '../model/export/formats/format.ts';
import { type FileWork, writeInWorker } from './file-worker.ts';
import type { PanelHost } from './host.ts';
import type { LogModel } from './log-model.ts';
import { hostOf } from './place.ts';

/** Which connections an export holds. */
export type Scope = 'all' | 'filtered' | 'selected';

/** The end of each format's file names, without the dot before it; the formats themselves are the worker's. */
const EXTENSIONS: Readonly<Record<FormatId, string>> = {
  json: 'json',
  ndjson: 'ndjson',
  csv: 'csv',
  har: 'har',
  otlp: 'otlp.jsonl',
  markdown: 'md',
};

/** Exports what the panel lists, one file at a time. */
export interface ExportModel {
  /** How much of the file is written, null when none is being written. */
  progress: ReadonlySignal<{ written: number; total: number } | null>;
  /** Why the last file could not be written, null when it could. */
  problem: ReadonlySignal<string | null>;
  /** The connections of a scope, in the order they ended. */
  connectionsIn(scope: Scope): readonly EndedConnection[];
  start(format: FormatId, scope: Scope): Promise<void>;
  cancel(): void;
}

export function createExportModel(host: PanelHost, model: LogModel): ExportModel {
  const progress = signal<{ written: number; total: number } | null>(null);
  const problem = signal<string | null>(null);
  let work: FileWork<Blob> | null = null;

  const connectionsIn = (scope: Scope): readonly EndedConnection[] => {
    if (scope === 'all') return model.closes.value;
    if (scope === 'selected') return model.selected.value ? [model.selected.value] : [];
    return model.rows.value.flatMap((row) => (row.kind === 'close' ? [row.connection] : []));
  };

  return {
    progress,
    problem,
    connectionsIn,
    async start(format, scope) {
      if (progress.value) return;
      const connections = connectionsIn(scope);
      const total = connections.length;
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
        const own = writeInWorker(host.startFileWorker(), format, connections, options, (written) => {
          progress.value = { written, total };
        });
        work = own;
        const file = await own.done;
        const page = (await host.log.navigations(host.tabId)).at(-1)?.url ?? connections.at(-1)?.sender.url ?? '';
        // Cancelled in the meantime, and perhaps another begun.
        if (work !== own) return;
        host.save(exportFileName(hostOf(page), exportedAt, EXTENSIONS[format]), file, file.type);
      } catch (error) {
        problem.value = error instanceof Error ? error.message : String(error);
      }
      work = null;
      progress.value = null;
    },
    cancel() {
      work?.cancel();
      work = null;
      progress.value = null;
    },
  };
}
