import { arrayReads } from '#log/array-reads.ts';
import type { Connection, EndedConnection } from '#model/record/connection.ts';
import type { CloseLog, LogChange, Navigation } from '#model/wire/log-change.ts';
import { type LossesByTab, NO_LOSSES } from '#model/wire/losses.ts';

/** A close log made of arrays. */
export class ArrayLog implements CloseLog {
  /** Why records can no longer be read, nor anything be cleared; null while they can. */
  broken: string | null = null;
  #closes: EndedConnection[];
  readonly #reads = arrayReads(() => this.#closes.toSorted((a, b) => a.end.at - b.end.at));
  readonly newest = this.#reads.newest;
  #live: Connection[];
  #navigations: Navigation[];
  #losses: LossesByTab = NO_LOSSES;
  readonly #listeners = new Set<(change: LogChange) => void>();

  constructor(
    closes: readonly EndedConnection[] = [],
    navigations: readonly Navigation[] = [],
    live: readonly Connection[] = [],
  ) {
    this.#live = [...live];
    this.#closes = [...closes];
    this.#navigations = [...navigations];
  }

  // It is handed on alone, too.
  readonly records = async (ids: readonly string[]): Promise<EndedConnection[]> => {
    this.#mustWork();
    return this.#reads.records(ids);
  };

  async *pages(tabId: number | null, size: number) {
    for await (const page of this.#reads.pages(tabId, size)) {
      this.#mustWork();
      yield page;
    }
  }

  async navigations(tabId: number | null): Promise<Navigation[]> {
    return this.#navigations.filter((navigation) => tabId === null || navigation.tabId === tabId);
  }

  async live(tabId: number | null): Promise<Connection[]> {
    return this.#live.filter(({ sender }) => tabId === null || sender.tabId === tabId);
  }

  async losses(): Promise<LossesByTab> {
    return this.#losses;
  }

  async clear(tabId: number | null): Promise<void> {
    this.#mustWork();
    this.#closes = this.#closes.filter(({ sender }) => tabId !== null && sender.tabId !== tabId);
    this.#navigations = this.#navigations.filter((navigation) => tabId !== null && navigation.tabId !== tabId);
    this.#tell({ type: 'cleared', tabId, spared: null });
  }

  watch(listener: (change: LogChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  put(connections: EndedConnection[]): void {
    const ids = new Set(connections.map(({ id }) => id));
    this.#live = this.#live.filter(({ id }) => !ids.has(id));
    this.#closes = [...this.#closes.filter(({ id }) => !ids.has(id)), ...connections];
    this.#tell({ type: 'ended', connections });
  }

  drop(ids: string[]): void {
    this.#closes = this.#closes.filter(({ id }) => !ids.includes(id));
    this.#tell({ type: 'removed', ids });
  }

  report(connections: Connection[]): void {
    const ids = new Set(connections.map(({ id }) => id));
    this.#live = [...this.#live.filter(({ id }) => !ids.has(id)), ...connections];
    this.#tell({ type: 'live', connections });
  }

  navigate(navigation: Navigation): void {
    this.#navigations.push(navigation);
    this.#tell({ type: 'navigated', navigations: [navigation] });
  }

  dropNavigations(ids: string[]): void {
    this.#navigations = this.#navigations.filter(({ id }) => !ids.includes(id));
    this.#tell({ type: 'navigations-removed', ids });
  }

  lose(losses: LossesByTab): void {
    this.#losses = losses;
    this.#tell({ type: 'lost', losses });
  }

  #mustWork(): void {
    if (this.broken !== null) throw new Error(this.broken);
  }

  #tell(change: LogChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
