import type { Report } from '#model/record/connection.ts';
import { fits } from '#model/services/glob.ts';
import { matchesUrl } from '#model/services/matches-url.ts';
import { kindOfMatch } from '#model/services/own-match.ts';
import type { OwnGoodbye } from './own-goodbye.ts';
import type { GoodbyeProtocol } from './protocol.ts';

/** What is known of a connection before it has said anything. */
export type Address = Pick<Report, 'url' | 'protocols' | 'opened'>;

/** What tells whether a connection speaks a protocol: `certain` by its subprotocol or host, `likely` by its path alone. */
function matcherOf({ url, protocols: requested, opened }: Address) {
  const spoken = opened?.protocol ? [opened.protocol] : (requested ?? []);
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return ({ subprotocols, urls }: Pick<GoodbyeProtocol, 'subprotocols' | 'urls'>): 'certain' | 'likely' | null => {
    if (subprotocols.some((pattern) => spoken.some((name) => fits(pattern, name)))) return 'certain';
    const matches = parsed ? urls.map((pattern) => matchesUrl(pattern, parsed)) : [];
    return matches.includes('host') ? 'certain' : matches.includes('path') ? 'likely' : null;
  };
}

/** The protocols that a connection may speak, which its subprotocol and its URL tell: those of a subprotocol or a host alone, where there are any. */
export function findProtocols(address: Address, list: readonly GoodbyeProtocol[]): readonly GoodbyeProtocol[] {
  const matchOf = matcherOf(address);
  const certain = list.filter((protocol) => matchOf(protocol) === 'certain');
  return certain.length > 0 ? certain : list.filter((protocol) => matchOf(protocol) === 'likely');
}

/** People's own goodbyes that may be said on a connection. */
export function findOwnGoodbyes(address: Address, list: readonly OwnGoodbye[]): readonly OwnGoodbye[] {
  const matchOf = matcherOf(address);
  return list.filter(({ match }) => {
    const isUrl = kindOfMatch(match) === 'url';
    return matchOf({ subprotocols: isUrl ? [] : [match], urls: isUrl ? [match] : [] }) !== null;
  });
}
