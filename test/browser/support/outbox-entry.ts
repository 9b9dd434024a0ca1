import type { OutboxEntry } from '#model/wire/outbox.ts';

/** An entry of the outbox as a relay writes it now, for what is named. */
export const outboxEntry = (
  facts: Pick<OutboxEntry, 'document' | 'sequence' | 'reports'> & Partial<OutboxEntry>,
): OutboxEntry => ({ at: Date.now(), online: true, lost: 0, ...facts });
