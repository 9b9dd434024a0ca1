import {
  BLOCK,
  CHOICE,
  type Expression,
  JSON_VALUES,
  NOT,
  type Path,
  REPEAT,
  SAY,
  SEQUENCE,
  TAKE,
  UNIT,
  UP_TO,
  WITHIN,
} from './expression.ts';

/**
 * An {@link Expression} as a page runs it: the same in fewer kinds, since every frame of every page carries what runs
 * it. A number is the index of a definition; what skips, takes or counts is put together of the rest. A byte stands
 * in it as the page decodes it (`BYTES` in `sizes.ts`).
 */
export type PageExpression =
  | string
  | number
  | readonly [typeof SEQUENCE, ...PageExpression[]]
  | readonly [typeof CHOICE, ...PageExpression[]]
  /** As often as it fits. */
  | readonly [typeof REPEAT, PageExpression]
  | readonly [typeof NOT, PageExpression]
  /** Says these words or, where there are none, the rest of the text. */
  | readonly [typeof SAY, string]
  | readonly [typeof UP_TO, string]
  /** One of these units or, where there are none, any. */
  | readonly [typeof UNIT, string]
  /** The inner expression, then the extent. */
  | readonly [typeof WITHIN, PageExpression, PageExpression]
  | readonly [typeof BLOCK, PageExpression, number, ...number[]]
  | readonly [typeof JSON_VALUES, ...(Path | PageExpression)[]];

const ANY: PageExpression = [UNIT, ''];
const SAY_REST: PageExpression = [SAY, ''];

/** The expression as a page runs it. */
export function pageExpression(expression: Expression): PageExpression {
  if (typeof expression === 'string') return asDecoded(expression);
  if (typeof expression === 'number') return expression < 0 ? -1 - expression : times(ANY, expression);
  switch (expression[0]) {
    case SEQUENCE:
    case CHOICE: {
      const [kind, ...parts] = expression;
      return [kind, ...parts.map(pageExpression)];
    }
    case REPEAT: {
      const part = pageExpression(expression[1]);
      return expression[2] === 0 ? [REPEAT, part] : [SEQUENCE, ...Array(expression[2]).fill(part), [REPEAT, part]];
    }
    case NOT:
      return [NOT, pageExpression(expression[1])];
    case TAKE:
      return [WITHIN, SAY_REST, pageExpression(expression[1])];
    case SAY:
    case UP_TO:
      return [expression[0], asDecoded(expression[1])];
    case UNIT:
      return [UNIT, asDecoded(unitsIn(expression[1]))];
    case WITHIN:
      return [WITHIN, pageExpression(expression[2]), pageExpression(expression[1])];
    case BLOCK: {
      const [kind, part, base, ...weights] = expression;
      return [kind, pageExpression(part), base, ...weights];
    }
    case JSON_VALUES: {
      const [kind, ...values] = expression;
      return [
        kind,
        ...values.map((value, index) => (index % 2 === 0 ? (value as Path) : pageExpression(value as Expression))),
      ];
    }
  }
}

const times = (part: PageExpression, count: number): PageExpression => [SEQUENCE, ...Array(count).fill(part)];

/** Bytes from 0x80 as the page decodes them. */
export const asDecoded = (text: string): string =>
  text.replace(/[\x80-\xff]/g, (unit) => String.fromCharCode(0xf700 + unit.charCodeAt(0)));

/** Every unit of ranges that are each written as their first and their last. */
function unitsIn(ranges: string): string {
  let units = '';
  for (let index = 0; index < ranges.length; index += 2)
    for (let code = ranges.charCodeAt(index); code <= ranges.charCodeAt(index + 1); code += 1)
      units += String.fromCharCode(code);
  return units;
}
