import { documentOf } from '#model/record/connection.ts';
import type { LogChange } from '#model/wire/log-change.ts';
import { isDocumentThere } from '#platform/documents.ts';
import { openConnections } from '#platform/log-reader.ts';
import { currentSettings } from '#platform/settings.ts';
import { dropDocuments, dropNavigations, type SurplusDocument, surplusDocuments } from '#platform/surplus.ts';
import { allTabIds } from '#platform/tabs.ts';
import { enqueue } from './queue.ts';

/** How many documents may say hello between two looks at how many there are. */
const LOOK_EVERY = 100;

let hellos = 0;

/**
 * Keeps the documents and navigations of a long session within bounds: as many navigations as records, and the newest
 * documents, beside those that still live or have a connection that is open. Call for each hello.
 */
export async function keepBounds(announce: (change: LogChange) => void): Promise<void> {
  hellos += 1;
  if (hellos % LOOK_EVERY !== 1) return;
  let surplus = await surplusDocuments();
  while (surplus.length > 0) {
    const areNeeded = await whetherNeeded(surplus);
    const keys = (needed: boolean) => surplus.filter((_, index) => areNeeded[index] === needed).map(({ key }) => key);
    await enqueue(() => dropDocuments(keys(false), keys(true)));
    surplus = areNeeded.includes(false) ? await surplusDocuments() : [];
  }
  await enqueue(async () => {
    const [{ keepRecords }, openTabs] = await Promise.all([currentSettings(), allTabIds()]);
    const ids = await dropNavigations(keepRecords, new Set(openTabs));
    if (ids.length > 0) announce({ type: 'navigations-removed', ids });
  });
}

async function whetherNeeded(documents: readonly SurplusDocument[]): Promise<boolean[]> {
  const open = new Set((await openConnections(null)).map(documentOf));
  return Promise.all(
    documents.map(
      async ({ key, sender }) =>
        open.has(key) || (sender !== null && (await isDocumentThere(sender.tabId, key, sender.frameId))),
    ),
  );
}
