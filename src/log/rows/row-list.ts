import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { CloseSummary, SummaryEnd } from '#log/columns/summary.ts';
import type { CauseId } from '#model/diagnosis/catalogue.ts';
import type { Navigation } from '#model/wire/log-change.ts';
import type { SimilarCloses } from './similar.ts';

/** A close in the list. */
interface CloseRow {
  kind: 'close';
  id: string;
  close: CloseSummary;
  /** Whether it stands below the head of closes that are similar to it. */
  isMember: boolean;
}

/** The head of closes that are similar; until it is opened it stands for the newest of them. */
interface FoldRow {
  kind: 'fold';
  /** The id of the newest. */
  id: string;
  fold: Fold;
}

/** A divider in the list: a new page began. */
interface NavigationRow {
  kind: 'navigation';
  id: string;
  navigation: Navigation;
}

/** The head of closes that have something in common. */
interface GroupRow {
  kind: 'group';
  id: string;
  group: Group;
}

export type Row = CloseRow | FoldRow | NavigationRow | GroupRow;

/** Closes to one endpoint that have cause, code and reason in common. */
export interface Fold {
  /** The same as long as the first of them is there. */
  key: string;
  /** The newest of them. */
  close: CloseSummary;
  /** At least 2. */
  count: number;
  /** When the first of them ended, in ms since the Unix epoch. */
  since: number;
  /** How many ended in each of {@link BINS} equal stretches of the time from the first to the last. */
  trail: readonly number[];
  /** Whether they are listed below it. */
  open: boolean;
}

/** Closes that have something in common. */
export interface Group {
  /** The URL, host, code or cause. */
  key: string;
  /** The end of one of them. */
  sample: SummaryEnd;
  /** The cause of one of them, null while it is not known. */
  cause: CauseId | null;
  count: number;
  /** How many of them need attention. */
  attention: number;
  /** Whether its closes are listed below it. */
  open: boolean;
}

/** What stands in a list between closes. */
export type Divider = { kind: 'navigation'; navigation: Navigation } | { kind: 'group'; group: Group };

/** Into how many stretches of time the closes of a fold are counted. */
export const BINS = 12;
/** The most members of a fold that are counted; of more only some are. */
const MOST_COUNTED = 2_000;

/** What of a list is folded. */
export interface Folded {
  similar: SimilarCloses;
  isOpen(key: string): boolean;
}

/** The rows of a list. A row is made when it is asked for: only few of them are ever in sight. */
export class RowList {
  readonly #columns: CloseColumns;
  /** Entries; for a divider its index in the list of dividers, and for a fold its number behind all of these, bitwise negated. */
  readonly #places: Int32Array;
  readonly #dividers: readonly Divider[];
  readonly #folded: Folded | null;

  constructor(
    columns: CloseColumns,
    places: Int32Array,
    dividers: readonly Divider[] = [],
    folded: Folded | null = null,
  ) {
    this.#columns = columns;
    this.#places = places;
    this.#dividers = dividers;
    this.#folded = folded;
  }

  get length(): number {
    return this.#places.length;
  }

  /** The rows from one place up to another. */
  slice(from: number, to: number): Row[] {
    const rows: Row[] = [];
    for (const place of this.#places.subarray(Math.max(0, from), to)) {
      const row = this.#rowOf(place);
      if (row) rows.push(row);
    }
    return rows;
  }

  /** The place of the row that shows a close: its own, or that of the fold it lies in; -1 when there is none. */
  indexOf(id: string): number {
    const entry = this.#columns.entryOf(id);
    if (entry === undefined) return -1;
    const index = this.#places.indexOf(entry);
    if (index >= 0 || !this.#folded) return index;
    const fold = this.#folded.similar.foldOf(entry);
    return fold < 0 ? -1 : this.#places.indexOf(~(this.#dividers.length + fold));
  }

  /** The entry of the close that selecting a row selects, -1 where there is none. */
  entryAt(index: number): number {
    const place = this.#places[index] ?? ~0;
    if (place >= 0) return place;
    const fold = this.#foldAt(place);
    if (fold < 0 || !this.#folded) return -1;
    const { similar } = this.#folded;
    return this.#folded.isOpen(this.#keyOf(fold)) ? -1 : similar.lastOf(fold);
  }

  /** The key of the fold that a close belongs to, null where it is alone or nothing is folded. */
  foldOf(id: string): string | null {
    const entry = this.#columns.entryOf(id);
    if (entry === undefined || !this.#folded) return null;
    const { similar } = this.#folded;
    const fold = similar.foldOf(entry);
    return fold >= 0 && similar.countOf(fold) > 1 ? this.#keyOf(fold) : null;
  }

  #keyOf = (fold: number): string => this.#columns.idOf(this.#folded?.similar.firstOf(fold) ?? -1);

  /** The fold that a place stands for; below zero for what is none. */
  #foldAt(place: number): number {
    return this.#folded ? ~place - this.#dividers.length : -1;
  }

  #rowOf(place: number): Row | undefined {
    if (place >= 0) {
      const id = this.#columns.idOf(place);
      return { kind: 'close', id, close: this.#columns.summaryOf(place), isMember: this.foldOf(id) !== null };
    }
    const fold = this.#foldAt(place);
    if (fold >= 0 && this.#folded) return this.#foldRow(fold, this.#folded);
    const divider = this.#dividers[~place];
    if (!divider) return undefined;
    if (divider.kind === 'group') return { ...divider, id: `group ${divider.group.key}` };
    return { ...divider, id: divider.navigation.id };
  }

  #foldRow(number: number, { similar, isOpen }: Folded): FoldRow {
    const columns = this.#columns;
    const key = this.#keyOf(number);
    const close = columns.summaryOf(similar.lastOf(number));
    const since = columns.endedAt(similar.firstOf(number));
    const fold = { key, close, count: similar.countOf(number), since, trail: this.#trailOf(number), open: isOpen(key) };
    return { kind: 'fold', id: close.id, fold };
  }

  #trailOf(number: number): number[] {
    const { similar } = this.#folded ?? {};
    const trail = new Array<number>(BINS).fill(0);
    if (!similar) return trail;
    const { endedAt } = this.#columns;
    const from = endedAt(similar.firstOf(number));
    const span = Math.max(1, endedAt(similar.lastOf(number)) - from);
    const members = similar.membersOf(number);
    const step = Math.ceil(members.length / MOST_COUNTED);
    for (let place = 0; place < members.length; place += step) {
      const bin = Math.min(BINS - 1, Math.floor(((endedAt(members[place] ?? 0) - from) / span) * BINS));
      trail[bin] = (trail[bin] ?? 0) + 1;
    }
    return trail;
  }
}
