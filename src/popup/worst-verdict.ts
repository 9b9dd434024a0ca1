import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { JudgedVerdict, VerdictCache } from '#log/verdicts/verdict-cache.ts';
import type { Tone } from '#model/diagnosis/attention.ts';
import type { Verdict } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { Service } from '#model/services/service.ts';

/** Closes with the same verdict. */
export interface VerdictGroup {
  /** The verdict on the newest of them. */
  verdict: Verdict;
  newest: EndedConnection;
  count: number;
  /** When the first of them ended. */
  since: number;
  tone: Tone;
}

/** What is worst in a log. */
export interface WorstVerdict {
  /** The verdict that needs attention most; null while none is known, and when all ended as usual. */
  worst: ReadonlySignal<VerdictGroup | null>;
  /** Whether every close has its verdict. */
  done: ReadonlySignal<boolean>;
  stop(): void;
}

/** How long to work before the browser gets its turn, in ms. */
const SLICE = 8;
const TONES = ['quiet', 'warn', 'bad'];

export interface WorstVerdictOptions {
  /** In the order they ended. */
  closes: ReadonlySignal<readonly EndedConnection[]>;
  /** Services the person has added; a change of them changes verdicts. */
  own: ReadonlySignal<readonly Service[]>;
  verdicts: VerdictCache;
  /** Whether verdicts can be worked out. */
  ready: ReadonlySignal<boolean>;
}

/** Follows the verdicts of a log, worked out in slices so that a long one does not block. */
export function followWorstVerdict({ closes, own, verdicts, ready }: WorstVerdictOptions): WorstVerdict {
  const groups = signal<readonly VerdictGroup[]>([]);
  const done = signal(false);
  let timer = 0;

  const work = (all: readonly EndedConnection[], from: number, known: Map<string, VerdictGroup>) => {
    const started = performance.now();
    let index = from;
    for (; index < all.length && performance.now() - started < SLICE; index += 1) {
      const connection = all[index];
      const judgement = connection && verdicts.now(connection);
      if (judgement) add(known, connection, judgement);
    }
    if (index < all.length) {
      timer = window.setTimeout(() => work(all, index, known));
      return;
    }
    groups.value = [...known.values()];
    done.value = true;
  };

  const stopFollowing = effect(() => {
    const all = closes.value;
    own.value;
    clearTimeout(timer);
    if (ready.value) timer = window.setTimeout(() => work(all, 0, new Map()));
  });

  return {
    worst: computed(() => {
      const [first] = groups.value.filter(({ tone }) => tone !== 'quiet').sort(worseFirst);
      return first ?? null;
    }),
    done,
    stop() {
      clearTimeout(timer);
      stopFollowing();
    },
  };
}

function add(known: Map<string, VerdictGroup>, connection: EndedConnection, { verdict, tone }: JudgedVerdict): void {
  const key = keyOf(verdict);
  const group = known.get(key);
  known.set(key, {
    verdict,
    newest: connection,
    count: (group?.count ?? 0) + 1,
    since: group?.since ?? connection.end.at,
    tone,
  });
}

/** Headlines tell codes and statuses apart; those with a time in them differ each time. */
function keyOf({ cause, headline }: Verdict): string {
  return cause === 'idle-timeout' || cause === 'lifetime-limit' ? cause : headline.en;
}

const worseFirst = (a: VerdictGroup, b: VerdictGroup): number =>
  TONES.indexOf(b.tone) - TONES.indexOf(a.tone) || b.count - a.count || b.newest.end.at - a.newest.end.at;
