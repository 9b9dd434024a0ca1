import { isPath, isSameGoodbye, LONGEST_PART, type OwnGoodbye } from '#model/goodbyes/own-goodbye.ts';
import { LONGEST_NAME } from '#model/services/own-code.ts';
import { kindOfMatch, type MatchKind, parseMatch } from '#model/services/own-match.ts';
import type { ProblemsIn } from './draft-input.tsx';
import { MATCH_PROBLEMS } from './match-fields.tsx';

/** A goodbye of somebody's own as it stands in the form. */
export interface GoodbyeDraft extends Record<GoodbyeField, string> {
  kind: MatchKind;
  ends: 'yes' | 'no';
}

/** A field of the form that may be wrong. */
export type GoodbyeField = 'match' | 'name' | 'prefix' | 'path' | 'value' | 'code' | 'reason';

export const EMPTY_GOODBYE: GoodbyeDraft = {
  kind: 'url',
  match: '',
  name: '',
  prefix: '',
  path: '',
  value: '',
  code: '',
  reason: '',
  ends: 'yes',
};

export const goodbyeDraftOf = ({ ends, ...texts }: OwnGoodbye): GoodbyeDraft => ({
  ...texts,
  kind: kindOfMatch(texts.match),
  ends: ends ? 'yes' : 'no',
});

/** Reads the form. @param others The goodbyes that are there besides the one that is edited. */
export function readGoodbyeDraft(
  { kind, ends, ...typed }: GoodbyeDraft,
  others: readonly OwnGoodbye[],
): { goodbye: OwnGoodbye } | { problems: ProblemsIn<GoodbyeField> } {
  const problems: ProblemsIn<GoodbyeField> = {};
  const parsed = parseMatch(kind, typed.match);
  if ('problem' in parsed) problems.match = MATCH_PROBLEMS[parsed.problem];
  const name = typed.name.trim();
  if (name === '') problems.name = 'nameEmpty';
  if (name.length > LONGEST_NAME) problems.name = 'tooLong';
  const { prefix, value } = typed;
  const [path, code, reason] = [typed.path.trim(), typed.code.trim(), typed.reason.trim()];
  if (prefix.length > LONGEST_PART) problems.prefix = 'tooLong';
  if (prefix === '' && path === '') problems.prefix = 'goodbyeUntold';
  if (value.length > LONGEST_PART) problems.value = 'tooLong';
  if (path === '' && value !== '') problems.path = 'goodbyePathMissing';
  for (const [field, keys] of Object.entries({ path, code, reason }))
    if (keys !== '' && !isPath(keys)) problems[field as 'path'] = 'goodbyePathWrong';
  if (Object.keys(problems).length > 0 || 'problem' in parsed) return { problems };
  const goodbye = { match: parsed.match, name, prefix, path, value, code, reason, ends: ends === 'yes' };
  return others.some((other) => isSameGoodbye(other, goodbye)) ? { problems: { match: 'goodbyeKnown' } } : { goodbye };
}
