import { type AppendOnlyList, addedSince } from '#log/columns/append-only.ts';
import type { CloseColumns } from '#log/columns/close-columns.ts';
import { type CauseFamily, causeOfNumber, familyOf } from '#model/diagnosis/catalogue.ts';
import type { EntryTest } from './text-test.ts';

/** What closes can be listed alone by with one press, in the order of the chips. A close may have several, or none. */
export const FACETS = ['attention', 'unopened', 'page', 'server', 'lost'] as const;
export type Facet = (typeof FACETS)[number];

/** How many closes have each. */
export type FacetCounts = Readonly<Record<Facet, number>>;

/** Whether a close has a facet; who ended it is told by its cause, as far as that is known. */
export function facetTest(columns: CloseColumns, facet: Facet): EntryTest {
  const isOf = (family: CauseFamily) => (entry: number) => {
    const cause = causeOfNumber(columns.causeOf(entry));
    return cause !== undefined && familyOf({ cause }) === family;
  };
  const isOfPage = isOf('page');
  switch (facet) {
    case 'attention':
      return columns.needsAttention;
    case 'unopened':
      return (entry) => columns.openFor(entry) < 0;
    case 'page':
      return isOfPage;
    case 'server':
      return isOf('server');
    case 'lost':
      return (entry) =>
        columns.typeOf(entry) === 'closed' &&
        !columns.isClean(entry) &&
        columns.openFor(entry) >= 0 &&
        !isOfPage(entry);
  }
}

/** Whether a facet is told by causes, so that all must be found. */
export const asksForCauses = (facet: Facet | null): boolean => facet !== null && facet !== 'unopened';

const NONE: FacetCounts = { attention: 0, unopened: 0, page: 0, server: 0, lost: 0 };

/** Counts closes by facet: of a list that has grown, only what has come at its end. */
export class FacetCounter {
  readonly #columns: CloseColumns;
  #counts = NONE;
  #list: AppendOnlyList | null = null;
  #judged = 0;

  constructor(columns: CloseColumns) {
    this.#columns = columns;
  }

  /**
   * @param list Entries, and whatever is below zero for dividers.
   * @param judged Another number whenever more causes were found.
   */
  count(list: AppendOnlyList, judged: number): FacetCounts {
    const added = this.#list && judged === this.#judged ? addedSince(this.#list, list) : null;
    const counts = { ...(added ? this.#counts : NONE) };
    for (const facet of FACETS) {
      const has = facetTest(this.#columns, facet);
      for (const place of added ?? list.numbers) if (place >= 0 && has(place)) counts[facet] += 1;
    }
    this.#list = list;
    this.#judged = judged;
    this.#counts = counts;
    return counts;
  }
}
