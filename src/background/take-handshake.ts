import type { SeenHandshake } from '../model/pairing/seen-handshake.ts';
import { records } from '../model/recording.ts';
import { putHandshake } from '../platform/handshake-store.ts';
import { currentSettings } from '../platform/settings.ts';
import { describeTab } from '../platform/tabs.ts';
import { withoutOwnFrames } from './own-frames.ts';

/**
 * Keeps what a second channel saw, unless it is not to be recorded where it was opened.
 *
 * @param hosts Of the frame or worker that opened it, and of the pages around it, as far as the channel knows them.
 */
export async function takeHandshake(seen: SeenHandshake, hosts: readonly string[]): Promise<void> {
  const [settings, tab] = await Promise.all([currentSettings(), describeTab(seen.tabId)]);
  if (!settings.recording || ![...hosts, tab?.host ?? ''].every((host) => records(settings, host))) return;
  const incognito = seen.incognito || tab?.incognito === true;
  // What is private is forgotten when its tab closes, so that it must have one that is still there.
  if (incognito && !tab) return;
  await putHandshake({ ...seen, incognito, stack: withoutOwnFrames(seen.stack) });
}
