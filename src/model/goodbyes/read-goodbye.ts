import { SIZES } from '#model/record/sizes.ts';
import { decodeReason, oneLine } from './decode-reason.ts';
import { FIELD } from './fields.ts';
import { findProtocol, findWord } from './find.ts';
import type { Cut, Goodbye } from './goodbye.ts';
import type { GoodbyeProtocol, GoodbyeRule } from './protocol.ts';

/** The name by which a page reports that a rule of a protocol fitted. */
export const ruleName = ({ id }: GoodbyeProtocol, index: number): string => `${id}/${index}`;

/** What a page cut out, as it is recorded; null for a rule that there is no more. */
export function readGoodbye({ rule: name, said, at }: Cut): Goodbye | null {
  const slash = name.lastIndexOf('/');
  const protocol = findProtocol(name.slice(0, slash));
  const rule = protocol?.rules[Number(name.slice(slash + 1))];
  if (!protocol || !rule) return null;
  const fields = new Map(said.split(FIELD).map((field) => [field.slice(0, 1), field.slice(1)]));
  const code = oneLine(readCode(fields.get('c') ?? '', rule.codeAs)).slice(0, SIZES.text);
  const words = rule.words ?? protocol.words;
  const word = findWord(words, code);
  const again = fields.get('a');
  return {
    protocol: protocol.id,
    code,
    // What stands for every other code is no name of this one.
    name: word && word !== words['*'] ? word.name : '',
    reason: decodeReason(fields.get('r') ?? '', rule.reasonAs),
    from: rule.from ?? 'server',
    at,
    weight: word?.weight ?? rule.weight,
    reconnect: again === 'true' || again === 'false' ? again === 'true' : null,
  };
}

function readCode(said: string, as: GoodbyeRule['codeAs']): string {
  if (!as) return said;
  const bytes = [...said];
  if (as === 'little-endian') bytes.reverse();
  return String(bytes.reduce((number, byte) => number * 256 + (byte.charCodeAt(0) & 255), 0));
}
