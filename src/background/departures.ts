import { type Connection, documentOf } from '#model/record/connection.ts';
import { hasEnded } from '#model/record/ending.ts';
import type { LogChange } from '#model/wire/log-change.ts';
import { isDocumentThere } from '#platform/documents.ts';
import { openConnections } from '#platform/log-reader.ts';
import { putConnections } from '#platform/log-writer.ts';
import { enqueue } from './queue.ts';

/**
 * Ends as `left` what the log still has as open in a tab (null: in any) although its document is gone: after a crash or
 * a discard nothing runs in the page that could report it. The time is that of the discovery.
 */
export async function endDeparted(tabId: number | null, announce: (change: LogChange) => void): Promise<void> {
  const tabs = new Map((await openConnections(tabId)).map((each) => [documentOf(each), each.sender.tabId]));
  const answers = await Promise.all(
    [...tabs].map(async ([key, tab]) => [key, await isDocumentThere(tab, key)] as const),
  );
  const departed = new Set(answers.filter(([, isThere]) => !isThere).map(([key]) => key));
  if (departed.size > 0) await enqueue(() => end(tabId, departed, announce));
}

/** As far as its page had reported it. */
const readyStateOf = ({ opened, closeCall }: Connection) => (closeCall?.threw === null ? 2 : opened ? 1 : 0);

/** Reads again what is open: what was asked while the queue went on may have reported its own end. */
async function end(tabId: number | null, departed: ReadonlySet<string>, announce: (change: LogChange) => void) {
  const gone = (await openConnections(tabId)).filter((each) => departed.has(documentOf(each)));
  const ended = gone.map(
    (connection): Connection => ({
      ...connection,
      end: { type: 'left', at: Date.now(), readyState: readyStateOf(connection) },
    }),
  );
  if (ended.length === 0) return;
  await putConnections(ended);
  announce({ type: 'ended', connections: ended.filter(hasEnded) });
}
