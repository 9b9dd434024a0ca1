import { OUTBOX_PREFIX, type OutboxEntry } from '../model/outbox.ts';
import type { Request } from '../model/request.ts';
import { api } from './api.ts';
import { documentKey } from './document-key.ts';

/** How often a write is tried: after each failure the background is asked to make room. */
const TRIES = 4;

let sequence = 0;
let lost = 0;

/** Writes reports to the outbox, at once: the page may go away next. What finds no room is counted with the next. */
export async function deliver(reports: string[]): Promise<void> {
  sequence += 1;
  const entry: OutboxEntry = { document: documentKey(), at: Date.now(), sequence, reports, lost };
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
  const { local, session } = api.storage;
  const key = `${OUTBOX_PREFIX}${entry.document}:${entry.sequence}`;
  // Firefox reads what it is to store only later, when a frame that was removed has lost it; a message it reads at once.
  if (leaving && !session) void api.runtime.sendMessage({ type: 'put', key, entry } satisfies Request).catch(() => {});
  try {
    await (session ?? local).set({ [key]: entry });
  } catch {
    await local.set({ [key]: entry });
  }
}
