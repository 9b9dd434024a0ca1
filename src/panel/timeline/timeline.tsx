import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { TimeRange } from '#log/filter/time-values.ts';
import type { LogModel } from '#log/list.ts';
import type { CauseFinder } from '#log/verdicts/cause-finder.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import type { PanelHost } from '#panel/env.ts';
import { formatDateTime, formatTime } from '#ui/times.ts';
import { counted } from '#ui/words.ts';
import { LaneNames } from './lane-names.ts';
import { toLanes } from './lanes.ts';
import { laneOf } from './move-in-lanes.ts';
import { heightOf, LANE, paint, RULER } from './paint.ts';
import { entryNear, pixelAt, timeAt } from './spans.ts';
import { ticks } from './ticks.ts';
import { TimelineLegend } from './timeline-legend.tsx';
import { TimelineTip } from './timeline-tip.tsx';
import { useLaneKeys } from './use-lane-keys.ts';
import { useRested } from './use-rested.ts';

/** How far from a connection's end one may point and still mean it, in pixels. */
const REACH = 6;
/** How far the pointer must move to choose a stretch rather than a connection. */
const DRAG = 4;
/** How often the lives are painted anew while closes keep coming, in ms. */
const REST = 250;
/** Room for so many lanes there is at least, as in the style sheet: most lists below never move. */
const LEAST_LANES = 5;
/** What it may take of the height of the panel, and the most lanes whose names are still read. */
const PART = 0.25;
const MOST_LANES = 12;
/** Room after the last end, as a part of the range. */
const MARGIN = 0.02;

interface TimelineProps {
  model: LogModel;
  verdicts: VerdictCache;
  causes: CauseFinder;
  host: PanelHost;
}

/** Each URL's connections as bars from beginning to end. Dragging, or arrows with Shift, lists only what ended in that time. */
export function Timeline({ model, verdicts, causes, host }: TimelineProps): JSX.Element {
  const { messages, language } = host;
  const { columns } = model.feed;
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useSignal(0);
  const most = useSignal(mostLanes());
  const theme = useSignal(0);
  const pointed = useSignal<{ entry: number; x: number; lane: number } | null>(null);
  const dragged = useSignal<{ from: number; to: number } | null>(null);

  // Painting all of it takes a while: not in every frame of a storm.
  const kept = model.keptEntries.value;
  // With the strings they were of: once the log was cleared, the same numbers stand for others.
  const { entries, pool } = useRested(
    useMemo(() => ({ entries: kept, pool: columns.pool }), [kept]),
    REST,
  );
  const names = useMemo(() => new LaneNames(pool), [pool]);
  const lanes = useMemo(() => toLanes(columns, entries, names, most.value), [entries, names, most.value]);
  const height = heightOf(Math.max(LEAST_LANES, lanes.length));
  const shared = sharedHost(lanes.map(({ name }) => name));
  const range = useMemo(() => rangeOf(model, entries), [entries]);

  useLayoutEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const observer = new ResizeObserver(() => {
      width.value = current.clientWidth;
    });
    observer.observe(current);
    const fit = () => {
      most.value = mostLanes();
    };
    addEventListener('resize', fit);
    const redraw = () => {
      theme.value += 1;
    };
    const themes = new MutationObserver(redraw);
    themes.observe(document.documentElement, { attributes: true });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', redraw);
    return () => {
      observer.disconnect();
      removeEventListener('resize', fit);
      themes.disconnect();
      dark.removeEventListener('change', redraw);
    };
  }, []);

  const drag = dragged.value;
  const chosen = drag ? stretch(drag, range, width.value) : model.timeRange.value;
  const selected = model.selectedId.value === null ? undefined : columns.entryOf(model.selectedId.value);
  const keys = useLaneKeys(model, lanes, selected);
  const tip = pointed.value ?? tipOf(keys.active);
  const marked = pointed.value?.entry ?? (keys.inUse.value ? keys.active : selected) ?? -1;
  useLayoutEffect(() => {
    if (!canvas.current || width.value === 0) return;
    const marks = ticks(range.from, range.to, width.value).map((at) => ({ at, text: clockText(at, range) }));
    paint(canvas.current, { columns, lanes, range, marks, chosen, pointed: marked }, width.value, height);
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
    keys.inUse.value = false;
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
    if (hit) {
      keys.goOnFrom(hit.entry);
      model.select(columns.idOf(hit.entry));
    } else model.timeRange.value = null;
  };

  return (
    <>
      <div
        class="timeline-bars"
        role="listbox"
        tabIndex={0}
        aria-label={messages('timelineLabel', counted(messages, language, entries.length, 'closesOne', 'closesMany'))}
        aria-activedescendant={tip ? idOf(tip.entry) : undefined}
        onKeyDown={keys.onKeyDown}
        onFocus={({ currentTarget }) => {
          keys.inUse.value = currentTarget.matches(':focus-visible');
        }}
        onBlur={() => {
          keys.inUse.value = false;
        }}
      >
        <canvas
          ref={canvas}
          class="timeline-canvas"
          style={{ height: `${height}px` }}
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
        {tip && (
          <TimelineTip
            {...tip}
            id={idOf(tip.entry)}
            isSelected={tip.entry === selected}
            x={drag ? null : tip.x}
            width={width.value}
            columns={columns}
            verdicts={verdicts}
            host={host}
          />
        )}
      </div>
      <div class="timeline-side">
        <TimelineLegend messages={messages} />
        <ul class="timeline-names" aria-hidden="true">
          {lanes.map(({ name }) => (
            <li key={name} title={name}>
              <bdi>{name === '' ? messages('timelineOthers') : name.slice(shared)}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </>
  );

  function tipOf(entry: number | undefined) {
    if (entry === undefined) return null;
    const x = keys.inUse.value ? pixelAt(columns.endedAt(entry), range, Math.floor(width.value)) : null;
    return { entry, x, lane: laneOf(lanes, entry) };
  }
}

const mostLanes = (): number =>
  Math.max(LEAST_LANES, Math.min(MOST_LANES, Math.floor((innerHeight * PART - RULER) / LANE)));

/** The length of the host with which all names begin: it tells no lane from another. 0 where they differ. */
function sharedHost(names: readonly string[]): number {
  const hosts = new Set(names.filter((name) => name !== '').map((name) => name.replace(/\/.*/s, '')));
  const [host = ''] = hosts;
  return hosts.size === 1 ? host.length : 0;
}

const idOf = (entry: number): string => `timeline-close-${entry}`;

function rangeOf(model: LogModel, entries: Int32Array): TimeRange {
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
