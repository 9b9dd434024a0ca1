/**
 * A parsing expression (Ford 2004, "Parsing Expression Grammars") as data that a page can be handed as JSON. Matched against
 * a text from an index, it either gives the index at which it ends, or fails; a choice takes the first that fits, and a
 * repetition never gives back. A binary message is matched as a text with one unit a byte. While it matches it puts together
 * what is said of the message: nothing but what {@link take} takes and {@link say} adds. What an expression that fails in
 * the end has said is unsaid.
 *
 * A string stands for itself. A number from 0 skips so many units; one below names a definition, -1 being the first.
 */
export type Expression =
  | string
  | number
  | readonly [typeof SEQUENCE, ...Expression[]]
  | readonly [typeof CHOICE, ...Expression[]]
  | readonly [typeof REPEAT, Expression, number]
  | readonly [typeof NOT, Expression]
  | readonly [typeof TAKE, Expression]
  | readonly [typeof SAY, string]
  | readonly [typeof UP_TO, string]
  | readonly [typeof UNIT, string]
  | readonly [typeof WITHIN, Expression, Expression]
  | readonly [typeof BLOCK, Expression, number, ...number[]]
  | readonly [typeof JSON_VALUES, ...(Path | Expression)[]];

/** The keys that lead from a JSON value to one inside it, outermost first; indexes for items. */
export type Path = readonly (string | number)[];

export const SEQUENCE = 0;
export const CHOICE = 1;
export const REPEAT = 2;
export const NOT = 3;
export const TAKE = 4;
export const SAY = 5;
export const UP_TO = 6;
export const UNIT = 7;
export const BLOCK = 8;
export const WITHIN = 9;
export const JSON_VALUES = 10;

/** All of them, one behind the other. */
export const sequence = (...parts: Expression[]): Expression => [SEQUENCE, ...parts];
/** The first of them that fits. */
export const choice = (...options: Expression[]): Expression => [CHOICE, ...options];
/** As often as it fits, and at least so often. It ends where the expression covers nothing. */
export const repeat = (part: Expression, atLeast = 0): Expression => [REPEAT, part, atLeast];
/** Fits where the expression does not, and takes nothing. */
export const not = (part: Expression): Expression => [NOT, part];
/** Fits where the expression does, and takes nothing. */
export const ahead = (part: Expression): Expression => not(not(part));
/** An expression, or nothing. */
export const optional = (part: Expression): Expression => choice(part, 0);
/** Says what the expression covers. What is taken inside it is said twice. */
export const take = (part: Expression): Expression => [TAKE, part];
/** Says this, and takes nothing. */
export const say = (words: string): Expression => [SAY, words];
/** Goes on to where these words next stand, before them. */
export const upTo = (words: string): Expression => [UP_TO, words];
/** One unit within one of the ranges, each written as its first and its last: `unit('09af')` is a hexadecimal digit. */
export const unit = (ranges: string): Expression => [UNIT, ranges];
/** What `extent` covers, if `part` fits at the start of it when there is nothing else. */
export const within = (extent: Expression, part: Expression): Expression => [WITHIN, extent, part];
/** The first of the records that fits the expression; each but the last ends with the delimiter. */
export const anyRecord = (delimiter: string, part: Expression): Expression => {
  const record = within(choice(upTo(delimiter), REST), part);
  return sequence(repeat(sequence(not(record), upTo(delimiter), delimiter)), record);
};
/**
 * A size and a block of so many units. The size is `base` and, for each weight, the next unit times the weight: `256, 1`
 * are two bytes, the greater first. The expression must fit at the start of the block; then the whole block is taken.
 */
export const block = (part: Expression, base: number, ...weights: number[]): Expression => [
  BLOCK,
  part,
  base,
  ...weights,
];
/**
 * The rest of the text as JSON. Each expression must cover the whole of the value its path leads to: a string as it is;
 * {@link LITERAL} and then the number, `true`, `false`, `null`, or `undefined` where there is none; of an object or an
 * array no more than {@link LITERAL}.
 */
export const json = (...values: (readonly [Path, Expression])[]): Expression => [JSON_VALUES, ...values.flat()];

/** What {@link json} writes before a value that is no string. */
export const LITERAL = '=';
/** The rest of the text. */
export const REST = repeat(1);
/** The end of the text. */
export const END = not(1);
/** Where {@link json} finds nothing. */
export const MISSING = `${LITERAL}undefined`;
