import type { Report } from '#model/record/connection.ts';

type Page = Report['page'];

/** What differs between the scopes in which connections are watched: a document, or a worker. Its object has no prototype. */
export interface Place {
  /** Hands reports to whoever writes them down: each a record as JSON, one a line. */
  send(reports: string): void;
  /** Watches what happens to the scope: called with its first connection, and again and again while it has any. */
  watchLife(): void;
  /** For how long the scope has been hidden in all, in ms. */
  hiddenSoFar(): number;
  /**
   * What happened to the scope since a connection was created.
   *
   * @param createdAt When that was, in ms since the epoch.
   * @param hiddenBefore For how long the scope had been hidden in all until then, in ms.
   * @param longestGap The longest time without a heartbeat meanwhile.
   */
  facts(createdAt: number, hiddenBefore: number, longestGap: Page['longestGap']): Page;
}

export let place: Place;

/** Says where this script watches; before anything else here is called. */
export function watchIn(scope: Place): void {
  place = scope;
}
