import { barrierAt } from '#model/settings/host-access.ts';
import { isRecordedEverywhere } from '#model/settings/recording.ts';
import type { LogChange, Navigation } from '#model/wire/log-change.ts';
import type { Hello, Welcome } from '#model/wire/requests.ts';
import { hostAccess } from '#platform/host-access.ts';
import { bindDocument, hasDocuments, keyOfDocument, putNavigation } from '#platform/log-writer.ts';
import type { Asker } from '#platform/requests.ts';
import { currentSettings } from '#platform/settings.ts';
import { updateBadge } from './badge.ts';

/** Binds a document to its tab, and tells its relay what it goes by and whether it is recorded. */
export async function welcome(
  hello: Hello,
  { sender, hosts }: Asker,
  announce: (change: LogChange) => void,
): Promise<Welcome | undefined> {
  if (!sender) return undefined;
  const [settings, access] = await Promise.all([currentSettings(), hostAccess()]);
  // Firefox lets scripts go on where access was taken back since.
  const recording = isRecordedEverywhere(settings, hosts) && barrierAt(sender.url, access) === null;
  const earlier = await keyOfDocument(sender);
  // Firefox may give the hello of a document that is just being left the id of the next.
  if (earlier !== null && earlier !== hello.document && hello.isFirst)
    await bindDocument(earlier, { ...sender, documentId: null }, recording);
  const document = hello.isFirst ? hello.document : (earlier ?? hello.document);
  // A new tab's empty page is no navigation that anybody made.
  const isNavigation = sender.frameId === 0 && (sender.url !== 'about:blank' || (await hasDocuments(sender.tabId)));
  await bindDocument(document, sender, recording);
  if (isNavigation && recording) {
    const navigation: Navigation = { id: document, tabId: sender.tabId, at: hello.at, url: sender.url };
    await putNavigation(navigation, sender.incognito);
    announce({ type: 'navigated', navigations: [navigation] });
    // The browser clears a tab's badge when it navigates.
    await updateBadge(sender.tabId);
  }
  return { recording, document };
}
