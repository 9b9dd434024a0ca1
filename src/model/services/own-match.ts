import { SIZES } from '#model/record/sizes.ts';
import { parseHost } from '#model/settings/host-name.ts';

/** By what somebody's own code recognises its connections: the URL or the subprotocol. */
export type MatchKind = 'url' | 'subprotocol';

/** Why a text is no pattern of its kind. */
export type MatchProblem =
  /** Nothing was given. */
  | 'empty'
  /** It has more characters than a pattern may, {@link SIZES.text}. */
  | 'long'
  /** What stands before the path is no host, with or without `*` and `#`. */
  | 'host'
  /** No subprotocol can have one of its characters. */
  | 'subprotocol';

/** A pattern in the form of {@link matchesUrl} or {@link fits}, or why the text is none. */
export type ParsedMatch = { match: string } | { problem: MatchProblem };

/** Of which kind a pattern is: a URL has a slash, which no subprotocol can have. */
export function kindOfMatch(match: string): MatchKind {
  return match.includes('/') ? 'url' : 'subprotocol';
}

/**
 * Reads a pattern as a person types it. A pasted URL will do: its scheme, port and query values are left out, since a
 * pattern has none; a host alone stands for all of its paths; what is not ASCII is written as URLs have it.
 */
export function parseMatch(kind: MatchKind, text: string): ParsedMatch {
  const typed = text.trim();
  if (typed === '') return { problem: 'empty' };
  const parsed = kind === 'url' ? parseUrlMatch(typed) : parseSubprotocol(typed);
  return 'match' in parsed && parsed.match.length > SIZES.text ? { problem: 'long' } : parsed;
}

function parseSubprotocol(typed: string): ParsedMatch {
  return /^[!#$%&'*+\-.^_`|~\da-z]+$/i.test(typed) ? { match: typed } : { problem: 'subprotocol' };
}

function parseUrlMatch(typed: string): ParsedMatch {
  const [place = '', query = ''] = typed.replace(/^(?:wss?|https?):\/\//i, '').split('?');
  const slash = place.indexOf('/');
  const host = parseHostPattern((slash < 0 ? place : place.slice(0, slash)).replace(/:\d+$/, ''));
  if (host === null) return { problem: 'host' };
  const path = slash < 0 ? '/*' : place.slice(slash).replace(/[^!-~]/gu, encodeURIComponent);
  const names = query
    .split('&')
    .map((parameter) => parameter.replace(/=.*/, ''))
    .filter(Boolean);
  return { match: `${host}${path}${names.length > 0 ? `?${names.join('&')}` : ''}` };
}

function parseHostPattern(typed: string): string | null {
  if (!/[*#]/.test(typed)) {
    const parsed = parseHost(typed);
    return 'host' in parsed ? parsed.host : null;
  }
  const labels = typed.replace(/\.$/, '').split('.').map(parseLabel);
  return labels.includes(null) ? null : labels.join('.');
}

function parseLabel(label: string): string | null {
  if (/^[a-z\d_*#-]+$/i.test(label)) return label.toLowerCase();
  const parsed = /[*#]/.test(label) ? null : parseHost(label);
  return parsed && 'host' in parsed ? parsed.host : null;
}
