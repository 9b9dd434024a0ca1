import { type ReadonlySignal, signal } from '@preact/signals';
import { endpointOf } from '#model/patterns/group.ts';
import { clientOf } from '#model/reconnects/chain.ts';
import { type Reconnects, reconnectsOf } from '#model/reconnects/reconnects.ts';
import { nextStep, type RehearsalPlan, type RehearsalResult, type RehearsalStep } from '#model/reconnects/rehearsal.ts';
import type { Connection } from '#model/record/connection.ts';
import type { CloseLog } from '#model/wire/log-change.ts';
import type { PanelHost } from '#panel/env.ts';

/** A rehearsal as it stands. */
export interface Rehearsal {
  /** Scheme, host and path of the connections that are closed. */
  endpoint: string;
  plan: RehearsalPlan;
  /** How many were closed so far. */
  closed: number;
  /** What it waits for; null once it is over. */
  waitsFor: 'end' | 'reconnect' | null;
  /** How it ended; null while it runs, and when a person stopped it. */
  result: RehearsalResult | null;
  /** How the page came back each time, once it is over and something was closed. */
  reconnects: Reconnects | null;
}

/** Closes the connections of a page on purpose, and watches it come back; one rehearsal at a time. */
export interface RehearsalModel {
  /** Null before the first. */
  now: ReadonlySignal<Rehearsal | null>;
  /**
   * Begins one, in place of what ran.
   *
   * @param one Any connection of the client.
   * @param live What lives now.
   */
  start(one: Connection, live: readonly Connection[], plan: RehearsalPlan): void;
  /** Ends it, and says what came of it so far. */
  stop(): void;
}

/** The longest time that a timer takes, in ms, before the clock is read again. */
const LOOK_AGAIN = 5_000;

export function createRehearsalModel(log: CloseLog, closeFromHere: PanelHost['closeFromHere']): RehearsalModel {
  const now = signal<Rehearsal | null>(null);
  let halt = () => {};

  const start: RehearsalModel['start'] = (one, live, plan) => {
    halt();
    const client = clientOf(one);
    const endpoint = endpointOf(one);
    const seen = new Map<string, Connection>();
    const closed: Connection[] = [];
    let since = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const take = (connections: readonly Connection[]) => {
      for (const connection of connections) if (clientOf(connection) === client) seen.set(connection.id, connection);
    };
    const finish = (result: RehearsalResult | null) => {
      halt();
      const [first] = closed;
      const reconnects = first ? reconnectsOf(seen.get(first.id) ?? first, [...seen.values()]) : null;
      now.value = { endpoint, plan, closed: closed.length, waitsFor: null, result, reconnects };
    };
    const step = () => {
      clearTimeout(timer);
      const ids = closed.map(({ id }) => id);
      const next: RehearsalStep = nextStep([...seen.values()], ids, plan, since, Date.now());
      if (next.do === 'finish') {
        finish(next.result);
        return;
      }
      if (next.do === 'close') {
        closed.push(next.connection);
        since = Date.now();
        closeFromHere(next.connection, plan.code, plan.reason);
      }
      const waitsFor = next.do === 'wait' ? next.for : 'end';
      now.value = { endpoint, plan, closed: closed.length, waitsFor, result: null, reconnects: null };
      const wait = next.do === 'wait' ? next.until - Date.now() : LOOK_AGAIN;
      timer = setTimeout(step, Math.min(Math.max(0, wait), LOOK_AGAIN));
    };
    const unwatch = log.watch((change) => {
      if (change.type !== 'live' && change.type !== 'ended') return;
      take(change.connections);
      step();
    });
    halt = () => {
      unwatch();
      clearTimeout(timer);
      halt = () => {};
      cancel = () => {};
    };
    cancel = () => finish(null);
    take(live);
    step();
  };
  let cancel = () => {};

  return { now, start, stop: () => cancel() };
}
