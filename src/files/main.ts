import { LogFileError } from '#model/log-file/error.ts';
import { readLogFile } from '#model/log-file/read-log-file.ts';
import type { FileAnswer, FileOrder } from './messages.ts';
import { writeFile } from './write-file.ts';

const answer = (message: FileAnswer): void => postMessage(message);

let file: ReturnType<typeof writeFile> | undefined;

addEventListener('message', ({ data: order }: MessageEvent<FileOrder>) => {
  switch (order.type) {
    case 'begin':
      file = writeFile(order.format, order.options);
      break;
    case 'add':
      file?.add(order.connections);
      answer({ type: 'added' });
      break;
    case 'end':
      if (file) answer({ type: 'written', file: file.end() });
      break;
    case 'read':
      void read(order.file);
  }
});

async function read(log: Blob): Promise<void> {
  try {
    const tell = (done: number, total: number) => answer({ type: 'reading', read: done, total });
    answer({ type: 'read', log: readLogFile(new Uint8Array(await log.arrayBuffer()), tell) });
  } catch (error) {
    if (error instanceof LogFileError) answer({ type: 'refused', problem: error.problem, values: error.values });
    // Heard by the view as the worker's `error` event.
    else reportError(error);
  }
}
