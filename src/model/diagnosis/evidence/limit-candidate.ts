import type { Facts } from '#model/diagnosis/facts.ts';
import type { Candidate, Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, quoted, text, verbatim } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { FittingLimit } from '#model/time-limits/find-limits.ts';
import { headerOf } from './header.ts';

/** How many limits are told at most: the answer that names none leaves many at 60 s. */
const MOST = 6;
/** The longest name of a product, in characters, that a headline has room for. */
export const LONGEST_NAME = 27;
/** How many of their remedies are told. */
const REMEDIES = 3;

/** Known limits as candidates. */
export const candidatesFor = (limits: readonly FittingLimit[]): Candidate[] => limits.slice(0, MOST).map(candidateFor);

function candidateFor({ limit, atItsHost, named }: FittingLimit): Candidate {
  const { seconds } = limit;
  const span = seconds < 120 ? text(`${seconds} s`, `${seconds} 秒`) : duration(seconds * 1_000);
  const host = atItsHost ? text(', and this host belongs to it', '，且主机属于它') : verbatim('');
  const answer = named ? text(', and the answer names it', '，且响应头指明了它') : verbatim('');
  return {
    name: verbatim(limit.name),
    fits: text(`its limit is ${span.en}${host.en}${answer.en}`, `时限为 ${span.zh}${host.zh}${answer.zh}`),
    toTell: limit.toTell,
  };
}

/** What to do about known limits, as next steps. */
export const remediesFor = (limits: readonly FittingLimit[]): Localized[] =>
  limits.slice(0, REMEDIES).map(({ limit }) => {
    const name = productOf(limit.name);
    return text(`${name}: ${limit.remedy.en}`, `${name}：${limit.remedy.zh}`);
  });

/** The first product that a limit's name begins with, without its setting. */
export const productOf = (name: string): string => name.replace(/ \(.*|, .*/s, '');

/** The product in the way, as the handshake's answer or the host names it; null when neither does. */
export const knownProduct = ([best]: readonly FittingLimit[]): string | null =>
  best?.close && (best.named || best.atItsHost) ? productOf(best.limit.name) : null;

/** What names the product in the way, as evidence; empty when nothing does. */
export function namedFacts(facts: Facts, [best]: readonly FittingLimit[]): Evidence[] {
  if (!best?.named) return [];
  const { servers = [], vias = [], headers = [] } = best.limit;
  const names = [...(servers.length > 0 ? ['server'] : []), ...(vias.length > 0 ? ['via'] : []), ...headers];
  return names.slice(0, 3).flatMap((name) => {
    const value = headerOf(facts, name);
    if (value === null) return [];
    const words = quoted(value, 60);
    return [fact('handshake', `the answer said ${name}: ${words.en}`, `响应中有 ${name}：${words.zh}`)];
  });
}
