import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { TimeRange } from '#log/filter/time-values.ts';
import { KINDS, type Kind, type Lane } from './lanes.ts';
import { paintLane, pixelAt } from './spans.ts';

/** The height of the marks of time, and of a lane, in CSS pixels. */
export const RULER = 15;
export const LANE = 13;
/** The height of so many lanes with their ruler, and some room below, in CSS pixels. */
export const heightOf = (lanes: number): number => RULER + lanes * LANE + 3;
const BAR = 7;
/** The width of the mark where a connection ended. */
const END = 2;

export interface Picture {
  columns: CloseColumns;
  lanes: readonly Lane[];
  range: TimeRange;
  /** Round times and what stands beside them. */
  marks: readonly { at: number; text: string }[];
  /** What is chosen of the range, null for all of it. */
  chosen: TimeRange | null;
  /** The entry that is pointed at or selected, -1 for none. */
  pointed: number;
}

/** Paints lanes, marks and what is chosen; colours are those of the canvas's style. */
export function paint(canvas: HTMLCanvasElement, picture: Picture, width: number, height: number): void {
  const { columns, lanes, range, marks, chosen, pointed } = picture;
  const context = canvas.getContext('2d');
  if (!context) return;
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.scale(scale, scale);
  const { fontFamily } = getComputedStyle(canvas);
  const colour = (name: string) => colourOf(canvas, name);
  const colours = new Map<Kind, string>(KINDS.map((kind) => [kind, colour(`--life-${kind}`)]));

  context.font = `10px ${fontFamily}`;
  context.textBaseline = 'middle';
  for (const { at, text } of marks) {
    const x = pixelAt(at, range, width);
    context.fillStyle = colour('--divider-quiet');
    context.fillRect(x, 0, 1, height);
    context.fillStyle = colour('--text-quiet');
    if (x + context.measureText(text).width + 6 < width) context.fillText(text, x + 4, RULER / 2);
  }
  for (const [index, lane] of lanes.entries()) {
    const top = RULER + index * LANE + (LANE - BAR) / 2;
    const { lives, ends } = paintLane(columns, lane, range, Math.floor(width));
    for (const { from, to, kind } of lives) {
      context.globalAlpha = 0.45;
      context.fillStyle = colours.get(kind) ?? '';
      context.fillRect(from, top, to - from, BAR);
    }
    context.globalAlpha = 1;
    for (const [pixel, kind] of ends) {
      context.fillStyle = colours.get(kind) ?? '';
      context.fillRect(pixel - END + 1, top - 1, END, BAR + 2);
    }
    if (pointed >= 0 && lane.entries.includes(pointed)) {
      const from = pixelAt(columns.createdAt(pointed), range, width);
      const to = pixelAt(columns.endedAt(pointed), range, width);
      context.strokeStyle = colour('--text');
      context.strokeRect(from - 1.5, top - 2.5, to - from + 4, BAR + 5);
    }
  }
  if (chosen) {
    const from = pixelAt(chosen.from, range, width);
    const to = pixelAt(chosen.to, range, width) + 1;
    context.fillStyle = colour('--surface');
    context.globalAlpha = 0.7;
    context.fillRect(0, 0, from, height);
    context.fillRect(to, 0, width - to, height);
    context.globalAlpha = 1;
    context.fillStyle = colour('--accent');
    context.fillRect(from - 1, 0, 2, height);
    context.fillRect(to - 1, 0, 2, height);
  }
}

/** A colour of the theme as a canvas takes it: what a custom property holds may have a value for each theme. */
function colourOf(canvas: HTMLCanvasElement, name: string): string {
  canvas.style.color = `var(${name})`;
  const { color } = getComputedStyle(canvas);
  canvas.style.color = '';
  return color;
}
