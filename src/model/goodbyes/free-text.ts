import {
  ahead,
  choice,
  type Expression,
  not,
  optional,
  REST,
  repeat,
  say,
  sequence,
  take,
  unit,
} from './expression.ts';

/*
 * What a person may write into a reason goes through these expressions before it leaves the page: they say it in one line,
 * with a mark in the place of every address, link and secret. A word that may be one is taken for one.
 */

/** Names of the definitions. What stands in many places stands in each only by its name. */
const ITEM = -1;
const TEXT = -2;
const SPACE = -3;
const DIGIT = -4;
const HEX = -5;
const LETTER = -6;
/** A unit of a word: no space, quote, bracket, comma, semicolon, `=`, `&` or control. */
const IN_WORD = -7;
const WORD = -8;

/** A unit of a link: it may hold what ends a word. */
const IN_LINK = sequence(not(choice(SPACE, unit('""\'\'<<>>'))), 1);

/** A word that has this somewhere, looked at from its start. */
const holding = (part: Expression) => ahead(sequence(repeat(sequence(not(part), IN_WORD)), part));
/** Letters in either case. */
export const anyCase = (letters: string) =>
  sequence(
    ...[...letters].map((letter) =>
      /[a-z]/.test(letter) ? unit(letter.toUpperCase().repeat(2) + letter.repeat(2)) : letter,
    ),
  );
const named = (...names: string[]) => choice(...names.map(anyCase));

const OCTET = sequence(DIGIT, optional(DIGIT), optional(DIGIT));
const IPV4 = sequence(OCTET, '.', OCTET, '.', OCTET, '.', OCTET);
const GROUP = repeat(HEX);
/** Three colons or more among hexadecimal digits, or two at once: fewer may be a time of day. */
const IPV6 = sequence(
  choice(sequence(GROUP, ':', GROUP, ':', GROUP, ':'), sequence(GROUP, '::')),
  repeat(choice(HEX, unit('..::'))),
  choice(unit('%%//'), not(IN_WORD)),
);
const ADDRESS = sequence(choice(holding('@'), holding(IPV4), ahead(IPV6)), WORD, say('<address>'));
const LINK = sequence(holding('://'), repeat(IN_LINK), say('<link>'));

/** Keys, tokens, ids and hashes: a JWT, long with a digit in it, very long, or many digits on end. */
const SECRET = sequence(
  choice(
    holding('eyJ'),
    sequence(ahead(repeat(IN_WORD, 16)), holding(DIGIT)),
    holding(repeat(LETTER, 32)),
    ahead(repeat(IN_WORD, 48)),
    ahead(sequence(repeat(HEX, 16), not(IN_WORD))),
    holding(repeat(DIGIT, 9)),
  ),
  WORD,
  // The padding of Base64.
  repeat('='),
  say('<secret>'),
);

const GAP = repeat(unit('  ""\'\''));
/** What stands behind an equals sign, or behind the name of what is nobody else's. */
const VALUE = sequence(repeat(choice(WORD, unit('&&++'))), say('<secret>'));
const KEYED = choice(
  sequence(take(sequence('=', GAP)), ahead(repeat(IN_WORD, 4)), VALUE),
  sequence(
    take(sequence(named('authorization', 'cookie'), GAP, unit('::=='), GAP)),
    ahead(IN_WORD),
    REST,
    say('<secret>'),
  ),
  sequence(
    take(
      sequence(
        named('password', 'passwd', 'passcode', 'pwd', 'secret', 'username', 'user', 'login', 'email'),
        GAP,
        unit('::=='),
        GAP,
      ),
    ),
    ahead(IN_WORD),
    VALUE,
  ),
  sequence(
    take(
      sequence(
        named('token', 'api-key', 'apikey', 'api_key', 'key', 'session', 'sid'),
        repeat('"'),
        unit('::=='),
        repeat('"'),
      ),
    ),
    ahead(IN_WORD),
    VALUE,
  ),
  sequence(
    take(sequence(anyCase('bearer'), repeat(' ', 1))),
    not(named('token', 'auth', 'is ', 'was ', 'required', 'missing', 'scheme', 'expired', 'invalid', 'not ')),
    ahead(IN_WORD),
    VALUE,
  ),
);

/** What every page that is handed a rule is handed with it, in the order of their names. */
export const DEFINITIONS: readonly Expression[] = [
  // One word with what it hides, or one other unit; the ends of lines are left to who asks.
  choice(LINK, KEYED, ADDRESS, SECRET, take(WORD), sequence(SPACE, repeat(SPACE), say(' ')), take(1)),
  repeat(ITEM),
  unit('\0 \x7f\x7f\u2028\u2029\uffff\uffff'),
  unit('09'),
  unit('09AFaf'),
  unit('AZaz'),
  sequence(not(choice(SPACE, unit('""&),,;>[[]]``{}'))), 1),
  repeat(IN_WORD, 1),
];

/** Says the rest of the text. */
export const FREE_TEXT: Expression = TEXT;

/** Says the text as far as where the expression fits, or to its end. */
export const freeTextBefore = (end: Expression): Expression => repeat(sequence(not(end), ITEM));
