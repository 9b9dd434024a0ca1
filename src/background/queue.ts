let last: Promise<unknown> = Promise.resolve();

/** Runs work on the log one at a time, in the order it was asked for. */
export function enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
  const next = last.then(work, work);
  last = next;
  return next;
}

/** Resolves when nothing is left to do. */
export async function whenDone(): Promise<void> {
  let seen: Promise<unknown>;
  do {
    seen = last;
    await seen.catch(() => undefined);
  } while (seen !== last);
}

/** Makes of some work on the log one that is asked for often but waits in the queue at most once. */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let waiting: Promise<void> | null = null;
  return () => {
    waiting ??= enqueue(() => {
      waiting = null;
      return work();
    });
    return waiting;
  };
}
