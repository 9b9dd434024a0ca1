import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Engine, whenIdle } from '#log/load-later.ts';
import { joined, type Pattern } from '#model/patterns/pattern.ts';
import type { EndedConnection } from '#model/record/connection.ts';

/** What shows only across the closes of a list. */
export interface PatternModel {
  /** Patterns that are worth a card, warnings first: not dismissed, and not of ordinary endings. */
  cards: ReadonlySignal<readonly Pattern[]>;
  /** Whether all closes have been looked at. */
  looked: ReadonlySignal<boolean>;
  /** Takes a card away for as long as the view lives. */
  dismiss(id: string): void;
  /** Keeps each card in its place as long as this says so: while a person points at one. Until the returned function is called. */
  holdWhile(isHeld: () => boolean): () => void;
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
  let isHeld = () => false;
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

  const adopt = (single: readonly Pattern[], connections: readonly EndedConnection[]) => {
    const all = joined(single);
    const byId = new Map(connections.map((connection) => [connection.id, connection]));
    const ordinary = ({ kind, connectionIds }: Pattern) =>
      kind === 'same-instant' &&
      connectionIds.slice(0, SAMPLE).every((id) => {
        const connection = byId.get(id);
        return connection !== undefined && isOrdinary(connection);
      });
    const before = found.peek();
    const again = recognise(before, all);
    const now = again.filter((pattern) => !ordinary(pattern)).sort((a, b) => Number(b.warning) - Number(a.warning));
    const { value } = chosen;
    if (value) chosen.value = again.find(({ id }) => id === value.id) ?? value;
    found.value = value !== null || isHeld() ? inPlace(before, now, value?.id ?? null) : now;
  };

  const stopFollowing = effect(() => {
    if (closes.value.length === 0) found.value = [];
    if (engine.value) void look();
  });

  return {
    cards: computed(() => found.value.filter(({ id }) => !dismissed.value.has(id))),
    looked: computed(() => seen.value === closes.value),
    holdWhile(holds) {
      isHeld = holds;
      return () => {
        isHeld = () => false;
      };
    },
    dismiss(id) {
      dismissed.value = new Set([...dismissed.value, id]);
    },
    stop() {
      stopped = true;
      stopFollowing();
    },
  };
}

/**
 * Patterns by the ids they had: a connection that began earlier and ended later takes the first place of a pattern, and with
 * it the name.
 */
function recognise(before: readonly Pattern[], now: readonly Pattern[]): Pattern[] {
  const free = new Set(before.map(({ id }) => id));
  for (const { id } of now) free.delete(id);
  const known = new Set(before.map(({ id }) => id));
  return now.map((pattern) => {
    if (known.has(pattern.id) || free.size === 0) return pattern;
    const first = pattern.connectionIds.find((id) => free.delete(`${pattern.kind}:${id}`));
    return first === undefined ? pattern : { ...pattern, id: `${pattern.kind}:${first}` };
  });
}

/** Patterns in the places they had, new ones behind them; one that is no more stays only where it is the chosen one. */
function inPlace(before: readonly Pattern[], now: readonly Pattern[], chosen: string | null): Pattern[] {
  const left = new Map(now.map((pattern) => [pattern.id, pattern]));
  const kept = before.flatMap((pattern) => {
    const again = left.get(pattern.id) ?? (pattern.id === chosen ? pattern : []);
    left.delete(pattern.id);
    return again;
  });
  return [...kept, ...left.values()];
}
