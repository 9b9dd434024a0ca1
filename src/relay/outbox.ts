import { OUTBOX_PREFIX, type OutboxEntry } from '#model/wire/outbox.ts';
import { after, api, ask } from './api.ts';

/** Names this document in every report; the background binds it to the tab and frame the browser names. */
export let documentKey = crypto.getRandomValues(new Uint32Array(4)).join('-');

/** Takes the key this document went by before the extension was reloaded or updated. */
export function keepKey(earlier: string): void {
  documentKey = earlier;
}

/** The most reports of one entry, of about 1 kB each. */
const ENTRY = 50;
/** How many characters a document may have in the outbox, of 10 MiB in all; the rest waits here until the background has taken them. */
const SHARE = 1_000_000;
/** The same while the document goes away, since there will be no later chance. */
const LAST_SHARE = 3_000_000;
/** How few characters are written side by side; and how few may go to local storage where session storage is full, so that there is always room for them. */
const RESERVE = 30_000;
/** How many reports may wait. */
const WAITING = 100_000;
/** How long after a failure, or after its leave, a document writes as ever again, in ms. */
const PAUSE = 1_000;

/** Reports that wait, in their order. */
let queue: string[] = [];
/** Reports that Firefox is writing, or was a moment ago. */
let unwritten: string[] = [];

let sequence = 0;
/** How many reports were lost and not told of. */
let lost = 0;
/** How many characters were written since the background emptied the outbox. */
let used = 0;
/** How many characters are being written. */
let pending = 0;
let isWriting = false;
let isLeaving = false;

/** Writes reports to the outbox, at once unless many are being written: the page may go away next. */
export function deliver(reports: string[]): void {
  if (!queue[0] && pending < RESERVE && reports.length < ENTRY) void put(reports);
  else {
    queue = queue.concat(reports);
    write();
  }
}

/** The document goes away, with what is being written: of a frame that was removed Firefox loses what it has not read yet. */
export async function leave(): Promise<void> {
  isLeaving = true;
  if (IN_FIREFOX) queue = unwritten.concat(queue);
  write();
  await after(PAUSE);
  // It came back from the back/forward cache.
  isLeaving = false;
}

function write(): void {
  while (isLeaving && queue[0] && used < LAST_SHARE) void putNext();
  lost += queue.splice(isLeaving ? 0 : WAITING).length;
  if (lost > 0) void put([]);
  if (!isWriting) void writeOn();
}

/** Writes what waits, an entry at a time, so that the background takes in others' between two of them. */
async function writeOn(): Promise<void> {
  isWriting = true;
  while (queue[0]) {
    if (used < SHARE) await putNext();
    else if (await ask({ type: 'drain' })) used = 0;
  }
  isWriting = false;
}

const putNext = (): Promise<void> => put(queue.splice(0, ENTRY));

/**
 * Writes an entry. Chromium opens session storage to this script when the background first runs; until then, and in Firefox,
 * it goes to local storage; in private windows, which may write to no disk, to the background. Losses never go where much goes,
 * so that they always fit.
 */
async function put(reports: string[]): Promise<void> {
  sequence += 1;
  const size = reports.join('').length;
  used += size;
  pending += size;
  const losses = lost;
  const items = {
    [`${OUTBOX_PREFIX}${documentKey}:${sequence}`]: {
      document: documentKey,
      at: Date.now(),
      sequence,
      online: navigator.onLine,
      reports,
      lost,
    } satisfies OutboxEntry,
  };
  const tell = () => ask({ type: 'put', items });
  const putAside = () => (api.extension.inIncognitoContext ? tell() : api.storage.local.set(items));
  lost = 0;
  if (IN_FIREFOX) {
    unwritten = unwritten.concat(reports);
    // A message it reads at once.
    if (isLeaving) void tell();
  }
  try {
    if (IN_FIREFOX || losses > 0) await putAside();
    else
      await api.storage.session.set(items).catch((refusal) => {
        if (used > RESERVE && !isLeaving) throw refusal;
        return putAside();
      });
  } catch {
    queue = reports.concat(queue);
    lost += losses;
    used = SHARE;
    await after(PAUSE);
    write();
  }
  pending -= size;
  if (IN_FIREFOX && !pending) unwritten = [];
}
