import { paintBadge } from '#platform/badge.ts';
import { keepHostAccess, onHostAccessChanged } from '#platform/host-access.ts';
import { injectIntoOpenTabs } from '#platform/inject.ts';
import { openAnnouncements } from '#platform/log-channel.ts';
import { clearLog, forgetEarlierSessions } from '#platform/log-writer.ts';
import { onOutboxWritten, openOutbox, putIntoOutbox } from '#platform/outbox.ts';
import { welcomeUrl } from '#platform/pages.ts';
import { forgetPrivateTab, keepPrivateLog } from '#platform/private-log.ts';
import { onRequest } from '#platform/requests.ts';
import { browserSession, onBrowserStart, onInstalled, onSleep } from '#platform/session.ts';
import { onFirstGoodbyes, onSettingsChanged, writeSettings } from '#platform/settings.ts';
import { allTabIds, onTabClosed, onTabDiscarded, openTab, tellRelays } from '#platform/tabs.ts';
import { updateBadge } from './badge.ts';
import { endDeparted } from './departures.ts';
import { drain } from './drain.ts';
import { keepBounds } from './keep-bounds.ts';
import { closeFromHere, refresh } from './orders.ts';
import { coalesce, enqueue, whenDone } from './queue.ts';
import { RECORD_WITHIN, settleHandshakes } from './settle-handshakes.ts';
import { takeHandshakes } from './take-handshake.ts';
import { keepWaiting, watchHandshakes } from './watch-handshakes.ts';
import { welcome } from './welcome.ts';

const announce = openAnnouncements();
const drainSoon = coalesce(drainAndSettle);
const keepSoon = coalesce(keepWaiting);
/** Documents that were asked for their hello in this run of the background. */
const greeted = new Set<string>();
let settling: ReturnType<typeof setTimeout> | undefined;

keepPrivateLog();
// Every listener is added while the script starts: the browser wakes the background only for those.
onRequest(async (request, asker) => {
  switch (request.type) {
    case 'hello': {
      await opened;
      const answer = await enqueue(() => welcome(request, asker, announce));
      // Whatever stood in the tab before may have crashed, and could not say so.
      if (asker.sender?.frameId === 0) void endDepartedSoon(asker.sender.tabId);
      void keepBounds(announce);
      await drainSoon();
      return answer;
    }
    case 'drain':
      await drainSoon();
      return true;
    case 'put':
      await putIntoOutbox(request.items);
      return true;
    case 'handshake':
      if (asker.trusted) await enqueue(() => takeHandshakes([request]));
      await drainSoon();
      return undefined;
    case 'clear':
      if (asker.trusted) await enqueue(() => clear(request.tabId, request.at));
      return undefined;
    case 'refresh':
      if (asker.trusted) await refresh(request.tabId);
      return undefined;
    case 'close':
      if (asker.trusted) await closeFromHere(request);
      return undefined;
  }
});
watchHandshakes(async () => {
  await keepSoon();
  // Not before: what waits in the queue already would come too early.
  await drainSoon();
});
onSleep(whenDone);
onOutboxWritten(() => void drainSoon());
onInstalled(() => void openTab(welcomeUrl));
onBrowserStart(() => void enqueue(() => forgetEarlierSessions(new Set())));
onTabClosed((tabId) => {
  void endDepartedSoon(tabId);
  void enqueue(() => forgetTab(tabId));
});
onTabDiscarded((tabId) => void endDepartedSoon(tabId));
onSettingsChanged((settings, before) => {
  const where = ({ recording, neverRecord }: typeof settings) => JSON.stringify([recording, neverRecord]);
  if (where(settings) !== where(before)) void tellOfSettings();
});
onFirstGoodbyes(() => void writeSettings({ tellOfGoodbyes: true }));
onHostAccessChanged(() => void keepHostAccess().then(tellOfSettings));

const opened = openOutbox();
void keepHostAccess();
void paintBadge();
void enqueue(beginSession);
void endDepartedSoon(null);

/** Once the log has what was reported before: the relays' next hello says that they are not recorded any more. */
async function tellOfSettings(): Promise<void> {
  await drainSoon();
  await tellRelays({ type: 'say-hello' });
}

async function drainAndSettle(): Promise<void> {
  const drained = await drain(announce);
  const areWaiting = await settleHandshakes(drained, announce);
  greet(drained.strangers);
  clearTimeout(settling);
  // Before an idle background sleeps, which is after 30 s in both browsers.
  if (areWaiting || !drained.isEmpty) settling = setTimeout(() => void drainSoon(), RECORD_WITHIN);
}

/** Has documents that reported something say hello again, once each: they may have lain in the back/forward cache. */
function greet(documents: readonly string[]): void {
  if (documents.length === 0) greeted.clear();
  if (documents.every((document) => greeted.has(document))) return;
  for (const document of documents) greeted.add(document);
  void tellRelays({ type: 'say-hello' });
}

async function endDepartedSoon(tabId: number | null): Promise<void> {
  // Its own last reports may still lie in the outbox.
  await drainSoon();
  await endDeparted(tabId, announce);
}

/** First in the queue, so that nothing an earlier session left in the outbox finds its document. */
async function beginSession(): Promise<void> {
  const { isNew } = await browserSession();
  if (!isNew) return;
  await forgetEarlierSessions(new Set(await allTabIds()));
  void injectIntoOpenTabs();
}

async function clear(tabId: number | null, askedAt: number): Promise<void> {
  const spared = { after: askedAt, until: Date.now() };
  await clearLog(tabId, spared);
  announce({ type: 'cleared', tabId, spared });
  await Promise.all((tabId === null ? await allTabIds() : [tabId]).map(updateBadge));
}

async function forgetTab(tabId: number): Promise<void> {
  if (await forgetPrivateTab(tabId)) announce({ type: 'cleared', tabId, spared: null });
}
