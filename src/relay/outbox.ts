import { OUTBOX_PREFIX, type OutboxEntry } from '#model/wire/outbox.ts';
import type { Request } from '#model/wire/requests.ts';
import { api } from './api.ts';

/** Names this document in every report; the background binds it to the tab and frame the browser names. */
export let documentKey = crypto.getRandomValues(new Uint32Array(4)).join('-');

/** Takes the key this document went by before the extension was reloaded or updated. */
export function keepKey(earlier: string): void {
  documentKey = earlier;
}

/** How often a write is tried: after each failure the background is asked to make room. */
const TRIES = 4;

/** What is being written, by its key. */
const unwritten = new Map<string, OutboxEntry>();

let sequence = 0;
let lost = 0;

/** Writes reports to the outbox, at once: the page may go away next. What finds no room is counted with the next. */
export async function deliver(reports: string[]): Promise<void> {
  sequence += 1;
  const entry: OutboxEntry = {
    document: documentKey,
    at: Date.now(),
    sequence,
    online: navigator.onLine,
    reports,
    lost,
  };
  lost = 0;
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      return await put(entry);
    } catch {
      // Both areas are full, or the extension is gone.
      await askForDrain();
    }
  }
  lost += entry.lost + reports.length;
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
  const { local, session = local } = api.storage;
  const key = `${OUTBOX_PREFIX}${entry.document}:${entry.sequence}`;
  unwritten.set(key, entry);
  try {
    await (IN_FIREFOX ? local : session).set({ [key]: entry });
  } catch {
    await local.set({ [key]: entry });
  } finally {
    unwritten.delete(key);
  }
}

/**
 * The document goes away, and so may what is being written: Firefox reads it only later, when a frame that was removed
 * has lost it. A message it reads at once.
 */
export function handOver(): void {
  for (const [key, entry] of unwritten)
    api.runtime.sendMessage({ type: 'put', key, entry } satisfies Request).catch(() => {});
}
