import type { EndedConnection } from '#model/record/connection.ts';
import { endedCleanly } from '#model/record/ending.ts';

/** How much attention an ending needs, in OpenTelemetry's words (Logs Data Model, severity fields). */
export interface Severity {
  readonly severityNumber: 9 | 13 | 17;
  readonly severityText: 'INFO' | 'WARN' | 'ERROR';
}

/** INFO for an ending that needs no attention, ERROR for a connection that never opened, WARN for one that was lost. */
export function severityOf(connection: EndedConnection): Severity {
  if (endedCleanly(connection)) return { severityNumber: 9, severityText: 'INFO' };
  if (connection.opened !== null || connection.end.type === 'unseen')
    return { severityNumber: 13, severityText: 'WARN' };
  return { severityNumber: 17, severityText: 'ERROR' };
}
