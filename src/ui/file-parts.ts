/** What writing and reading files takes, loaded when the first is asked for. */
export { exportFileName } from '../model/export/file-name.ts';
export { readInWorker, writeInWorker } from './file-worker.ts';
export { importedLog } from './imported-log.ts';
