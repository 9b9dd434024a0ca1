import { libraryIn } from '#model/diagnosis/evidence/library.ts';
import type { Report } from '#model/record/connection.ts';
import { fits } from '#model/services/glob.ts';
import { matchesUrl } from '#model/services/matches-url.ts';
import { kindOfMatch } from '#model/services/own-match.ts';
import type { OwnGoodbye } from './own-goodbye.ts';
import type { GoodbyeProtocol } from './protocol.ts';

/** What is known of a connection before it has said anything. */
export type Address = Pick<Report, 'url' | 'protocols' | 'opened'> & Partial<Pick<Report, 'stack'>>;

type Marks = Pick<GoodbyeProtocol, 'subprotocols' | 'urls' | 'query'>;

const queryFits = (query: NonNullable<Marks['query']>, { searchParams }: URL): boolean =>
  Object.entries(query).every(([name, pattern]) => pattern.test(searchParams.get(name) ?? ''));

/** What tells whether a connection speaks a protocol: `certain` by its subprotocol or host, `likely` by its path alone. */
function matcherOf({ url, protocols: requested, opened }: Address) {
  const spoken = opened?.protocol ? [opened.protocol] : (requested ?? []);
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return ({ subprotocols, urls, query }: Marks): 'certain' | 'likely' | null => {
    if (subprotocols.some((pattern) => spoken.some((name) => fits(pattern, name)))) return 'certain';
    const matches = parsed ? urls.map((pattern) => matchesUrl(pattern, parsed)) : [];
    if (matches.includes('host')) return 'certain';
    return matches.includes('path') || (query && parsed && queryFits(query, parsed)) ? 'likely' : null;
  };
}

/**
 * The protocols that a connection may speak, which its subprotocol and its URL tell: those of a subprotocol or a host alone, where there are
 * any; else those of the library whose code made it, by its stack, and those of a path.
 */
export function findProtocols(address: Address, list: readonly GoodbyeProtocol[]): readonly GoodbyeProtocol[] {
  const matchOf = matcherOf(address);
  const certain = list.filter((protocol) => matchOf(protocol) === 'certain');
  if (certain.length > 0) return certain;
  const spoken = libraryIn(address.stack ?? '')?.speaks ?? [];
  const byLibrary = list.filter(({ id }) => spoken.includes(id));
  return [...byLibrary, ...list.filter((protocol) => matchOf(protocol) === 'likely' && !byLibrary.includes(protocol))];
}

/** People's own goodbyes that may be said on a connection. */
export function findOwnGoodbyes(address: Address, list: readonly OwnGoodbye[]): readonly OwnGoodbye[] {
  const matchOf = matcherOf(address);
  return list.filter(({ match }) => {
    const isUrl = kindOfMatch(match) === 'url';
    return matchOf({ subprotocols: isUrl ? [] : [match], urls: isUrl ? [match] : [] }) !== null;
  });
}
