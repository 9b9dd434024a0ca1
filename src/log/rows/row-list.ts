import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { CloseSummary, SummaryEnd } from '#log/columns/summary.ts';
import type { CauseId } from '#model/diagnosis/catalogue.ts';
import type { Navigation } from '#model/wire/log-change.ts';

/** A close in the list. */
interface CloseRow {
  kind: 'close';
  id: string;
  close: CloseSummary;
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

export type Row = CloseRow | NavigationRow | GroupRow;

/** Closes that have something in common. */
export interface Group {
  /** The URL, host, code or cause. */
  key: string;
  /** The end of one of them. */
  sample: SummaryEnd;
  /** The cause of one of them, null while it is not known. */
  cause: CauseId | null;
  count: number;
  notClean: number;
  /** Whether its closes are listed below it. */
  open: boolean;
}

/** What stands in a list between closes. */
export type Divider = { kind: 'navigation'; navigation: Navigation } | { kind: 'group'; group: Group };

/** The rows of a list. A row is made when it is asked for: only few of them are ever in sight. */
export class RowList {
  readonly #columns: CloseColumns;
  /** Entries; for a divider its index in the list of dividers, bitwise negated. */
  readonly #places: Int32Array;
  readonly #dividers: readonly Divider[];

  constructor(columns: CloseColumns, places: Int32Array, dividers: readonly Divider[] = []) {
    this.#columns = columns;
    this.#places = places;
    this.#dividers = dividers;
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

  /** The place of a close's row, -1 when it has none. */
  indexOf(id: string): number {
    const entry = this.#columns.entryOf(id);
    return entry === undefined ? -1 : this.#places.indexOf(entry);
  }

  /** The entry of the close in some row, -1 where there is none. */
  entryAt(index: number): number {
    return this.#places[index] ?? -1;
  }

  #rowOf(place: number): Row | undefined {
    if (place >= 0) return { kind: 'close', id: this.#columns.idOf(place), close: this.#columns.summaryOf(place) };
    const divider = this.#dividers[~place];
    if (!divider) return undefined;
    if (divider.kind === 'group') return { ...divider, id: `group ${divider.group.key}` };
    return { ...divider, id: divider.navigation.id };
  }
}
