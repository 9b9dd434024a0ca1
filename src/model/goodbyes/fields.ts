import {
  choice,
  END,
  type Expression,
  LITERAL,
  not,
  optional,
  REST,
  repeat,
  say,
  sequence,
  take,
  unit,
} from './expression.ts';
import { FREE_TEXT } from './free-text.ts';

/**
 * What begins each field of what is said; the letter behind it names the field. No byte is this, it is no character
 * (Unicode 23.7), and free text leaves it out.
 */
export const FIELD = '\uffff';

/** A code that the protocol spells in this way whatever else the message says. */
export const codeNamed = (name: string): Expression => say(`${FIELD}c${name}`);
/** The code is whichever of these the message has there; nothing else may stand there. */
export const codeAmong = (...names: string[]): Expression =>
  choice(...names.map((name) => sequence(name, codeNamed(name))));
/** The code is what the expression covers. Only for what cannot be free text: it is not looked through for secrets. */
export const codeFrom = (part: Expression): Expression => sequence(say(`${FIELD}c`), take(part));
/** A JSON value that is no string. */
const literal = (part: Expression) => sequence(LITERAL, part);
/** The code is a JSON value: a number, or a word, which is cleaned as free text is. */
export const CODE: Expression = sequence(say(`${FIELD}c`), choice(literal(take(REST)), FREE_TEXT));
/** The code is a JSON string. */
export const WORD_CODE: Expression = sequence(not(LITERAL), CODE);
const DIGITS = repeat(unit('09'), 1);
/** The code is a JSON number, or a string of digits, as some servers write it. */
export const NUMBER_CODE: Expression = choice(
  sequence(not(literal(choice('undefined', 'null', 'true', 'false', END))), literal(0), CODE),
  sequence(say(`${FIELD}c`), take(DIGITS), END),
);
/** The reason is what the expression, of {@link FREE_TEXT}, says. */
export const reasonFrom = (part: Expression): Expression => sequence(say(`${FIELD}r`), part);
/** The reason is a JSON string. */
export const REASON: Expression = sequence(not(LITERAL), reasonFrom(FREE_TEXT));
/** The reason, where there is one. */
export const PERHAPS_REASON: Expression = choice(REASON, REST);
/** `true` or `false` says whether the server wants its client back; anything else says nothing. */
export const AGAIN: Expression = choice(
  sequence(say(`${FIELD}a`), literal(take(choice('true', 'false')))),
  optional(REST),
);
/** Whether the server wants its client back, where the protocol spells it in a way of its own. */
export const againIs = (again: boolean): Expression => say(`${FIELD}a${again}`);
