import { SIZES } from '#model/record/sizes.ts';
import { isSameCode, LONGEST_NAME, type OwnCode } from '#model/services/own-code.ts';
import { kindOfMatch, type MatchKind, parseMatch } from '#model/services/own-match.ts';
import { isReconnect } from '#model/services/own-services.ts';
import type { Reconnect } from '#model/services/service.ts';
import type { ProblemsIn } from './draft-input.tsx';
import { MATCH_PROBLEMS } from './match-fields.tsx';

/** A code of somebody's own as it stands in the form. */
export interface Draft {
  kind: MatchKind;
  match: string;
  first: string;
  last: string;
  name: string;
  meaning: string;
  /** One of the advices we have words for, none, or the person's own words. */
  advice: Reconnect | 'none' | 'words';
  words: string;
}

/** A field of the form that may be wrong. */
export type DraftField = 'match' | 'first' | 'last' | 'name' | 'meaning' | 'words';

export const EMPTY_DRAFT: Draft = {
  kind: 'url',
  match: '',
  first: '',
  last: '',
  name: '',
  meaning: '',
  advice: 'none',
  words: '',
};

export function draftOf({ match, first, last, name, meaning, advice }: OwnCode): Draft {
  const known = advice === '' ? 'none' : isReconnect(advice) ? advice : 'words';
  return {
    kind: kindOfMatch(match),
    match,
    first: String(first),
    last: last === first ? '' : String(last),
    name,
    meaning,
    advice: known,
    words: known === 'words' ? advice : '',
  };
}

/** Reads the form. @param others The codes that are there besides the one that is edited. */
export function readDraft(
  draft: Draft,
  others: readonly OwnCode[],
): { code: OwnCode } | { problems: ProblemsIn<DraftField> } {
  const problems: ProblemsIn<DraftField> = {};
  const parsed = parseMatch(draft.kind, draft.match);
  if ('problem' in parsed) problems.match = MATCH_PROBLEMS[parsed.problem];
  const first = readCode(draft.first);
  if (first === null) problems.first = 'codeWrong';
  const last = draft.last.trim() === '' ? first : readCode(draft.last);
  if (last === null && first !== null) problems.last = 'codeWrong';
  if (first !== null && last !== null && last < first) problems.last = 'codeOrder';
  const [name, meaning, words] = [draft.name.trim(), draft.meaning.trim(), draft.words.trim()];
  if (name === '') problems.name = 'nameEmpty';
  if (name.length > LONGEST_NAME) problems.name = 'tooLong';
  if (meaning === '') problems.meaning = 'meaningEmpty';
  if (meaning.length > SIZES.text) problems.meaning = 'tooLong';
  if (draft.advice === 'words' && words.length > SIZES.text) problems.words = 'tooLong';
  if (Object.keys(problems).length > 0 || 'problem' in parsed || first === null || last === null) return { problems };
  const advice = draft.advice === 'words' ? words : draft.advice === 'none' ? '' : draft.advice;
  const code = { match: parsed.match, first, last, name, meaning, advice };
  return others.some((other) => isSameCode(other, code)) ? { problems: { first: 'codeKnown' } } : { code };
}

function readCode(typed: string): number | null {
  return /^\s*\d{1,5}\s*$/.test(typed) && Number(typed) <= 65_535 ? Number(typed) : null;
}
