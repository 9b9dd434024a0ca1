import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { formatDateTime, formatTime } from '../clock.ts';
import { formatDuration } from '../duration.ts';
import { describeEnding, openFor } from '../ending.ts';
import type { PanelHost } from '../host.ts';
import type { CauseFinder } from '../list/cause-finder.ts';
import type { LogModel } from '../list/log-model.ts';
import type { TimeRange } from '../list/time-range.ts';
import { counted } from '../numbers.ts';
import { shortUrl } from '../place.ts';
import type { VerdictBook } from '../verdict-book.ts';
import { toLanes } from './lanes.ts';
import { HEIGHT, LANE, paint, RULER } from './paint.ts';
import { entryNear, timeAt } from './spans.ts';
import { ticks } from './ticks.ts';
import { useRested } from './use-rested.ts';

/** How far from a connection's end one may point and still mean it, in pixels. */
const REACH = 6;
/** How far the pointer must move to choose a stretch rather than a connection. */
const DRAG = 4;
/** How often the lives are painted anew while closes keep coming, in ms. */
const REST = 250;
/** Room after the last end, as a part of the range. */
const MARGIN = 0.02;

interface TimelineProps {
  model: LogModel;
  verdicts: VerdictBook;
  causes: CauseFinder;
  host: PanelHost;
}

/** Each URL's connections as bars from beginning to end. Dragging lists only what ended in that stretch of time. */
export function Timeline({ model, verdicts, causes, host }: TimelineProps): JSX.Element {
  const { messages, language } = host;
  const { columns } = model.feed;
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useSignal(0);
  const theme = useSignal(0);
  const pointed = useSignal<{ entry: number; x: number; lane: number } | null>(null);
  const dragged = useSignal<{ from: number; to: number } | null>(null);

  // Painting all of it takes a while: not in every frame of a storm.
  const entries = useRested(model.keptEntries.value, REST);
  const lanes = useMemo(() => toLanes(columns, entries), [entries]);
  const range = useMemo(() => rangeOf(model, entries), [entries]);

  useLayoutEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const observer = new ResizeObserver(() => {
      width.value = current.clientWidth;
    });
    observer.observe(current);
    const redraw = () => {
      theme.value += 1;
    };
    const themes = new MutationObserver(redraw);
    themes.observe(document.documentElement, { attributes: true });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', redraw);
    return () => {
      observer.disconnect();
      themes.disconnect();
      dark.removeEventListener('change', redraw);
    };
  }, []);

  const drag = dragged.value;
  const chosen = drag ? stretch(drag, range, width.value) : model.timeRange.value;
  const selected = model.selectedId.value === null ? undefined : columns.entryOf(model.selectedId.value);
  const marked = pointed.value?.entry ?? selected ?? -1;
  useLayoutEffect(() => {
    if (!canvas.current || width.value === 0) return;
    const marks = ticks(range.from, range.to, width.value).map((at) => ({ at, text: clockText(at, range) }));
    paint(canvas.current, { columns, lanes, range, marks, chosen, pointed: marked }, width.value, HEIGHT);
  }, [lanes, range, width.value, theme.value, causes.version.value, chosen?.from, chosen?.to, marked]);

  const xOf = (event: PointerEvent) => event.clientX - (canvas.current?.getBoundingClientRect().left ?? 0);
  const find = (event: PointerEvent) => {
    const top = event.clientY - (canvas.current?.getBoundingClientRect().top ?? 0);
    const index = Math.floor((top - RULER) / LANE);
    const lane = lanes[index];
    const x = xOf(event);
    const entry = lane ? entryNear(columns, lane, range, Math.floor(width.value), Math.floor(x), REACH) : -1;
    return entry < 0 ? null : { entry, x, lane: index };
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    canvas.current?.setPointerCapture(event.pointerId);
    dragged.value = { from: xOf(event), to: xOf(event) };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag) dragged.value = { from: drag.from, to: xOf(event) };
    else pointed.value = find(event);
  };
  const onPointerUp = (event: PointerEvent) => {
    if (!drag) return;
    dragged.value = null;
    if (Math.abs(drag.to - drag.from) >= DRAG) {
      model.timeRange.value = stretch(drag, range, width.value);
      return;
    }
    const hit = find(event);
    if (hit) model.select(columns.idOf(hit.entry));
    else model.timeRange.value = null;
  };

  return (
    <>
      <canvas
        ref={canvas}
        class="timeline-canvas"
        role="img"
        aria-label={messages('timelineLabel', counted(messages, language, entries.length, 'closesOne', 'closesMany'))}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          dragged.value = null;
        }}
        onPointerLeave={() => {
          pointed.value = null;
        }}
      />
      <ul class="timeline-names" aria-hidden="true">
        {lanes.map(({ name }) => (
          <li key={name}>
            <bdi>{name === '' ? messages('timelineOthers') : name}</bdi>
          </li>
        ))}
      </ul>
      {pointed.value && !drag && <Tip {...pointed.value} />}
    </>
  );

  function Tip({ entry, x, lane }: { entry: number; x: number; lane: number }) {
    const { id, url, end, openedAt } = columns.outline(entry);
    const { code, name } = describeEnding({ end }, messages, language);
    const open = openFor(openedAt, end.at);
    const known = verdicts.known(id);
    const side = x > width.value / 2 ? { right: `${width.value - x + 12}px` } : { left: `${x + 12}px` };
    return (
      <div class="timeline-tip" style={{ ...side, top: `${RULER + (lane + 1) * LANE}px` }}>
        <strong>
          {code} {name}
        </strong>
        {known && <span>{known.verdict.headline[language]}</span>}
        <bdi>{shortUrl(url)}</bdi>
        <span class="muted">
          {formatTime(end.at)} · {open === null ? messages('neverOpened') : formatDuration(open, messages)}
        </span>
      </div>
    );
  }
}

function rangeOf(model: LogModel, entries: Uint32Array): TimeRange {
  const { createdAt, endedAt } = model.feed.columns;
  let from = Number.POSITIVE_INFINITY;
  for (const entry of entries) from = Math.min(from, createdAt(entry));
  const last = entries.at(-1);
  const to = last === undefined ? from : endedAt(last);
  return { from, to: to + Math.max(1, (to - from) * MARGIN) };
}

function stretch(pixels: { from: number; to: number }, range: TimeRange, width: number): TimeRange {
  const [from, to] = [Math.min(pixels.from, pixels.to), Math.max(pixels.from, pixels.to)];
  return { from: timeAt(from, range, width), to: timeAt(to, range, width) };
}

/** The clock to the second; to the millisecond or with the day where that tells marks apart. */
function clockText(at: number, { from, to }: TimeRange): string {
  const span = to - from;
  if (span < 10_000) return formatTime(at);
  if (span > 86_400_000) return formatDateTime(at).slice(5, 16);
  return formatTime(at).slice(0, 8);
}
