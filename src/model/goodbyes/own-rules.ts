import {
  ahead,
  choice,
  END,
  type Expression,
  json,
  LITERAL,
  MISSING,
  not,
  optional,
  type Path,
  REST,
  repeat,
  say,
  sequence,
  unit,
  within,
} from './expression.ts';
import { CODE, codeNamed, FIELD, PERHAPS_REASON, reasonFrom } from './fields.ts';
import { FREE_TEXT } from './free-text.ts';
import type { OwnGoodbye } from './own-goodbye.ts';
import type { NamedRule, SpokenProtocol } from './protocol.ts';

/** What the ids of people's own protocols begin with; the name follows. */
const OWN = 'own:';

/** The protocol of an own goodbye, by its id alone: what was recorded stays as it was said, whatever becomes of its rule. */
export function ownProtocol(id: string): SpokenProtocol | undefined {
  if (!id.startsWith(OWN)) return undefined;
  return {
    id,
    name: id.slice(OWN.length),
    rules: [{ weight: 'fatal' }, { weight: 'hint' }],
    words: {},
  };
}

const NOTHING = choice(MISSING, `${LITERAL}null`, `${LITERAL}false`);

const SEPARATOR = unit('  ::,,;;--');
/** A number or a word in capitals, if there is one; then the reason. */
const WORDS = sequence(
  optional(sequence(say(`${FIELD}c`), within(repeat(unit('09AZ__'), 2), FREE_TEXT), ahead(choice(SEPARATOR, END)))),
  repeat(SEPARATOR),
  reasonFrom(FREE_TEXT),
);

type Value = [Path, Expression];

/** The rule of an own goodbye, for pages. */
export function ownRule({ name, prefix, path, value, code, reason, ends }: OwnGoodbye): NamedRule {
  const at = (path: string, part: Expression): Value[] => (path === '' ? [] : [[path.split('.'), part]]);
  const told = at(path, value === '' ? sequence(not(NOTHING), REST) : sequence(optional(LITERAL), value));
  const codes = at(code, choice(NOTHING, sequence(LITERAL, END), CODE));
  const reasons = at(reason, PERHAPS_REASON);
  return {
    name: `${OWN}${name}/${ends ? 0 : 1}`,
    weight: ends ? 'fatal' : 'hint',
    expression: sequence(
      prefix,
      // Of two codes the later is read.
      codeNamed(value || prefix.trim() || path),
      path + code + reason === ''
        ? WORDS
        : // Keys fail that lead through what is not there.
          choice(
            json(...told, ...codes, ...reasons),
            json(...told, ...codes),
            json(...told, ...reasons),
            json(...told),
          ),
    ),
  };
}
