import type { Verdict } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { Service } from '#model/services/service.ts';

/**
 * What made a verdict another one: a second channel told of the handshake, the record itself was completed, the person's own
 * services changed, or else other connections ended around it.
 */
export type ChangeReason = 'handshake' | 'record' | 'own' | 'neighbours';

/** That a verdict is not what it was when it could be read. */
export interface VerdictChange {
  /** What it was. */
  before: Pick<Verdict, 'headline' | 'confidence'>;
  /** When it was found to be another, in ms since the Unix epoch. */
  at: number;
  because: ChangeReason;
}

/** A verdict and what it was made of. */
export interface Judged {
  connection: EndedConnection;
  verdict: Verdict;
  own: readonly Service[];
  /** Since when it stands, in ms since the Unix epoch. */
  at: number;
}

/** How long a verdict must have stood to have been read, in ms; what comes before is the log still coming together. */
const READ_AFTER = 2_000;

/** What changed from one verdict of a close to the next; null where cause and confidence stayed, or nobody can have read it. */
export function changeOf(before: Judged, after: Judged): VerdictChange | null {
  const { cause, confidence } = before.verdict;
  if (cause === after.verdict.cause && confidence === after.verdict.confidence) return null;
  if (after.at - before.at < READ_AFTER) return null;
  return { before: before.verdict, at: after.at, because: reasonOf(before, after) };
}

function reasonOf(before: Judged, after: Judged): ChangeReason {
  const differs = (part: (judged: Judged) => unknown) => JSON.stringify(part(before)) !== JSON.stringify(part(after));
  if (differs(({ connection }) => connection.handshake)) return 'handshake';
  if (differs(({ connection }) => connection)) return 'record';
  return before.own === after.own ? 'neighbours' : 'own';
}
