import { type ReadonlySignal, signal } from '@preact/signals';
import type { FileWork } from '#files/client.ts';
import type { LogFileError, LogFileProblem } from '#model/log-file/error.ts';
import type { PanelHost } from '#panel/env.ts';
import type { MessageKey } from '#ui/messages.ts';
import { loadFileParts } from './export-model.ts';
import type { ImportedLog } from './imported-log.ts';

const PROBLEMS: Readonly<Record<LogFileProblem, MessageKey>> = {
  encoding: 'importEncoding',
  json: 'importJson',
  format: 'importFormat',
  newer: 'importNewer',
  field: 'importField',
  line: 'importLine',
  duplicate: 'importDuplicate',
  count: 'importCount',
};

/** Reads logs from files, one at a time. */
export interface ImportModel {
  /** The name of the file that is being read, null when none is. */
  reading: ReadonlySignal<string | null>;
  /** How many of its connections are read, of how many; null before the first. */
  progress: ReadonlySignal<{ read: number; total: number } | null>;
  /** Why the last file was not imported, null when it was. */
  problem: ReadonlySignal<string | null>;
  read(file: File): Promise<void>;
  dismiss(): void;
  /** Gives up what is being read. */
  cancel(): void;
  /** Shows the live log again. */
  leave(): void;
  stop(): void;
}

/** @param show Shows a log in place of the one before; null for the live one. */
export function createImportModel(host: PanelHost, show: (log: ImportedLog | null) => void): ImportModel {
  const { messages } = host;
  const reading = signal<string | null>(null);
  const progress = signal<{ read: number; total: number } | null>(null);
  const problem = signal<string | null>(null);
  let work: FileWork<unknown> | null = null;
  // Counts what was begun and stopped, as loading takes a while.
  let turn = 0;
  const stop = () => {
    turn += 1;
    work?.cancel();
    work = null;
  };
  const explain = (error: unknown): string => {
    if (isLogFileError(error)) return messages(PROBLEMS[error.problem], ...error.values);
    return error instanceof Error ? error.message : String(error);
  };
  return {
    reading,
    progress,
    problem,
    async read(file) {
      stop();
      reading.value = file.name;
      progress.value = null;
      problem.value = null;
      const mine = turn;
      try {
        const { readInWorker, importedLog } = await loadFileParts();
        if (mine !== turn) return;
        const own = readInWorker(host.startFileWorker(), file, (read, total) => {
          progress.value = { read, total };
        });
        work = own;
        const log = await own.done;
        reading.value = null;
        show(importedLog(file.name, log));
      } catch (error) {
        reading.value = null;
        problem.value = messages('importRefused', file.name, explain(error));
      }
    },
    dismiss() {
      problem.value = null;
    },
    cancel() {
      stop();
      reading.value = null;
    },
    leave: () => show(null),
    stop,
  };
}

const isLogFileError = (error: unknown): error is LogFileError =>
  error instanceof Error && error.name === 'LogFileError';
