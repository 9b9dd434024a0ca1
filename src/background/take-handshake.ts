import type { SeenHandshake } from '#model/pairing/seen-handshake.ts';
import { barrierAt } from '#model/settings/host-access.ts';
import { hostIn } from '#model/settings/host-name.ts';
import { recordsAll } from '#model/settings/recording.ts';
import { putHandshake } from '#platform/handshake-store.ts';
import { hostAccess } from '#platform/host-access.ts';
import { currentSettings } from '#platform/settings.ts';
import { describeTab } from '#platform/tabs.ts';
import { withoutOwnFrames } from './own-frames.ts';

/**
 * Keeps what a second channel saw, unless it is not to be recorded where it was opened.
 *
 * @param hosts Of the frame or worker that opened it, and of the pages around it, as far as the channel knows them.
 */
export async function takeHandshake(seen: SeenHandshake, hosts: readonly string[]): Promise<void> {
  const [settings, access, tab] = await Promise.all([currentSettings(), hostAccess(), describeTab(seen.tabId)]);
  if (!recordsAll(settings, [...hosts, hostIn(tab?.url ?? '')])) return;
  // DevTools also tells of pages that the extension may not enter.
  if (tab && barrierAt(tab.url, access)) return;
  const incognito = seen.incognito || tab?.incognito === true;
  // What is private is forgotten when its tab closes, so that it must have one that is still there.
  if (incognito && !tab) return;
  await putHandshake({ ...seen, incognito, stack: withoutOwnFrames(seen.stack) });
}
