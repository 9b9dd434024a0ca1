import {
  BLOCK,
  CHOICE,
  type Expression,
  type JSON_VALUES,
  NOT,
  type Path,
  REPEAT,
  SAY,
  SEQUENCE,
  TAKE,
  UNIT,
  UP_TO,
  WITHIN,
} from '#model/goodbyes/expression.ts';
import { charCodeAt, indexOf, ownProperty, parse, slice } from './language.ts';

let definitions: readonly Expression[];
let said: string;

/** What a rule says of a message; null where it does not fit. Whatever goes wrong within is a rule that does not fit. */
export function cut(rule: Expression, message: string, defined: readonly Expression[]): string | null {
  definitions = defined;
  said = '';
  return match(rule, message, 0) < 0 ? null : said;
}

/** Where what fits ends, or -1. */
function match(expression: Expression, text: string, from: number): number {
  const before = said;
  let end = -1;
  try {
    end = step(expression, text, from);
  } catch {} // No JSON, not the shape that was expected, or the page left no room on the stack.
  if (end < 0) said = before;
  return end;
}

function step(expression: Expression, text: string, from: number): number {
  let end = from;
  if (typeof expression === 'string') {
    end += expression.length;
    return slice(text, from, end) === expression ? end : -1;
  }
  if (typeof expression === 'number') {
    if (expression < 0) return match(definitions[-1 - expression] as Expression, text, from);
    end += expression;
    return end > text.length ? -1 : end;
  }
  const { 0: kind, 1: part } = expression;
  if (kind === SEQUENCE || kind === CHOICE) {
    for (let index = 1; index < expression.length; index += 1) {
      end = match(expression[index] as Expression, text, kind === CHOICE ? from : end);
      if (end < 0 === (kind === SEQUENCE)) return end;
    }
    return end;
  }
  if (kind === SAY) {
    said += part;
    return end;
  }
  if (kind === UP_TO) return indexOf(text, part, from);
  if (kind === UNIT) {
    const found = slice(text, from, from + 1);
    for (let index = 0; found && index < part.length; index += 2)
      if (found >= (part[index] as string) && found <= (part[index + 1] as string)) return from + 1;
    return -1;
  }
  if (kind === NOT) return match(part, text, from) < 0 ? from : -1;
  if (kind === TAKE) {
    end = match(part, text, from);
    if (end >= 0) said += slice(text, from, end);
    return end;
  }
  if (kind === WITHIN) {
    end = match(part, text, from);
    return end >= 0 && match(expression[2], slice(text, from, end), 0) >= 0 ? end : -1;
  }
  if (kind === REPEAT) {
    let count = 0;
    for (let next = match(part, text, end); next > end; next = match(part, text, end)) {
      end = next;
      count += 1;
    }
    return count < expression[2] ? -1 : end;
  }
  if (kind === BLOCK) {
    let size = expression[2];
    for (let index = 3; index < expression.length; index += 1) {
      size += charCodeAt(text, end) * (expression[index] as number);
      end += 1;
    }
    const start = end;
    end += size;
    // Not a number where the text ended within the size.
    return size >= 0 && end <= text.length && match(part, slice(text, start, end), 0) >= 0 ? end : -1;
  }
  return matchJson(expression, parse(slice(text, from, text.length))) ? text.length : -1;
}

function matchJson(expression: readonly [typeof JSON_VALUES, ...(Path | Expression)[]], json: unknown): boolean {
  for (let index = 1; index < expression.length; index += 2) {
    const path = expression[index] as Path;
    let value = json;
    for (let step = 0; step < path.length; step += 1)
      value = ownProperty(value as object, path[step] as string | number)?.value;
    const shown = typeof value === 'string' ? value : `=${typeof value === 'object' && value ? '' : value}`;
    if (match(expression[index + 1] as Expression, shown, 0) !== shown.length) return false;
  }
  return true;
}
