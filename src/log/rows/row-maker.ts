import type { AppendOnlyList } from '#log/columns/append-only.ts';
import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { Navigation } from '#model/wire/log-change.ts';
import { entriesIn } from './choose-entries.ts';
import { EntrySorter } from './entry-sorter.ts';
import { type Grouping, groupEntries } from './group-rows.ts';
import { RowList } from './row-list.ts';
import { SimilarCloses } from './similar.ts';
import { type Sorting, sortEntries } from './sort-rows.ts';

/** How rows are arranged: folded where closes are similar, under the heads of groups, or each by itself for null. */
export type Arrangement = Grouping | 'similar' | null;

/** What a list of rows is made of. */
export interface RowsAsked {
  /** Entries, and for a navigation its index, bitwise negated. */
  places: AppendOnlyList;
  /** Oldest first. */
  navigations: readonly Navigation[];
  sorting: Sorting;
  arrangement: Arrangement;
  /** Whether a fold is open, by its key. */
  isFoldOpen(key: string): boolean;
  /** Whether a group is open, by its key. */
  isGroupOpen(key: string): boolean;
  /** Another number whenever causes were found. */
  judged: number;
}

/** Makes the rows of a list: of one that has grown only what has come at its end is sorted and folded. */
export class RowMaker {
  readonly #columns: CloseColumns;
  readonly #nameOf: (entry: number) => string;
  readonly #sorter: EntrySorter;
  readonly #similar: SimilarCloses;
  /** As {@link RowMaker.#similar}, across navigations. */
  readonly #similarInAll: SimilarCloses;

  /** @param nameOf The name of an ending as it is shown. */
  constructor(columns: CloseColumns, nameOf: (entry: number) => string) {
    this.#columns = columns;
    this.#nameOf = nameOf;
    this.#sorter = new EntrySorter(columns, nameOf);
    this.#similar = new SimilarCloses(columns);
    this.#similarInAll = new SimilarCloses(columns);
  }

  make(asked: RowsAsked): RowList {
    const { places, navigations, sorting, arrangement, isGroupOpen } = asked;
    const columns = this.#columns;
    if (arrangement === 'similar') return sorting.by === 'time' ? this.#foldedInTime(asked) : this.#foldedSorted(asked);
    if (arrangement === null && sorting.by === 'time') {
      const dividers = navigations.map((navigation) => ({ kind: 'navigation', navigation }) as const);
      return new RowList(columns, sorting.descending ? places.numbers.toReversed() : places.numbers, dividers);
    }
    const entries = this.#sorter.sort(places, sorting);
    if (arrangement === null) return new RowList(columns, entries);
    const grouped = groupEntries(columns, entries, arrangement, isGroupOpen);
    return new RowList(columns, grouped.places, grouped.dividers);
  }

  /** Each fold where its first close stands, so that none moves as others come; in the other direction where its last does. */
  #foldedInTime({ places, navigations, sorting, isFoldOpen, judged }: RowsAsked): RowList {
    const similar = this.#similar;
    similar.fold(places, judged);
    const dividers = navigations.map((navigation) => ({ kind: 'navigation', navigation }) as const);
    const sequence = sorting.descending ? this.#latestFirst(similar) : similar.sequence;
    return this.#rowsOf(similar, sequence, dividers, isFoldOpen, sorting.descending);
  }

  #latestFirst({ sequence, lastOf }: SimilarCloses): number[] {
    const { endedAt } = this.#columns;
    const pages: number[][] = [[]];
    for (const item of sequence) {
      if (item < 0) pages.push([item], []);
      else pages.at(-1)?.push(item);
    }
    return pages
      .reverse()
      .flatMap((page) => page.toSorted((a, b) => (a < 0 ? 0 : endedAt(lastOf(b)) - endedAt(lastOf(a)))));
  }

  #foldedSorted({ places, sorting, isFoldOpen, judged }: RowsAsked): RowList {
    const similar = this.#similarInAll;
    const { all } = this.#withoutDividers(places);
    similar.fold(all, judged);
    const newest = Int32Array.from(similar.sequence, similar.lastOf);
    const sorted = sortEntries(this.#columns, newest, sorting, this.#nameOf);
    return this.#rowsOf(similar, Array.from(sorted, similar.foldOf), [], isFoldOpen, false);
  }

  #withoutDividers(places: AppendOnlyList): { all: AppendOnlyList } {
    const entries = entriesIn(places.numbers);
    return { all: entries.length === places.numbers.length ? places : { numbers: entries, origin: {} } };
  }

  #rowsOf(
    similar: SimilarCloses,
    sequence: readonly number[],
    dividers: ConstructorParameters<typeof RowList>[2] & object,
    isOpen: (key: string) => boolean,
    isReversed: boolean,
  ): RowList {
    const { countOf, firstOf } = similar;
    const rows: number[] = [];
    for (const item of sequence) {
      if (item < 0) rows.push(item);
      else if (countOf(item) === 1) rows.push(firstOf(item));
      else {
        rows.push(~(dividers.length + item));
        if (!isOpen(this.#columns.idOf(firstOf(item)))) continue;
        const members = similar.membersOf(item);
        for (const entry of isReversed ? members.reverse() : members) rows.push(entry);
      }
    }
    return new RowList(this.#columns, Int32Array.from(rows), dividers, { similar, isOpen });
  }
}
