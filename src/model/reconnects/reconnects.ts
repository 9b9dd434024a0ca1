import { callerOf } from '#model/diagnosis/evidence/calling.ts';
import { libraryIn } from '#model/diagnosis/evidence/library.ts';
import { endpointOf } from '#model/patterns/group.ts';
import type { Connection } from '#model/record/connection.ts';
import { type Attempt, chainOf, goneAt } from './chain.ts';
import { shapeOf, type WaitShape } from './wait-shape.ts';

/** A time in which a client had no open connection. */
export interface Outage {
  /** When it began, in ms since the Unix epoch: the end of an open connection, or the first attempt of all. */
  readonly from: number;
  /** When a connection opened again; null while none did. */
  readonly until: number | null;
  /** Attempts in it that ended without having opened. */
  readonly failed: number;
  /** The waits before its attempts, in ms. */
  readonly waits: readonly number[];
}

/** How a client connects again to one endpoint. */
export interface Reconnects {
  readonly endpoint: string;
  readonly attempts: readonly Attempt[];
  readonly outages: readonly Outage[];
  /** Waits in ms, of all outages. */
  readonly waits: readonly number[];
  readonly shape: WaitShape;
  /** How often an end was followed by an open connection, of how many ends. */
  readonly cameBack: number;
  /** Ends of open connections, or of the first attempts of all. */
  readonly ends: number;
  /** Sum of the outages that are over, in ms. */
  readonly downtime: number;
  /** The place in the code that connected again most often, as the engine prints it; null where no stack names one. */
  readonly caller: string | null;
  /** The client library that connected again, by its stack; null where none is named. */
  readonly library: string | null;
}

/**
 * How the client of a connection connects again. Rests on `createdAt`, `opened`, `end`, `closeCall` and `stack` of the
 * connections to its endpoint from its document.
 *
 * @param connections - Its neighbours, ended or not, in any order; it may be among them.
 */
export function reconnectsOf(connection: Connection, connections: readonly Connection[]): Reconnects {
  return reconnectsIn(chainOf(connection, connections), connection);
}

function reconnectsIn(attempts: readonly Attempt[], connection: Connection): Reconnects {
  const outages = outagesOf(attempts);
  const again = attempts.slice(1);
  const stacks = again.map((attempt) => attempt.connection.stack);
  const callers = stacks.flatMap((stack) => callerOf(stack) ?? []);
  const libraries = stacks.flatMap((stack) => libraryIn(stack)?.name ?? []);
  return {
    endpoint: endpointOf(connection),
    attempts,
    outages,
    waits: outages.flatMap(({ waits }) => waits),
    shape: shapeOf(outages.map(({ waits }) => waits)),
    cameBack: outages.filter(({ until }) => until !== null).length,
    ends: outages.length,
    downtime: outages.reduce((sum, { from, until }) => sum + (until === null ? 0 : until - from), 0),
    caller: mostFrequent(callers),
    library: mostFrequent(libraries),
  };
}

/** The outages of a chain: each goes from an end to the next `open`; a chain that began with failures has one before. */
function outagesOf(attempts: readonly Attempt[]): Outage[] {
  const outages: Outage[] = [];
  let current: { from: number; failed: number; waits: number[] } | null = null;
  for (const { connection, wait } of attempts) {
    const { opened, createdAt } = connection;
    if (current && wait !== null) current.waits.push(wait);
    if (opened) {
      if (current) outages.push({ ...current, until: opened.at });
      const gone = goneAt(connection);
      current = gone === Number.POSITIVE_INFINITY ? null : { from: gone, failed: 0, waits: [] };
    } else {
      current ??= { from: createdAt, failed: 0, waits: [] };
      if (connection.end) current.failed += 1;
    }
  }
  if (current) outages.push({ ...current, until: null });
  return outages;
}

/** The value that occurs most often, the first of them where several do; null for none. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
