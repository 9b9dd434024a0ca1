import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { LogModel } from '#log/list.ts';
import type { Row, RowList } from '#log/rows/row-list.ts';
import { BY_TIME } from '#log/rows/sort-rows.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import { debounce } from './debounce.ts';
import { RowSlots } from './row-slots.ts';

/** The height of the header and of every row, in CSS pixels. */
export const ROW_HEIGHT = 22;
/** How long after rows flew by they are said to rest, in ms. */
const LANDS_AFTER = 120;
/** Rows kept in the document above and below what is in sight, so that scrolling never shows a gap. */
const OVERSCAN = 12;

/** The rows of a list that are in the document. */
export interface RowWindow {
  rows: readonly Row[];
  /** The index of the first of them in the list. */
  first: number;
  /** How many rows fit into the list. */
  fitting: ReadonlySignal<number>;
  /** The slot of a row by its index: an element is made anew for another row of the same slot never. */
  slotOf(index: number): number;
  onScroll(): void;
}

/** Keeps the rows in sight in the document, and the list where it is: at its end, or at the row that was looked at. */
export function useRowWindow(
  scroller: RefObject<HTMLDivElement | null>,
  model: LogModel,
  verdicts: VerdictCache,
): RowWindow {
  const sticking = useRef(true);
  const lastTop = useRef(0);
  const arranged = useRef('');
  const slots = useRef(new RowSlots());
  const anchor = useRef<{ id: string; index: number } | null>(null);
  // While rows fly by, their verdicts can wait.
  const ask = useMemo(() => debounce(verdicts.ask, LANDS_AFTER, 1_000), [verdicts]);
  const firstInSight = useSignal(0);
  // True while the person scrolls so fast that every frame shows other rows. Then there is no overscan, and verdicts are not
  // computed.
  const flying = useSignal(false);
  const landing = useRef(0);
  const fitting = useSignal(60);

  const rows = model.rows.value;
  const sorting = model.sorting.value;
  const arrangement = model.arrangement.value;
  const selectedId = model.selectedId.value;
  const isAtEnd = sorting === BY_TIME && (arrangement === null || arrangement === 'similar');
  const span = fitting.value + 2 * OVERSCAN;
  const overscan = flying.value ? 0 : OVERSCAN;
  const first = Math.max(0, Math.min(firstInSight.value, rows.length - fitting.value) - overscan);
  const inWindow = rows.slice(first, first + fitting.value + 2 * overscan);
  const shift = slots.current.shiftFor(first, span);

  const showSelected = () => {
    const { current } = scroller;
    const id = model.selectedId.peek();
    const index = id === null ? -1 : model.rows.peek().indexOf(id);
    if (current && index >= 0) showRow(current, index);
  };

  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    let edge = current.getBoundingClientRect().top;
    const observer = new ResizeObserver(() => {
      if (current.clientHeight === 0) return;
      // Whatever comes or goes above the list takes its room from rows out of sight, if there are any.
      const { top } = current.getBoundingClientRect();
      const moved = top - edge;
      edge = top;
      fitting.value = Math.ceil(current.clientHeight / ROW_HEIGHT);
      if (sticking.current && model.selectedId.peek() === null) stick(current);
      else if (moved !== 0) current.scrollTop += moved;
      if (model.selectedId.peek() !== null) showSelected();
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const now = `${sorting.by} ${sorting.descending} ${arrangement}`;
    if (now !== arranged.current) {
      arranged.current = now;
      sticking.current = isAtEnd;
      current.scrollTop = sticking.current ? current.scrollHeight : 0;
      lastTop.current = current.scrollTop;
      showSelected();
    } else if (sticking.current) stick(current);
    else if (current.scrollTop > 0) stay(current, rows);
    noteAnchor(current, rows);
  }, [rows]);

  useLayoutEffect(showSelected, [selectedId]);

  useLayoutEffect(() => {
    if (flying.peek()) return;
    ask(inWindow.flatMap((row) => (row.kind === 'close' || row.kind === 'fold' ? row.id : [])));
  }, [rows, first, inWindow.length]);

  // Only who scrolls up leaves the end: a list that became lower is just not scrolled to it yet.
  const hasLeftEnd = (current: HTMLElement) => !isScrolledToEnd(current) && current.scrollTop < lastTop.current;

  /** Keeps the list at its end, unless the person has just left it: the event of that may be still to come. */
  const stick = (current: HTMLElement) => {
    if (hasLeftEnd(current)) sticking.current = false;
    else current.scrollTop = current.scrollHeight;
    lastTop.current = current.scrollTop;
  };

  const onScroll = () => {
    const { current } = scroller;
    if (!current) return;
    if (isScrolledToEnd(current)) sticking.current = isAtEnd;
    else if (hasLeftEnd(current)) sticking.current = false;
    const { scrollTop } = current;
    lastTop.current = scrollTop;
    const next = Math.floor(scrollTop / ROW_HEIGHT);
    if (Math.abs(next - firstInSight.peek()) > fitting.peek()) fly();
    firstInSight.value = next;
    noteAnchor(current, rows);
  };

  // One jump is no flight.
  const fly = () => {
    flying.value = landing.current !== 0;
    clearTimeout(landing.current);
    landing.current = window.setTimeout(() => {
      landing.current = 0;
      flying.value = false;
    }, LANDS_AFTER);
  };

  // What comes or goes above the rows in sight does not move them.
  const noteAnchor = ({ scrollTop }: HTMLElement, list: RowList) => {
    const index = Math.floor(scrollTop / ROW_HEIGHT);
    const [row] = list.slice(index, index + 1);
    anchor.current = row && list.entryAt(index) >= 0 ? { id: row.id, index } : null;
  };
  const stay = (current: HTMLElement, list: RowList) => {
    if (!anchor.current) return;
    const { id, index } = anchor.current;
    const now = list.indexOf(id);
    if (now >= 0 && now !== index) current.scrollTop += (now - index) * ROW_HEIGHT;
  };

  return { rows: inWindow, first, fitting, slotOf: (index) => (index + shift) % span, onScroll };
}

const isScrolledToEnd = ({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < ROW_HEIGHT;

function showRow(scroller: HTMLElement, index: number): void {
  const top = index * ROW_HEIGHT;
  // The header stays in sight and takes the room of one row.
  const inSight = scroller.clientHeight - 2 * ROW_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top > scroller.scrollTop + inSight) scroller.scrollTop = top - inSight;
}
