/**
 * Recycles row elements: the element of a row that scrolls out is reused for the row that scrolls in, so that only its text
 * changes.
 */
export class RowSlots {
  #first = 0;
  #span = 1;
  #shift = 0;

  /**
   * What to add to a row's place, so that the sum modulo the window's length is its slot. A window that has no row in
   * common with the last one takes its slots in the same order: no element is moved.
   *
   * @param first The place of the window's first row.
   * @param span The window's length.
   */
  shiftFor(first: number, span: number): number {
    if (span === this.#span && Math.abs(first - this.#first) >= span)
      this.#shift = (((this.#first + this.#shift - first) % span) + span) % span;
    this.#first = first;
    this.#span = span;
    return this.#shift;
  }
}
