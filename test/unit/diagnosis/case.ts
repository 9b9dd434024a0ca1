import type { EndedConnection } from '../../../src/model/connection.ts';
import type { CauseId, Confidence } from '../../../src/model/diagnosis/verdict.ts';

/** A record, its neighbours, and the verdict it must have. */
export type Case = [
  what: string,
  cause: CauseId,
  confidence: Confidence,
  connection: EndedConnection,
  neighbours?: EndedConnection[],
];
