import { OUTBOX_PREFIX, type OutboxEntry } from '../model/outbox.ts';
import type { Request } from '../model/request.ts';
import { api } from './api.ts';
import { documentKey } from './document-key.ts';

/** Connections whose news may wait for storage; what is more is counted as lost. */
const MAX_WAITING = 5_000;

/** Failed writes after which reports wait for the next one to come. */
const MAX_FAILURES = 3;

/** The newest report of each connection that waits, by its number. */
let waiting = new Map<string, string>();
let sequence = 0;
let lost = 0;
let writing = false;
let leaving = false;

/** Takes one report: at once when nothing is being written, with the next write otherwise. */
export function deliver(number: string, json: string): void {
  if (waiting.size < MAX_WAITING || waiting.has(number)) waiting.set(number, json);
  else lost += 1;
  if (!writing || leaving) void write();
}

/** The page goes away: whatever waits is written now, as there will be no later. */
export function leave(): void {
  leaving = true;
  void write();
}

/** The page came back from the back/forward cache. */
export function comeBack(): void {
  leaving = false;
}

async function write(): Promise<void> {
  writing = true;
  for (let failures = 0; waiting.size > 0 && failures < MAX_FAILURES; ) {
    const batch = waiting;
    const batchLost = lost;
    waiting = new Map();
    lost = 0;
    sequence += 1;
    try {
      await put({ document: documentKey(), at: Date.now(), sequence, reports: [...batch.values()], lost: batchLost });
    } catch {
      // Both areas are full, or the extension is gone. Newer reports of the same connections win.
      for (const [number, json] of batch) if (!waiting.has(number)) waiting.set(number, json);
      lost += batchLost;
      failures += 1;
      await askForDrain();
    }
  }
  writing = false;
}

async function askForDrain(): Promise<void> {
  try {
    await api.runtime.sendMessage({ type: 'drain' } satisfies Request);
  } catch {
    // The background is being stopped, and will drain when it starts; or the extension was removed.
  }
}

/** Chromium opens session storage to this script when the background first runs; until then, and in Firefox, local. */
async function put(entry: OutboxEntry): Promise<void> {
  const item = { [`${OUTBOX_PREFIX}${entry.document}:${entry.sequence}`]: entry };
  try {
    await api.storage.session.set(item);
  } catch {
    await api.storage.local.set(item);
  }
}
