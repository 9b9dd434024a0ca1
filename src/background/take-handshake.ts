import type { SeenHandshake } from '#model/pairing/seen-handshake.ts';
import { barrierAt } from '#model/settings/host-access.ts';
import { hostnameOf } from '#model/settings/host-name.ts';
import { isRecordedEverywhere } from '#model/settings/recording.ts';
import { putHandshake } from '#platform/handshake-store.ts';
import { hostAccess } from '#platform/host-access.ts';
import { currentSettings } from '#platform/settings.ts';
import { describeTab } from '#platform/tabs.ts';
import { withoutOwnFrames } from './own-frames.ts';

/** What a second channel saw of a handshake. */
export interface Taken {
  seen: SeenHandshake;
  /** Of the frame or worker that opened it, and of the pages around it, as far as the channel knows them. */
  hosts: readonly string[];
}

/** Keeps what a second channel saw, unless it is not to be recorded where it was opened. */
export async function takeHandshakes(taken: readonly Taken[]): Promise<void> {
  const tabIds = [...new Set(taken.map(({ seen }) => seen.tabId))];
  const [settings, access, tabs] = await Promise.all([
    currentSettings(),
    hostAccess(),
    Promise.all(tabIds.map(async (tabId) => [tabId, await describeTab(tabId)] as const)),
  ]);
  const known = new Map(tabs);
  for (const { seen, hosts } of taken) {
    const tab = known.get(seen.tabId) ?? null;
    if (!isRecordedEverywhere(settings, [...hosts, hostnameOf(tab?.url ?? '')])) continue;
    // DevTools also tells of pages that the extension may not enter.
    if (tab && barrierAt(tab.url, access)) continue;
    const incognito = seen.incognito || tab?.incognito === true;
    // What is private is forgotten when its tab closes, so that it must have one that is still there.
    if (incognito && !tab) continue;
    await putHandshake({ ...seen, incognito, stack: withoutOwnFrames(seen.stack) });
  }
}
