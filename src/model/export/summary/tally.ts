import type { CauseId } from '#model/diagnosis/catalogue.ts';
import { endpointOf } from '#model/patterns/group.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endedCleanly } from '#model/record/ending.ts';
import type { Explained } from './verdict-window.ts';

/** How many connections there are of a kind. */
export interface Count {
  readonly key: string;
  total: number;
  notClean: number;
}

/** Connections to one endpoint that ended for the same cause and not cleanly. */
export interface Trouble {
  readonly cause: CauseId;
  readonly endpoint: string;
  count: number;
  /** The last of them. */
  latest: Explained;
}

/** What a report counts. */
export class Tally {
  readonly #codes = new Map<string, Count>();
  readonly #causes = new Map<string, Count>();
  readonly #troubles = new Map<string, Trouble>();
  total = 0;
  notClean = 0;
  /** When the first and the last ended, milliseconds since the Unix epoch; null without any. */
  span: { from: number; to: number } | null = null;

  add({ connection, verdict }: Explained): void {
    const { end } = connection;
    const isClean = endedCleanly(connection);
    this.total += 1;
    if (!isClean) this.notClean += 1;
    this.span = { from: Math.min(this.span?.from ?? end.at, end.at), to: Math.max(this.span?.to ?? end.at, end.at) };
    count(this.#codes, endingKey(connection), isClean);
    count(this.#causes, verdict.cause, isClean);
    if (!isClean) this.#addTrouble({ connection, verdict });
  }

  /** By close code or kind of another ending; the most frequent first. */
  get codes(): Count[] {
    return byTotal(this.#codes);
  }

  /** By cause; the most frequent first. */
  get causes(): Count[] {
    return byTotal(this.#causes);
  }

  /** The most frequent first; of equals the latest. */
  get troubles(): Trouble[] {
    const endOf = ({ latest }: Trouble) => latest.connection.end.at;
    return [...this.#troubles.values()].sort((a, b) => b.count - a.count || endOf(b) - endOf(a));
  }

  #addTrouble(latest: Explained): void {
    const { cause } = latest.verdict;
    const endpoint = endpointOf(latest.connection);
    const key = `${cause} ${endpoint}`;
    const known = this.#troubles.get(key);
    if (known) Object.assign(known, { count: known.count + 1, latest });
    else this.#troubles.set(key, { cause, endpoint, count: 1, latest });
  }
}

/** The close code, or the kind of another ending. */
const endingKey = ({ end }: EndedConnection): string => (end.type === 'closed' ? String(end.code) : end.type);

function count(counts: Map<string, Count>, key: string, isClean: boolean): void {
  const known = counts.get(key) ?? { key, total: 0, notClean: 0 };
  known.total += 1;
  if (!isClean) known.notClean += 1;
  counts.set(key, known);
}

const byTotal = (counts: ReadonlyMap<string, Count>): Count[] =>
  [...counts.values()].sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
