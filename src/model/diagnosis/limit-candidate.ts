import type { FittingLimit } from '../infrastructure/find-limits.ts';
import type { Candidate } from './verdict.ts';
import { duration, text, verbatim } from './wording.ts';

/** A known limit as a candidate. */
export function candidateFor({ limit, atItsHost }: FittingLimit): Candidate {
  const { seconds } = limit;
  const span = seconds < 120 ? text(`${seconds} s`, `${seconds} 秒`) : duration(seconds * 1_000);
  const host = atItsHost ? text(', and the host is one of its', '，且主机属于它') : verbatim('');
  return {
    name: verbatim(limit.name),
    fits: text(`its limit is ${span.en}${host.en}`, `时限为 ${span.zh}${host.zh}`),
    toTell: limit.toTell,
  };
}
