import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { EndedConnection } from '../model/connection.ts';
import type { Verdict } from '../model/diagnosis/verdict.ts';
import type { Service } from '../model/services/entry.ts';
import type { ServiceMatch } from '../model/services/find-service-code.ts';
import type { Engine } from './load-engine.ts';
import { neighboursOf, REACH } from './neighbours.ts';

/** The verdicts of one log, each worked out when it is first asked for and kept as long as nothing around it changes. */
export interface VerdictBook {
  /** The verdict as far as it is known: null when none is yet, or one from before something around it changed. */
  known(connection: EndedConnection): Verdict | null;
  /** The verdict, worked out at once; null until the engine is here. */
  now(connection: EndedConnection): Verdict | null;
  /** Works out the verdicts of these, and forgets what was asked for before. */
  ask(connections: readonly EndedConnection[]): void;
  /** What the close code means to the service the connection belongs to; null until the engine is here. */
  service(connection: EndedConnection): ServiceMatch | null;
  stop(): void;
}

export interface VerdictBookOptions {
  engine: ReadonlySignal<Engine | null>;
  /** In the order they ended. */
  closes: ReadonlySignal<readonly EndedConnection[]>;
  /** Services the person has added. */
  own: ReadonlySignal<readonly Service[]>;
}

/** How long to work before the browser gets its turn, in ms. */
const SLICE = 6;
/** How long a verdict may be out of date while closes keep coming, in ms. */
const SETTLE = 300;

export function createVerdictBook({ engine, closes, own }: VerdictBookOptions): VerdictBook {
  // A record never changes, a newer one replaces it; so what was made of it can be kept as long as it.
  const verdicts = new WeakMap<EndedConnection, { verdict: Verdict; fresh: boolean }>();
  const version = signal(0);
  let wanted: readonly EndedConnection[] = [];
  let before: readonly EndedConnection[] = [];
  let ownBefore = own.peek();
  let slice = 0;
  let settling = 0;

  const work = (connection: EndedConnection, { explain }: Engine): Verdict => {
    const known = verdicts.get(connection);
    if (known?.fresh) return known.verdict;
    const verdict = explain(connection, neighboursOf(connection, closes.peek()), own.peek());
    verdicts.set(connection, { verdict, fresh: true });
    return verdict;
  };

  const go = (missing: (connection: EndedConnection) => boolean) => {
    clearTimeout(slice);
    const loaded = engine.peek();
    if (!loaded) return;
    const started = performance.now();
    const left = wanted.filter(missing);
    for (const connection of left) {
      if (performance.now() - started > SLICE) {
        slice = window.setTimeout(() => go(missing));
        break;
      }
      work(connection, loaded);
    }
    if (left.length > 0) version.value = version.peek() + 1;
    if (settling === 0 && wanted.some(outOfDate)) settling = window.setTimeout(settle, SETTLE);
  };
  const settle = () => {
    settling = 0;
    go(outOfDate);
    // One may have been asked for at once in the meantime, and be shown elsewhere as it was before.
    version.value = version.peek() + 1;
  };
  const unknown = (connection: EndedConnection) => !verdicts.has(connection);
  const outOfDate = (connection: EndedConnection) => verdicts.get(connection)?.fresh !== true;

  const stopFollowing = effect(() => {
    const touched = own.value === ownBefore ? disturbed(before, closes.value) : closes.value;
    for (const connection of touched) {
      const known = verdicts.get(connection);
      if (known) known.fresh = false;
    }
    before = closes.value;
    ownBefore = own.value;
    if (engine.value) go(unknown);
  });

  return {
    known(connection) {
      version.value;
      return verdicts.get(connection)?.verdict ?? null;
    },
    now(connection) {
      // Read for the subscription: what is around it, and own services, may change the verdict.
      closes.value;
      own.value;
      return engine.value && work(connection, engine.value);
    },
    ask(connections) {
      wanted = connections;
      go(unknown);
    },
    service: (connection) => engine.value?.findServiceCode(connection, own.value) ?? null,
    stop() {
      clearTimeout(slice);
      clearTimeout(settling);
      wanted = [];
      stopFollowing();
    },
  };
}

/** Those of the new list that have something else around them than in the old one. */
function disturbed(before: readonly EndedConnection[], after: readonly EndedConnection[]): readonly EndedConnection[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.slice(Math.max(0, start - REACH), after.length - end + REACH);
}
