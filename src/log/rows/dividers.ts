import { type AppendOnlyList, AppendOnlyNumbers, addedSince } from '#log/columns/append-only.ts';
import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { Navigation } from '#model/wire/log-change.ts';
import { isMovedUp, withNavigations } from './with-navigations.ts';

/** Closes and the navigations between them: of closes that come at the end only those are put in their place. */
export class Dividers {
  readonly #columns: CloseColumns;
  #list = new AppendOnlyNumbers();
  /** What the list was made of. */
  #order: AppendOnlyList = this.#list.all;
  #navigations: readonly Navigation[] = [];
  #fromLast = false;

  constructor(columns: CloseColumns) {
    this.#columns = columns;
  }

  /**
   * Entries, and for a navigation its index, bitwise negated.
   *
   * @param order Entries in the order they ended.
   * @param navigations Oldest first.
   * @param fromLast Whether the list begins with the last navigation.
   */
  of(order: AppendOnlyList, navigations: readonly Navigation[], fromLast: boolean): AppendOnlyList {
    if (navigations.length === 0) return order;
    const isSame = navigations === this.#navigations && fromLast === this.#fromLast;
    const added = isSame ? addedSince(this.#order, order) : null;
    if (added?.every(this.#isBelow)) this.#list.add(added);
    else {
      const all = withNavigations(this.#columns, order.numbers, navigations);
      this.#list = new AppendOnlyNumbers(fromLast ? all.subarray(all.indexOf(~(navigations.length - 1))) : all);
    }
    this.#order = order;
    this.#navigations = navigations;
    this.#fromLast = fromLast;
    return this.#list.all;
  }

  /** Whether a close stands below the last navigation. */
  #isBelow = (entry: number): boolean =>
    this.#columns.endedAt(entry) > (this.#navigations.at(-1)?.at ?? 0) &&
    !isMovedUp(this.#columns, entry, this.#navigations);
}
