import type { OwnCode } from './own-code.ts';
import { kindOfMatch } from './own-match.ts';
import { RECONNECTS, type Reconnect, type Service, type ServiceCode } from './service.ts';

/**
 * People's own codes as services, one for each pattern, for {@link findServiceCode}. The more a pattern says, the
 * earlier it comes: of two that fit a connection the more exact one is taken.
 */
export function ownServices(codes: readonly OwnCode[]): Service[] {
  const byMatch = new Map<string, ServiceCode[]>();
  for (const code of codes) {
    const known = byMatch.get(code.match);
    if (known) known.push(toServiceCode(code));
    else byMatch.set(code.match, [toServiceCode(code)]);
  }
  return [...byMatch]
    .sort(([a], [b]) => exactness(b) - exactness(a))
    .map(([match, itsCodes]) => ({
      id: `own:${match}`,
      name: match,
      subprotocols: kindOfMatch(match) === 'subprotocol' ? [match] : [],
      urls: kindOfMatch(match) === 'url' ? [match] : [],
      basis: 'own',
      codes: itsCodes,
      sources: [],
    }));
}

function toServiceCode({ first, last, name, meaning, advice }: OwnCode): ServiceCode {
  return {
    first,
    last,
    name,
    meaning: { en: meaning, zh: meaning },
    ...(isReconnect(advice) ? { reconnect: advice } : { reconnect: 'depends', advice: { en: advice, zh: advice } }),
  };
}

/** Whether an advice is one of those that we have words for. */
export function isReconnect(advice: string): advice is Reconnect {
  return (RECONNECTS as readonly string[]).includes(advice);
}

const exactness = (match: string) => match.replaceAll('*', '').length;
