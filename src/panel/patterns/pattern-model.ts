import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Engine } from '#log/verdicts/load-engine.ts';
import { whenIdle } from '#log/when-idle.ts';
import type { Pattern } from '#model/patterns/pattern.ts';
import type { EndedConnection } from '#model/record/connection.ts';

/** What shows only across the closes of a list. */
export interface PatternModel {
  /** Those worth a card, warnings first: not dismissed, and not of ordinary endings. */
  cards: ReadonlySignal<readonly Pattern[]>;
  /** Whether all closes have been looked at. */
  looked: ReadonlySignal<boolean>;
  /** Takes a card away for as long as the view lives. */
  dismiss(id: string): void;
  stop(): void;
}

export interface PatternModelOptions {
  engine: ReadonlySignal<Engine | null>;
  /** The closes to look at. */
  closes: ReadonlySignal<readonly EndedConnection[]>;
  /** The pattern whose connections alone are listed, or null; kept up to date as more connections belong to it. */
  chosen: Signal<Pattern | null>;
  /** Whether a connection ended as connections do. */
  isOrdinary(connection: EndedConnection): boolean;
}

/** How many times longer than the last look the next one waits, so that looking takes a small part of all time. */
const REST = 10;
/** Members of a pattern that are looked at: one that is not ordinary is found soon. */
const SAMPLE = 20;

export function createPatternModel({ engine, closes, chosen, isOrdinary }: PatternModelOptions): PatternModel {
  const found = signal<readonly Pattern[]>([]);
  const dismissed = signal<ReadonlySet<string>>(new Set());
  const seen = signal<readonly EndedConnection[] | null>(null);
  let busy = false;
  let stopped = false;

  const look = async () => {
    const loaded = engine.peek();
    if (busy || !loaded) return;
    busy = true;
    while (!stopped && seen.peek() !== closes.peek()) {
      const now = closes.peek();
      const cost = await lookAt(now, loaded);
      seen.value = now;
      await new Promise((resolve) => setTimeout(resolve, cost * REST));
    }
    busy = false;
  };

  const lookAt = async (connections: readonly EndedConnection[], { patternsInSteps }: Engine): Promise<number> => {
    const all: Pattern[] = [];
    const steps = patternsInSteps(connections);
    let cost = 0;
    for (let done = false; !done && !stopped; ) {
      await whenIdle();
      const started = performance.now();
      const step = steps.next();
      if (step.done) done = true;
      else all.push(...step.value);
      cost += performance.now() - started;
    }
    // Cleared, or a page left out, in the meantime: what was found may be gone.
    if (!stopped && closes.peek().length >= connections.length) adopt(all, connections);
    return cost;
  };

  const adopt = (all: readonly Pattern[], connections: readonly EndedConnection[]) => {
    const byId = new Map(connections.map((connection) => [connection.id, connection]));
    const ordinary = ({ kind, connectionIds }: Pattern) =>
      kind === 'same-instant' &&
      connectionIds.slice(0, SAMPLE).every((id) => {
        const connection = byId.get(id);
        return connection !== undefined && isOrdinary(connection);
      });
    found.value = all.filter((pattern) => !ordinary(pattern)).sort((a, b) => Number(b.warning) - Number(a.warning));
    const { value } = chosen;
    if (value) chosen.value = all.find(({ id }) => id === value.id) ?? value;
  };

  const stopFollowing = effect(() => {
    if (closes.value.length === 0) found.value = [];
    if (engine.value) void look();
  });

  return {
    cards: computed(() => found.value.filter(({ id }) => !dismissed.value.has(id))),
    looked: computed(() => seen.value === closes.value),
    dismiss(id) {
      dismissed.value = new Set([...dismissed.value, id]);
    },
    stop() {
      stopped = true;
      stopFollowing();
    },
  };
}
