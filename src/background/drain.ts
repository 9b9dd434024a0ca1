import * as v from 'valibot';
import { readGoodbye } from '#model/goodbyes/read-goodbye.ts';
import { isLastWord, UNKNOWN } from '#model/goodbyes/unknown.ts';
import { type Connection, connectionId, reportSchema, type Sender } from '#model/record/connection.ts';
import { hasEnded, isOutOfDate } from '#model/record/ending.ts';
import type { LogChange } from '#model/wire/log-change.ts';
import { countLosses, type Losses, type LossesByTab, NO_LOSSES } from '#model/wire/losses.ts';
import type { OutboxEntry } from '#model/wire/outbox.ts';
import { browserName } from '#platform/browser.ts';
import { dropOldest } from '#platform/drop-oldest.ts';
import { addLosses, putReported, sendersOf } from '#platform/log-writer.ts';
import { readOutbox, removeFromOutbox } from '#platform/outbox.ts';
import { showLosses } from '#platform/private-log.ts';
import { currentSettings, recordingStoppedAt } from '#platform/settings.ts';
import { updateBadge } from './badge.ts';
import { handOutRules } from './hand-out-rules.ts';
import { withoutOwnFrames } from './own-frames.ts';

/** How long after its report a document may take to be bound to its tab, in ms. */
const HELLO_WITHIN = 30_000;

/** From how long after its report on a document that was not bound is one that will not say hello by itself, in ms. */
const STRANGE_AFTER = 2_000;

/** What a drain did. */
export interface Drained {
  connections: readonly Connection[];
  /** Whether the outbox is empty now, but for what came meanwhile. */
  isEmpty: boolean;
  /** Documents whose reports wait although their hello should have come: nothing is known of them any more. */
  strangers: readonly string[];
}

/**
 * Moves what lies in the outbox into the log and tells the views. The outbox is emptied only after the log has it all:
 * dying in between means that it is put again, in the same order, with the same outcome.
 *
 * @returns What it put, and whether anything had to stay in the outbox.
 */
export async function drain(announce: (change: LogChange) => void): Promise<Drained> {
  const items = await readOutbox();
  if (items.length === 0) return { connections: [], isEmpty: true, strangers: [] };
  const settings = await currentSettings();
  const { recording, keepRecords, goodbyes } = settings;
  const until = recording ? Number.POSITIVE_INFINITY : await recordingStoppedAt();
  const senders = await sendersOf(new Set(items.flatMap(({ entry }) => entry?.document ?? [])));

  const connections = new Map<string, Connection>();
  const lost: LossesByTab = { ...NO_LOSSES };
  const done: string[] = [];
  const strangers = new Set<string>();
  for (const { key, entry } of items) {
    if (!entry) lost.invalid += 1;
    // A page goes on reporting until it has heard that nothing is recorded any more.
    else if (entry.at < until) {
      const sender = senders.get(entry.document);
      if (sender) unpack(entry, sender, connections, lost);
      else if (sender === undefined) {
        // Its hello is still under way, and drains again; or its document was gone before it could say it.
        const age = Date.now() - entry.at;
        if (age >= STRANGE_AFTER) strangers.add(entry.document);
        if (age < HELLO_WITHIN) continue;
        lost.unplaced += entry.reports.length;
        lost.overflow += entry.lost;
      }
    }
    done.push(key);
  }
  if (done.length === 0) return { connections: [], isEmpty: false, strangers: [...strangers] };
  // Pages wait for them.
  if (goodbyes) handOutRules(connections.values(), settings);
  else for (const connection of connections.values()) connection.goodbye = null;

  const { connections: put, dropped: droppedPrivate } = await putReported([...connections.values()]);
  const dropped = await dropOldest(keepRecords);
  const byTab = new Map(dropped.byTab);
  for (const { sender } of droppedPrivate) byTab.set(sender.tabId, (byTab.get(sender.tabId) ?? 0) + 1);
  dropped.ids.push(...droppedPrivate.map(({ id }) => id));
  lost.dropped = dropped.ids.length;
  lost.droppedOf = Object.fromEntries(byTab);
  const losses = countLosses(lost) + lost.dropped > 0 ? await addLosses(lost) : null;
  await removeFromOutbox(done);

  const ended = put.filter(hasEnded);
  const live = put.filter((connection) => !hasEnded(connection));
  if (ended.length > 0) announce({ type: 'ended', connections: ended });
  if (live.length > 0) announce({ type: 'live', connections: live });
  if (dropped.ids.length > 0) announce({ type: 'removed', ids: dropped.ids });
  if (losses) {
    announce({ type: 'lost', losses });
    await showLosses(losses);
  }
  await Promise.all([...new Set(ended.map(({ sender }) => sender.tabId))].map(updateBadge));
  return { connections: put, isEmpty: done.length === items.length, strangers: [...strangers] };
}

function unpack(entry: OutboxEntry, sender: Sender, connections: Map<string, Connection>, lost: Losses): void {
  lost.overflow += entry.lost;
  for (const json of entry.reports) {
    const connection = parseReport(json, entry, sender);
    if (!connection) lost.invalid += 1;
    else if (!isOutOfDate(connection, connections.get(connection.id))) connections.set(connection.id, connection);
  }
}

function parseReport(json: string, { document, online }: OutboxEntry, sender: Sender): Connection | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const report = v.safeParse(reportSchema, value);
  if (!report.success) return null;
  const { number, stack, closeCall, page, goodbye, ...facts } = report.output;
  return {
    id: connectionId(document, number),
    browser: browserName,
    ...facts,
    stack: withoutOwnFrames(stack),
    page: { ...page, online },
    closeCall: closeCall && { ...closeCall, stack: withoutOwnFrames(closeCall.stack) },
    goodbye: goodbye && (!goodbye.rule.startsWith(UNKNOWN) || isLastWord(report.output)) ? readGoodbye(goodbye) : null,
    sender,
    handshake: null,
  };
}
