import type { Report } from '#model/record/connection.ts';
import { fits } from '#model/services/glob.ts';
import { matchesUrl } from '#model/services/matches-url.ts';
import type { GoodbyeProtocol } from './protocol.ts';

/** What is known of a connection before it has said anything. */
export type Address = Pick<Report, 'url' | 'protocols' | 'opened'>;

/** The protocols that a connection may speak, which its subprotocol and its URL tell: those of a subprotocol or a host alone, where there are any. */
export function findProtocols(
  { url, protocols: requested, opened }: Address,
  list: readonly GoodbyeProtocol[],
): readonly GoodbyeProtocol[] {
  const spoken = opened?.protocol ? [opened.protocol] : (requested ?? []);
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const certain: GoodbyeProtocol[] = [];
  const likely: GoodbyeProtocol[] = [];
  for (const protocol of list) {
    const matches = parsed ? protocol.urls.map((pattern) => matchesUrl(pattern, parsed)) : [];
    if (protocol.subprotocols.some((pattern) => spoken.some((name) => fits(pattern, name)))) certain.push(protocol);
    else if (matches.includes('host')) certain.push(protocol);
    else if (matches.includes('path')) likely.push(protocol);
  }
  return certain.length > 0 ? certain : likely;
}
