import * as v from 'valibot';
import { OUTBOX_PREFIX, type OutboxEntry } from '#model/wire/outbox.ts';
import { browser } from './browser.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** An entry as a relay writes it. */
export const entrySchema: v.GenericSchema<unknown, OutboxEntry> = v.object({
  document: v.pipe(v.string(), v.maxLength(64)),
  at: v.pipe(v.number(), v.finite()),
  sequence: count,
  online: v.boolean(),
  reports: v.array(v.string()),
  lost: count,
});

const { local, session } = browser.storage;

/** What lies in the outbox. */
export interface OutboxItem {
  /** Its key in extension storage. */
  key: string;
  /** The entry, null when it is not one. */
  entry: OutboxEntry | null;
}

/** Lets content scripts write to session storage, which Chromium keeps from them at first. */
export async function openOutbox(): Promise<void> {
  const area = session as typeof session & {
    setAccessLevel?(options: { accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }): Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
}

/** Everything in the outbox, entries of a document in the order it wrote them. */
export async function readOutbox(): Promise<OutboxItem[]> {
  const areas = await Promise.all([session.get(null), local.get(null)]);
  return areas
    .flatMap((area) => Object.entries(area))
    .filter(([key]) => key.startsWith(OUTBOX_PREFIX))
    .map(([key, value]) => {
      const entry = v.safeParse(entrySchema, value);
      return { key, entry: entry.success ? entry.output : null };
    })
    .sort((a, b) => (a.entry?.sequence ?? 0) - (b.entry?.sequence ?? 0));
}

/** Writes entries for a relay, each by its key. */
export async function putIntoOutbox(items: Record<string, OutboxEntry>): Promise<void> {
  await session.set(items);
}

/** Removes what has been put into the log. */
export async function removeFromOutbox(keys: string[]): Promise<void> {
  await Promise.all([session.remove(keys), local.remove(keys)]);
}

/** Calls back when something was written to the outbox; wakes the background. Call while it starts. */
export function onOutboxWritten(listener: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    for (const key in changes) {
      if (key.startsWith(OUTBOX_PREFIX) && changes[key]?.newValue !== undefined) return listener();
    }
  });
}
