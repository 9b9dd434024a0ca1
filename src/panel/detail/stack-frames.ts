/** A line of a stack as the engine prints it. */
export interface StackFrame {
  /** Its place in the stack, from 1. */
  number: number;
  /** The function, or what else stands before the place; empty for code outside of any. */
  name: string;
  /** Null where the line names no place in a resource, as for built-in functions. */
  place: StackPlace | null;
}

/** A place in a resource. */
export interface StackPlace {
  url: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
}

const V8 = /^\s*at (?:(.*?) \()?((?:[a-z][a-z0-9+.-]*:|\/).*?):(\d+):(\d+)\)?$/i;
const SPIDERMONKEY = /^(.*?)@((?:[a-z][a-z0-9+.-]*:|\/).*):(\d+):(\d+)$/i;

/**
 * Reads a stack of V8 (`    at name (url:line:column)`) or SpiderMonkey (`name@url:line:column`). A line that is neither
 * is kept as it is; the heading of a V8 stack is left out.
 */
export function parseStack(stack: string): StackFrame[] {
  const lines = stack.split('\n').filter((line) => line.trim() !== '');
  if (/^\w*Error\b/.test(lines[0] ?? '')) lines.shift();
  return lines.map((line, index) => ({ number: index + 1, ...parseLine(line) }));
}

function parseLine(text: string): Omit<StackFrame, 'number'> {
  const found = V8.exec(text) ?? SPIDERMONKEY.exec(text);
  const [, name = '', url = '', line, column] = found ?? [];
  // Code made by eval has a place in a place; neither opens.
  if (!found || / > |\(eval at /.test(text)) return { name: text.trim().replace(/^at /, ''), place: null };
  return { name, place: { url, line: Number(line), column: Number(column) } };
}

/** A text that names a place in the code, in three parts; the place is not in the first nor in the last. */
export interface PlacedText {
  before: string;
  place: StackPlace;
  after: string;
}

const PLACE = /\s*[(@]?([a-z][a-z0-9+.-]*:\/\/[^\s()]+?):(\d+):(\d+)\)?/i;

/** Finds the first place that a text names as a stack does, such as `called at connect (https://…/live.js:87:5)`; null for none. */
export function placeIn(text: string): PlacedText | null {
  const found = PLACE.exec(text);
  const [whole = '', url = '', line, column] = found ?? [];
  if (!found) return null;
  return {
    before: text.slice(0, found.index),
    place: { url, line: Number(line), column: Number(column) },
    after: text.slice(found.index + whole.length),
  };
}

/** The frame in which a stack leaves this extension: what called. Null when it is empty or names no place of the page. */
export const callerFrame = (stack: string): (StackFrame & { place: StackPlace }) | null =>
  parseStack(stack).find((frame): frame is StackFrame & { place: StackPlace } => isOfPage(frame.place)) ?? null;

/** Whether a place is in the page's code, not in an extension's. */
export const isOfPage = (place: StackPlace | null): boolean => place !== null && !place.url.includes('-extension://');

/** The end of a URL by which people know a script: `live.js`; that of a page without a path is its host. */
export function scriptName(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1) || url;
}
