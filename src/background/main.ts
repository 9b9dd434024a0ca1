import type { Navigation } from '../model/close-log.ts';
import type { Sender } from '../model/connection.ts';
import type { Hello } from '../model/request.ts';
import { paintBadge } from '../platform/badge.ts';
import { openAnnouncements } from '../platform/log-channel.ts';
import {
  bindDocument,
  clearLog,
  forgetEarlierSessions,
  forgetPrivateTab,
  putNavigation,
} from '../platform/log-store.ts';
import { onOutboxWritten, openOutbox } from '../platform/outbox.ts';
import { onRequest } from '../platform/requests.ts';
import { browserSession, onBrowserStart } from '../platform/session.ts';
import { allTabIds, onTabClosed, onTabDiscarded } from '../platform/tabs.ts';
import { updateBadge } from './badge.ts';
import { endDeparted } from './departures.ts';
import { drain } from './drain.ts';
import { coalesce, enqueue } from './queue.ts';

const announce = openAnnouncements();
const drainSoon = coalesce(() => drain(announce));

// Every listener is added while the script starts: the browser wakes the background only for those.
onRequest(async (request, { sender, trusted }) => {
  switch (request.type) {
    case 'hello':
      if (sender) await enqueue(() => welcome(request, sender));
      // Whatever stood in the tab before may have crashed, and could not say so.
      if (sender?.frameId === 0) void endDepartedSoon(sender.tabId);
      return drainSoon();
    case 'drain':
      return drainSoon();
    case 'clear':
      if (trusted) await enqueue(() => clear(request.tabId));
  }
});
onOutboxWritten(() => void drainSoon());
onBrowserStart(() => void enqueue(() => forgetEarlierSessions(new Set())));
onTabClosed((tabId) => {
  void endDepartedSoon(tabId);
  void enqueue(() => forgetTab(tabId));
});
onTabDiscarded((tabId) => void endDepartedSoon(tabId));

const opened = openOutbox();
void paintBadge();
void enqueue(beginSession);
void endDepartedSoon(null);

async function endDepartedSoon(tabId: number | null): Promise<void> {
  // Its own last reports may still lie in the outbox.
  await drainSoon();
  await endDeparted(tabId, announce);
}

async function welcome({ document, at }: Hello, sender: Sender): Promise<void> {
  await opened;
  await bindDocument(document, sender);
  if (sender.frameId !== 0) return;
  const navigation: Navigation = { id: document, tabId: sender.tabId, at, url: sender.url };
  await putNavigation(navigation);
  announce({ type: 'navigated', navigations: [navigation] });
  // The browser clears a tab's badge when it navigates.
  await updateBadge(sender.tabId);
}

async function beginSession(): Promise<void> {
  const { isNew } = await browserSession();
  if (isNew) await forgetEarlierSessions(new Set(await allTabIds()));
}

async function clear(tabId: number | null): Promise<void> {
  await clearLog(tabId);
  announce({ type: 'cleared', tabId });
  await Promise.all((tabId === null ? await allTabIds() : [tabId]).map(updateBadge));
}

async function forgetTab(tabId: number): Promise<void> {
  if (await forgetPrivateTab(tabId)) announce({ type: 'cleared', tabId });
}
