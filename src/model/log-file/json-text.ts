import { LogFileError } from './error.ts';

/**
 * Parses JSON.
 *
 * @param line The line of the file in which the text begins, from 1.
 * @throws {LogFileError} with the place when the text is not JSON.
 */
export function parseJson(text: string, line = 1): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const before = text.slice(0, breakOf(text)).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    throw new LogFileError('json', String(line + before.length - 1), String(column));
  }
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER_OR_NAME = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// Any character from the space on, but quote and backslash, which ends the sequence or begins an escape.
const STRING_BODY = /"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*/uy;

/** Where a text that is not JSON first differs from it, in UTF-16 code units: engines tell it differently, or not at all. */
function breakOf(text: string): number {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let expected: 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' = 'value';
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    at += pattern.exec(text)?.[0].length ?? 0;
  };
  const skipString = () => {
    skip(STRING_BODY);
    if (text[at] !== '"') return false;
    at += 1;
    return true;
  };
  for (;;) {
    skip(SPACE);
    const next = text[at];
    const end = open.at(-1) === '{' ? '}' : ']';
    if (next === undefined) return at;
    if (next === end && open.length > 0 && expected.endsWith('or end')) {
      open.pop();
      at += 1;
      expected = 'comma or end';
    } else if (expected === 'comma or end') {
      if (next !== ',' || open.length === 0) return at;
      at += 1;
      expected = end === '}' ? 'key' : 'value';
    } else if (expected === 'colon') {
      if (next !== ':') return at;
      at += 1;
      expected = 'value';
    } else if (expected.startsWith('key')) {
      if (next !== '"' || !skipString()) return at;
      expected = 'colon';
    } else if (next === '{' || next === '[') {
      open.push(next);
      at += 1;
      expected = next === '{' ? 'key or end' : 'value or end';
    } else if (next === '"') {
      if (!skipString()) return at;
      expected = 'comma or end';
    } else {
      const before = at;
      skip(NUMBER_OR_NAME);
      if (at === before) return at;
      expected = 'comma or end';
    }
  }
}
