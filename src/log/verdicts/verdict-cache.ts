import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { placeIn } from '#log/columns/close-order.ts';
import type { LogFeed } from '#log/feed.ts';
import type { Engine } from '#log/load-later.ts';
import { type Tone, toneOf } from '#model/diagnosis/attention.ts';
import { causeNumber } from '#model/diagnosis/catalogue.ts';
import type { Verdict } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { ServiceMatch } from '#model/services/find-service-code.ts';
import type { Service } from '#model/services/service.ts';
import { changeOf, type Judged, type VerdictChange } from './verdict-change.ts';

/** A verdict, and how much attention it asks for. */
export interface JudgedVerdict {
  verdict: Verdict;
  tone: Tone;
  /** How it came to differ from what it was before, null where it never did. */
  change: VerdictChange | null;
}

/** The verdicts of one log, each worked out when it is first asked for and kept as long as nothing around it changes. */
export interface VerdictCache {
  /** What is known of a close by its id: null when nothing is yet, or from before something around it changed. */
  known(id: string): JudgedVerdict | null;
  /** The verdict, worked out at once; null until the engine and the closes around it are here. */
  now(connection: EndedConnection): JudgedVerdict | null;
  /** Works out the verdicts of these by their ids, and forgets what was asked for before. */
  ask(ids: readonly string[]): void;
  /** What the close code means to the service the connection belongs to; null until the engine is here. */
  service(connection: EndedConnection): ServiceMatch | null;
  stop(): void;
}

export interface VerdictCacheOptions {
  engine: ReadonlySignal<Engine | null>;
  feed: Pick<LogFeed, 'columns' | 'order' | 'touched' | 'records'>;
  /** Services the person has added. */
  own: ReadonlySignal<readonly Service[]>;
}

/** How long to work before the browser gets its turn, in ms. */
const SLICE = 6;
/** How long a verdict may be out of date while closes keep coming, in ms. */
const SETTLE = 300;
/** Of how many closes the last verdict is remembered, to tell when it becomes another. */
const REMEMBERED = 2_000;

export function createVerdictCache({ engine, feed, own }: VerdictCacheOptions): VerdictCache {
  const { records, columns, order, touched } = feed;
  // A record never changes, a newer one replaces it; so what was made of it can be kept as long as it.
  const judgements = new WeakMap<EndedConnection, JudgedVerdict & { fresh: boolean }>();
  // The latest last; a record that is replaced takes its judgement with it.
  const last = new Map<string, Judged & { change: VerdictChange | null }>();
  const version = signal(0);
  let wanted: readonly string[] = [];
  let ownBefore = own.peek();
  let slice = 0;
  let settling = 0;

  const work = (connection: EndedConnection, { explain }: Engine): JudgedVerdict | null => {
    const known = judgements.get(connection);
    if (known?.fresh) return known;
    const around = records.around(connection.id);
    if (!around) return known ?? null;
    const verdict = explain(connection, [...around], own.peek());
    const change = remember({ connection, verdict, own: own.peek(), at: Date.now() });
    const judgement = { verdict, tone: toneOf(connection, verdict), change, fresh: true };
    judgements.set(connection, judgement);
    const entry = columns.entryOf(connection.id);
    if (entry !== undefined) columns.setCause(entry, causeNumber(verdict.cause));
    return judgement;
  };

  const remember = (judged: Judged): VerdictChange | null => {
    const { id } = judged.connection;
    const before = last.get(id);
    const changed = before ? changeOf(before, judged) : null;
    const same =
      before?.verdict.cause === judged.verdict.cause && before.verdict.confidence === judged.verdict.confidence;
    const change = changed ?? before?.change ?? null;
    last.delete(id);
    // A verdict that stands has stood since it was first found.
    last.set(id, { ...judged, at: same ? before.at : judged.at, change });
    if (last.size > REMEMBERED) for (const oldest of last.keys()) if (last.delete(oldest)) break;
    return change;
  };

  const go = (missing: (connection: EndedConnection) => boolean) => {
    clearTimeout(slice);
    const loaded = engine.peek();
    if (!loaded) return;
    const started = performance.now();
    const left = wanted.flatMap((id) => records.get(id) ?? []).filter(missing);
    for (const connection of left) {
      if (performance.now() - started > SLICE) {
        slice = window.setTimeout(() => go(missing));
        break;
      }
      work(connection, loaded);
    }
    if (left.length > 0) version.value = version.peek() + 1;
    if (settling === 0 && wanted.some(isOutOfDate)) settling = window.setTimeout(settle, SETTLE);
  };
  const settle = () => {
    settling = 0;
    go(outOfDate);
    // One may have been asked for at once in the meantime, and be shown elsewhere as it was before.
    version.value = version.peek() + 1;
  };
  const unknown = (connection: EndedConnection) => !judgements.has(connection);
  const outOfDate = (connection: EndedConnection) => judgements.get(connection)?.fresh !== true;
  const isOutOfDate = (id: string) => {
    const record = records.get(id);
    return record !== null && judgements.get(record)?.fresh === false;
  };

  const spoil = (connection: EndedConnection) => {
    const known = judgements.get(connection);
    if (known) known.fresh = false;
  };

  const stopSpoiling = effect(() => {
    const now = order.value;
    const entries = own.value === ownBefore ? touched.peek() : null;
    ownBefore = own.value;
    let [first, last] = [0, now.length];
    if (entries) {
      [first, last] = [now.length, -1];
      for (const entry of entries) {
        const place = placeIn(columns, now, entry);
        first = Math.min(first, place);
        last = Math.max(last, place);
      }
    }
    records.forEachNear(first, last, spoil);
  });

  const stopFollowing = effect(() => {
    order.value;
    own.value;
    records.version.value;
    if (engine.value) go(unknown);
  });

  return {
    known(id) {
      version.value;
      // Not fetched: rows that fly by ask this too.
      const record = records.held(id);
      return (record && judgements.get(record)) ?? null;
    },
    now(connection) {
      // Read for the subscription: what is around it, and own services, may change the verdict.
      records.version.value;
      own.value;
      return engine.value && work(connection, engine.value);
    },
    ask(ids) {
      wanted = ids;
      go(unknown);
    },
    service: (connection) => engine.value?.findServiceCode(connection, own.value) ?? null,
    stop() {
      clearTimeout(slice);
      clearTimeout(settling);
      wanted = [];
      stopFollowing();
      stopSpoiling();
    },
  };
}
