import type { FormatId } from '#model/export/formats/catalogue.ts';
import type { WriteOptions } from '#model/export/formats/format.ts';
import { LogFileError } from '#model/log-file/error.ts';
import type { WascleanLog } from '#model/log-file/schema.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { FileAnswer, FileOrder } from './messages.ts';

/** How many connections the worker is given at a time: few enough that the view never stops. */
const PAGE = 500;

/** Work that goes on in a worker. */
export interface FileWork<Result> {
  /** Rejects when the worker fails, or what it is given cannot be read; never settles once cancelled. */
  done: Promise<Result>;
  cancel(): void;
}

/**
 * Writes connections to a file in a worker.
 *
 * @param ids The connections to write.
 * @param read Gives the records of some ids.
 * @param onProgress Called with how many are written.
 */
export function writeInWorker(
  worker: Worker,
  format: FormatId,
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<EndedConnection[]>,
  options: Omit<WriteOptions, 'count'>,
  onProgress: (written: number) => void,
): FileWork<Blob> {
  let from = 0;
  const proceed = async () => {
    onProgress(Math.min(from, ids.length));
    if (from >= ids.length) return order(worker, { type: 'end' });
    order(worker, { type: 'add', connections: await read(ids.slice(from, from + PAGE)) });
    from += PAGE;
  };
  return work(
    worker,
    async (answer) => {
      if (answer.type === 'written') return answer.file;
      await proceed();
      return undefined;
    },
    () => {
      order(worker, { type: 'begin', format, options: { ...options, count: ids.length } });
      return proceed();
    },
  );
}

/**
 * Reads a log from a file in a worker: all of it or nothing.
 *
 * @param onProgress Called with how many of its connections are read, of how many.
 * @returns What rejects with a {@link LogFileError} when the file is no log that can be read.
 */
export function readInWorker(
  worker: Worker,
  file: Blob,
  onProgress: (read: number, total: number) => void,
): FileWork<WascleanLog> {
  return work(
    worker,
    (answer) => {
      if (answer.type === 'reading') onProgress(answer.read, answer.total);
      if (answer.type === 'refused') throw new LogFileError(answer.problem, ...answer.values);
      return answer.type === 'read' ? answer.log : undefined;
    },
    () => order(worker, { type: 'read', file }),
  );
}

const order = (worker: Worker, message: FileOrder): void => worker.postMessage(message);

/** Hears a worker until an answer has a result, or something on the way there fails. */
function work<Result>(
  worker: Worker,
  take: (answer: FileAnswer) => Result | undefined | Promise<Result | undefined>,
  begin: () => void | Promise<void>,
): FileWork<Result> {
  let isCancelled = false;
  const done = new Promise<Result>((resolve, reject) => {
    const fail = (error: unknown) => {
      worker.terminate();
      if (!isCancelled) reject(error);
    };
    const hear = async (answer: FileAnswer) => {
      const result = await take(answer);
      if (result === undefined || isCancelled) return;
      worker.terminate();
      resolve(result);
    };
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
      hear(data).catch(fail);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new Error(event.message));
    };
    const start = async () => begin();
    start().catch(fail);
  });
  return {
    done,
    cancel() {
      isCancelled = true;
      worker.terminate();
    },
  };
}
