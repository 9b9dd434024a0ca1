import {
  BLOCK,
  CHOICE,
  NOT,
  type Path,
  REPEAT,
  SAY,
  SEQUENCE,
  UNIT,
  UP_TO,
  WITHIN,
} from '#model/goodbyes/expression.ts';
import type { PageExpression } from '#model/goodbyes/page-expression.ts';
import { charCodeAt, indexOf, ownProperty, parse, slice } from './language.ts';

let definitions: readonly PageExpression[];
let said: string;

/** What a rule says of a message; nothing where it does not fit. Whatever goes wrong within is a rule that does not fit. */
export function cut(rule: PageExpression, message: string, defined: readonly PageExpression[]): string {
  definitions = defined;
  said = '';
  match(rule, message, 0);
  return said;
}

/** Where what fits ends, or -1. */
function match(expression: PageExpression, text: string, from: number): number {
  const before = said;
  let end = -1;
  try {
    end = step(expression, text, from);
  } catch {} // No JSON, not the shape that was expected, or the page left no room on the stack.
  if (end < 0) said = before;
  return end;
}

function step(expression: PageExpression, text: string, from: number): number {
  let end = from;
  if (typeof expression === 'string') {
    end += expression.length;
    return slice(text, from, end) === expression ? end : -1;
  }
  if (typeof expression === 'number') return match(definitions[expression] as PageExpression, text, from);
  const { 0: kind, 1: part } = expression;
  if (kind === SEQUENCE || kind === CHOICE) {
    for (let index = 1; index < expression.length; index += 1) {
      end = match(expression[index] as PageExpression, text, kind === CHOICE ? from : end);
      if (end < 0 === (kind === SEQUENCE)) break;
    }
    return end;
  }
  if (kind === SAY) {
    said += part || slice(text, from, text.length);
    return part ? from : text.length;
  }
  if (kind === UP_TO) return indexOf(text, part, from);
  if (kind === UNIT) {
    const found = slice(text, from, from + 1);
    return found && (!part || indexOf(part, found, 0) >= 0) ? from + 1 : -1;
  }
  if (kind === NOT) return match(part, text, from) < 0 ? from : -1;
  if (kind === REPEAT) {
    let next = from;
    do {
      end = next;
      next = match(part, text, end);
    } while (next > end);
    return end;
  }
  if (kind === WITHIN || kind === BLOCK) {
    let start = from;
    if (kind === WITHIN) end = match(expression[2], text, from);
    else {
      let size = expression[2];
      for (let index = 3; index < expression.length; index += 1) {
        size += (charCodeAt(text, start) & 255) * (expression[index] as number);
        start += 1;
      }
      end = start + size;
    }
    return end >= start && end <= text.length && match(part, slice(text, start, end), 0) >= 0 ? end : -1;
  }
  const json: unknown = parse(slice(text, from, text.length));
  for (let index = 1; index < expression.length; index += 2) {
    const path = expression[index] as Path;
    let value = json;
    for (let depth = 0; depth < path.length; depth += 1)
      value = ownProperty(value as object, path[depth] as string | number)?.value;
    const shown = typeof value === 'string' ? value : `=${typeof value === 'object' && value ? '' : value}`;
    if (match(expression[index + 1] as PageExpression, shown, 0) !== shown.length) return -1;
  }
  return text.length;
}
