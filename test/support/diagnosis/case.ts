import type { CauseId } from '#model/diagnosis/catalogue.ts';
import type { Confidence } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';

/** A record, its neighbours, and the verdict it must have. */
export type Case = [
  what: string,
  cause: CauseId,
  confidence: Confidence,
  connection: EndedConnection,
  neighbours?: EndedConnection[],
];
