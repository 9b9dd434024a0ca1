import { type ReadonlySignal, signal } from '@preact/signals';
import { causeNeedsAttention, needsAttention } from '#model/diagnosis/attention.ts';
import { causeOfNumber } from '#model/diagnosis/catalogue.ts';
import type { Goodbye } from '#model/goodbyes/goodbye.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endedCleanly } from '#model/record/ending.ts';
import { Endpoints } from './endpoints.ts';
import { Kinds } from './kinds.ts';
import { NumberColumn } from './number-column.ts';
import { StringPool } from './string-pool.ts';
import { type CloseSummary, END_TYPES, type SummaryEnd } from './summary.ts';

const CLEAN = 1;
const MADE_BY_PAGE = 2;
const BEFORE_CAPTURE = 4;
const GONE = 8;
const CAUSE_OUT_OF_DATE = 16;
const ATTENTION = 32;

/** How long causes that are found gather before they are told, in ms. */
const GATHER = 200;

const times = () => new NumberColumn((length) => new Float64Array(length));
const numbers = () => new NumberColumn((length) => new Uint32Array(length));

/**
 * The outlines of many closes in columns, a fiftieth of what their records weigh. A close's place in the columns is its
 * entry: it stays the same until the close is removed.
 */
export class CloseColumns {
  /** The strings of all closes; another one after {@link CloseColumns.clear}. */
  pool = new StringPool();
  /** The endpoints of their URLs; others after {@link CloseColumns.clear}. */
  endpoints = new Endpoints(this.pool);
  /** Whether one was, since then, of a frame that is not the top one. */
  hasFrames = false;
  readonly #entries = new Map<string, number>();
  readonly #ids: string[] = [];
  /** Entries that may be used again. */
  readonly #free: number[] = [];
  readonly #createdAt = times();
  readonly #openedAt = times();
  readonly #endedAt = times();
  readonly #type = new NumberColumn((length) => new Uint8Array(length));
  readonly #flags = new NumberColumn((length) => new Uint8Array(length));
  readonly #code = new NumberColumn((length) => new Uint16Array(length));
  readonly #cause = new NumberColumn((length) => new Uint8Array(length));
  readonly #reason = numbers();
  readonly #name = numbers();
  readonly #url = numbers();
  readonly #protocols = numbers();
  readonly #goodbye = numbers();
  readonly #frameUrl = numbers();
  readonly #frameId = times();
  readonly #tabId = times();
  readonly #gap = times();
  readonly #kind = numbers();
  #kinds = new Kinds();
  readonly #judged = signal(0);
  #telling = false;

  /** The entry of a close, undefined when it is not there. */
  entryOf(id: string): number | undefined {
    return this.#entries.get(id);
  }

