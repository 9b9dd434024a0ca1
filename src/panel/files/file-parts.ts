/** What writing and reading files takes, loaded when the first is asked for. */

export { readInWorker, writeInWorker } from '#files/client.ts';
export { exportFileName } from '#model/export/file-name.ts';
export { importedLog } from './imported-log.ts';
