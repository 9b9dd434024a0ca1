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

/** The end of a URL by which people know a script: `live.js`; that of a page without a path is its host. */
export function scriptName(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1) || url;
}
