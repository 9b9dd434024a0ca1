import type { Goodbye } from '#model/goodbyes/goodbye.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endedCleanly } from '#model/record/ending.ts';
import { NumberColumn } from './number-column.ts';
import { StringPool } from './string-pool.ts';
import { type CloseSummary, END_TYPES, type SummaryEnd } from './summary.ts';

const CLEAN = 1;
const MADE_BY_PAGE = 2;
const BEFORE_CAPTURE = 4;
const GONE = 8;
const CAUSE_OUT_OF_DATE = 16;

const times = () => new NumberColumn((length) => new Float64Array(length));
const numbers = () => new NumberColumn((length) => new Uint32Array(length));

/**
 * The outlines of many closes in columns, a fiftieth of what their records weigh. A close's place in the columns is its
 * entry: it stays the same until the close is removed.
 */
export class CloseColumns {
  /** The strings of all closes; another one after {@link CloseColumns.clear}. */
  pool = new StringPool();
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
    this.#flags.set(
      entry,
      (endedCleanly(connection) ? CLEAN : 0) |
        (syntheticClose ? MADE_BY_PAGE : 0) |
        (beforeCapture ? BEFORE_CAPTURE : 0) |
        CAUSE_OUT_OF_DATE,
    );
    if (known === undefined) this.#cause.set(entry, 0);
    this.#code.set(entry, end.type === 'closed' ? end.code : 0);
    const reason = end.type === 'closed' ? end.reason : end.type === 'threw' ? end.message : '';
    this.#reason.set(entry, this.pool.numberOf(reason));
    this.#name.set(entry, this.pool.numberOf(end.type === 'threw' ? end.name : ''));
    this.#url.set(entry, this.pool.numberOf(url));
    this.#protocols.set(entry, this.pool.numberOf((protocols ?? []).join('\n')));
    this.#goodbye.set(entry, this.pool.numberOf(goodbye ? textOf(goodbye) : ''));
    this.#frameUrl.set(entry, this.pool.numberOf(sender.url));
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
    this.#entries.clear();
    this.#ids.length = 0;
    this.#free.length = 0;
  }

  isGone = (entry: number): boolean => (this.#flags.at(entry) & GONE) !== 0;
  isClean = (entry: number): boolean => (this.#flags.at(entry) & CLEAN) !== 0;
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
    this.#cause.set(entry, cause);
    this.#flags.set(entry, this.#flags.at(entry) & ~CAUSE_OUT_OF_DATE);
  }
  /** Has its cause found anew, and keeps what was found until then. */
  spoilCause(entry: number): void {
    this.#flags.set(entry, this.#flags.at(entry) | CAUSE_OUT_OF_DATE);
  }

  summaryOf(entry: number): CloseSummary {
    const openedAt = this.#openedAt.at(entry);
    return {
      id: this.idOf(entry),
      url: this.pool.textOf(this.#url.at(entry)),
      createdAt: this.#createdAt.at(entry),
      openedAt: Number.isNaN(openedAt) ? null : openedAt,
      end: this.endOf(entry),
      clean: this.isClean(entry),
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
