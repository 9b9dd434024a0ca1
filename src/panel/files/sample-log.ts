import { readInWorker } from '#files/client.ts';
import { type SampleClose, samplePaths } from '#model/log-file/sample.ts';
import { type ImportedLog, importedLog } from './imported-log.ts';

/** Reads the recorded log of the playground, in which a close is selected. */
export async function readSampleLog(file: File, close: SampleClose, worker: Worker): Promise<ImportedLog> {
  const log = await readInWorker(worker, file, () => {}).done;
  return importedLog(file.name, log, ({ url }) => samplePaths[close].test(url));
}