  /** Puts a close in place of what there was of it; gives its entry. */
  put(connection: EndedConnection): number {
    const { id, url, createdAt, opened, end, protocols, sender, syntheticClose, beforeCapture, goodbye } = connection;
    const known = this.#entries.get(id);
    const entry = known ?? this.#free.pop() ?? this.#ids.length;
    this.#entries.set(id, entry);
    this.#ids[entry] = id;
    this.#createdAt.set(entry, createdAt);
    this.#openedAt.set(entry, opened ? opened.at : Number.NaN);
    this.#endedAt.set(entry, end.at);
    this.#type.set(entry, END_TYPES.indexOf(end.type));
    if (known === undefined) this.#cause.set(entry, 0);
    this.#flags.set(
      entry,
      (endedCleanly(connection) ? CLEAN : 0) |
        (syntheticClose ? MADE_BY_PAGE : 0) |
        (beforeCapture ? BEFORE_CAPTURE : 0) |
        (needsAttention(connection, causeOfNumber(this.causeOf(entry))) ? ATTENTION : 0) |
        CAUSE_OUT_OF_DATE,
    );
    this.#code.set(entry, end.type === 'closed' ? end.code : 0);
    const reason = end.type === 'closed' ? end.reason : end.type === 'threw' ? end.message : '';
    this.#reason.set(entry, this.pool.numberOf(reason));
    const type = END_TYPES.indexOf(end.type);
    this.#name.set(entry, this.pool.numberOf(end.type === 'threw' ? end.name : ''));
    this.#url.set(entry, this.pool.numberOf(url));
    this.hasFrames ||= sender.frameId !== 0;
    this.#protocols.set(entry, this.pool.numberOf((protocols ?? []).join('\n')));
    this.#goodbye.set(entry, this.pool.numberOf(goodbye ? textOf(goodbye) : ''));
    this.#frameUrl.set(entry, this.pool.numberOf(sender.url));
    this.#kind.set(
      entry,
      this.#kinds.numberOf(this.endpointOf(entry), type * 65_536 + this.codeOf(entry), this.reasonOf(entry)),
    );
    this.#frameId.set(entry, sender.frameId);
    this.#tabId.set(entry, sender.tabId);
    return entry;
  }

  /** Forgets a close. Its entry may become that of another. */
  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#flags.set(entry, GONE);
    this.#free.push(entry);
  }

  /** Forgets everything; entries count from 0 again. */
  clear(): void {
    this.pool = new StringPool();
    this.endpoints = new Endpoints(this.pool);
    this.hasFrames = false;
    this.#kinds = new Kinds();
    this.#entries.clear();
    this.#ids.length = 0;
    this.#free.length = 0;
  }

  isGone = (entry: number): boolean => (this.#flags.at(entry) & GONE) !== 0;
  isClean = (entry: number): boolean => (this.#flags.at(entry) & CLEAN) !== 0;
  /** Whether somebody should look at it: by its cause, and until that is known by its record alone. */
  needsAttention = (entry: number): boolean => (this.#flags.at(entry) & ATTENTION) !== 0;
  wasBeforeCapture = (entry: number): boolean => (this.#flags.at(entry) & BEFORE_CAPTURE) !== 0;
  idOf = (entry: number): string => this.#ids[entry] ?? '';
  createdAt = (entry: number): number => this.#createdAt.at(entry);
  endedAt = (entry: number): number => this.#endedAt.at(entry);
  typeOf = (entry: number): (typeof END_TYPES)[number] => END_TYPES[this.#type.at(entry)] ?? 'closed';
  /** The close code, 0 where there is none. */
  codeOf = (entry: number): number => this.#code.at(entry);
  tabOf = (entry: number): number => this.#tabId.at(entry);
  frameOf = (entry: number): number => this.#frameId.at(entry);
  /** How long it was open in ms, -1 when it never opened. */
  openFor = (entry: number): number => {
    const openedAt = this.#openedAt.at(entry);
    return Number.isNaN(openedAt) ? -1 : Math.max(0, this.#endedAt.at(entry) - openedAt);
  };

  /** The number of its endpoint in {@link CloseColumns.endpoints}. */
  endpointOf = (entry: number): number => this.endpoints.numberOf(this.urlOf(entry));
  /** A number for its endpoint, end, code and reason: the same for those that are alike in all of them. */
  kindOf = (entry: number): number => this.#kind.at(entry);
  /** How long after the previous close at its endpoint it ended, in ms; -1 for the first. */
  gapOf = (entry: number): number => this.#gap.at(entry);
  setGap(entry: number, gap: number): void {
    this.#gap.set(entry, gap);
  }

  // Numbers of strings in the pool.
  reasonOf = (entry: number): number => this.#reason.at(entry);
  nameOf = (entry: number): number => this.#name.at(entry);
  urlOf = (entry: number): number => this.#url.at(entry);
  protocolsOf = (entry: number): number => this.#protocols.at(entry);
  /** Protocol, code, name and reason of its goodbye; the empty text where nothing was said. */
  goodbyeOf = (entry: number): number => this.#goodbye.at(entry);
  frameUrlOf = (entry: number): number => this.#frameUrl.at(entry);

  /** The number of its cause as it was last found, 0 while none was. */
  causeOf = (entry: number): number => this.#cause.at(entry);
  /** Whether its cause has to be found, or found anew. */
  isCauseOutOfDate = (entry: number): boolean => (this.#flags.at(entry) & CAUSE_OUT_OF_DATE) !== 0;
  setCause(entry: number, cause: number): void {
    const before = this.causeOf(entry);
    this.#cause.set(entry, cause);
    const flags = this.#flags.at(entry) & ~CAUSE_OUT_OF_DATE;
    const known = causeOfNumber(cause);
    const [type, code, clean] = [this.typeOf(entry), this.codeOf(entry), this.isClean(entry)];
    const needs = known ? causeNeedsAttention({ type, code, clean, cause: known }) : (flags & ATTENTION) !== 0;
    const now = needs ? flags | ATTENTION : flags & ~ATTENTION;
    this.#flags.set(entry, now);
    if (cause !== before) this.#tell();
  }
  /** Grows some time after causes were found: with them it may change who needs attention, and what is similar. */
  get judged(): ReadonlySignal<number> {
    return this.#judged;
  }
  /** Has its cause found anew, and keeps what was found until then. */
  spoilCause(entry: number): void {
    this.#flags.set(entry, this.#flags.at(entry) | CAUSE_OUT_OF_DATE);
  }

  #tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    setTimeout(() => {
      this.#telling = false;
      this.#judged.value += 1;
    }, GATHER);
  }

  summaryOf(entry: number): CloseSummary {
    const openedAt = this.#openedAt.at(entry);
    return {
      id: this.idOf(entry),
      url: this.pool.textOf(this.#url.at(entry)),
      name: this.endpoints.nameOf(this.#url.at(entry)),
      endpoint: this.endpointOf(entry),
      gap: this.gapOf(entry),
      createdAt: this.#createdAt.at(entry),
      openedAt: Number.isNaN(openedAt) ? null : openedAt,
      end: this.endOf(entry),
      clean: this.isClean(entry),
      attention: this.needsAttention(entry),
      madeByPage: (this.#flags.at(entry) & MADE_BY_PAGE) !== 0,
      beforeCapture: this.wasBeforeCapture(entry),
      sender: {
        tabId: this.#tabId.at(entry),
        frameId: this.#frameId.at(entry),
        url: this.pool.textOf(this.#frameUrl.at(entry)),
      },
    };
  }

  endOf = (entry: number): SummaryEnd => {
    const type = this.typeOf(entry);
    const at = this.#endedAt.at(entry);
    const reason = () => this.pool.textOf(this.#reason.at(entry));
    if (type === 'closed') return { type, at, code: this.#code.at(entry), reason: reason() };
    if (type === 'threw') return { type, at, name: this.pool.textOf(this.#name.at(entry)), message: reason() };
    return { type, at };
  };
}

const textOf = ({ protocol, code, name, reason }: Goodbye): string => [protocol, code, name, reason].join(' ').trim();
