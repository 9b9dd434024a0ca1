import type { Report } from '#model/record/connection.ts';
import {
  ahead,
  choice,
  END,
  type Expression,
  json,
  LITERAL,
  not,
  type Path,
  REST,
  repeat,
  sequence,
} from './expression.ts';
import { CODE, codeNamed, PERHAPS_REASON, REASON } from './fields.ts';
import { anyCase } from './free-text.ts';
import type { GoodbyeProtocol } from './protocol.ts';

/** Its id. */
export const UNKNOWN = 'unknown';

/** How long before the end an error may have come that is still looked at, in ms. */
const GUESS_WITHIN = 1_000;

/** Keys whose value names what a message is. */
const KINDS = ['type', 'event', 'op', 'status'];

/** Keys whose value is its code, and keys whose value says what is the matter; of two the later is read. */
const CODES = ['error_code', 'code'];
const WORDS = ['msg', 'error', 'message', 'reason'];

/** Words that name an error or an end, as a part of `connectionError`, `session_expired` and the like. */
const NAMES = [
  'error',
  'close',
  'disconnect',
  'kick',
  'unauthori',
  'forbidden',
  'denied',
  'reject',
  'expired',
  'banned',
  'fail',
  'invalid',
  'terminat',
  'shutdown',
  'goodbye',
].map(anyCase);

const NAME = choice(...NAMES);
/** A text that names an error or an end. */
const NAMED = sequence(not(LITERAL), repeat(sequence(not(NAME), 1)), not(END), REST);

/** Where the code and the words of an error stand, if not beside its kind. */
const PLACES = [[], ['error'], ['payload'], ['data'], ['d']];

/** A word or a number. */
const THERE = not(sequence(LITERAL, choice('undefined', 'null', 'true', 'false', END)));
const CODE_THERE = sequence(THERE, CODE);

/** Whether an error says anything of itself: its kind alone is none. */
const saysSomething = (place: Path): Expression =>
  ahead(
    choice(
      ...WORDS.map((name) => json([[...place, name], sequence(not(LITERAL), not(END), REST)])),
      ...CODES.map((name) => json([[...place, name], sequence(THERE, REST)])),
    ),
  );

/** What an error says of itself. */
const says = (kind: string, place: Path): Expression =>
  json(
    [[kind], CODE],
    ...CODES.map((name): [Path, Expression] => [[...place, name], choice(CODE_THERE, REST)]),
    ...WORDS.map((name): [Path, Expression] => [[...place, name], PERHAPS_REASON]),
  );

/** An error that has no kind, since its key names it. */
const NAMELESS = choice(
  json([['error', 'message'], REASON], [['error', 'code'], CODE_THERE]),
  json([['error'], REASON], [['code'], CODE_THERE]),
  json([['error'], sequence(codeNamed('error'), REASON)]),
  json([['error', 'message'], sequence(codeNamed('error'), REASON)]),
);

/**
 * What the last message of a protocol that we do not know may have been: a JSON object that looks like an error. Never more
 * than a hint, and looked for only on sites for which somebody asked for it.
 */
export const unknownProtocol: GoodbyeProtocol = {
  id: UNKNOWN,
  name: 'JSON',
  subprotocols: [],
  urls: [],
  rules: [
    {
      weight: 'hint',
      expression: choice(
        ...KINDS.map((kind) =>
          sequence(
            ahead(json([[kind], NAMED])),
            choice(...PLACES.map((place) => sequence(saysSomething(place), says(kind, place)))),
          ),
        ),
        NAMELESS,
      ),
    },
  ],
  words: {},
  privacy: 'Code and reason are cleaned as free text is.',
  sources: [],
};

/** Whether what a page cut out by the rules of {@link unknownProtocol} was the last message before the end, and shortly so. */
export function isLastWord({ goodbye, closeCall, end, activity: { received } }: Report): boolean {
  if (!goodbye) return false;
  // The page cuts at its own close() already; what comes behind that is no part of it.
  const over = closeCall?.threw === null ? closeCall.at : end?.at;
  if (over === undefined || over - goodbye.at > GUESS_WITHIN) return false;
  return received.lastAt === null || received.lastAt <= goodbye.at || received.lastAt >= over;
}
